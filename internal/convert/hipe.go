package convert

import (
	"fmt"
	"slices"
	"strings"

	"github.com/assaykit/assay/internal/columns"
)

// hipeColumns are the columns of HIPE 2022.
var hipeColumns = [...]string{
	"TOKEN", "NE-COARSE-LIT", "NE-COARSE-METO", "NE-FINE-LIT", "NE-FINE-METO", "NE-FINE-COMP", "NE-NESTED", "NEL-LIT", "NEL-METO", "MISC",
}

const wikidata = "wikidata:"

// isItem reports whether an external ID can be a link of HIPE.
func isItem(id string) bool {
	q, ok := strings.CutPrefix(id, wikidata+"Q")
	return ok && q != "" && strings.Trim(q, "0123456789") == ""
}

// readHIPE reads the coarse and nested entities in their literal sense, and
// their links to Wikidata, which show which mentions belong to one party.
func readHIPE(s *source, data []byte) error {
	f, err := s.columnFile(data, true)
	if err != nil {
		return err
	}
	h := hipe{File: f, nested: f.Column("NE-NESTED"), link: f.Column("NEL-LIT")}
	for i := range f.Documents {
		if err := h.read(s, &f.Documents[i]); err != nil {
			return err
		}
	}
	return nil
}

// hipe is a file with the indices of the columns that are read beside the tags,
// -1 for missing ones.
type hipe struct {
	*columns.File
	nested, link int
}

// read makes a document of its rows.
func (h hipe) read(s *source, d *columns.Document) error {
	entities, err := h.Spans(d, false)
	if err != nil {
		return fmt.Errorf("%w: %w", ErrFormat, err)
	}
	outer := len(entities)
	if h.nested > 0 && h.nested != h.Tags() {
		inner, err := h.SpansIn(d, h.nested, false)
		if err != nil {
			return fmt.Errorf("%w: the column NE-NESTED: %w", ErrFormat, err)
		}
		entities = append(entities, inner...)
	}
	g, tokens, err := s.columnDocument(h.File, d, true, func(name string) string {
		switch _, name, _ = strings.Cut(name, ":"); name {
		case "date":
			return "published"
		}
		return name
	})
	if err != nil {
		return err
	}
	list := d.Tokens()
	s.otherColumns(g, h, list)
	items := map[*fact]string{} // of Wikidata, each with its kind of fact
	for _, i := range inOrder(entities, outer) {
		x := entities[i]
		n := len(g.facts)
		if err := s.entity(g, tokens, x, fmt.Sprintf("line %d", list[x.Start].Line)); err != nil {
			return err
		}
		if item := wikidata + list[x.Start].Cell(h.link); i < outer && len(g.facts) > n && isItem(item) {
			s.linkItem(g, g.facts[n], item, items)
		}
	}
	tieItems(g, items)
	if err := s.build(g, false); err != nil {
		return err
	}
	s.keepTokens(d, tokens)
	return nil
}

// linkItem records the Wikidata item of a party.
func (s *source) linkItem(g *graph, f *fact, item string, items map[*fact]string) {
	if !isParty(f.meaning) {
		s.lose(g.article.ID, f.pointer, "a link to Wikidata", "only a party has one")
		return
	}
	f.add(fieldSameAs, item, f.pointer)
	items[f] = f.meaning + item
}

// tieItems ties the facts with the same item.
func tieItems(g *graph, items map[*fact]string) {
	ties, first := newTies(), map[string]*fact{}
	for _, f := range g.facts {
		switch k := items[f]; {
		case k == "":
		case first[k] != nil:
			ties.tie(first[k], f)
		default:
			first[k] = f
		}
	}
	ties.join(g)
}

// inOrder returns the indices of entities in text order, outer ones before
// those inside them.
func inOrder(entities []columns.Span, outer int) []int {
	order := make([]int, len(entities))
	for i := range order {
		order[i] = i
	}
	slices.SortStableFunc(order, func(a, b int) int {
		if d := entities[a].Start - entities[b].Start; d != 0 {
			return d
		}
		switch {
		case a < outer && b >= outer:
			return -1
		case a >= outer && b < outer:
			return 1
		}
		return 0
	})
	return order
}

