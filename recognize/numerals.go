package recognize

import (
	"strconv"

	"github.com/assaykit/assay/schema"
)

// cardinalAt reads the number that starts at token i, in digits or in words of
// the text's language, without unit or scale sign. next is the token after it.
func (t *text) cardinalAt(i int) (v schema.Decimal, next int, ok bool) {
	if i >= len(t.tokens) || t.tokens[i].class != digits {
		return v, i, false
	}
	v, err := schema.ParseDecimal(t.tokens[i].text)
	return v, i + 1, err == nil
}

// ordinalAt reads the rank that starts at token i: "21e", "3rd", "premier",
// "twenty-first".
func (t *text) ordinalAt(i int) (n int, next int, ok bool) {
	if i+1 >= len(t.tokens) || t.tokens[i].class != digits || t.tokens[i+1].gap != glued {
		return 0, i, false
	}
	switch t.tokens[i+1].lower {
	case "e", "er", "ère", "ere", "ème", "eme", "nd", "nde", "st", "rd", "th":
		n, err := strconv.Atoi(t.tokens[i].text)
		return n, i + 2, err == nil
	}
	return 0, i, false
}
