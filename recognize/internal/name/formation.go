package name

import (
	"strings"

	"github.com/assaykit/assay/internal/language"
)

// formation is how the words of a language are formed.
type formation struct {
	plainForms, forms forms // of common words
	doubled           bool  // a consonant is doubled before an ending
	prefixes          []string
	common            endings // of common nouns, adjectives and adverbs
	fields            endings // of fields of study
	peoples           endings // of peoples
	peopleAdjectives  endings // of their adjectives
	adjectives        endings // of adjectives in names of institutions
	nameAdjectives    map[string]bool
	places            endings // of places
	weakPlaces        endings // of what is a place rather than anything else
	brands, noBrands  endings
	productParts      []productPart
}

// read reads the headings of formation.
func (f *formation) read(l *language.Language) (err error) {
	f.doubled = l.Has(language.DoubledConsonants)
	if f.plainForms, err = newForms(l.Entries("words/plain forms")); err != nil {
		return err
	}
	if f.forms, err = newForms(l.Entries("words/forms")); err != nil {
		return err
	}
	for _, h := range []struct {
		heading string
		into    *endings
	}{
		{"words/common endings", &f.common},
		{"words/field endings", &f.fields},
		{"words/people endings", &f.peoples},
		{"words/people adjective endings", &f.peopleAdjectives},
		{"words/adjective endings", &f.adjectives},
		{"names/place endings", &f.places},
		{"names/weak place endings", &f.weakPlaces},
		{"names/brand endings", &f.brands},
		{"names/no brand endings", &f.noBrands},
	} {
		if *h.into, err = newEndings(l.Entries(h.heading)); err != nil {
			return err
		}
	}
	f.nameAdjectives = wordSet(l, "words/name adjectives")
	if err := f.readPrefixes(l); err != nil {
		return err
	}
	return f.readProductParts(l)
}

// readPrefixes reads prefixes, each written as "un-".
func (f *formation) readPrefixes(l *language.Language) error {
	for _, e := range l.Entries("words/prefixes") {
		for spelled := range e.Spellings() {
			prefix, ok := strings.CutSuffix(spelled, "-")
			if !ok || prefix == "" {
				return e.Errorf("%q is no prefix; write it as %q", spelled, strings.Trim(spelled, "-")+"-")
			}
			f.prefixes = append(f.prefixes, prefix)
		}
	}
	return nil
}

// isFormed reports whether a word is formed of a wanted one.
func (f *formation) isFormed(word string, wanted func(string) bool) bool {
	if f.plainForms.areOf(word, 1, f.doubled, wanted) || f.forms.areOf(word, 1, f.doubled, wanted) {
		return true
	}
	for _, prefix := range f.prefixes {
		if root, ok := strings.CutPrefix(word, prefix); ok && len(root) > 3 && wanted(root) {
			return true
		}
	}
	return false
}

// isShapedCommon reports a word that is formed as common nouns, adjectives and adverbs
// are, and names are not.
func (f *formation) isShapedCommon(word string) bool {
	return len(word) >= 6 && f.common.end(word, 0)
}

// isShapedAdjective reports an adjective that may go on the name of an institution.
func (f *formation) isShapedAdjective(word string) bool {
	return f.adjectives.end(word, 2) || f.nameAdjectives[word]
}

// isShapedBrand reports a word that ends as only invented ones do.
func (f *formation) isShapedBrand(word string) bool {
	return f.brands.end(word, 0) && !f.noBrands.end(word, 0)
}

// productPart is a part of a product's name that has capitals inside: Chat-, -Talk, -GPT-.
type productPart struct {
	text          string
	first, inside bool // at the start of the name or anywhere, else at its end
}

func (f *formation) readProductParts(l *language.Language) error {
	for _, e := range l.Entries("names/product parts") {
		for spelled := range e.Spellings() {
			part := productPart{text: strings.Trim(spelled, "-")}
			first, last := strings.HasSuffix(spelled, "-"), strings.HasPrefix(spelled, "-")
			if part.text == "" || !first && !last {
				return e.Errorf("where in a name does %q stand? Write %q, %q or %q", spelled, part.text+"-", "-"+part.text, "-"+part.text+"-")
			}
			part.first, part.inside = !last, first && last
			f.productParts = append(f.productParts, part)
		}
	}
	return nil
}

// isShapedProduct reports a name with a part of products' names, in their case.
func (f *formation) isShapedProduct(name string) bool {
	for _, p := range f.productParts {
		switch {
		case p.inside && strings.Contains(name, p.text), p.first && strings.HasPrefix(name, p.text), !p.inside && !p.first && strings.HasSuffix(name, p.text):
			return true
		}
	}
	return false
}

// wordSet returns the spellings under a heading.
func wordSet(l *language.Language, heading string) map[string]bool {
	set := map[string]bool{}
	for _, e := range l.Entries(heading) {
		for spelled := range e.Spellings() {
			set[spelled] = true
		}
	}
	return set
}