// glue returns the text after a token.
func glue(misc string, end bool) string {
	flags := strings.Split(misc, "|")
	switch {
	case slices.Contains(flags, "NoSpaceAfter"):
		return ""
	case slices.Contains(flags, "EndOfLine"):
		return "\n"
	case end:
		return ""
	}
	return " "
}

// otherColumns adds losses for annotations in columns that the canonical form
// does not represent.
func (s *source) otherColumns(g *graph, h hipe, tokens []columns.Token) {
	for at, name := range h.Names {
		upper := strings.ToUpper(name)
		if at == 0 || at == h.Tags() || at == h.nested || at == h.link || upper == "MISC" || upper == "TOKEN" {
			continue
		}
		for _, t := range tokens {
			if c := t.Cell(at); c != "O" && c != "_" && c != "-" && c != "" {
				s.lose(g.article.ID, fmt.Sprintf("line %d", t.Line), "the column "+short(name), "metonymy, components and finer types have no place in the canonical form")
				break
			}
		}
	}
}

// entity adds a fact for a labelled stretch of tokens.
func (s *source) entity(g *graph, tokens []token, x columns.Span, pointer string) error {
	m, err := s.tokenMark(g, tokens, x, pointer)
	if err != nil || m.text == "" {
		return err
	}
	if f := s.begin(g, x.Label, pointer); f != nil {
		f.marks = []mark{m}
		g.facts = append(g.facts, f)
	}
	return nil
}

func writeHIPE(s *sink, documents []Document) error {
	s.out.WriteString(strings.Join(hipeColumns[:], "\t") + "\n")
	for _, d := range documents {
		g, err := s.flatten(d)
		if err != nil {
			return err
		}
		fmt.Fprintf(&s.out, "# hipe2022:document_id = %s\n", g.article.ID)
		s.comment(g, "hipe2022:date", g.article.Published, "published")
		s.comment(g, "hipe2022:language", g.article.Language, "language")
		s.keepSource(d.Record, "the form has a date and a language", "published", "language")
		t := s.tag(g, d.Tokens)
		s.unlinked(g, t)
		outer, nested := s.tags(t, t.outer, iob2), s.tags(t, t.nested, iob2)
		links := make([]string, len(t.tokens))
		for _, x := range t.outer {
			if q, ok := strings.CutPrefix(x.fact.get(fieldSameAs), wikidata); ok {
				for i := x.start; i < x.end; i++ {
					links[i] = q
				}
			}
		}
		var glued strings.Builder
		for i, k := range t.tokens {
			misc, last := "_", i+1 == len(t.tokens)
			rest := t.text[k.end:]
			if !last {
				rest = t.text[k.end:t.tokens[i+1].start]
			}
			switch {
			case strings.Contains(rest, "\n"):
				misc = "EndOfLine"
			case rest == "" && !last:
				misc = "NoSpaceAfter"
			}
			word := t.text[k.start:k.end]
			glued.WriteString(word + glue(misc, last))
			if links[i] == "" {
				links[i] = "_"
			}
			fmt.Fprintf(&s.out, "%s\t%s\t_\t_\t_\t_\t%s\t%s\t_\t%s\n", word, outer[i], nested[i], links[i], misc)
		}
		if glued.String() != t.text {
			s.lose(g.article.ID, "", "the white space between words", "the form holds single spaces and ends of lines: hand the article over when reading it back")
		}
	}
	return nil
}

// unlinked adds losses for the links of parties without an outer mark.
func (s *sink) unlinked(g *graph, t tagged) {
	linked := map[*fact]bool{}
	for _, x := range t.outer {
		linked[x.fact] = true
	}
	for _, f := range g.facts {
		for _, x := range f.fields {
			if x.name == fieldSameAs && !linked[f] {
				s.lose(g.article.ID, x.pointer, "a field: "+x.name, "a link goes with an outer mark, and the party has none")
			}
		}
	}
}
