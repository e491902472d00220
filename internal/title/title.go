// Package title knows which offices the titles of persons name.
package title

import "github.com/assaykit/assay/internal/fold"

// Title is a title that was looked up once in the table of titles.
type Title struct {
	text     string
	key      string   // folded, without its article
	offices  []string // that it may name, the most usual first; none where the table does not know it
	modifier string   // "former ", "acting ", …
}

// New looks a title up in the table of titles.
func New(title string) Title {
	known := titles()
	t := Title{text: title, key: known.key(title, fold.Name)}
	t.offices, t.modifier = known.find(title, t.key)
	return t
}

// String returns the title as it is worded.
func (t Title) String() string { return t.text }

// Concept is [Concept] of the title.
func (t Title) Concept() (concept string, ok bool) {
	if len(t.offices) == 0 {
		return "", false
	}
	return t.modifier + t.offices[0], true
}

// Key is one for all wordings of an office that the table knows, and for all
// spellings of a title that it does not know.
func (t Title) Key() string {
	if concept, ok := t.Concept(); ok {
		return "/" + concept
	}
	return t.key
}

// Same is [Same] of two titles.
func (t Title) Same(o Title) (same, known bool) {
	if len(t.offices) == 0 || len(o.offices) == 0 {
		return t.key == o.key, false
	}
	if t.modifier != o.modifier {
		return false, true
	}
	for _, a := range t.offices {
		for _, b := range o.offices {
			if a == b {
				return true, true
			}
		}
	}
	return false, true
}
