package model_test

import (
	"crypto/sha256"
	"errors"
	"strings"
	"testing"

	"entente/internal/extract/model"
	"entente/internal/extract/model/modeltest"
)

func TestOpen(t *testing.T) {
	good := modeltest.Random("en", modeltest.Small, 1)
	if _, err := model.Open(good); err != nil {
		t.Fatal(err)
	}
	for name, data := range map[string]string{
		"empty":           "",
		"no model":        strings.Repeat("x", 100),
		"cut off":         good[:len(good)-1],
		"changed":         good[:len(good)-1] + string(good[len(good)-1]^1),
		"header too long": resum(good[:44] + "\xff\xff\xff\x7f" + good[48:]),
		"header no json":  resum(good[:48] + "!" + good[49:]),
	} {
		t.Run(name, func(t *testing.T) {
			if _, err := model.Open(data); !errors.Is(err, model.ErrDamaged) {
				t.Errorf("got %v, want %v", err, model.ErrDamaged)
			}
		})
	}
	if _, err := model.Open(good[:8] + "\x02" + good[9:]); err == nil || errors.Is(err, model.ErrDamaged) {
		t.Errorf("other version: got %v", err)
	}
}

// resum gives changed contents the right checksum.
func resum(data string) string {
	sum := sha256.Sum256([]byte(data[44:]))
	return data[:12] + string(sum[:]) + data[44:]
}
