package convert

import (
	"fmt"
	"net/url"
	"strings"

	"github.com/go-json-experiment/json/jsontext"

	"github.com/assaykit/assay/schema"
)

// A NewsArticle is JSON-LD of schema.org, which search engines read in web
// pages. It mentions parties, money, quantities, events and quotations.
type (
	newsArticle struct {
		Context   string      `json:"@context"`
		Type      string      `json:"@type"`
		ID        string      `json:"identifier"`
		URL       string      `json:"url,omitempty"`
		Language  string      `json:"inLanguage,omitempty"`
		Published string      `json:"datePublished,omitempty"`
		Headline  string      `json:"headline,omitempty"`
		Publisher *newsThing  `json:"publisher,omitempty"`
		Format    string      `json:"encodingFormat"` // of the text, in which nothing is markup
		Body      string      `json:"articleBody"`
		Mentions  []newsThing `json:"mentions,omitempty"`
	}
	newsThing struct {
		Type        string         `json:"@type,omitempty"`
		ID          string         `json:"@id,omitempty"`
		Name        string         `json:"name,omitempty"`
		Other       []string       `json:"alternateName,omitempty"`
		SameAs      []string       `json:"sameAs,omitempty"`
		JobTitle    []string       `json:"jobTitle,omitempty"`
		Affiliation []newsRole     `json:"affiliation,omitempty"`
		Currency    string         `json:"currency,omitempty"`
		Value       jsontext.Value `json:"value,omitempty"`
		Min         jsontext.Value `json:"minValue,omitempty"`
		Max         jsontext.Value `json:"maxValue,omitempty"`
		Unit        string         `json:"unitText,omitempty"`
		Start       string         `json:"startDate,omitempty"`
		End         string         `json:"endDate,omitempty"`
		Location    *newsThing     `json:"location,omitempty"`
		Attendee    []newsThing    `json:"attendee,omitempty"`
		Text        string         `json:"text,omitempty"`
		Creator     *newsThing     `json:"creator,omitempty"`
	}
	newsRole struct {
		Type        string    `json:"@type"`
		Name        string    `json:"roleName"`
		Affiliation newsThing `json:"affiliation"`
	}
)

func writeNewsArticle(s *sink, documents []Document) error {
	for _, d := range documents {
		a, err := s.articleOf(d)
		if err != nil {
			return err
		}
		n := news{outline{s, d.Record, a.ID}, map[string]*schema.Party{}, map[string]string{}}
		out := newsArticle{
			Context: "https://schema.org", Type: "NewsArticle", ID: a.ID, URL: a.URL, Language: a.Language,
			Published: a.Published, Headline: a.Title, Format: "text/plain", Body: a.Text, Mentions: n.mentions(),
		}
		if a.Publisher != "" {
			out.Publisher = &newsThing{Type: "Organization", Name: a.Publisher}
		}
		n.losePart(len(d.Record.X) > 0, "/x", "a user's own data", noPlace)
		n.losePart(len(d.Record.Source.X) > 0, "/source/x", "a user's own data", noPlace)
		if err := s.json(out); err != nil {
			return err
		}
	}
	return nil
}

const noPlace = "schema.org has no property for it"

type news struct {
	outline
	parties map[string]*schema.Party
	dates   map[string]string // values by id
}

func (n news) mentions() (out []newsThing) {
	r := n.record
	for i := range r.Parties {
		n.parties[r.Parties[i].ID] = &r.Parties[i]
	}
	delete(n.parties, "")
	for _, d := range r.Dates {
		n.dates[d.ID] = d.Value
	}
	for i, p := range r.Parties {
		out = append(out, n.partyThing(p, fmt.Sprintf("/parties/%d", i)))
	}
	for i, f := range r.Figures {
		if t, ok := n.figure(f, fmt.Sprintf("/figures/%d", i)); ok {
			out = append(out, t)
		}
	}
	used := map[string]bool{}
	for i, e := range r.Events {
		out = append(out, n.event(e, fmt.Sprintf("/events/%d", i), used))
	}
	for i, q := range r.Quotes {
		pointer := fmt.Sprintf("/quotes/%d", i)
		n.rest(q.Mentions, q.X, pointer)
		out = append(out, newsThing{Type: "Quotation", ID: fragment(q.ID), Text: q.Text, Creator: n.ref(q.Speaker)})
	}
	for i, d := range r.Dates {
		if d.ID == "" || !used[d.ID] {
			n.lose(fmt.Sprintf("/dates/%d", i), "a fact: date", noPlace)
		} else {
			n.rest(d.Mentions, d.X, fmt.Sprintf("/dates/%d", i))
		}
	}
	return out
}

// rest adds losses for members that schema.org does not represent.
func (n news) rest(mentions []schema.Mention, x []byte, pointer string) {
	n.losePart(len(mentions) > 0, pointer+"/mentions", "where it is mentioned", noPlace)
	n.losePart(len(x) > 0, pointer+"/x", "a user's own data", noPlace)
}

func fragment(id string) string {
	if id == "" {
		return ""
	}
	return "#" + url.PathEscape(id)
}

