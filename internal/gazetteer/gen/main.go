// Command gen makes the gazetteer's embedded tables from openly licensed packages and from the tables in data, which
// are written by hand. SOURCES.md names the packages, their versions and licences, and how to run this.
//
// It reads no network and keeps no state: the same inputs give the same bytes.
package main

import (
	"flag"
	"fmt"
	"log"
	"os"
	"path/filepath"
)

func main() {
	log.SetFlags(0)
	npm := flag.String("npm", "node_modules", "folder with the unpacked npm packages")
	pypi := flag.String("pypi", "site-packages", "folder with the unpacked PyPI packages")
	out := flag.String("out", filepath.Join("internal", "gazetteer"), "folder to write world.bin and names.bin to")
	flag.Parse()
	if err := run(sources{npm: *npm, pypi: *pypi}, *out); err != nil {
		log.Fatalf("gen: %v", err)
	}
}

func run(src sources, out string) error {
	files, err := generate(src)
	if err != nil {
		return err
	}
	for _, f := range files {
		if err := os.WriteFile(filepath.Join(out, f.name), f.data, 0o644); err != nil {
			return err
		}
		fmt.Printf("%s: %d bytes\n", f.name, len(f.data))
	}
	return nil
}

type file struct {
	name string
	data []byte
}

// generate makes the embedded files, in memory.
func generate(src sources) ([]file, error) {
	people, err := readNames(src)
	if err != nil {
		return nil, fmt.Errorf("names: %w", err)
	}
	common, err := readCommon(src)
	if err != nil {
		return nil, fmt.Errorf("common words: %w", err)
	}
	w := newWorld()
	for _, step := range []struct {
		name string
		read func(*builder, sources) error
	}{
		{"countries", readCountries},
		{"cities", readCities},
		{"places", readPlaces},
		{"divisions", readDivisions},
		{"divisions of cities", linkDivisions},
		{"groups", readGroups},
		{"territory names", readTerritoryNames},
		{"time zone cities", readZoneCities},
		{"extra names", readExtra},
		{"metonyms", readMetonyms},
	} {
		if err := step.read(w, src); err != nil {
			return nil, fmt.Errorf("%s: %w", step.name, err)
		}
	}
	entries, err := w.finish()
	if err != nil {
		return nil, err
	}
	dropMinor(entries, common, people)
	demote(entries, common, people)
	world, err := encodeWorld(entries)
	if err != nil {
		return nil, err
	}
	return []file{{"world.bin", world}, {"names.bin", encodeNames(people)}}, nil
}
