package mutate

import (
	"slices"

	"github.com/assaykit/assay/internal/title"
	"github.com/assaykit/assay/schema"
)

// noRoles is the reason why a wrong role is unseen without a golden.
const noRoles = "without a golden, roles are compared with nothing: the words between a name and an office are free"

// roleFaults returns faults of roles: offices that nobody has in this way.
func roleFaults() []Fault {
	role := func(name, doc string, least ByMode, why string, change func(s *Subject, p schema.Party, r schema.Role) (schema.Role, bool)) Fault {
		return Fault{Name: "party/" + name, Doc: doc, Least: least, Why: why, Sites: parties.each(func(s *Subject, p schema.Party) (schema.Party, string, bool) {
			if len(p.Roles) == 0 {
				return p, "", false
			}
			r, ok := change(s, p, p.Roles[0])
			p.Roles = slices.Clone(p.Roles)
			p.Roles[0] = r
			return p, p.Name + ", " + r.Title + " of " + r.Of, ok
		})}
	}
	return []Fault{
		role("role-elsewhere", "the right title in another organisation", byGolden, noRoles, func(s *Subject, p schema.Party, r schema.Role) (schema.Role, bool) {
			for _, o := range s.Record.Parties {
				if o.ID != r.Of && o.ID != p.ID && o.Type == schema.Organization && !related(o, truth(s.Record.Parties, r.Of, parties.idOf)) {
					r.Of = o.ID
					return r, true
				}
			}
			return r, false
		}),
		role("role-other-office", "another office in the right organisation", byGolden, noRoles, func(_ *Subject, _ schema.Party, r schema.Role) (schema.Role, bool) {
			const other = "CFO"
			same, known := title.Same(r.Title, other)
			r.Title = other
			return r, known && !same
		}),
		role("role-other-title", "a title of no known office in the place of the right one", warned,
			"a title that the table of titles does not know may be a way to say the right one; "+noRoles,
			func(_ *Subject, _ schema.Party, r schema.Role) (schema.Role, bool) {
				r.Title = "spiritus rector"
				return r, true
			}),
		role("role-without-organisation", "a role without its organisation", warned, "what is left out is not contradicted; "+noRoles,
			func(_ *Subject, _ schema.Party, r schema.Role) (schema.Role, bool) {
				had := r.Of != ""
				r.Of = ""
				return r, had
			}),
		{
			Name: "party/role-left-out", Doc: "a party without its role", Least: warned, Why: "what is left out is not contradicted; " + noRoles,
			Sites: parties.each(func(_ *Subject, p schema.Party) (schema.Party, string, bool) {
				had := len(p.Roles) > 0
				p.Roles = nil
				return p, p.Name + " without a role", had
			}),
		},
		{
			Name: "party/roles-exchanged", Doc: "two persons with each other's title and organisation", Least: byGolden, Why: noRoles,
			Sites: parties.pairs(func(_ *Subject, a, b schema.Party) (schema.Party, schema.Party, string, bool) {
				if len(a.Roles) == 0 || len(b.Roles) == 0 || a.Roles[0].Of == b.Roles[0].Of && a.Roles[0].Title == b.Roles[0].Title {
					return a, b, "", false
				}
				a.Roles, b.Roles = b.Roles, a.Roles
				return a, b, a.Name + " as " + a.Roles[0].Title + " of " + a.Roles[0].Of + ", and the other way round", true
			}),
		},
	}
}
