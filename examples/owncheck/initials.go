// Package owncheck is a check of one's own outside of assay's module: a house
// rule of style about the names of persons.
package owncheck

import (
	"regexp"

	"github.com/assaykit/assay/checks"
	"github.com/assaykit/assay/schema"
)

var initial = regexp.MustCompile(`^\p{Lu}\.`)

// Initials reports persons whose given name is an initial.
var Initials = checks.Check{
	Name: "house/initials",
	Doc:  "a person is named by an initial",
	Help: `Our style guide wants given names in full, because initials make two persons one.

Example: S. Altman has an initial; give the name in full.

Fix it by extracting the longest name that the article has of the person.`,
	Severity: checks.Error,
	Run: func(p *checks.Pass) {
		for i, party := range p.Got.Parties {
			if party.Type == schema.Person && initial.MatchString(party.Name) {
				p.Reportf(p.Fact(schema.KindParty, i), "%s has an initial; give the name in full", party.Name)
			}
		}
	},
}
