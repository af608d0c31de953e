// Package files finds the files to load below some paths, in an order that depends only on their names, and opens them,
// unpacking gzip. It does not read what is in them.
package files

import (
	"compress/gzip"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"iter"
	"os"
	"path/filepath"
	"strings"
)

// File is one file to load.
type File struct {
	Path string
	// Size in bytes as it lies on the disk.
	Size int64
	// Named says that the caller named it, rather than a folder above it.
	Named bool
}

// Extension is the one by which a file's format is known: without .gz, in lower case.
func (f File) Extension() string {
	return strings.ToLower(filepath.Ext(strings.TrimSuffix(strings.ToLower(f.Path), ".gz")))
}

// Walk yields the files below the paths: the paths in the order given, what is in a folder by name, deeper folders where
// their name stands. A path that cannot be read comes as an error together with its Path; the walk goes on.
func Walk(paths []string) iter.Seq2[File, error] {
	return func(yield func(File, error) bool) {
		for _, path := range paths {
			if walk(filepath.Clean(path), yield) != nil {
				return
			}
		}
	}
}

var errStopped = errors.New("stopped")

func walk(root string, yield func(File, error) bool) error {
	return filepath.WalkDir(root, func(path string, entry fs.DirEntry, err error) error {
		file := File{Path: filepath.ToSlash(path), Named: path == root}
		switch {
		case err != nil:
		case entry.IsDir():
			return nil
		default:
			file.Size, err = sizeOf(path)
		}
		if !yield(file, err) {
			return errStopped
		}
		return nil
	})
}

// sizeOf follows a link to a file, and refuses what is neither a file nor such a link.
func sizeOf(path string) (int64, error) {
	info, err := os.Stat(path)
	switch {
	case err != nil:
		return 0, err
	case info.IsDir():
		return 0, fmt.Errorf("open %s: a link to a folder; name the folder itself", path)
	case !info.Mode().IsRegular():
		return 0, fmt.Errorf("open %s: not a file", path)
	}
	return info.Size(), nil
}

// Open opens a file. Where its name ends in .gz what is read is the unpacked content. Consumed is told how many bytes
// of the file itself each read took.
func Open(path string, consumed func(int)) (io.ReadCloser, error) {
	f, err := os.Open(path)
	if err != nil {
		return nil, err
	}
	counted := counter{f, consumed}
	if !strings.HasSuffix(strings.ToLower(path), ".gz") {
		return counted, nil
	}
	unpacked, err := gzip.NewReader(counted)
	if err != nil {
		return nil, errors.Join(fmt.Errorf("unpack %s: %w", path, err), f.Close())
	}
	return packed{unpacked, f}, nil
}

type counter struct {
	io.ReadCloser
	consumed func(int)
}

func (c counter) Read(p []byte) (int, error) {
	n, err := c.ReadCloser.Read(p)
	c.consumed(n)
	return n, err
}

type packed struct {
	*gzip.Reader
	file io.Closer
}

func (p packed) Close() error { return errors.Join(p.Reader.Close(), p.file.Close()) }
