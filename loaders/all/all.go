// Package all lists the formats that can be loaded and reads inputs of any of them: files, folders and standard input.
package all

import (
	"bufio"
	"bytes"
	"context"
	"fmt"
	"io"
	"iter"
	"slices"
	"strings"

	"entente/graph"
	"entente/loaders"
	"entente/loaders/files"
	"entente/loaders/jsonl"
	"entente/loaders/plaintext"
)

// Format is one kind of input.
type Format struct {
	// Name is how a person chooses it.
	Name       string
	Extensions []string
	Loader     loaders.Loader
}

// Formats lists them.
func Formats() []Format {
	return []Format{
		{"text", []string{".txt"}, plaintext.Loader{}},
		{"jsonl", []string{".jsonl"}, jsonl.Loader{}},
	}
}

// Auto is the name that asks for the format to be recognised.
const Auto = "auto"

// Names lists what a person may choose.
func Names() []string {
	names := []string{Auto}
	for _, f := range Formats() {
		names = append(names, f.Name)
	}
	return names
}

// Reader reads inputs. The zero value recognises formats and reads no standard input.
type Reader struct {
	// Format is a name from Names; empty is Auto.
	Format string
	// Stdin is read where a path is loaders.Stdin.
	Stdin    io.Reader
	Defaults loaders.Defaults
	// Skipped is told which files of a folder are not read, since their names end in nothing that is known.
	Skipped func(path string)
	// Consumed is told of each stretch of bytes read of an input, packed as it lies there.
	Consumed func(bytes int)
}

// Check says whether the format is one that is known.
func (r Reader) Check() error {
	if r.Format == "" || slices.Contains(Names(), r.Format) {
		return nil
	}
	return fmt.Errorf("%w format %q: want one of %s", graph.ErrInvalid, r.Format, strings.Join(Names(), ", "))
}

// Read yields the records of all inputs in order. An input that cannot be read is an Item that says so.
func (r Reader) Read(ctx context.Context, paths []string) iter.Seq[loaders.Item] {
	return func(yield func(loaders.Item) bool) {
		for _, path := range paths {
			for item := range r.input(ctx, path) {
				if !yield(item) {
					return
				}
			}
		}
	}
}

func (r Reader) input(ctx context.Context, path string) iter.Seq[loaders.Item] {
	if path == loaders.Stdin {
		return r.load(ctx, path, "", r.Stdin)
	}
	return func(yield func(loaders.Item) bool) {
		for file, err := range files.Walk([]string{path}) {
			if ctx.Err() != nil {
				return
			}
			if err == nil && !r.wants(file) {
				r.skip(file.Path)
				continue
			}
			for item := range r.file(ctx, file, err) {
				if !yield(item) {
					return
				}
			}
		}
	}
}

// file reads one file; err is why it cannot be.
func (r Reader) file(ctx context.Context, file files.File, err error) iter.Seq[loaders.Item] {
	return func(yield func(loaders.Item) bool) {
		var content io.ReadCloser
		if err == nil {
			content, err = files.Open(file.Path, r.consume)
		}
		if err != nil {
			yield(loaders.Item{Input: file.Path, Err: err})
			return
		}
		defer content.Close()
		for item := range r.load(ctx, file.Path, file.Extension(), content) {
			if !yield(item) {
				return
			}
		}
	}
}

func (r Reader) load(ctx context.Context, name, extension string, content io.Reader) iter.Seq[loaders.Item] {
	head := bufio.NewReaderSize(content, 1<<12)
	return func(yield func(loaders.Item) bool) {
		r.loader(extension, head).Load(ctx, loaders.Source{Name: name, Reader: head}, r.Defaults)(yield)
	}
}

// loader chooses by what was asked for, else by extension, else by how the content begins.
func (r Reader) loader(extension string, head *bufio.Reader) loaders.Loader {
	if r.Format == "" || r.Format == Auto {
		if f, ok := byExtension(extension); ok {
			return f.Loader
		}
		return sniff(head).Loader
	}
	return byName(r.Format).Loader
}

// wants says whether a file is read: those that the caller named are, whatever they are called.
func (r Reader) wants(file files.File) bool {
	_, known := byExtension(file.Extension())
	return known || file.Named
}

func (r Reader) skip(path string) {
	if r.Skipped != nil {
		r.Skipped(path)
	}
}

func (r Reader) consume(n int) {
	if r.Consumed != nil {
		r.Consumed(n)
	}
}

// Size is the number of bytes that Read will consume of these paths, as far as that can be told; standard input and what cannot be
// read count nothing.
func (r Reader) Size(paths []string) int64 {
	var total int64
	for file, err := range files.Walk(paths) {
		if err == nil && r.wants(file) {
			total += file.Size
		}
	}
	return total
}

func byExtension(extension string) (Format, bool) {
	for _, f := range Formats() {
		if slices.Contains(f.Extensions, extension) {
			return f, true
		}
	}
	return Format{}, false
}

func byName(name string) Format {
	formats := Formats()
	return formats[slices.IndexFunc(formats, func(f Format) bool { return f.Name == name })]
}

// sniff takes what begins with a brace for JSON lines, and everything else for text.
func sniff(head *bufio.Reader) Format {
	start, _ := head.Peek(512)
	start = bytes.TrimLeft(bytes.TrimPrefix(start, []byte("\ufeff")), " \t\r\n")
	if bytes.HasPrefix(start, []byte("{")) {
		return byName("jsonl")
	}
	return byName("text")
}
