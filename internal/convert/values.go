package convert

import (
	"fmt"
	"slices"
	"sort"
	"strings"

	"github.com/assaykit/assay/recognize"
	"github.com/assaykit/assay/schema"
	"github.com/assaykit/assay/seeds"
)

// reader parses the values of figures and dates from their words, once for each
// wording.
type reader struct {
	article seeds.Article
	known   map[string]reading
	context []recognize.Span // readings of the whole article, once they are needed
	asked   bool
}

type reading struct {
	fields []field
	why    string
}

// longest is the maximum length of words that a value is parsed from, and
// largest that of the text around them, in bytes.
const (
	longest = 200
	largest = 1 << 20
)

// figure completes a figure, or returns why it has no value. Values in fields
// take precedence; an invalid one is not replaced.
func (r *reader) figure(f *fact) (why string) {
	if f.get(fieldValue) == "" {
		got := r.read(f)
		if got.why != "" {
			return got.why
		}
		for _, x := range got.fields {
			if f.get(x.name) == "" {
				f.fields = append(f.fields, x)
			}
		}
	}
	low, err := schema.ParseDecimal(f.get(fieldValue))
	if err != nil {
		return err.Error()
	}
	if v := f.get(fieldValueMax); v != "" {
		high, err := schema.ParseDecimal(v)
		switch {
		case err != nil:
			return err.Error()
		case high.Cmp(low) < 0:
			return fmt.Sprintf("its range ends at %s, below %s", high, low)
		}
	}
	qualifiers := []string{"", string(schema.Exact), string(schema.About), string(schema.MoreThan), string(schema.AtLeast), string(schema.LessThan), string(schema.AtMost), string(schema.Between)}
	if q := f.get(fieldQualifier); !slices.Contains(qualifiers, q) {
		return fmt.Sprintf("%q is no qualifier", q)
	}
	unit := f.get(fieldUnit)
	switch schema.FigureKind(f.meaning) {
	case schema.Money:
		if len(unit) != 3 || strings.Trim(unit, "ABCDEFGHIJKLMNOPQRSTUVWXYZ") != "" {
			return fmt.Sprintf("money needs a currency of ISO 4217, and %q is none", unit)
		}
	case schema.Percent:
		if unit == "" {
			f.add(fieldUnit, "%", f.pointer)
		} else if unit != "%" && unit != "1" {
			return fmt.Sprintf(`a percentage is in "%%" or "1", not in %q`, unit)
		}
	case schema.Quantity:
		if unit == "" {
			return "a quantity needs a unit"
		}
	}
	return ""
}

// date completes a date, or returns why it has no value.
func (r *reader) date(f *fact) (why string) {
	if f.get(fieldValue) == "" && f.get(fieldTimex) == "" {
		got := r.read(f)
		if got.why != "" {
			return got.why
		}
		f.fields = append(f.fields, got.fields...)
	}
	if v := f.get(fieldValue); v != "" {
		if _, err := schema.ParseEDTF(v); err != nil {
			return err.Error()
		}
	}
	return ""
}

// read parses the value of a fact from its words, in the article's language and
// in English, or in every language if the article's is unknown. If they are
// ambiguous ("171 millions", "the 19th"), it parses them in the article.
func (r *reader) read(f *fact) reading {
	words := f.surface()
	if words == "" {
		return reading{why: "it has neither a value nor words to read it from"}
	}
	if len(words) > longest {
		return reading{why: "it has no value, and its words are too long to be one"}
	}
	key := f.meaning + "\x00" + words
	got, ok := r.known[key]
	if !ok {
		got = r.alone(f.meaning, words)
		r.known[key] = got
	}
	if got.why == "" || len(f.marks) == 0 {
		return got
	}
	if around, ok := r.around(f.meaning, f.marks[0]); ok {
		return around
	}
	return got
}

func (r *reader) alone(meaning, words string) reading {
	day, _ := r.article.Day()
	languages := []string{r.article.Language, "en"}
	if r.article.Language == "" {
		languages = recognize.Languages()
	}
	best, most := reading{}, 0
	for _, language := range slices.Compact(languages) {
		for _, s := range recognize.Text(words, language, day) {
			if got, ok := readingOf(s, meaning); ok && s.End-s.Start > most { // the language in which most of it is parsed
				best, most = got, s.End-s.Start
			}
		}
	}
	if most > 0 {
		return best
	}
	if _, err := schema.ParseEDTF(words); err == nil && meaning == string(schema.KindDate) { // only a year
		return reading{fields: kept(field{name: fieldValue, value: words})}
	}
	return reading{why: fmt.Sprintf("no %s can be read from %q", meaning, words)}
}

// around parses the expression of the article that contains a mark.
func (r *reader) around(meaning string, m mark) (reading, bool) {
	if !r.asked && len(r.article.Text) <= largest {
		day, _ := r.article.Day()
		r.context = recognize.Text(r.article.Text, r.article.Language, day)
	}
	r.asked = true
	i := sort.Search(len(r.context), func(i int) bool { return r.context[i].End > m.start })
	if i == len(r.context) || r.context[i].Start > m.start || r.context[i].End < m.end {
		return reading{}, false
	}
	return readingOf(r.context[i], meaning)
}

func readingOf(s recognize.Span, meaning string) (reading, bool) {
	for _, x := range s.Readings {
		switch {
		case x.Kind == schema.KindDate && meaning == string(schema.KindDate):
			return reading{fields: kept(field{name: fieldValue, value: x.Date.Value}, field{name: fieldTimex, value: x.Date.Timex})}, true
		case x.Kind == schema.KindFigure && x.Figure.Kind == schema.FigureKind(meaning):
			f := x.Figure
			if f.Qualifier == schema.Exact {
				f.Qualifier = "" // the words have no qualifier, which differs from "exact"
			}
			return reading{fields: kept(field{name: fieldValue, value: f.Value.String()}, field{name: fieldValueMax, value: f.ValueMax.String()},
				field{name: fieldUnit, value: f.Unit}, field{name: fieldQualifier, value: string(f.Qualifier)})}, true
		}
	}
	return reading{}, false
}

func kept(fields ...field) []field {
	return slices.DeleteFunc(fields, func(f field) bool { return f.value == "" })
}
