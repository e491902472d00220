package align

import (
	"slices"
	"strings"

	"github.com/assaykit/assay/recognize"
	"github.com/assaykit/assay/schema"
)

// How a role of the extraction tells one of the golden: from worst to best.
const (
	unlike     = iota
	elsewhere  // of another organisation, under another title
	titleOnly  // of another organisation
	unplaced   // the title, of no organisation
	otherWords // of the organisation, a title that the table does not know
	retitled   // of the organisation, another title
	full
)

// gradeRole compares two roles: the organisation first, then the title.
func (p *parties) gradeRole(w, g schema.Role) int {
	alike, known := recognize.SameTitle(w.Title, g.Title)
	org := unresolved
	switch {
	case w.Of == "": // the golden leaves it open
		org = same
	case g.Of != "":
		org = p.refs.relate(w.Of, g.Of)
	}
	switch {
	case org == same && alike:
		return full
	case org == same && w.Of == "" && g.Of == "" && known:
		return unlike // two offices
	case org == same && known:
		return retitled
	case org == same:
		return otherWords
	case alike && g.Of == "":
		return unplaced
	case alike:
		return titleOnly
	case g.Of != "":
		return elsewhere
	}
	return unlike
}

// roles compares the roles that the golden gives a party with those that the
// extraction gives it. An empty list says that it has none.
func (p *parties) roles(party int, want, got []schema.Role) []Difference {
	if len(want) == 0 && len(got) == 0 {
		return nil
	}
	options := p.roleOptions(want, got)
	wordsW := func(r schema.Role) string { return roleWords(r, p.title(true, r.Of)) }
	wordsG := func(r schema.Role) string { return roleWords(r, p.title(false, r.Of)) }
	slices.SortStableFunc(options, func(a, b roleOption) int {
		if a.grade != b.grade {
			return b.grade - a.grade
		}
		return strings.Compare(wordsW(want[a.w])+"\x00"+wordsG(got[a.g]), wordsW(want[b.w])+"\x00"+wordsG(got[b.g]))
	})
	var out []Difference
	usedW, usedG := make([]bool, len(want)), make([]bool, len(got))
	for _, o := range options {
		if usedW[o.w] || usedG[o.g] {
			continue
		}
		usedW[o.w], usedG[o.g] = true, true
		d := Difference{Attribute: "role", Want: wordsW(want[o.w]), Got: wordsG(got[o.g])}
		switch o.grade {
		case full:
			continue
		case unplaced:
			d.Soft = true
		case otherWords:
			d.Soft = !p.anothersTitle(party, got[o.g])
		}
		out = append(out, d)
	}
	for i, w := range want {
		if !usedW[i] {
			d := Difference{Attribute: "role", Want: wordsW(w), Soft: true}
			if got != nil && len(got) == 0 {
				d.Got, d.Soft = "an empty list of roles", false
			}
			out = append(out, d)
		}
	}
	given := make(map[[2]string]bool, len(got))
	for j, g := range got {
		again := given[[2]string{g.Title, g.Of}]
		given[[2]string{g.Title, g.Of}] = true
		if usedG[j] || again {
			continue
		}
		out = append(out, Difference{Attribute: "role", Got: wordsG(g), Soft: !p.contradicts(want, g) && !p.anothersTitle(party, g)})
	}
	slices.SortFunc(out, compareDifferences)
	return out
}

// contradicts reports whether a role that the golden does not give speaks
// against it: a known office in a party that the golden holds, or one without
// its organisation beside other known offices.
func (p *parties) contradicts(want []schema.Role, got schema.Role) bool {
	if _, known := recognize.TitleConcept(got.Title); !known {
		return false
	}
	if got.Of == "" {
		return slices.ContainsFunc(want, func(r schema.Role) bool {
			_, known := recognize.TitleConcept(r.Title)
			return known
		})
	}
	for _, g := range p.refs.got[got.Of] {
		p.problem.work.Spend(1)
		for _, w := range p.mayMean(g) {
			if p.refs.mean(w, g) {
				return true
			}
		}
	}
	return false
}

// titled is a party of the golden with a title that the table does not know.
type titled struct {
	party int
	title string
}

// maxTitled bounds how many titles a role is held against.
const maxTitled = 200

func titledParties(want [][]schema.Party) []titled {
	var list []titled
	for i, vs := range want {
		for _, r := range vs[0].Roles {
			if _, known := recognize.TitleConcept(r.Title); !known && r.Title != "" && len(list) < maxTitled {
				list = append(list, titled{i, r.Title})
			}
		}
	}
	return list
}

// anothersTitle reports whether a title that the table does not know is one
// that the golden gives somebody else and not this party: then it is not
// another wording of the party's own.
func (p *parties) anothersTitle(party int, got schema.Role) bool {
	others := false
	p.problem.work.Spend(len(p.titled))
	for _, t := range p.titled {
		if alike, _ := recognize.SameTitle(t.title, got.Title); alike {
			if t.party == party {
				return false
			}
			others = true
		}
	}
	return others
}

func compareDifferences(a, b Difference) int {
	return strings.Compare(a.Attribute+"\x00"+a.Want+"\x00"+a.Got, b.Attribute+"\x00"+b.Want+"\x00"+b.Got)
}

func roleWords(r schema.Role, of string) string {
	if r.Of == "" {
		return r.Title
	}
	return r.Title + " (" + of + ")"
}