// ref returns a reference to a party by its id, or nil if it has none.
func (n news) ref(id string) *newsThing {
	if n.parties[id] == nil {
		return nil
	}
	return &newsThing{ID: fragment(id)}
}

func (n news) partyThing(p schema.Party, pointer string) newsThing {
	t := newsThing{ID: fragment(p.ID), Name: p.Name, Other: p.Aliases}
	switch p.Type {
	case schema.Person:
		t.Type = "Person"
	case schema.Organization:
		t.Type = "Organization"
	case schema.Place:
		t.Type = "Place"
	case schema.Product:
		t.Type = "Product"
	case schema.Project:
		t.Type = "Project"
	default:
		t.Type = "Thing"
		n.losePart(p.Type != "", pointer+"/type", string("the type of a party: "+p.Type), "schema.org has no type for a people")
	}
	for j, id := range p.SameAs {
		if u := uriOf(id); u != "" {
			t.SameAs = append(t.SameAs, u)
		} else {
			n.lose(fmt.Sprintf("%s/same_as/%d", pointer, j), "what it is called elsewhere", "it is no URI that is known")
		}
	}
	for j, role := range p.Roles {
		at := fmt.Sprintf("%s/roles/%d", pointer, j)
		n.losePart(len(role.X) > 0, at+"/x", "a user's own data", noPlace)
		of := n.parties[role.Of]
		switch {
		case p.Type != schema.Person:
			n.lose(at, "a role", "schema.org gives offices to persons")
		case of != nil && (of.Type == schema.Organization || of.Type == schema.Project):
			t.Affiliation = append(t.Affiliation, newsRole{"OrganizationRole", role.Title, *n.ref(role.Of)})
		default:
			t.JobTitle = append(t.JobTitle, role.Title)
			n.losePart(role.Of != "", at+"/of", "where a role is held", "schema.org has offices in organizations")
		}
	}
	n.party(p, pointer, noPlace)
	return t
}

// figure returns a MonetaryAmount for money, otherwise a QuantitativeValue.
// Inclusive bounds are minValue and maxValue.
func (n news) figure(f schema.Figure, pointer string) (newsThing, bool) {
	t := newsThing{Type: "QuantitativeValue", ID: fragment(f.ID), Unit: f.Unit}
	switch f.Kind {
	case schema.Money:
		t.Type, t.Currency, t.Unit = "MonetaryAmount", f.Unit, ""
	case schema.Ordinal, schema.Ratio:
		n.lose(pointer, string("a fact: "+f.Kind), string("schema.org has amounts, and no "+f.Kind+"s"))
		return t, false
	}
	low, high := number(f.Value), number(f.ValueMax)
	switch {
	case high != nil:
		t.Min, t.Max = low, high
		n.losePart(f.Qualifier != "" && f.Qualifier != schema.Between, pointer+"/qualifier", "a qualifier", noPlace)
	case f.Qualifier == schema.AtLeast:
		t.Min = low
	case f.Qualifier == schema.AtMost:
		t.Max = low
	default:
		t.Value = low
		n.losePart(f.Qualifier != "" && f.Qualifier != schema.Exact, pointer+"/qualifier", string("a qualifier: "+f.Qualifier), noPlace)
	}
	n.losePart(f.About != "", pointer+"/about", "what a figure is about", noPlace)
	n.rest(f.Mentions, f.X, pointer)
	return t, true
}

func number(d schema.Decimal) jsontext.Value {
	if d.IsZero() {
		return nil
	}
	return jsontext.Value(d.String())
}

func (n news) event(e schema.Event, pointer string, used map[string]bool) newsThing {
	t := newsThing{Type: "Event", ID: fragment(e.ID), Name: e.Type, Location: n.ref(e.Place)}
	if v, ok := n.dates[e.Date]; ok && e.Date != "" {
		if start, end, ok := isoDates(v); ok {
			t.Start, t.End, used[e.Date] = start, end, true
		} else {
			n.lose(pointer+"/date", "the date of an event", fmt.Sprintf("%q is no date of ISO 8601 that schema.org reads", v))
		}
	}
	for j, p := range e.Participants {
		at := fmt.Sprintf("%s/participants/%d", pointer, j)
		n.losePart(len(p.X) > 0, at+"/x", "a user's own data", noPlace)
		n.losePart(p.As != "", at+"/as", "what a party is in an event", noPlace)
		if ref := n.ref(p.Party); ref != nil {
			t.Attendee = append(t.Attendee, *ref)
		}
	}
	n.losePart(len(e.Figures) > 0, pointer+"/figures", "the figures of an event", noPlace)
	n.rest(e.Mentions, e.X, pointer)
	return t
}

// isoDates matches the EDTF values that are valid in ISO 8601 without extensions.
func isoDates(value string) (start, end string, ok bool) {
	start, end, isRange := strings.Cut(value, "/")
	for _, v := range []string{start, end} {
		if v == "" && !isRange {
			continue
		}
		e, err := schema.ParseEDTF(v)
		if err != nil || e.Approximate() || strings.ContainsAny(v, "XY") {
			return "", "", false
		}
		switch e.Precision() {
		case schema.Year, schema.Month, schema.DayPrecision, schema.Minute:
		default:
			return "", "", false
		}
	}
	return start, end, true
}
