package checks

import (
	"cmp"
	"fmt"

	"github.com/assaykit/assay/internal/fact"
	"github.com/assaykit/assay/schema/result"
)

var neverFact = Check{
	Name: "never/fact",
	Doc:  "a fact is asserted that the golden forbids",
	Help: `The golden lists the mistakes that matter most under "never", each with its reason: a dropped zero, a
milliard read as a million, a role given to the wrong person.

Example: 500000000 USD must not be asserted: the milliard (10^9) read as a million.

Fix the fact; the reason in the golden says what the article has. A "never" that the article does not
bear out is fixed in the golden.`,
	Severity: result.Error, Needs: Golden,
	Run: func(p *Pass) {
		if p.Alignment == nil {
			return
		}
		for _, hit := range p.Alignment.Forbidden {
			got := fact.Ref(p.facts.At(hit.Kind, hit.Got))
			if got == nil || hit.Never < 0 || hit.Never >= len(p.Golden.Never) {
				continue
			}
			never := p.Golden.Never[hit.Never]
			f := result.Finding{
				Kind: hit.Kind, Got: got, Location: p.place(p.facts, hit.Kind, hit.Got),
				Message: fmt.Sprintf("the %s %s must not be asserted: %s", hit.Kind, got.Text, cmp.Or(never.Why, "the golden forbids it")),
				Fix:     "correct " + got.Pointer + " to what the article says, or leave it out",
			}
			if never.Party != nil && len(never.Party.Roles) > 0 {
				role := p.want.Never[hit.Never].(*fact.Party).Roles[0].String()
				f.Attribute = "role"
				f.Message = fmt.Sprintf("the party %s must not be given the role %s: %s", got.Text, role, cmp.Or(never.Why, "the golden forbids it"))
				f.Fix = "take the role " + role + " out of " + got.Pointer
				p.Report(f)
				continue
			}
			if f.Want = fact.Ref(p.want.At(hit.Kind, p.pairOf(hit.Kind, hit.Got).Want)); f.Want != nil {
				f.Fix = "correct " + got.Pointer + ": expected " + f.Want.Text
			}
			p.Report(f)
		}
	},
}
