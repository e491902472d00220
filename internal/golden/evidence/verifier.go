package evidence

import (
	"fmt"
	"strconv"
	"strings"
	"unicode"

	"github.com/assaykit/assay/internal/fold"
	"github.com/assaykit/assay/internal/golden/item"
	"github.com/assaykit/assay/schema"
)

// Verifier compares the facts of one golden with the article; parties and
// quotes by the same checks as those of an extraction.
type Verifier struct {
	*Reader
	golden   *schema.Golden
	findings map[string]Finding // findings of the checks about names and quotes, by key
	owner    map[string]string  // key of the party that a folded name belongs to first
	Facts    map[string]item.Fact
	// unattributed is a finding about no particular fact, such as that there are
	// more findings than listed. Facts without a finding are then not certain.
	unattributed string
}

// Verifier returns what compares the facts of a golden with the words of the
// article.
func (w *Reader) Verifier(g *schema.Golden) *Verifier {
	h := &Verifier{Reader: w, golden: g, findings: map[string]Finding{}, owner: map[string]string{}, Facts: map[string]item.Fact{}}
	article := *w.article
	l := Checker{Golden: g, Article: &article}
	note := func(issues []Finding) {
		for _, i := range issues {
			if i.Key == "" {
				h.unattributed = i.Message
			} else if _, known := h.findings[i.Key]; !known {
				h.findings[i.Key] = i
			}
		}
	}
	note(l.Check("grounding/mention", "grounding/quote"))
	l.Golden = singleNames(g)
	note(l.Check("grounding/party"))
	for _, f := range item.Facts(g) {
		h.Facts[f.Key] = f
		if f.Party == nil {
			continue
		}
		for _, name := range namesOf(f.Party) {
			if folded := fold.Name(name); h.owner[folded] == "" {
				h.owner[folded] = f.Key
			}
		}
	}
	return h
}

func namesOf(p *schema.Party) []string { return append([]string{p.Name}, p.Aliases...) }

// singleNames returns a golden in which every name of every party is a party of
// its own, so that each has to occur. Its id is the party's key and the index
// of the name.
func singleNames(g *schema.Golden) *schema.Golden {
	out := item.New(g.Source)
	for _, f := range item.Facts(g) {
		if f.Party == nil {
			continue
		}
		for i, name := range namesOf(f.Party) {
			if name != "" {
				out.Parties = append(out.Parties, schema.Party{ID: f.Key + "/" + strconv.Itoa(i), Type: f.Party.Type, Name: name})
			}
		}
	}
	return out
}

// Verify compares a fact of any kind with the article's words.
func (h *Verifier) Verify(f item.Fact) Verdict {
	if i, ok := h.findings[f.Key]; ok {
		v := Verdict{Support: Unsupported, Reads: i.Message, Value: f.Content(), Place: i.Location}
		if f.Quote != nil {
			v.Value = "“" + v.Value + "”"
		}
		return v
	}
	switch {
	case h.unattributed != "" && f.Event == nil:
		return Verdict{Support: Unverified, Reads: h.unattributed}
	case f.Party != nil:
		return h.verifyParty(f)
	case f.Quote != nil:
		return h.verifyQuote(f)
	}
	return h.Reader.verify(f, string(h.golden.Source.Offsets))
}

// verifyParty requires that each name of a party occurs and belongs to no other
// party, and that no mention is a number, a day or another party's name.
func (h *Verifier) verifyParty(f item.Fact) Verdict {
	own := map[string]bool{}
	for i, name := range namesOf(f.Party) {
		folded := fold.Name(name)
		own[folded] = true
		if issue, ok := h.findings["party/"+f.Key+"/"+strconv.Itoa(i)]; ok {
			return Verdict{Support: Unsupported, Reads: fmt.Sprintf("“%s” does not occur in the article", name), Value: proposedAs(i, f), Place: issue.Location}
		}
		if other := h.owner[folded]; name != "" && other != f.Key {
			return Verdict{Support: Unsupported, Reads: fmt.Sprintf("“%s” is a name of %s, too", name, other), Value: proposedAs(i, f)}
		}
	}
	for _, m := range *f.Mentions {
		surface := h.surface(m, string(h.golden.Source.Offsets))
		folded := fold.Name(surface)
		if own[folded] {
			continue
		}
		v := Verdict{Support: Unsupported, Surface: surface, Value: f.Words()}
		if at := h.places(m, string(h.golden.Source.Offsets)); len(at) > 0 {
			v.Place = h.location(at[0])
		}
		if other := h.owner[folded]; other != "" {
			v.Reads = fmt.Sprintf("“%s” is the name of %s", item.Shorten(surface, 60), other)
			return v
		}
		if _, other := h.Readings(m, string(h.golden.Source.Offsets), schema.KindParty); other == schema.KindFigure || other == schema.KindDate {
			v.Reads = fmt.Sprintf("“%s” is a %s", item.Shorten(surface, 60), other)
			return v
		}
	}
	return Verdict{Support: Supported}
}

// proposedAs describes what a name is proposed as.
func proposedAs(i int, f item.Fact) string {
	if i == 0 {
		return f.Words()
	}
	return "as a name of " + f.Words()
}

// verifyQuote requires that the words of a quote's mentions are its text.
func (h *Verifier) verifyQuote(f item.Fact) Verdict {
	text := foldedWords(f.Quote.Text)
	if len(*f.Mentions) == 0 || text == "" {
		return Verdict{Support: Supported}
	}
	var all []string
	for _, m := range *f.Mentions {
		surface := foldedWords(h.surface(m, string(h.golden.Source.Offsets)))
		if surface == text {
			return Verdict{Support: Supported}
		}
		all = append(all, surface)
	}
	joined := strings.Join(all, " ")
	if joined == text || matchesPieces(f.Quote.Text, joined) {
		return Verdict{Support: Supported}
	}
	first := (*f.Mentions)[0]
	v := Verdict{
		Support: Unsupported, Value: "“" + item.Shorten(f.Quote.Text, 60) + "”", Surface: h.surface(first, string(h.golden.Source.Offsets)),
		Reads: fmt.Sprintf("“%s” is there", strings.Trim(item.Shorten(h.surface(first, string(h.golden.Source.Offsets)), 60), "“”«»\"„ \u00a0\u202f")),
	}
	switch {
	case strings.Contains(joined, text):
		v.How = "words of it are left out without an ellipsis"
	case strings.Contains(text, joined):
		v.How = "it runs on beyond them"
	}
	if at := h.places(first, string(h.golden.Source.Offsets)); len(at) > 0 {
		v.Place = h.location(at[0])
	}
	return v
}

// foldedWords returns the letters and digits of a text, folded, separated by
// single spaces.
func foldedWords(text string) string {
	return strings.Join(strings.FieldsFunc(fold.Name(text), func(r rune) bool {
		return !unicode.IsLetter(r) && !unicode.IsDigit(r) && !unicode.IsMark(r)
	}), " ")
}

var ellipsis = strings.NewReplacer("[…]", "…", "[...]", "…", "(…)", "…", "(...)", "…", "...", "…")

// matchesPieces reports whether the pieces between the ellipses of a text occur
// in this order in words.
func matchesPieces(text, words string) bool {
	list := strings.Split(ellipsis.Replace(text), "…")
	if len(list) == 1 {
		return false
	}
	for _, piece := range list {
		folded := foldedWords(piece)
		_, rest, found := strings.Cut(words, folded)
		if !found {
			return false
		}
		words = rest
	}
	return true
}
