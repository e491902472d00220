package checks

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/assaykit/assay/internal/country"
	"github.com/assaykit/assay/schema"
)

// hasStem is has for the names of peoples and their adjectives, which inflect:
// "Coréens" for "coréenne".
func (w *words) hasStem(name string) bool {
	list := foldedWords(name)
	if len(list) != 1 {
		return false
	}
	stem := strings.TrimRight(list[0], "se")
	stem = strings.TrimSuffix(stem, "n")
	if len(stem) < 4 {
		return false
	}
	for i := range w.look(w.spaced, 0, " "+stem) {
		rest := w.spaced.String()[i+1+len(stem):]
		if end := strings.IndexByte(rest, ' '); end >= 0 && end <= 4 && strings.Trim(rest[:end], "nes") == "" {
			return true
		}
	}
	return false
}

// countriesInText returns the codes of the countries that the text names.
func (p *Pass) countriesInText() map[string]bool {
	return share(p, partCountries, &p.memo().known.countries, func(p *Pass) map[string]bool { return p.findCountries(p.textWords()) })
}

// findCountries looks for the countries that the text names.
func (p *Pass) findCountries(w *words) map[string]bool {
	const longest = 5 // words of a country's name
	found, text := map[string]bool{}, p.Article.Text
	starts, ends := make([]int, len(w.list)), make([]int, len(w.list))
	for i, word := range w.list {
		starts[i], _ = p.index.Convert(word.start, schema.CodePoint, schema.UTF8)
		ends[i], _ = p.index.Convert(word.end, schema.CodePoint, schema.UTF8)
	}
	for i, start := range starts {
		first, _ := utf8.DecodeRuneInString(text[start:])
		if unicode.IsLower(first) || !unicode.IsLetter(first) {
			continue
		}
		for j := i; j < min(i+longest, len(starts)) && ends[j]-start < 80; j++ {
			if iso, ok := country.Code(text[start:ends[j]]); ok {
				found[iso] = true
			}
		}
		if unicode.Is(unicode.Hangul, first) { // particles are written together
			for end := start; end < ends[i]; {
				_, size := utf8.DecodeRuneInString(text[end:])
				if end += size; end-start > 30 {
					break
				}
				if iso, ok := country.Code(text[start:end]); ok && end-start > 3 {
					found[iso] = true
				}
			}
		}
	}
	return found
}
