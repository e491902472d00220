package report

import (
	"cmp"
	"fmt"
	"maps"
	"slices"
	"strings"

	"github.com/assaykit/assay/internal/plain"

	"github.com/assaykit/assay/schema"
	"github.com/assaykit/assay/schema/result"
)

// mistake is one or more failing findings about one fact.
type mistake struct {
	Class, Label     string
	Count            int // number of similar mistakes, of which this is the first
	Kind             schema.Kind
	Check            string
	Expected, Found  string
	Message          string
	Location         *schema.Location
	Article          string
	Extractor, Lang  string
	Href, CountHref  string
	findings         []findingView
	wants, gots, ats map[string]bool
}

// shown is the number of mistakes on the first screen.
const shown = 6

// classOf returns the class of a finding: about a fact that is missing, wrong
// or extra, or about the record as a whole.
func classOf(f result.Finding) string {
	family, _, _ := strings.Cut(f.Check, "/")
	switch {
	case family == "form":
		return "record"
	case f.Want != nil && f.Got != nil, family == "value", family == "agree":
		return "wrong"
	case f.Want != nil, family == "coverage", family == "source":
		return "missing"
	case family == "grounding", family == "spurious", family == "never":
		return "extra"
	}
	return "wrong"
}

func label(class string) string {
	switch class {
	case "missing":
		return "missing"
	case "extra":
		return "not expected"
	case "record":
		return "malformed"
	}
	return "wrong"
}

// mistakes groups the failing findings by the fact that they are about, and
// sorts the most frequent kinds first. If there are few, each is shown.
func (p *page) mistakes() {
	var all []*mistake
	for _, run := range p.Runs {
		all = append(all, run.mistakes()...)
	}
	count := make(map[string]map[string]int) // by extractor and class
	for _, m := range all {
		if count[m.Extractor] == nil {
			count[m.Extractor] = make(map[string]int)
		}
		count[m.Extractor][m.Class]++
	}
	p.Summary = p.summary(count)
	list := all
	if len(all) > shown {
		list = nil
		first := make(map[[3]string]*mistake)
		for _, m := range all {
			key := [3]string{m.Class, m.Check, m.Extractor}
			if first[key] == nil {
				first[key] = m
				list = append(list, m)
				m.CountHref = hash("check", m.Check, "fails", "1")
				if len(p.Extractors) > 1 {
					m.CountHref = hash("check", m.Check, "extractor", m.Extractor, "fails", "1")
				}
			}
			first[key].Count++
		}
		slices.SortStableFunc(list, func(a, b *mistake) int { return cmp.Compare(b.Count, a.Count) })
	}
	for i, m := range list {
		if i < shown {
			p.Mistakes = append(p.Mistakes, *m)
		} else {
			p.More = append(p.More, *m)
			p.Rest += m.Count
		}
	}
}

// summary describes what each extractor got wrong, one sentence each.
func (p *page) summary(count map[string]map[string]int) string {
	who := "The extractor"
	switch n := len(p.Extractors); {
	case n == 1 && p.Extractors[0].Name != "":
		who = "The extractor " + p.Extractors[0].Name
	case n > 1:
		who = plain.Count(n, "extractor")
	}
	if len(count) == 0 {
		if p.Gate == result.Pass {
			return fmt.Sprintf("%s made no mistake that counts, in %s.", who, plain.Count(len(p.Runs), "record"))
		}
		return fmt.Sprintf("No single finding fails, in %s.", plain.Count(len(p.Runs), "record"))
	}
	var text []string
	for _, x := range slices.Sorted(maps.Keys(count)) {
		if len(p.Extractors) > 1 {
			who = cmp.Or(x, "The extractor without a name")
		}
		text = append(text, who+" "+deeds(count[x])+".")
	}
	return fmt.Sprintf("%s %d of %d records failed.", strings.Join(text, " "), p.Failed, len(p.Runs))
}

