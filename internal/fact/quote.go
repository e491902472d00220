package fact

import (
	"strconv"
	"strings"
	"sync"

	"github.com/assaykit/assay/internal/plain"
	"github.com/assaykit/assay/internal/verbatim"
	"github.com/assaykit/assay/schema"
)

// Quote is quoted words with their speaker.
type Quote struct {
	common
	Raw     *schema.Quote // as the record gives it, or with an accepted alternative applied
	Speaker Reference[*Party]
	Passage *Passage // its text, or the words of its first mention
	Accept  []*Quote // one for each accepted alternative
	States  States   // for an alternative
}

// Passage is a text that is cut into words once, when they are first needed.
type Passage struct {
	Text string

	once   sync.Once
	words  []verbatim.Word
	folded []string

	squashedOnce, shinglesOnce sync.Once
	squashed                   string
	shingles                   []uint64

	mu     sync.Mutex
	quoted map[string][]verbatim.Quoted // by language
}

// maxLanguages is the number of languages whose readings a passage keeps.
const maxLanguages = 8

// NewPassage returns a passage that belongs to no set.
func NewPassage(text string) *Passage { return &Passage{Text: text} }

// cut cuts the text into words.
func (p *Passage) cut() {
	p.once.Do(func() {
		p.words = verbatim.Words(p.Text)
		p.folded = verbatim.Text(p.words)
	})
}

// Squashed returns the folded words without spaces, which do not depend on
// typography.
func (p *Passage) Squashed() string {
	p.squashedOnce.Do(func() { p.squashed = strings.Join(p.Folded(), "") })
	return p.squashed
}

// Shingles returns what compute makes of the folded words. It is called once, so that
// it must be the same function for all passages.
func (p *Passage) Shingles(compute func(folded []string) []uint64) []uint64 {
	p.shinglesOnce.Do(func() { p.shingles = compute(p.Folded()) })
	return p.shingles
}

// Words returns the words with what follows them.
func (p *Passage) Words() []verbatim.Word {
	p.cut()
	return p.words
}

// Folded returns the words alone, folded.
func (p *Passage) Folded() []string {
	p.cut()
	return p.folded
}

// Quoted returns the ways to read the passage as a quote of a longer text, with the
// negations of a language.
func (p *Passage) Quoted(language string) []verbatim.Quoted {
	p.mu.Lock()
	defer p.mu.Unlock()
	read, known := p.quoted[language]
	if known {
		return read
	}
	read = verbatim.Read(p.Text, verbatim.NegationOf(language))
	if p.quoted == nil {
		p.quoted = make(map[string][]verbatim.Quoted)
	}
	if len(p.quoted) < maxLanguages { // a passage of a golden serves records of any language
		p.quoted[language] = read
	}
	return read
}

func (b *builder) quote(q *Quote, raw *schema.Quote) {
	b.fillQuote(q, raw)
	for i := range raw.Accept {
		a := &raw.Accept[i]
		v := *raw
		overlay(&v.Speaker, a.Speaker)
		overlay(&v.Text, a.Text)
		alternative := &Quote{common: q.common, States: States{}.with(a.Text != "", "text").with(a.Speaker != "", "speaker")}
		b.fillQuote(alternative, &v)
		q.Accept = append(q.Accept, alternative)
	}
}

func (b *builder) fillQuote(q *Quote, raw *schema.Quote) {
	text := raw.Text
	if text == "" && len(raw.Mentions) > 0 {
		text = raw.Mentions[0].Text
	}
	q.Raw, q.Speaker, q.Passage = raw, refer[*Party](b, schema.KindParty, raw.Speaker), b.passage(text)
}

// shortText is the largest number of code points of a quote in [Quote.String].
const shortText = 80

// String returns the speaker and the words.
func (q *Quote) String() string {
	words := "words that are not given"
	switch {
	case q.Raw.Text != "":
		words = "“" + plain.Shorten(q.Raw.Text, shortText) + "”"
	case len(q.Raw.Mentions) > 0 && q.Raw.Mentions[0].Start != nil:
		words = "the words at " + strconv.Itoa(*q.Raw.Mentions[0].Start)
	}
	if q.Speaker.ID == "" {
		return words
	}
	return q.Speaker.String() + ": " + words
}

// Label returns the words.
func (q *Quote) Label() string { return q.Raw.Text }

// Key returns the speaker and the words, folded.
func (q *Quote) Key() string {
	key := foldedNameOf(q.Speaker) + "|" + NewName(q.Raw.Text).Folded()
	if q.Raw.Text == "" && len(q.Raw.Mentions) > 0 {
		key += q.Raw.Mentions[0].TextSHA256
	}
	return key
}

// Wordings returns the words.
func (q *Quote) Wordings() []string { return []string{q.Raw.Text} }

// References returns the id of the speaker.
func (q *Quote) References() []string { return appendID(nil, q.Speaker.ID) }
