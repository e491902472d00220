package schema

import "encoding/json"

// Golden is the reviewed truth about one article, of the form [GoldenForm]. Its
// facts are those of [Article] with [Annotation] and Accept set, which
// [DecodeArticle] rejects.
type Golden struct {
	Form      string          `json:"form"`
	Source    Source          `json:"source"`
	By        string          `json:"by,omitempty"`      // the author of facts without a By of their own
	Reviewed  bool            `json:"reviewed,omitzero"` // likewise
	Complete  Complete        `json:"complete,omitzero"`
	Phenomena []string        `json:"phenomena,omitempty"` // names from fixtures/phenomena.json
	Parties   []Party         `json:"parties"`
	Figures   []Figure        `json:"figures"`
	Dates     []Date          `json:"dates"`
	Events    []Event         `json:"events,omitempty"`
	Quotes    []Quote         `json:"quotes,omitempty"`
	Never     []Never         `json:"never,omitempty"`
	X         json.RawMessage `json:"x,omitempty"`
}

// Need is whether an extraction must have a golden fact. The empty value means
// [Required].
type Need string

// Needs of a golden fact.
const (
	Required Need = "required"
	Optional Need = "optional" // counted if extracted, never missing
)

// Annotation is what a golden fact has beyond an extracted one.
type Annotation struct {
	Need     Need   `json:"need,omitempty"`
	Why      string `json:"why,omitempty"`
	By       string `json:"by,omitempty"`
	Reviewed bool   `json:"reviewed,omitzero"`
}

// IsRequired reports whether missing the fact counts against recall.
func (t Annotation) IsRequired() bool { return t.Need != Optional }

// Complete is which lists of a [Golden] are exhaustive. An extracted fact that
// is not in an exhaustive list is spurious.
type Complete struct {
	Parties bool `json:"parties,omitzero"`
	Figures bool `json:"figures,omitzero"`
	Dates   bool `json:"dates,omitzero"`
	Events  bool `json:"events,omitzero"`
	Quotes  bool `json:"quotes,omitzero"`
}

// Never is a forbidden fact: one that an extraction must not assert. Exactly
// one of the five pointers is set; members that are left out match anything.
type Never struct {
	Why    string          `json:"why"`
	Party  *Party          `json:"party,omitempty"`
	Figure *Figure         `json:"figure,omitempty"`
	Date   *Date           `json:"date,omitempty"`
	Event  *Event          `json:"event,omitempty"`
	Quote  *Quote          `json:"quote,omitempty"`
	X      json.RawMessage `json:"x,omitempty"`
}

// Article returns the golden's facts as an [Article], without annotations and
// alternatives.
func (g *Golden) Article() *Article {
	a := &Article{
		Form: ArticleForm, Source: g.Source, X: g.X,
		Parties: append([]Party{}, g.Parties...), Figures: append([]Figure{}, g.Figures...),
		Dates: append([]Date{}, g.Dates...), Events: append([]Event(nil), g.Events...),
		Quotes: append([]Quote(nil), g.Quotes...),
	}
	for i := range a.Parties {
		a.Parties[i].Annotation, a.Parties[i].Accept = Annotation{}, nil
	}
	for i := range a.Figures {
		a.Figures[i].Annotation, a.Figures[i].Accept = Annotation{}, nil
	}
	for i := range a.Dates {
		a.Dates[i].Annotation, a.Dates[i].Accept = Annotation{}, nil
	}
	for i := range a.Events {
		a.Events[i].Annotation, a.Events[i].Accept = Annotation{}, nil
	}
	for i := range a.Quotes {
		a.Quotes[i].Annotation, a.Quotes[i].Accept = Annotation{}, nil
	}
	return a
}
