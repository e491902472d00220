package golden

import (
	"fmt"
	"strconv"
	"strings"
	"unicode"

	"github.com/assaykit/assay/recognize"
	"github.com/assaykit/assay/schema"
	"github.com/assaykit/assay/seeds"
)

// A nameHolder holds the parties and quotes of one golden against the article,
// by the checks that an extraction's go through.
type nameHolder struct {
	*reader
	golden *schema.Golden
	wrong  map[string]Issue  // what the checks say of names and quotes, by key
	owner  map[string]string // key of the party that a folded name belongs to first
	facts  map[string]fact
	// unclear is what the checks say of no fact in particular, such as that there
	// is more than they list. Then nothing they are silent on is certain.
	unclear string
}

func (w *reader) names(g *schema.Golden) *nameHolder {
	h := &nameHolder{reader: w, golden: g, wrong: map[string]Issue{}, owner: map[string]string{}, facts: map[string]fact{}}
	article := *w.article
	l := linter{golden: g, article: &article}
	note := func(issues []Issue) {
		for _, i := range issues {
			if i.Key == "" {
				h.unclear = i.Message
			} else if _, told := h.wrong[i.Key]; !told {
				h.wrong[i.Key] = i
			}
		}
	}
	note(l.check("grounding/mention", "grounding/quote"))
	l.golden = single(g)
	note(l.check("grounding/party"))
	for _, f := range factsOf(g) {
		h.facts[f.key] = f
		if f.party == nil {
			continue
		}
		for _, name := range namesOf(f.party) {
			if folded := recognize.Fold(name); h.owner[folded] == "" {
				h.owner[folded] = f.key
			}
		}
	}
	return h
}

func namesOf(p *schema.Party) []string { return append([]string{p.Name}, p.Aliases...) }

// single returns a golden in which every name of every party is a party of its
// own, so that each has to occur. A party's key and the name's place in it are
// the key.
func single(g *schema.Golden) *schema.Golden {
	out := empty(g.Source)
	for _, f := range factsOf(g) {
		if f.party == nil {
			continue
		}
		for i, name := range namesOf(f.party) {
			if name != "" {
				out.Parties = append(out.Parties, schema.Party{ID: f.key + "/" + strconv.Itoa(i), Type: f.party.Type, Name: name})
			}
		}
	}
	return out
}

// hold holds a fact of any kind.
func (h *nameHolder) hold(f fact) verdict {
	if i, ok := h.wrong[f.key]; ok {
		v := verdict{support: unsupported, reads: i.Message, value: f.content(), place: i.Location}
		if f.quote != nil {
			v.value = "“" + v.value + "”"
		}
		return v
	}
	switch {
	case h.unclear != "" && f.event == nil:
		return verdict{support: unverified, reads: h.unclear}
	case f.party != nil:
		return h.holdParty(f)
	case f.quote != nil:
		return h.holdQuote(f)
	}
	return h.reader.hold(f, h.golden.Source.Offsets)
}

// Unsupported says what an article's words have against a fact of a golden that
// a person wrote, "" for nothing and where they cannot tell.
func Unsupported(g *schema.Golden, a *seeds.Article, key string) string {
	f := find(g, key)
	if f == nil || f.fact == nil || f.fact.truth == nil || Stale(g, a) != nil {
		return ""
	}
	v := readerOf(a, g.Source).names(g).hold(*f.fact)
	if v.support != unsupported {
		return ""
	}
	return v.reads + "; written is " + v.value + because(v.how)
}

// holdParty demands that each of a party's names occurs and is nobody else's,
// and that it is mentioned at no number, no day and no other party's name.
func (h *nameHolder) holdParty(f fact) verdict {
	own := map[string]bool{}
	for i, name := range namesOf(f.party) {
		folded := recognize.Fold(name)
		own[folded] = true
		if issue, ok := h.wrong["party/"+f.key+"/"+strconv.Itoa(i)]; ok {
			return verdict{support: unsupported, reads: fmt.Sprintf("“%s” does not occur in the article", name), value: as(i, f), place: issue.Location}
		}
		if other := h.owner[folded]; name != "" && other != f.key {
			return verdict{support: unsupported, reads: fmt.Sprintf("“%s” is a name of %s, too", name, other), value: as(i, f)}
		}
	}
	for _, m := range *f.mentions {
		surface := h.surface(m, h.golden.Source.Offsets)
		folded := recognize.Fold(surface)
		if own[folded] {
			continue
		}
		v := verdict{support: unsupported, surface: surface, value: f.words()}
		if at := h.places(m, h.golden.Source.Offsets); len(at) > 0 {
			v.place = h.location(at[0])
		}
		if other := h.owner[folded]; other != "" {
			v.reads = fmt.Sprintf("“%s” is the name of %s", shorten(surface, 60), other)
			return v
		}
		if _, other := h.in(m, h.golden.Source.Offsets, schema.KindParty); other == schema.KindFigure || other == schema.KindDate {
			v.reads = fmt.Sprintf("“%s” is a %s", shorten(surface, 60), other)
			return v
		}
	}
	return verdict{support: supported}
}

// as says what a party's name is proposed as.
func as(i int, f fact) string {
	if i == 0 {
		return f.words()
	}
	return "as a name of " + f.words()
}

// holdQuote demands that a quote's text is what stands where it says it does.
func (h *nameHolder) holdQuote(f fact) verdict {
	text := bare(f.quote.Text)
	if len(*f.mentions) == 0 || text == "" {
		return verdict{support: supported}
	}
	var all []string
	for _, m := range *f.mentions {
		surface := bare(h.surface(m, h.golden.Source.Offsets))
		if surface == text {
			return verdict{support: supported}
		}
		all = append(all, surface)
	}
	stands := strings.Join(all, " ")
	if stands == text || pieces(f.quote.Text, stands) {
		return verdict{support: supported}
	}
	first := (*f.mentions)[0]
	v := verdict{
		support: unsupported, value: "“" + shorten(f.quote.Text, 60) + "”", surface: h.surface(first, h.golden.Source.Offsets),
		reads: fmt.Sprintf("“%s” stands there", strings.Trim(shorten(h.surface(first, h.golden.Source.Offsets), 60), "“”«»\"„ \u00a0\u202f")),
	}
	switch {
	case strings.Contains(stands, text):
		v.how = "words of it are left out without an ellipsis"
	case strings.Contains(text, stands):
		v.how = "it runs on beyond them"
	}
	if at := h.places(first, h.golden.Source.Offsets); len(at) > 0 {
		v.place = h.location(at[0])
	}
	return v
}

// bare is the letters and digits of words, folded, without what stands between.
func bare(text string) string {
	return strings.Join(strings.FieldsFunc(recognize.Fold(text), func(r rune) bool {
		return !unicode.IsLetter(r) && !unicode.IsDigit(r) && !unicode.IsMark(r)
	}), " ")
}

var ellipsis = strings.NewReplacer("[…]", "…", "[...]", "…", "(…)", "…", "(...)", "…", "...", "…")

// pieces reports whether the pieces between the ellipses of a text stand in
// this order in words.
func pieces(text, words string) bool {
	list := strings.Split(ellipsis.Replace(text), "…")
	if len(list) == 1 {
		return false
	}
	for _, piece := range list {
		folded := bare(piece)
		_, rest, found := strings.Cut(words, folded)
		if !found {
			return false
		}
		words = rest
	}
	return true
}
