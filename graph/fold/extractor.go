package fold

import (
	"context"
	"fmt"
	"slices"

	"entente/graph"
)

// acceptExtractor refuses reports of another extractor version than that of the store, or the one to which it is being
// refreshed. A store without reports takes any.
func acceptExtractor(ctx context.Context, tx Tx, put []*graph.Report) error {
	if len(put) == 0 {
		return nil
	}
	want, err := wantedExtractor(ctx, tx, put[0].Extractor)
	if err != nil {
		return err
	}
	for _, r := range put {
		if r.Extractor != want {
			return fmt.Errorf("%w: the report of %s is of version %s, the store of version %s; refresh the store",
				graph.ErrExtractorVersion, r.Article.ID, r.Extractor, want)
		}
	}
	return nil
}

// wantedExtractor gives the version that reports must have, which becomes the given one where any will do.
func wantedExtractor(ctx context.Context, tx Tx, given string) (string, error) {
	refresh, err := tx.Setting(ctx, SettingRefresh)
	if err != nil || refresh != "" {
		return refresh, err
	}
	want, err := tx.Setting(ctx, SettingExtractor)
	if err != nil || want == given {
		return want, err
	}
	there, err := tx.Extractors(ctx)
	if err != nil || len(there) > 0 {
		return want, err
	}
	return given, tx.PutSetting(ctx, SettingExtractor, given)
}

// BeginRefresh lets reports of this version replace those of another.
func BeginRefresh(ctx context.Context, s Store, extractor string) error {
	return s.Update(ctx, func(ctx context.Context, tx Tx) error {
		return tx.PutSetting(ctx, SettingRefresh, extractor)
	})
}

// EndRefresh makes the version to which the store was refreshed its own, once no report of another is left.
func EndRefresh(ctx context.Context, s Store) error {
	return s.Update(ctx, func(ctx context.Context, tx Tx) error {
		refresh, err := tx.Setting(ctx, SettingRefresh)
		if err != nil || refresh == "" {
			return err
		}
		there, err := tx.Extractors(ctx)
		if err != nil {
			return err
		}
		if old := slices.DeleteFunc(there, func(v string) bool { return v == refresh }); len(old) > 0 {
			return fmt.Errorf("%w: reports of version %v are left; go on with the refresh to %s", graph.ErrExtractorVersion, old, refresh)
		}
		if err := tx.PutSetting(ctx, SettingExtractor, refresh); err != nil {
			return err
		}
		return tx.PutSetting(ctx, SettingRefresh, "")
	})
}
