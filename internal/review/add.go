package review

import (
	"encoding/json"
	"errors"
	"fmt"
	"net/http"
	"slices"
	"strconv"

	"github.com/assaykit/assay/internal/golden/view"
	"github.com/assaykit/assay/internal/offsets"
	"github.com/assaykit/assay/recognize"
	"github.com/assaykit/assay/schema"
	"github.com/assaykit/assay/seeds"
)

// add adds a fact, a forbidden fact, or a mention to a fact that is there.
func (e *edit) add() error {
	x := offsets.NewIndex(e.article.Text)
	var key string
	err := e.save(nil, func(g *schema.Golden) error {
		if g.Source.SHA256 != e.article.SHA256() {
			return errors.New("the golden is of another text than the article; update the golden first")
		}
		mentions, err := e.mentions(x, g.Source.Offsets)
		if err != nil {
			return err
		}
		if key = e.Get("existing"); key != "" {
			return addMentions(g, key, mentions)
		}
		key, err = e.addFact(g, mentions)
		return err
	})
	e.said = "Added " + key + "."
	e.doubt(key)
	return err
}

// addMentions adds to a fact of the golden the mentions that it does not have.
func addMentions(g *schema.Golden, key string, mentions []schema.Mention) error {
	f, ok := view.Find(g, key)
	if !ok || f.Never != nil {
		return fmt.Errorf("the golden has no %s any more", key)
	}
	if len(mentions) == 0 {
		return errors.New("select the words of the mention first")
	}
	for _, m := range mentions {
		if slices.ContainsFunc(*f.Mentions, func(n schema.Mention) bool {
			start, end, ok := n.Span()
			return ok && start == *m.Start && end == *m.End
		}) {
			return fmt.Errorf("%s has this mention already", key)
		}
		*f.Mentions = append(*f.Mentions, m)
	}
	sortMentions(*f.Mentions)
	return nil
}

// addFact adds the fact or forbidden fact that the form describes and returns its
// key.
func (e *edit) addFact(g *schema.Golden, mentions []schema.Mention) (string, error) {
	f := blank(schema.Kind(e.Get("fact_kind")))
	if f.Mentions == nil {
		return "", errors.New("choose what kind of fact it is")
	}
	if err := fill(f, prefixed{e, e.Get("fact_kind") + "."}); err != nil {
		return "", err
	}
	why := line(e.Get("why"))
	if e.Get("never") != "" {
		if why == "" {
			return "", errors.New("a forbidden fact needs its reason: what would be wrong about it")
		}
		g.Never = append(g.Never, schema.Never{Why: why, Party: f.Party, Figure: f.Figure, Date: f.Date, Event: f.Event, Quote: f.Quote})
		list := view.Forbidden(g)
		return list[len(list)-1].Key, nil
	}
	*f.Mentions = mentions
	*f.Annotation = schema.Annotation{Why: why, By: e.options.By, Reviewed: true}
	if e.Get("optional") != "" {
		f.Annotation.Need = schema.Optional
	}
	return view.Add(g, f)
}

// prefixed reads the fields of one kind among those of all.
type prefixed struct {
	*edit
	prefix string
}

func (p prefixed) Get(name string) string   { return p.edit.Get(p.prefix + name) }
func (p prefixed) All(name string) []string { return p.edit.All(p.prefix + name) }

// mentions returns the mentions of a new fact: the selection, or the given
// words: everywhere for a party, in their single place for anything else.
func (e *edit) mentions(x *offsets.Index, unit schema.OffsetUnit) ([]schema.Mention, error) {
	at := func(start, end int) schema.Mention { return mentionAt(x, unit, start, end) }
	words := e.Get("words")
	start, err1 := strconv.Atoi(e.Get("start"))
	end, err2 := strconv.Atoi(e.Get("end"))
	if err1 == nil && err2 == nil {
		text, fit := x.Slice(start, end, schema.CodePoint)
		if fit != offsets.Fits || text == "" {
			return nil, errors.New("the selection lies outside the article; select the words again")
		}
		if words == "" || offsets.Plain(words) == offsets.Plain(text) {
			return []schema.Mention{at(start, end)}, nil
		}
	}
	if line(words) == "" {
		return nil, nil
	}
	var out []schema.Mention
	for m := range x.Find(unix(words)) {
		if m.Whole {
			out = append(out, at(m.Start, m.End))
		}
	}
	switch {
	case len(out) == 0:
		return nil, fmt.Errorf("“%s” is not in the article", words)
	case len(out) > 1 && e.Get("fact_kind") != string(schema.KindParty):
		return nil, fmt.Errorf("“%s” stands in %d places; select the one that is meant in the text", words, len(out))
	}
	return out, nil
}

