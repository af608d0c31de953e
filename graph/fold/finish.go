package fold

import (
	"context"
	"fmt"
)

// Finish works off what the journal marks, and says how many nodes and edges were written or deleted. Where it is cut off,
// the next Finish goes on.
func Finish(ctx context.Context, s Store) (int, error) { return finish(ctx, s, nil) }

func finish(ctx context.Context, s Store, known memory) (int, error) {
	total := 0
	for {
		written, more, err := step(ctx, s, known)
		if err != nil {
			return total, err
		}
		if total += written; !more {
			return total, nil
		}
	}
}

// step works off entries in one transaction, until it has folded articlesAtOnce articles; false when nothing was left to do.
func step(ctx context.Context, s Store, known memory) (written int, more bool, err error) {
	err = s.Update(ctx, func(ctx context.Context, tx Tx) error {
		written, more = 0, true
		for articles := 0; articles < articlesAtOnce; {
			w, found, err := tx.NextWork(ctx)
			if more = found; err != nil || !found {
				return err
			}
			n, err := fold(ctx, tx, w, known)
			if err != nil {
				return err
			}
			if err := tx.DropWork(ctx, w); err != nil {
				return err
			}
			if written += n; w.Stage == StageArticles {
				articles += len(w.Keys)
			}
		}
		return nil
	})
	return written, more, err
}

func fold(ctx context.Context, tx Tx, w Work, known memory) (int, error) {
	switch w.Stage {
	case StageNames:
		return foldNames(ctx, tx, w.Keys)
	case StageArticles:
		return relate(ctx, tx, w.Keys, known)
	case StageSweep:
		return sweep(ctx, tx, w.Keys)
	}
	return 0, fmt.Errorf("journal entry %d is of the unknown stage %d", w.Seq, w.Stage)
}
