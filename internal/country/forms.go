package country

import (
	"slices"
	"strings"
	"sync"

	"github.com/assaykit/assay/internal/language"
)

// Form is a short, official or former name of a country that news uses and CLDR's
// display names do not have.
type Form struct {
	Name string
	ISO  string // ISO 3166-1 alpha-2, "" where two countries share the name
}

// Forms are those of all languages that assay has.
var Forms = sync.OnceValue(func() []Form {
	forms, err := newForms(language.All("nations/countries"))
	if err != nil {
		panic(err) // the files are tested
	}
	return forms
})

// newForms reads the heading of countries' names.
func newForms(entries []language.Entry) ([]Form, error) {
	var forms []Form
	for _, e := range entries {
		codes := strings.Split(e.Means, ", ")
		for _, code := range codes {
			if !IsCode(code) {
				return nil, e.Errorf("%q is no ISO 3166-1 code of a country; write two capital letters, such as KR", code)
			}
		}
		iso := codes[0]
		if len(codes) > 1 {
			iso = ""
		}
		for name := range e.Spellings() {
			forms = append(forms, Form{name, iso})
		}
	}
	return forms, nil
}

// IsCode reports whether a text is the ISO 3166-1 alpha-2 code of a country or
// territory, in capitals.
func IsCode(code string) bool {
	_, ok := slices.BinarySearch(codes(), code)
	return ok
}

// codes are the codes of [Regions], which are in their order.
var codes = sync.OnceValue(func() []string {
	var list []string
	for _, r := range Regions() {
		list = append(list, r.String())
	}
	return list
})
