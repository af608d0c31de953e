package main

import (
	"os"
	"path/filepath"
	"regexp"
	"slices"
	"strings"

	"entente/internal/gazetteer/format"
)

// names are the flags of format.NameMale and its like by folded name.
type names map[string]uint32

// readNames collects given names and surnames from Faker's locales and from our table.
func readNames(src sources) (names, error) {
	found := names{}
	files, err := filepath.Glob(filepath.Join(src.pypi, "faker", "providers", "person", "*", "__init__.py"))
	if err != nil {
		return nil, err
	}
	slices.Sort(files)
	for _, name := range files {
		data, err := os.ReadFile(name)
		if err != nil {
			return nil, err
		}
		found.readProvider(string(data))
	}
	own, err := ownNames()
	if err != nil {
		return nil, err
	}
	for name, flags := range own {
		if flags&givenName != 0 {
			found[name] &^= givenName // our table knows better whose name it is
		}
		found[name] |= flags
	}
	return found, nil
}

const givenName = format.NameMale | format.NameFemale

// ownNames reads our table.
func ownNames() (names, error) {
	found := names{}
	rows, err := readTable("names.tsv", 2)
	for _, r := range rows {
		flags := map[string]uint32{
			"male": format.NameMale, "female": format.NameFemale,
			"both": givenName, "surname": format.NameSurname,
		}[r[0]]
		for _, name := range strings.Fields(r[1]) {
			found.add(name, flags)
		}
	}
	return found, err
}

var (
	assignment = regexp.MustCompile(`^    (\w+)(?:: [^=]+)? = `)
	quoted     = regexp.MustCompile(`"([^"\\]+)"|'([^'\\]+)'`)
)

// readProvider takes the names out of the lists of a locale's class: "first_names_male = (…".
func (n names) readProvider(source string) {
	var flags uint32
	for _, line := range strings.Split(source, "\n") {
		line, _, _ = strings.Cut(line, "# ")
		if m := assignment.FindStringSubmatch(line); m != nil {
			flags = nameFlags(m[1])
		}
		if flags == 0 {
			continue
		}
		for _, m := range quoted.FindAllStringSubmatch(line, -1) {
			n.add(latin(m[1]+m[2]), flags)
		}
	}
}

// nameFlags says what a variable of a provider lists.
func nameFlags(variable string) uint32 {
	has := func(part string) bool { return strings.Contains(variable, part) }
	switch {
	case has("last_name"):
		return format.NameSurname
	case !has("first_name"):
		return 0
	case has("female"):
		return format.NameFemale
	case has("male"):
		return format.NameMale
	case has("unisex"), has("romanized"):
		return givenName
	}
	return 0
}

// add keeps single words of Latin letters.
func (n names) add(name string, flags uint32) {
	key := fold(name)
	if len(key) < 2 || len(key) > 40 || strings.Count(key, " ") > 1 {
		return
	}
	for _, r := range key {
		if (r < 'a' || r > 'z') && r != ' ' {
			return
		}
	}
	n[key] |= flags
}
