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
	Class, Label    string
	Count           int // number of similar mistakes, of which this is the first
	Kind            schema.Kind
	Check           string
	Expected, Found string
	Message         string
	Location        *schema.Location
	Article         string
	Extractor, Lang string
	Href, CountHref string
	findings        []findingView
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
	return fmt.Sprintf("%s %s of %s failed.", strings.Join(text, " "), plain.Number(p.Failed), plain.Count(len(p.Runs), "record"))
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

// mistakes returns the run's mistakes that fail, each with the findings about it.
func (v runView) mistakes() []*mistake {
	var all []*mistake
	for _, g := range byMistake(v.Findings, func(f findingView) result.Finding { return f.Finding }) {
		if g[0].Fails {
			m := &mistake{findings: g}
			m.conclude(v)
			all = append(all, m)
		}
	}
	return all
}

// conclude takes the words of the finding that says best what is wrong, and what others
// add.
func (m *mistake) conclude(v runView) {
	lead := m.findings[0]
	list := make([]result.Finding, len(m.findings))
	for i, f := range m.findings {
		list[i] = f.Finding
	}
	said := bestSaid(likeFirst(list))
	m.Class, m.Kind, m.Check, m.Message, m.Location = lead.Class, lead.Kind, lead.Check, grouped(said.Message), said.Location
	m.Article, m.Extractor, m.Lang, m.Href = cmp.Or(v.Name, v.Article, "(no article)"), v.Extractor, v.Lang, "#finding-"+lead.ID
	for _, f := range list {
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
	m.Expected, m.Found = grouped(m.Expected), grouped(m.Found)
	m.Label = label(m.Class)
}