// deeds describes the mistakes by class.
func deeds(count map[string]int) string {
	var did []string
	for _, c := range []struct {
		class, one, many string
	}{
		{"wrong", "got 1 fact wrong", "got %d facts wrong"},
		{"missing", "missed 1", "missed %d"},
		{"extra", "gave 1 that is not expected", "gave %d that are not expected"},
		{"record", "wrote 1 thing that cannot be used as it is", "wrote %d things that cannot be used as they are"},
	} {
		switch n := count[c.class]; {
		case n == 1:
			did = append(did, c.one)
		case n > 1:
			did = append(did, fmt.Sprintf(c.many, n))
		}
	}
	if n := len(did); n > 1 {
		return strings.Join(did[:n-1], ", ") + " and " + did[n-1]
	}
	return did[0]
}

// mistakes groups the run's failing findings. Findings are about one fact if
// they share the expected fact, the extracted fact, or the position and kind.
func (v runView) mistakes() []*mistake {
	var all []*mistake
	for _, f := range v.Findings {
		if !f.Fails {
			continue
		}
		m := &mistake{findings: []findingView{f}, wants: map[string]bool{}, gots: map[string]bool{}, ats: map[string]bool{}}
		if f.Want != nil {
			m.wants[f.Want.Pointer] = true
		}
		if f.Got != nil {
			m.gots[f.Got.Pointer] = true
		}
		if f.Location != nil {
			m.ats[fmt.Sprint(f.Kind, f.Location.Start, "-", f.Location.End)] = true
		}
		var kept []*mistake
		var home *mistake
		for _, other := range all {
			switch {
			case !other.shares(m):
				kept = append(kept, other)
			case home == nil:
				home = other
				kept = append(kept, other)
			default:
				home.add(other)
			}
		}
		if home == nil {
			kept = append(kept, m)
		} else {
			home.add(m)
		}
		all = kept
	}
	for _, m := range all {
		m.conclude(v)
	}
	return all
}

func (m *mistake) shares(o *mistake) bool {
	for _, sets := range [][2]map[string]bool{{m.wants, o.wants}, {m.gots, o.gots}, {m.ats, o.ats}} {
		for k := range sets[1] {
			if sets[0][k] {
				return true
			}
		}
	}
	return false
}

func (m *mistake) add(o *mistake) {
	m.findings = append(m.findings, o.findings...)
	for _, sets := range [][2]map[string]bool{{m.wants, o.wants}, {m.gots, o.gots}, {m.ats, o.ats}} {
		for k := range sets[1] {
			sets[0][k] = true
		}
	}
}

// conclude chooses the most informative finding, and adds information of the others.
func (m *mistake) conclude(v runView) {
	says := func(f findingView) int {
		n := 0
		if f.Want != nil {
			n += 2
		}
		if f.Got != nil {
			n++
		}
		return n
	}
	lead := slices.MaxFunc(m.findings, func(a, b findingView) int { return cmp.Compare(says(a), says(b)) })
	m.Class, m.Kind, m.Check, m.Message, m.Location = lead.Class, lead.Kind, lead.Check, lead.Message, lead.Location
	m.Article, m.Extractor, m.Lang, m.Href = cmp.Or(v.Name, v.Article, "(no article)"), v.Extractor, v.Lang, "#finding-"+lead.ID
	for _, f := range m.findings {
		if m.Expected == "" && f.Want != nil {
			m.Expected = f.Want.Text
		}
		if m.Found == "" && f.Got != nil {
			m.Found = f.Got.Text
		}
		if m.Location == nil {
			m.Location = f.Location
		}
	}
	if m.Expected != "" && m.Found != "" {
		m.Class = "wrong"
	}
	if m.Expected == m.Found { // the difference is not in the text of the fact
		m.Expected, m.Found = "", ""
	}
	if m.Kind == schema.KindFigure {
		m.Expected, m.Found = grouped(m.Expected), grouped(m.Found)
	}
	m.Label = label(m.Class)
}
