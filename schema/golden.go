package schema

import "encoding/json"

// Golden is the truth of one article. Its facts are those of Article with
// Annotation and Accept filled in; schema.DecodeArticle refuses both.
type Golden struct {
	Form      string          `json:"form"`
	Source    Source          `json:"source"`
	By        string          `json:"by,omitempty"`      // who says so, for facts that do not say it themselves
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

// Need tells whether an extraction has to have a golden fact. The empty one is
// [Required].
type Need string

// Needs of a golden fact.
const (
	Required Need = "required"
	Optional Need = "optional" // counted when found, never missed
)

// Annotation is what a golden fact carries beyond an extracted one.
type Annotation struct {
	Need     Need   `json:"need,omitempty"`
	Why      string `json:"why,omitempty"`
	By       string `json:"by,omitempty"`
	Reviewed bool   `json:"reviewed,omitzero"`
}

// IsRequired reports whether missing the fact counts against recall.
func (t Annotation) IsRequired() bool { return t.Need != Optional }

// Complete says of which lists the golden holds everything the article says.
// What a complete list does not hold is spurious in an extraction.
type Complete struct {
	Parties bool `json:"parties,omitzero"`
	Figures bool `json:"figures,omitzero"`
	Dates   bool `json:"dates,omitzero"`
	Events  bool `json:"events,omitzero"`
	Quotes  bool `json:"quotes,omitzero"`
}

// Never is a fact that must not be asserted. Exactly one of the five is set;
// what it leaves out matches anything.
type Never struct {
	Why    string          `json:"why"`
	Party  *Party          `json:"party,omitempty"`
	Figure *Figure         `json:"figure,omitempty"`
	Date   *Date           `json:"date,omitempty"`
	Event  *Event          `json:"event,omitempty"`
	Quote  *Quote          `json:"quote,omitempty"`
	X      json.RawMessage `json:"x,omitempty"`
}

// Article returns the golden's facts as a record of the article form, without
// what only a golden carries.
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
