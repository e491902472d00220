package name

import (
	"github.com/assaykit/assay/internal/country"
	"github.com/assaykit/assay/recognize/internal/text"
	"github.com/assaykit/assay/schema"
)

// officeEnding returns where the office whose last word is token k begins, or
// -1.
func (r *roleReader) officeEnding(k int) int {
	if k < 0 {
		return -1
	}
	for s := max(0, k-5); s < k; s++ {
		if r.classAt(s)&wordPhraseStart == 0 {
			continue
		}
		for _, p := range r.lexicon.phrases[r.Tokens[s].Lower] {
			if p.class&WordOffice != 0 && s+len(p.words) == k+1 && r.matchesWords(s, p.words) {
				return s
			}
		}
	}
	if r.classAt(k)&WordOffice != 0 {
		return k
	}
	return -1
}

// officeStarting returns the end of the office whose first word is token s, or
// -1.
func (r *roleReader) officeStarting(s int) int {
	class := r.classAt(s)
	if class&wordPhraseStart != 0 {
		for _, p := range r.lexicon.phrases[r.Tokens[s].Lower] {
			if p.class&WordOffice != 0 && r.matchesWords(s, p.words) {
				return s + len(p.words)
			}
		}
	}
	if class&WordOffice != 0 {
		return s + 1
	}
	return -1
}

// modifiedOffice is [roleReader.officeStarting] with up to two small words
// before the office: "project director".
func (r *roleReader) modifiedOffice(s int) int {
	for skip := 0; skip < 3 && s+skip < len(r.Tokens) && r.Tokens[s+skip].Class == text.ClassWord && !r.Tokens[s+skip].Upper; skip++ {
		if e := r.officeStarting(s + skip); e > 0 {
			return e
		}
		if r.classAt(s+skip)&(WordLink|WordWithin) != 0 {
			return -1
		}
	}
	return r.officeStarting(s)
}

// nationEnding returns the country of the nationality that ends at token k, ""
// where there is none.
func (r *roleReader) nationEnding(k int) (iso string) {
	if r.classAt(k)&wordDemonym != 0 {
		iso = r.lexicon.nations[r.nationWord(k)]
	}
	return iso
}

// nationWord returns the nationality that ends at token k, of one word or two.
func (r *roleReader) nationWord(k int) string {
	if k > 0 {
		two := r.Tokens[k-1].Lower + " " + r.Tokens[k].Lower
		if r.lexicon.nations[two] != "" {
			return two
		}
		if k > 1 && r.Tokens[k-1].Text == "-" {
			two = r.Tokens[k-2].Lower + "-" + r.Tokens[k].Lower
			if r.lexicon.nations[two] != "" {
				return two
			}
		}
	}
	return r.Tokens[k].Lower
}

// countryParty returns the party that is a country, or -1.
func (r *roleReader) countryParty(iso string) int {
	if r.countries == nil {
		r.countries = map[string]int{}
		for i := range r.parties {
			p := &r.parties[i]
			if p.Type != schema.Place && p.Type != schema.Organization {
				continue
			}
			if code, _ := country.Known(country.Key(p.Name)); code != "" {
				if _, known := r.countries[code]; !known {
					r.countries[code] = i
				}
			}
		}
	}
	if i, ok := r.countries[iso]; ok {
		return i
	}
	return -1
}
