package neo4jstore

import (
	"bytes"
	"compress/flate"
	"context"
	"crypto/rand"
	"encoding/gob"
	"errors"
	"fmt"

	"entente/graph/fold"
)

// encodeChanges packs changes, as the database keeps them until they are written.
func encodeChanges(changes []fold.Changes) ([]byte, error) {
	var packed bytes.Buffer
	w, err := flate.NewWriter(&packed, flate.BestSpeed)
	if err != nil {
		return nil, err
	}
	if err := errors.Join(gob.NewEncoder(w).Encode(changes), w.Close()); err != nil {
		return nil, fmt.Errorf("pack changes: %w", err)
	}
	return packed.Bytes(), nil
}

func decodeChanges(packed []byte) (changes []fold.Changes, err error) {
	if err := gob.NewDecoder(flate.NewReader(bytes.NewReader(packed))).Decode(&changes); err != nil {
		return nil, fmt.Errorf("unpack changes: %w", err)
	}
	return changes, nil
}

// decide keeps what the transaction changes of nodes and edges, to be written after it.
func (t *tx) decide(ctx context.Context) error {
	if len(t.decided.changes) == 0 {
		return nil
	}
	packed, err := encodeChanges(t.decided.changes)
	if err != nil {
		return err
	}
	t.decided.id = rand.Text()
	return t.exec(ctx, statement("put_changes"), params{"seq": t.seq + 1, "id": t.decided.id, "data": packed})
}

// catchUp has all written that other programs decided and left, and finds the last of what waits. Whoever calls it keeps
// others from deciding more.
func (s *Store) catchUp(ctx context.Context, t *tx) error {
	for {
		foreign := false
		t.seq = 0
		err := t.query(ctx, statement("waiting_changes"), nil, func(r *row) {
			t.seq = r.number()
			_, mine := s.behind.find(r.text())
			foreign = foreign || !mine
		})
		if err != nil || !foreign {
			return err
		}
		if _, err := s.drawNext(ctx); err != nil {
			return err
		}
	}
}

// drawNext writes the oldest of what waits in the database and gives its id, empty where nothing waits.
func (s *Store) drawNext(ctx context.Context) (id string, err error) {
	err = s.transact(ctx, "drawer", func(t *tx) error {
		var seq int
		id = ""
		err := t.query(ctx, statement("next_changes"), nil, func(r *row) { seq, id = r.number(), r.text() })
		if err != nil || id == "" {
			return err
		}
		changes, known := s.behind.find(id)
		if !known {
			if changes, err = t.readChanges(ctx, seq); err != nil {
				return err
			}
		}
		for _, c := range changes {
			if err := t.write(ctx, c); err != nil {
				return err
			}
		}
		return t.exec(ctx, statement("drop_changes"), params{"seq": seq})
	})
	return id, err
}

func (t *tx) readChanges(ctx context.Context, seq int) ([]fold.Changes, error) {
	var packed []byte
	err := t.query(ctx, statement("changes"), params{"seq": seq}, func(r *row) { packed = r.bytes() })
	if err != nil {
		return nil, err
	}
	return decodeChanges(packed)
}
