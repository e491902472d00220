package name

import (
	"github.com/assaykit/assay/recognize/internal/rule"
	"github.com/assaykit/assay/schema"
)

// knownKinds decides what a name is that is known, or that a title or a legal form makes
// sure.
var knownKinds = rule.List[words, told]{
	Name: "name/known-kind",
	Asks: "Does a title, a legal form or a list say what a name is?",
	Rules: []rule.Rule[words, told]{
		{
			Name: "name/known-letters",
			Doc:  "Letters that are known are an organisation in capitals.",
			On:   onAcronym,
			Over: []string{"name/known-organisation"},
			Decides: []rule.Example{
				{Language: "en", Text: "She works in [NATO]{organization}."},
				{Language: "en", Text: "She spent years in [UNESCO]{organization}."},
			},
			Leaves: []rule.Example{
				{Language: "en", Text: "She works in [SK]{place}."},
			},
			Answer: is(schema.Organization, 4, func(w words) bool {
				return w.isSingle() && w.isWritten(w.from, onAllCaps) && w.first()&WordAcronym != 0 && w.first()&WordPlace == 0
			}),
		},
		{
			Name: "name/behind-title",
			Doc:  "What stands behind a title is a person, unless it is a known organisation.",
			On:   onHonorific,
			Over: []string{"name/known-place", "name/place-or-given-name"},
			Decides: []rule.Example{
				{Language: "en", Text: "They met Mr. [SK]{person}."},
				{Language: "en", Text: "They met Dr. [Sunderland]{person}."},
				{Language: "fr", Text: "Ils ont vu M. [Strasbourg]{person}."},
			},
			Leaves: []rule.Example{
				{Language: "en", Text: "They went to [Sunderland]{place}."},
			},
			Answer: is(schema.Person, 5, func(w words) bool {
				return w.isHonoured(w.from) && w.class()&WordOrganization == 0 && w.uses[w.from-1]&useSaint == 0
			}),
		},
		{
			Name: "name/team",
			Doc:  "A place or another word that a team is called by is the team behind the article of a single thing, and where a match is spoken of.",
			On:   onUse,
			Over: []string{"name/known-place"},
			Decides: []rule.Example{
				{Language: "es", Text: "Fue al campo del [Girona]{organization} en tren."},
				{Language: "es", Text: "[Sevilla]{organization} empató con [Valencia]{organization} en casa."},
			},
			Leaves: []rule.Example{
				{Language: "es", Text: "Vive en [Girona]{place} con los suyos."},
				{Language: "es", Text: "[Sevilla]{place} creció con los suyos."},
			},
			Answer: is(schema.Organization, 5, func(w words) bool {
				return w.isTeam() && w.isArticled(w.from) || w.isTeamInMatch()
			}),
		},
		{
			Name: "name/known-organisation",
			Doc:  "A known organisation is one where no further word belongs to the name.",
			On:   onOrganization,
			Over: []string{"name/known-place"},
			Decides: []rule.Example{
				{Language: "en", Text: "They work at [Morgan Stanley]{organization}."},
				{Language: "en", Text: "They work at [Airbus]{organization}."},
				{Language: "fr", Text: "Ils travaillent chez [Airbus]{organization}."},
				{Language: "ko", Text: "직원들은 [Deutsche Bank]{organization}에서 일한다."},
			},
			Leaves: []rule.Example{
				{Language: "en", Text: "They work at [Alder]{place}."},
			},
			Answer: is(schema.Organization, 5, func(w words) bool { return w.class()&WordOrganization != 0 && w.isWhole() }),
		},
		{
			Name: "name/known-event",
			Doc:  "A known event is one where no further word belongs to the name.",
			On:   onKnownEvent,
			Decides: []rule.Example{
				{Language: "es", Text: "Ganó [Wimbledon]{project} de joven."},
			},
			Leaves: []rule.Example{
				{Language: "es", Text: "Ganó la [Batalla de Tourvel]{project} de joven."},
			},
			Answer: is(schema.Project, 5, func(w words) bool { return w.class()&wordKnownEvent != 0 && w.isWhole() }),
		},
		{
			Name: "name/known-index",
			Doc:  "A known index or benchmark is read as a product where no further word belongs to the name.",
			On:   onIndex,
			Decides: []rule.Example{
				{Language: "es", Text: "Miraba el [Nikkei]{product} de lejos."},
			},
			Leaves: []rule.Example{
				{Language: "es", Text: "Miraba el [Ebro]{place} de lejos."},
			},
			Answer: is(schema.Product, 5, func(w words) bool { return w.class()&wordIndex != 0 && w.isWhole() }),
		},
		{
			Name: "name/known-letters-and-more",
			Doc:  "Letters and digits that are known are an organisation: G20.",
			On:   onAcronym,
			Decides: []rule.Example{
				{Language: "en", Text: "Leaders of the [G20]{organization} met."},
				{Language: "fr", Text: "Le [G20]{organization} se réunit."},
			},
			Leaves: []rule.Example{
				{Language: "en", Text: "Leaders of the [R20]{product} met."},
			},
			Answer: is(schema.Organization, 4, func(w words) bool { return !w.isSingle() && w.known&WordAcronym != 0 }),
		},
		{
			Name: "name/known-place",
			Doc:  "A known place is one where no further word belongs to the name.",
			On:   onPlace,
			Decides: []rule.Example{
				{Language: "en", Text: "[Lyon]{place} said no."},
				{Language: "fr", Text: "[Lyon]{place} a dit non."},
			},
			Leaves: []rule.Example{
				{Language: "en", Text: "[Florence]{place} said no."},
			},
			Answer: is(schema.Place, 4, func(w words) bool {
				return w.class()&WordPlace != 0 && w.class()&WordGivenName == 0 && w.isWhole()
			}),
		},
		{
			Name: "name/place-or-given-name",
			Doc:  "A known place that is a given name too is one where its neighbours say no other.",
			On:   onPlace,
			Decides: []rule.Example{
				{Language: "fr", Text: "Ils ont quitté [Milan]{place}."},
				{Language: "ko", Text: "[Florence]{place}는 아름답다."},
				{Language: "en", Text: "They like [Florence]{place}."},
			},
			Leaves: []rule.Example{
				{Language: "en", Text: "They left [Paris]{place}."},
			},
			Answer: is(schema.Place, 2, func(w words) bool { return w.class()&WordPlace != 0 && w.class()&WordGivenName != 0 && w.isWhole() }),
		},
	},
}
