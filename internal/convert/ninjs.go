package convert

import (
	"fmt"
	"net/url"
	"slices"
	"strings"

	"github.com/assaykit/assay/schema"
)

// ninjs 2 is the IPTC's format of a news item: the text and the parties that it mentions.
type (
	ninjsItem struct {
		URI           string          `json:"uri"`
		Standard      ninjsStandard   `json:"standard"`
		Type          string          `json:"type"`
		Language      string          `json:"language,omitempty"`
		Created       string          `json:"contentcreated,omitempty"`
		People        []ninjsConcept  `json:"people,omitempty"`
		Organisations []ninjsConcept  `json:"organisations,omitempty"`
		Places        []ninjsConcept  `json:"places,omitempty"`
		Objects       []ninjsConcept  `json:"objects,omitempty"`
		Sources       []ninjsConcept  `json:"infosources,omitempty"`
		Headlines     []ninjsHeadline `json:"headlines,omitempty"`
		Bodies        []ninjsBody     `json:"bodies"`
		AltIDs        []ninjsAltID    `json:"altids"`
	}
	ninjsStandard struct {
		Name    string `json:"name"`
		Version string `json:"version"`
		Schema  string `json:"schema"`
	}
	ninjsConcept struct {
		Name string `json:"name"`
		Rel  string `json:"rel"`
		URI  string `json:"uri,omitempty"`
	}
	ninjsHeadline struct {
		Role  string `json:"role"`
		Value string `json:"value"`
	}
	ninjsBody struct {
		Role        string `json:"role"`
		ContentType string `json:"contenttype"`
		Value       string `json:"value"`
	}
	ninjsAltID struct {
		Role  string `json:"role"`
		Value string `json:"value"`
	}
)

func writeNinjs(s *sink, documents []Document) error {
	for _, d := range documents {
		a, err := s.articleOf(d)
		if err != nil {
			return err
		}
		o := outline{s, d.Record, a.ID}
		item := ninjsItem{
			URI: a.URL, Type: "text", Language: a.Language,
			Standard: ninjsStandard{"ninjs", "2.1", "https://www.iptc.org/std/ninjs/ninjs-schema_2.1.json"},
			Bodies:   []ninjsBody{{"main", "text/plain", a.Text}}, AltIDs: []ninjsAltID{{"assay", a.ID}},
		}
		if u, err := url.Parse(item.URI); err != nil || !u.IsAbs() {
			if a.URL != "" {
				o.lose("/source/url", "url", "a news item is named by an absolute URI")
			}
			item.URI = "assay:article:" + url.PathEscape(a.ID)
		}
		switch {
		case strings.Contains(a.Published, "T") && isInstant(a.Published):
			item.Created = instant(a.Published)
		case a.Published != "":
			o.lose("/source/published", "published", "the form wants a time with its zone, and a day has none")
		}
		if a.Title != "" {
			item.Headlines = []ninjsHeadline{{"main", a.Title}}
		}
		if a.Publisher != "" {
			item.Sources = []ninjsConcept{{Name: a.Publisher, Rel: "publisher"}}
		}
		for i, p := range d.Record.Parties {
			pointer := fmt.Sprintf("/parties/%d", i)
			c := ninjsConcept{Name: p.Name, Rel: "mentions"}
			switch p.Type {
			case schema.Person:
				item.People = append(item.People, o.identify(c, p, pointer))
			case schema.Organization:
				item.Organisations = append(item.Organisations, o.identify(c, p, pointer))
			case schema.Place:
				item.Places = append(item.Places, o.identify(c, p, pointer))
			case schema.Product:
				item.Objects = append(item.Objects, o.identify(c, p, pointer))
			default:
				o.lose(pointer, string("a party: "+p.Type), "the form has people, organisations, places and objects")
				continue
			}
			const why = "the form names whom a text mentions, and no more"
			o.losePart(p.ID != "", pointer+"/id", "the id of a fact", why)
			o.losePart(len(p.Aliases) > 0, pointer+"/aliases", "aliases", why)
			o.losePart(len(p.Roles) > 0, pointer+"/roles", "roles", why)
			o.party(p, pointer, why)
		}
		const why = "the form has no place for it"
		o.loseAll(schema.KindFigure, len(d.Record.Figures), why)
		o.loseAll(schema.KindDate, len(d.Record.Dates), why)
		o.loseAll(schema.KindEvent, len(d.Record.Events), "its events have names, which ours have not")
		o.loseAll(schema.KindQuote, len(d.Record.Quotes), why)
		o.losePart(len(d.Record.X) > 0, "/x", "a user's own data", why)
		o.losePart(len(d.Record.Source.X) > 0, "/source/x", "a user's own data", why)
		if err := s.json(item); err != nil {
			return err
		}
	}
	return nil
}

// outline writes a record to a format that lists concepts without marks on the text.
type outline struct {
	*sink
	record *schema.Article
	id     string
}

func (o outline) lose(pointer, what, why string) { o.sink.lose(o.id, pointer, what, why) }

func (o outline) losePart(has bool, pointer, what, why string) {
	if has {
		o.lose(pointer, what, why)
	}
}

// party adds losses for members of a party that both formats of news exchange lack.
func (o outline) party(p schema.Party, pointer, why string) {
	o.losePart(len(p.Mentions) > 0, pointer+"/mentions", "where it is mentioned", why)
	o.losePart(len(p.X) > 0, pointer+"/x", "a user's own data", why)
}

func (o outline) loseAll(kind schema.Kind, n int, why string) {
	for i := range n {
		o.lose(fmt.Sprintf("/%s/%d", kind.List(), i), "a fact: "+string(kind), why)
	}
}

// identify sets the URI of a concept to the first of a party's URIs.
func (o outline) identify(c ninjsConcept, p schema.Party, pointer string) ninjsConcept {
	for i, id := range p.SameAs {
		u := uriOf(id)
		if u == "" || c.URI != "" {
			o.lose(fmt.Sprintf("%s/same_as/%d", pointer, i), "what it is called elsewhere", "the form has one URI for it")
			continue
		}
		c.URI = u
	}
	return c
}

// uriOf returns an external ID as a URI, or "" if its scheme is unknown.
func uriOf(id string) string {
	if isItem(id) {
		return "http://www.wikidata.org/entity/" + strings.TrimPrefix(id, wikidata)
	}
	if u, err := url.Parse(id); err == nil && u.Host != "" && slices.Contains([]string{"http", "https"}, u.Scheme) {
		return id
	}
	return ""
}

// isInstant reports whether an EDTF value is one minute of a known zone.
func isInstant(value string) bool {
	_, clock, _ := strings.Cut(value, "T")
	e, err := schema.ParseEDTF(value)
	return err == nil && e.Precision() == schema.Minute && (strings.HasSuffix(clock, "Z") || strings.ContainsAny(clock, "+-"))
}

// instant returns the time in the format of RFC 3339, which requires seconds.
func instant(value string) string {
	date, clock, _ := strings.Cut(value, "T")
	if len(clock) > 5 && clock[5] != ':' {
		clock = clock[:5] + ":00" + clock[5:]
	}
	return date + "T" + clock
}
