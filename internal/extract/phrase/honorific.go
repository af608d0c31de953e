package phrase

import (
	"slices"
	"strings"

	"entente/internal/extract/doc"
)

// honorifics stand before names and say nothing of an office; each with the sex of who bears it, where it tells.
var honorifics = map[string]string{
	"mr": "m", "sir": "m", "lord": "m", "mrs": "f", "ms": "f", "miss": "f", "lady": "f", "dame": "f", "baroness": "f", "baron": "m", "viscount": "m", "madame": "f", "madam": "f", "mme": "f",
	"mister": "m", "monsieur": "m", "mesdames": "f", "dr": "", "doctor": "", "prof": "", "professor": "", "sheikh": "m", "shaikh": "m", "shaykh": "m",
	"sheikha": "f", "sheikhah": "f", "shaikha": "f", "imam": "m", "hajj": "m", "haji": "m", "hajia": "f", "hajiya": "f", "alhaji": "m", "alhaja": "f",
	"h.e": "", "excellency": "", "hon": "", "rt": "", "honourable": "", "honorable": "", "rev": "", "reverend": "", "pastor": "", "barr": "", "drs": "", "father": "m", "st": "",
	"señor": "m", "señora": "f", "don": "m", "doña": "f", "sr": "m", "sra": "f", "monseñor": "m", "mons": "m", "fray": "m", "dra": "f", "doctora": "f", "licenciado": "m", "licenciada": "f",
	"excelentísimo": "m", "excelentísima": "f", "excmo": "m", "excma": "f",
	"mullah": "m", "maulana": "m", "mawlawi": "m", "molvi": "m", "ayatollah": "m", "hojatoleslam": "m", "hojjatoleslam": "m", "rabbi": "m", "daw": "f", "dasho": "m", "ustaz": "m", "mallam": "m", "malam": "m", "sayyid": "m",
	"eng": "", "engr": "", "engineer": "", "barrister": "", "adv": "", "advocate": "", "pharm": "", "esq": "",
	"shri": "m", "shrimati": "f", "smt": "f", "kumari": "f", "thiru": "m", "janab": "m", "comrade": "", "cde": "",
	"datuk": "m", "dato": "m", "dato'": "m", "dato’": "m", "datin": "f", "puan": "f", "encik": "m", "pehin": "m", "khun": "",
	"otunba": "m", "asiwaju": "m", "ato": "m", "mzee": "m", "mama": "f", "cs": "", "ratu": "m",
	"h": "", "e": "", "hh": "", "h.h": "", "hrh": "", "h.r.h": "", "hm": "", "highness": "", "majesty": "",
}

// Honorific says whether a word is one, and the sex of who bears it: Dr., Sheikha.
func Honorific(word string) (sex string, ok bool) {
	sex, ok = honorifics[strings.TrimSuffix(strings.ToLower(word), ".")]
	return sex, ok
}

// Excellency says whether the letter at a token is one of "H E" and the like, and no initial: H D Orla.
func Excellency(tokens []doc.Token, at int) bool {
	next := func(words ...string) bool {
		return at+1 < len(tokens) && slices.Contains(words, strings.TrimSuffix(tokens[at+1].Text, "."))
	}
	switch strings.ToLower(strings.TrimSuffix(tokens[at].Text, ".")) {
	case "h":
		return next("E", "H", "M", "R")
	case "e":
		return at > 0 && strings.HasPrefix(tokens[at-1].Text, "H")
	}
	return true
}

// postnominals are the letters behind names: degrees, orders, seats.
var postnominals = map[string]bool{
	"KC": true, "QC": true, "SC": true, "SAN": true, "MP": true, "MEP": true, "MLA": true, "MSP": true, "PhD": true, "OBE": true, "CBE": true, "KBE": true, "MBE": true,
	"DBE": true, "GCON": true, "GCFR": true, "CFR": true, "OFR": true, "CMG": true, "KCMG": true, "PC": true,
}

// Postnominal says whether a word is letters behind a name: KC, PhD.
func Postnominal(word string) bool { return postnominals[strings.ReplaceAll(word, ".", "")] }
