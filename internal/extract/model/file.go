// Package model reads the files that hold trained networks. A file is checked as a whole when it is opened and
// then read in place: weights are never copied or decoded. What the numbers mean is said in FORMAT.md; running
// them is the job of package nn and the packages above it.
package model

import (
	"crypto/sha256"
	"encoding/binary"
	"encoding/json"
	"errors"
	"fmt"
)

// version is the version of the file format that this program reads.
const version = 1

const (
	magic      = "ENTENTE\n"
	sumStart   = 12
	bodyStart  = 44
	headerBase = 48
)

// ErrDamaged is wrapped by the errors about files that are no model files, were cut off or changed.
var ErrDamaged = errors.New("damaged model file")

// File is an open model file.
type File struct {
	Header
	data    string
	tensors map[string]Tensor
}

// Header says what the network looks like.
type Header struct {
	Language    string              `json:"language"`
	Width       int                 `json:"width"`
	Norm        int64               `json:"norm"`
	Features    []Feature           `json:"features"`
	Layers      []Layer             `json:"layers"`
	Labels      map[string][]string `json:"labels"`
	Tags        []string            `json:"tags"`
	Calibration map[string][][2]int `json:"calibration"`
	Tensors     []Tensor            `json:"tensors"`
}

// Feature is one way to look a token up in a table of vectors.
type Feature struct {
	Kind  string `json:"kind"`
	N     int    `json:"n"`
	Table string `json:"table"`
	Shift uint   `json:"shift"`
}

// Layer is one layer of the network.
type Layer struct {
	Kind     string `json:"kind"`
	Name     string `json:"name"`
	Dilation int    `json:"dilation"`
}

// Tensor is a named array in the file.
type Tensor struct {
	Name   string `json:"name"`
	Type   string `json:"type"`
	Shape  []int  `json:"shape"`
	Offset int    `json:"offset"`
}

// Open checks a file's contents and reads its header.
func Open(data string) (*File, error) {
	if len(data) < headerBase || data[:len(magic)] != magic {
		return nil, fmt.Errorf("%w: it doesn't begin like one", ErrDamaged)
	}
	if v := number(data, len(magic)); v != version {
		return nil, fmt.Errorf("model file has version %d, this program reads version %d", v, version)
	}
	if sum(data[bodyStart:]) != data[sumStart:bodyStart] {
		return nil, fmt.Errorf("%w: its checksum is wrong", ErrDamaged)
	}
	length := int(number(data, bodyStart))
	if length < 0 || length > len(data)-headerBase {
		return nil, fmt.Errorf("%w: its header is longer than the file", ErrDamaged)
	}
	f := &File{data: data, tensors: map[string]Tensor{}}
	if err := json.Unmarshal([]byte(data[headerBase:headerBase+length]), &f.Header); err != nil {
		return nil, fmt.Errorf("%w: read its header: %w", ErrDamaged, err)
	}
	return f, f.index()
}

// index checks that every tensor lies within the file.
func (f *File) index() error {
	if f.Width <= 0 {
		return fmt.Errorf("%w: its width is %d", ErrDamaged, f.Width)
	}
	for _, t := range f.Tensors {
		size, ok := typeSize[t.Type]
		if !ok {
			return fmt.Errorf("%w: tensor %s has unknown type %q", ErrDamaged, t.Name, t.Type)
		}
		for _, n := range t.Shape {
			if n < 0 || n > len(f.data) {
				return fmt.Errorf("%w: tensor %s has a wrong shape", ErrDamaged, t.Name)
			}
			size *= n
		}
		if t.Offset < 0 || size < 0 || t.Offset > len(f.data)-size {
			return fmt.Errorf("%w: tensor %s lies outside the file", ErrDamaged, t.Name)
		}
		f.tensors[t.Name] = t
	}
	return nil
}

var typeSize = map[string]int{"i8": 1, "u8": 1, "i16": 2, "i32": 4}

func number(data string, at int) uint32 {
	return binary.LittleEndian.Uint32([]byte(data[at : at+4]))
}

// sum hashes in pieces, so that the file isn't copied.
func sum(data string) string {
	h := sha256.New()
	buf := make([]byte, 1<<16)
	for len(data) > 0 {
		n := copy(buf, data)
		h.Write(buf[:n])
		data = data[n:]
	}
	return string(h.Sum(nil))
}
