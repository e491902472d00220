package mutate

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/assaykit/assay/golden"
	"github.com/assaykit/assay/internal/offsets"
	"github.com/assaykit/assay/schema"
	"github.com/assaykit/assay/seeds"
)

// Subject is a correct record with its article and its golden. It must not be
// modified.
type Subject struct {
	Article *seeds.Article
	Golden  *schema.Golden
	Record  *schema.Article
	Index   *offsets.Index // index of the article's text
	words   []word
}

// word is a run of letters and digits in the article, in code points.
type word struct {
	start, end int
	text       string
}

// Mutant is one change of one place of a record.
type Mutant struct {
	Site string // "list/id" of the fact, or a word for another place
	Says string // the original value
	// edit changes a copy of the record with lists of its own. The contents of
	// a fact (names, mentions, participants) must be replaced, not modified.
	edit func(*schema.Article)
	// rewrite changes the record's bytes, after edit.
	rewrite func([]byte) []byte
}

// NewSubject returns the subject of a golden, whose record has all facts of the
// golden.
func NewSubject(a *seeds.Article, g *schema.Golden) *Subject {
	s := &Subject{Article: a, Golden: g, Record: g.Article(), Index: offsets.NewIndex(a.Text)}
	s.words = wordsOf(a.Text)
	s.fill()
	return s
}

// Subjects returns the subjects of the articles that have a golden.
func Subjects(articles []seeds.Article, goldens *golden.Set) []*Subject {
	var list []*Subject
	for i, a := range articles {
		if e, ok := goldens.Get(a.ID); ok {
			list = append(list, NewSubject(&articles[i], e.Golden))
		}
	}
	return list
}

// fill adds the words to stand-off mentions and quotes, from the article.
func (s *Subject) fill() {
	unit := s.Record.Source.Offsets
	eachMentions(s.Record, func(list []schema.Mention) []schema.Mention {
		list = slices.Clone(list)
		for i, m := range list {
			if start, end, ok := m.Span(); ok && m.Text == "" {
				list[i].Text, _ = s.Index.Slice(start, end, unit)
				list[i].TextSHA256 = ""
			}
		}
		return list
	})
	for i, q := range s.Record.Quotes {
		if q.Text == "" && len(q.Mentions) > 0 {
			s.Record.Quotes[i].Text = q.Mentions[0].Text
		}
	}
}

func wordsOf(text string) []word {
	var list []word
	points := []rune(text)
	for i := 0; i < len(points); {
		if !wordly(points[i]) {
			i++
			continue
		}
		j := i
		for j < len(points) && wordly(points[j]) {
			j++
		}
		list = append(list, word{i, j, string(points[i:j])})
		i = j
	}
	return list
}

func wordly(r rune) bool {
	return unicode.IsLetter(r) || unicode.IsDigit(r) || unicode.Is(unicode.Mn, r)
}

// bytes returns the changed record as JSON.
func (s *Subject) bytes(m Mutant) ([]byte, error) {
	a := *s.Record
	a.Parties, a.Figures, a.Dates = slices.Clone(a.Parties), slices.Clone(a.Figures), slices.Clone(a.Dates)
	a.Events, a.Quotes = slices.Clone(a.Events), slices.Clone(a.Quotes)
	if m.edit != nil {
		m.edit(&a)
	}
	data, err := schema.Encode(&a)
	if err == nil && m.rewrite != nil {
		data = m.rewrite(data)
	}
	return data, err
}

// mention returns a mention of the article's words at [start, end).
func (s *Subject) mention(start, end int) schema.Mention {
	text, _ := s.Index.Slice(start, end, schema.CodePoint)
	return schema.At(start, end, text)
}

// functionWord returns the most frequent short lower-case word of the article,
// which in most languages is an article or a preposition.
func (s *Subject) functionWord() (word, bool) {
	count, first := map[string]int{}, map[string]word{}
	best := ""
	for _, w := range s.words {
		if utf8.RuneCountInString(w.text) > 3 || strings.IndexFunc(w.text, func(r rune) bool { return !unicode.IsLower(r) }) >= 0 || w.end-w.start < 2 {
			continue
		}
		if count[w.text]++; count[w.text] == 1 {
			first[w.text] = w
		}
		if count[w.text] > count[best] {
			best = w.text
		}
	}
	return first[best], best != ""
}

// taken reports whether a mention of any fact of the record includes one of the
// code points.
func (s *Subject) taken(start, end int) bool {
	found := false
	eachFact(s.Record, func(_ *string, mentions *[]schema.Mention) {
		for _, m := range *mentions {
			if a, b, ok := m.Span(); ok && a < end && start < b {
				found = true
			}
		}
	})
	return found
}

// truth returns the golden fact with the same ID, or the zero value if there is
// none.
func truth[T any](list []T, id string, of func(T) string) T {
	for _, fact := range list {
		if of(fact) == id && id != "" {
			return fact
		}
	}
	var none T
	return none
}
