package invent

import (
	"crypto/sha256"
	"encoding/hex"
	"slices"
	"strconv"
	"strings"
	"unicode/utf8"

	"github.com/assaykit/assay/schema"
)

// Published is the day of every invented article, a Tuesday.
const Published = "2025-02-04"

// most is how many pieces an article has at most.
const most = 14

// Case is an invented article with its truth and an extraction of it. The two
// records share no memory.
type Case struct {
	Text     string
	Language string
	Golden   *schema.Golden
	Got      *schema.Article // the golden's facts, with Faults
	Faults   int             // how many mistakes were put into Got; 0 leaves it the golden's own
}

// New makes a case of bytes.
func New(d *Draws) *Case {
	w := &writer{Draws: d, golden: &schema.Golden{
		Form: schema.GoldenForm, Parties: []schema.Party{}, Figures: []schema.Figure{}, Dates: []schema.Date{},
	}}
	language := One(d, []string{"fr", "en", "ko", "de", ""})
	faults := d.Upto(6)
	for n := 1 + d.Upto(most); n > 0; n-- {
		w.piece()
	}
	w.ties()
	text := w.text.String()
	sum := sha256.Sum256([]byte(text))
	w.golden.Source = schema.Source{ID: "a", Language: language, Published: Published, SHA256: hex.EncodeToString(sum[:])}
	c := &Case{Text: text, Language: language, Golden: w.golden, Got: Copy(w.golden.Article())}
	for ; c.Faults < faults; c.Faults++ {
		mistake(d, c.Got)
	}
	return c
}

// writer writes an article and what is true of it, piece by piece.
type writer struct {
	*Draws
	text   strings.Builder
	points int // code points written
	golden *schema.Golden
}

// write adds words and returns where they stand.
func (w *writer) write(s string) schema.Mention {
	w.text.WriteString(s)
	start := w.points
	w.points += utf8.RuneCountInString(s)
	return schema.At(start, w.points, s)
}

func (w *writer) piece() {
	switch w.Upto(9) {
	case 0, 1:
		w.write(One(w.Draws, fillers))
	case 2, 3:
		w.party(One(w.Draws, parties))
	case 4, 5:
		w.figure(One(w.Draws, figures))
	case 6:
		w.date(One(w.Draws, dates))
	case 7:
		w.quote()
	default:
		w.write(w.Raw(24))
	}
	w.write(One(w.Draws, spaces))
}

// party mentions a party, a new one or one that the article has named before.
func (w *writer) party(n named) {
	i := slices.IndexFunc(w.golden.Parties, func(p schema.Party) bool { return p.Name == n.name })
	if i < 0 {
		i = len(w.golden.Parties)
		p := schema.Party{ID: "p" + strconv.Itoa(i), Type: schema.PartyType(n.kind), Name: n.name, Annotation: w.truth()}
		if w.Rarely(2) {
			p.Aliases = slices.Clone(n.short)
		}
		w.golden.Parties = append(w.golden.Parties, p)
	}
	p := &w.golden.Parties[i]
	p.Mentions = append(p.Mentions, w.write(One(w.Draws, append([]string{n.name}, p.Aliases...))))
}

func (w *writer) figure(m measured) {
	f := schema.Figure{
		ID: "f" + strconv.Itoa(len(w.golden.Figures)), Kind: schema.FigureKind(m.kind), Value: decimal(m.value), ValueMax: decimal(m.most),
		Unit: m.unit, Qualifier: schema.Qualifier(m.qualifier), About: w.someParty(), Annotation: w.truth(),
	}
	f.Mentions = []schema.Mention{w.write(m.surface)}
	w.golden.Figures = append(w.golden.Figures, f)
}

func (w *writer) date(n dated) {
	d := schema.Date{ID: "d" + strconv.Itoa(len(w.golden.Dates)), Value: n.value, Timex: n.timex, Annotation: w.truth()}
	d.Mentions = []schema.Mention{w.write(n.surface)}
	w.golden.Dates = append(w.golden.Dates, d)
}

func (w *writer) quote() {
	m, said := One(w.Draws, marks), One(w.Draws, sayings)
	w.write(m[0])
	at := w.write(said)
	w.write(m[1])
	w.golden.Quotes = append(w.golden.Quotes, schema.Quote{
		ID: "q" + strconv.Itoa(len(w.golden.Quotes)), Speaker: w.someParty(), Text: said, Mentions: []schema.Mention{at}, Annotation: w.truth(),
	})
}

// ties adds what ties facts together: roles and events.
func (w *writer) ties() {
	for i := range w.golden.Parties {
		if w.Rarely(3) {
			w.golden.Parties[i].Roles = []schema.Role{{Title: One(w.Draws, titles), Of: w.someParty()}}
		}
	}
	for n := w.Upto(3); n > 0; n-- {
		e := schema.Event{ID: "e" + strconv.Itoa(n), Type: One(w.Draws, eventTypes), Place: w.someParty(), Annotation: w.truth()}
		for m := w.Upto(3); m > 0; m-- {
			if p := w.someParty(); p != "" {
				e.Participants = append(e.Participants, schema.Participant{Party: p, As: One(w.Draws, titles)})
			}
		}
		if k := len(w.golden.Dates); k > 0 {
			e.Date = w.golden.Dates[w.Upto(k)].ID
		}
		if k := len(w.golden.Figures); k > 0 {
			e.Figures = []string{w.golden.Figures[w.Upto(k)].ID}
		}
		w.golden.Events = append(w.golden.Events, e)
	}
}

func (w *writer) truth() schema.Annotation {
	if w.Rarely(4) {
		return schema.Annotation{Need: schema.Optional}
	}
	return schema.Annotation{}
}

// someParty draws the id of a party of the article, or none.
func (w *writer) someParty() string {
	if k := len(w.golden.Parties); k > 0 {
		if i := w.Upto(k + 1); i < k {
			return w.golden.Parties[i].ID
		}
	}
	return ""
}

func decimal(s string) schema.Decimal {
	d, _ := schema.ParseDecimal(s) // of a table; the zero value where there is none
	return d
}
