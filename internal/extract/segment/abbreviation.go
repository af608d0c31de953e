package segment

import "strings"

// kind tells how an abbreviation behaves before a stop.
type kind uint8

const (
	none kind = iota
	// title stands before a name and never ends a sentence.
	title
	// plain may end one.
	plain
	// numbered is an abbreviation before a number only.
	numbered
	// month is one before a number or a small letter.
	month
	// initialism is one inside a name.
	initialism
)

var abbreviations = map[kind]string{
	title: `mr mrs ms messrs dr prof gen sen sens rep reps gov govs lt col capt cpt sgt maj brig cmdr adm pres amb rev hon
		smt engr barr comr cde radm vadm drs fr msgr supt insp cpl pvt atty st mt ft mlle mme vs v rt sheikh ing lic`,
	plain: `inc co corp ltd bros jr sr etc al eg ie cf approx est dept univ assn ave blvd rd ext esp incl intl natl
		u.s plc llc ca viz resp ph.d dist mfg bldg hwy pkwy tel attn no.s adj dep asst govt rs sq wed thu thur thurs tue tues`,
	numbered:   `no nos fig figs p pp vol vols art arts sec secs ch chap para op pt`,
	month:      `jan feb mar apr jun jul aug sep sept oct nov dec ala ariz ark calif colo conn del fla ill ind kan ky la md mass mich minn miss mo mont neb nev okla ore pa penn tenn tex va vt wash wis wyo`,
	initialism: `wm geo thos chas jas abu th`,
}

var spanishAbbreviations = map[kind]string{
	title:    `ee sr sra srta sres dr dra d dña don lic ing arq prof gral cnel cap tte sgto mons fr sto sta gob pdte ud uds vd vds av avda st`,
	plain:    `etc cía ltda uu ee.uu s.a aprox admón dpto depto edo hnos jr p.ej cf`,
	numbered: `núm núms nro no n.º pág págs p pp art arts fig vol cap tel s`,
	month:    `ene feb mar abr jun jul ago sep sept oct nov dic`,
}

var english, spanish = kinds(abbreviations), kinds(spanishAbbreviations)

// kinds turns the lists round.
func kinds(lists map[kind]string) map[string]kind {
	m := map[string]kind{}
	for _, k := range []kind{initialism, month, numbered, plain, title} {
		for _, w := range strings.Fields(lists[k]) {
			m[w] = k
		}
	}
	return m
}

// abbreviationKind looks a word up, without its final stop.
func abbreviationKind(word string, isSpanish bool) kind {
	if len(word) > 8 {
		return none
	}
	table := english
	if isSpanish {
		table = spanish
	}
	k := table[strings.ToLower(word)]
	if (k == month || k == title) && word[0] >= 'a' && word[0] <= 'z' && word != "v" && word != "vs" && !isSpanish {
		return none // "the may." "he sat." are words; names of months and titles are capitalised
	}
	return k
}