// mentionAt returns the mention of [start, end), in code points of the article, with
// its offsets in the golden's unit.
func mentionAt(x *offsets.Index, unit schema.OffsetUnit, start, end int) schema.Mention {
	text, _ := x.Slice(start, end, schema.CodePoint)
	from, _ := x.Convert(start, schema.CodePoint, unit)
	to, _ := x.Convert(end, schema.CodePoint, unit)
	return schema.At(from, to, text)
}

func sortMentions(list []schema.Mention) {
	slices.SortStableFunc(list, func(a, b schema.Mention) int {
		if a.Start == nil || b.Start == nil {
			return 0
		}
		return *a.Start - *b.Start
	})
}

// suggestion is what the words of a selection seem to say.
type suggestion struct {
	Kind   string            `json:"kind"`
	Words  string            `json:"words"`
	Start  int               `json:"start"` // code points
	End    int               `json:"end"`
	Fields map[string]string `json:"fields"`
	Said   string            `json:"said"`
}

// suggest reads a selection, so that the form that adds a fact is filled in.
func (s *Server) suggest(w http.ResponseWriter, r *http.Request) {
	a := s.articleOf(r.PathValue("id"))
	if a == nil {
		http.NotFound(w, r)
		return
	}
	x := offsets.NewIndex(a.Text)
	w.Header().Set("Content-Type", "application/json")
	if words := r.URL.Query().Get("words"); words != "" {
		_ = json.NewEncoder(w).Encode(readWords(a, x, words)) // the reader is gone: nothing to be done
		return
	}
	start, err1 := strconv.Atoi(r.URL.Query().Get("start"))
	end, err2 := strconv.Atoi(r.URL.Query().Get("end"))
	text, fit := x.Slice(start, end, schema.CodePoint)
	if err1 != nil || err2 != nil || fit != offsets.Fits || text == "" {
		http.Error(w, "start and end must be a stretch of the article, in code points", http.StatusBadRequest)
		return
	}
	_ = json.NewEncoder(w).Encode(read(a, start, end, text)) // the reader is gone: nothing to be done
}

// readWords reads words that were typed where they first are in the article.
// It gives them a place only where they have no other.
func readWords(a *seeds.Article, x *offsets.Index, words string) suggestion {
	var at []offsets.Match
	for m := range x.Find(words) {
		if m.Whole {
			at = append(at, m)
		}
	}
	if len(at) == 0 {
		return suggestion{Words: words, Said: "these words are not in the article"}
	}
	text, _ := x.Slice(at[0].Start, at[0].End, schema.CodePoint)
	s := read(a, at[0].Start, at[0].End, text)
	s.Words = words
	if len(at) > 1 {
		s.Start, s.End = 0, 0
		s.Said += fmt.Sprintf("; they stand in %d places: a party is mentioned in all of them, for anything else select the one that is meant", len(at))
	}
	return s
}

// read returns the meaning of words: of the expression of the article that
// covers them, else of the words alone. Words that are neither a figure nor a
// date are taken as a name.
func read(a *seeds.Article, start, end int, text string) suggestion {
	day, _ := a.Day() // an article without a day is read without one
	o := recognize.Options{Language: a.Language, Published: day}
	out := suggestion{Kind: string(schema.KindParty), Words: text, Start: start, End: end, Fields: map[string]string{"name": line(text)}}
	var best *recognize.Reading
	for _, span := range recognize.Read(a.Text, o).Spans {
		if span.Start < end && start < span.End && span.Start >= start-12 && span.End <= end+12 {
			best = &span.Readings[0]
			if span.Start <= start && end <= span.End {
				break
			}
		}
	}
	if best == nil {
		if spans := recognize.Read(text, o).Spans; len(spans) > 0 {
			best = &spans[0].Readings[0]
		}
	}
	switch {
	case best == nil:
		out.Said = "read as a name"
	case best.Kind == schema.KindFigure:
		f := best.Figure
		out.Kind = string(schema.KindFigure)
		out.Fields = map[string]string{
			"kind": string(f.Kind), "value": f.Value.String(), "value_max": f.ValueMax.String(), "unit": f.Unit, "qualifier": string(f.Qualifier),
		}
		out.Said = line(fmt.Sprintf("read as a figure: %s %s %s", f.Value, f.Unit, f.Kind))
	case best.Kind == schema.KindDate:
		out.Kind = string(schema.KindDate)
		out.Fields = map[string]string{"value": best.Date.Value, "timex": best.Date.Timex}
		out.Said = line(fmt.Sprintf("read as a date: %s %s", best.Date.Value, best.Date.Timex))
	default:
		out.Fields["type"] = string(best.Name.Type)
		out.Said = string("read as the name of a " + best.Name.Type)
	}
	return out
}
