package align

import (
	"cmp"
	"slices"
	"strings"

	"github.com/assaykit/assay/internal/fact"
	"github.com/assaykit/assay/internal/title"
)

// Grades of how a role of the extraction matches one of the golden, from the worst.
const (
	unlike     = iota
	otherRole  // of another organisation, under another title
	titleOnly  // of another organisation
	unplaced   // the title, of no organisation
	otherWords // of the organisation, a title that the table does not know
	retitled   // of the organisation, another title
	full
)

// gradeRole compares two roles: the organisation first, then the title.
func (p *parties) gradeRole(w, g fact.Role) int {
	alike, known := w.Title.Same(g.Title)
	org := unresolved
	switch {
	case w.Of.ID == "": // the golden leaves it open
		org = same
	case g.Of.ID != "":
		org = relate(p.refs, w.Of, g.Of)
	}
	switch {
	case org == same && alike:
		return full
	case org == same && w.Of.ID == "" && g.Of.ID == "" && known:
		return unlike // two offices
	case org == same && known:
		return retitled
	case org == same:
		return otherWords
	case alike && g.Of.ID == "":
		return unplaced
	case alike:
		return titleOnly
	case g.Of.ID != "":
		return otherRole
	}
	return unlike
}

// roles compares the roles of a party in the golden with those in the extraction. An
// empty list means that it has none, nil that its roles are not given.
func (p *parties) roles(party int, want, got []fact.Role) []Difference {
	if len(want) == 0 && len(got) == 0 {
		return nil
	}
	if len(want) == 1 && len(got) == 1 && p.gradeRole(want[0], got[0]) == full {
		p.problem.work.Spend(1)
		return nil
	}
	usedW, usedG := make([]bool, len(want)), make([]bool, len(got))
	out := p.pairedRoles(party, want, got, usedW, usedG)
	for i, w := range want {
		if usedW[i] {
			continue
		}
		d := Difference{Attribute: "role", Want: w.String(), Soft: true}
		if got != nil && len(got) == 0 {
			d.Got, d.Soft = "an empty list of roles", false
		}
		out = append(out, d)
	}
	given := make(map[[2]string]bool, len(got))
	for j, g := range got {
		key := [2]string{g.Title.String(), g.Of.ID}
		again := given[key]
		given[key] = true
		if usedG[j] || again {
			continue
		}
		out = append(out, Difference{Attribute: "role", Got: g.String(), Soft: !p.contradicts(want, g) && !p.anothersTitle(party, g)})
	}
	slices.SortFunc(out, compareDifferences)
	return out
}

// pairedRoles pairs the roles that match best, marks them as used, and returns their
// differences.
func (p *parties) pairedRoles(party int, want, got []fact.Role, usedW, usedG []bool) (out []Difference) {
	options := p.roleOptions(want, got)
	slices.SortStableFunc(options, func(a, b roleOption) int {
		return cmp.Or(b.grade-a.grade, strings.Compare(want[a.w].String()+"\x00"+got[a.g].String(), want[b.w].String()+"\x00"+got[b.g].String()))
	})
	for _, o := range options {
		if usedW[o.w] || usedG[o.g] {
			continue
		}
		usedW[o.w], usedG[o.g] = true, true
		d := Difference{Attribute: "role", Want: want[o.w].String(), Got: got[o.g].String()}
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
	return out
}

// contradicts reports whether a role that the golden does not have contradicts it:
// its title is in the table and its organisation in the golden, or it has no
// organisation and the golden has roles with other known titles.
func (p *parties) contradicts(want []fact.Role, got fact.Role) bool {
	if _, known := got.Title.Concept(); !known {
		return false
	}
	if got.Of.ID == "" {
		return slices.ContainsFunc(want, func(r fact.Role) bool {
			_, known := r.Title.Concept()
			return known
		})
	}
	for _, g := range p.refs.got.of(got.Of.ID) {
		p.problem.work.Spend(1)
		for _, w := range p.mayMean(g) {
			if p.refs.mayMean(w, g) {
				return true
			}
		}
	}
	return false
}

// titled is a golden party with a title that is not in the table of titles.
type titled struct {
	party int
	title title.Title
}

// maxTitled limits the titles that a role is compared with.
const maxTitled = 200

func titledParties(want []*fact.Party) []titled {
	var list []titled
	for i, p := range want {
		for _, r := range p.Roles {
			if _, known := r.Title.Concept(); !known && r.Title.String() != "" && len(list) < maxTitled {
				list = append(list, titled{i, r.Title})
			}
		}
	}
	return list
}

// anothersTitle reports whether a title that is not in the table is that of another
// golden party and not of this one, so that it is not another wording of its own.
func (p *parties) anothersTitle(party int, got fact.Role) bool {
	others := false
	p.problem.work.Spend(len(p.titled))
	for _, t := range p.titled {
		if alike, _ := t.title.Same(got.Title); alike {
			if t.party == party {
				return false
			}
			others = true
		}
	}
	return others
}

// compareDifferences orders differences by attribute, then by what they say, as one
// text with NULs in between.
func compareDifferences(a, b Difference) int {
	for _, of := range [...][2]string{{a.Attribute, b.Attribute}, {a.Want, b.Want}, {a.Got, b.Got}} {
		switch {
		case of[0] == of[1]:
		case strings.HasPrefix(of[0], of[1]), strings.HasPrefix(of[1], of[0]):
			return strings.Compare(a.Attribute+"\x00"+a.Want+"\x00"+a.Got, b.Attribute+"\x00"+b.Want+"\x00"+b.Got)
		default:
			return strings.Compare(of[0], of[1])
		}
	}
	return 0
}
