package name

import (
	"slices"

	"github.com/assaykit/assay/recognize/internal/rule"
)

// Rules returns what the rules of names say of themselves, in the order of reading.
func Rules() []rule.Info {
	return slices.Concat(
		listedEnds.Infos(),
		listedOrRead.Infos(),
		partyKeys.Infos(),
		shortForms.Infos(),
		ambiguities.Infos(),
		officesBefore.Infos(),
		officesBehind.Infos(),
		officesAround.Infos(),
		phraseEnds.Infos(),
		holders.Infos(),
		noHolders.Infos(),
		sameOffices.Infos(),
		descriptions.Infos(),
		otherDescriptions.Infos(),
	)
}
