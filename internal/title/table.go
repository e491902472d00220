package title

import (
	"cmp"
	"slices"
	"strings"
	"sync"

	"github.com/assaykit/assay/internal/fold"
	"github.com/assaykit/assay/internal/language"
)

// table is what the languages tell of titles.
type table struct {
	articles        []string // folded, with what parts them from the title
	conjunctions    *strings.Replacer
	offices         map[string]*spellings // by the folded title
	modifiers       map[string]string     // by the folded word or phrase
	longestModifier int                   // in words
	ministers       []pattern             // the longest first
	portfolios      map[string][]string   // the office of a portfolio, in a list of one
}

// spellings are the offices of titles that are one when folded.
type spellings struct {
	folded     []string            // of the one without accents, else of the first
	bySpelling map[string][]string // by the title with its accents
}

// pattern is what stands around the portfolio in a minister's title, folded.
type pattern struct{ before, after string }

// conjunction stands for "and" in every language.
const conjunction = " & "

// titles is the table of the shipped languages.
var titles = sync.OnceValue(func() *table {
	t, err := newTable(language.All)
	if err != nil {
		panic(err) // the files are tested
	}
	return t
})

// newTable reads the headings of titles.
func newTable(entries func(heading string) []language.Entry) (*table, error) {
	t := &table{offices: map[string]*spellings{}, modifiers: map[string]string{}, portfolios: map[string][]string{}}
	var ands []string
	for _, e := range entries("titles/conjunctions") {
		for word := range e.Spellings() {
			ands = append(ands, " "+fold.Name(word)+" ", conjunction)
		}
	}
	t.conjunctions = strings.NewReplacer(ands...)
	for _, e := range entries("titles/articles") {
		for article := range e.Spellings() {
			if article = fold.Name(article); !strings.HasSuffix(article, "'") {
				article += " "
			}
			t.articles = append(t.articles, article)
		}
	}
	for _, read := range []struct {
		heading string
		entry   func(language.Entry) error
	}{
		{"titles/offices", t.addOffice},
		{"titles/modifiers", t.addModifier},
		{"titles/ministers", t.addMinister},
		{"titles/portfolios", t.addPortfolio},
	} {
		for _, e := range entries(read.heading) {
			if err := read.entry(e); err != nil {
				return nil, err
			}
		}
	}
	slices.SortStableFunc(t.ministers, func(a, b pattern) int {
		return cmp.Compare(len(b.before)+len(b.after), len(a.before)+len(a.after))
	})
	return t, nil
}

// key folds a title in one of the two ways and drops its article and the dots of
// abbreviations.
func (t *table) key(title string, folded func(string) string) string {
	key := t.conjunctions.Replace(strings.ReplaceAll(folded(title), ".", ""))
	for _, article := range t.articles {
		if rest, ok := strings.CutPrefix(key, article); ok {
			return rest
		}
	}
	return key
}

// addOffice reads "président = chairman, president".
func (t *table) addOffice(e language.Entry) error {
	offices := strings.Split(e.Means, ", ")
	for _, office := range offices {
		if !isOffice(office) {
			return e.Errorf("%q is no office; write small English words joined by hyphens, such as chief-executive, and %q between two", office, ", ")
		}
	}
	for title := range e.Spellings() {
		key, spelling := t.key(title, fold.Name), t.key(title, fold.Spelling)
		known := t.offices[key]
		if known == nil {
			known = &spellings{bySpelling: map[string][]string{}}
			t.offices[key] = known
		}
		for _, office := range offices { // a title of two languages names the offices of both
			if !slices.Contains(known.bySpelling[spelling], office) {
				known.bySpelling[spelling] = append(known.bySpelling[spelling], office)
			}
		}
		if known.folded == nil || spelling == key {
			known.folded = known.bySpelling[spelling]
		}
	}
	return nil
}

// isOffice reports small letters with hyphens, or a minister's office.
func isOffice(office string) bool {
	office = strings.ReplaceAll(office, "minister of ", "")
	return office != "" && strings.Trim(office, "abcdefghijklmnopqrstuvwxyz- ") == ""
}

// addModifier reads "ancien(ne) = former".
func (t *table) addModifier(e language.Entry) error {
	switch e.Means {
	case "former", "acting", "elect", "honorary":
	default:
		return e.Errorf("%q makes no other office of a title; write former, acting, elect or honorary", e.Means)
	}
	for spelled := range e.Spellings() {
		key := fold.Name(spelled)
		t.modifiers[key] = e.Means
		t.longestModifier = max(t.longestModifier, 1+strings.Count(key, " "))
	}
	return nil
}

// addMinister reads "minister of …".
func (t *table) addMinister(e language.Entry) error {
	for spelled := range e.Spellings() {
		before, after, ok := strings.Cut(spelled, "…")
		if !ok || before == "" && after == "" || strings.Contains(after, "…") {
			return e.Errorf("%q is no minister's title; write … once, for the portfolio", spelled)
		}
		t.ministers = append(t.ministers, pattern{foldPart(before), foldPart(after)})
	}
	return nil
}

// foldPart folds a part of a title and keeps the spaces around it.
func foldPart(part string) string {
	folded := fold.Name(part)
	if strings.HasPrefix(part, " ") {
		folded = " " + folded
	}
	if strings.HasSuffix(part, " ") {
		folded += " "
	}
	return folded
}

// addPortfolio reads "affaires étrangères = foreign affairs".
func (t *table) addPortfolio(e language.Entry) error {
	office := []string{"minister of " + e.Means}
	for spelled := range e.Spellings() {
		t.portfolios[t.key(spelled, fold.Name)] = office
	}
	return nil
}
