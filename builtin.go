package assay

import (
	"github.com/assaykit/assay/gate"
	"github.com/assaykit/assay/schema"
	"github.com/assaykit/assay/schema/result"
)

// BuiltinPolicy returns the policy for the built-in extractor on the
// [BuiltinSuite]: it requires every figure and every date with the right
// values, and nine names in ten. The built-in extractor knows words but not the
// world, so a wrong type of party, holder of an office or event is reported
// without failing the gate.
func BuiltinPolicy() gate.Policy {
	return gate.Policy{
		Coverage: map[schema.Kind]float64{
			schema.KindParty: 0.9, schema.KindFigure: 1, schema.KindDate: 1, schema.KindEvent: 0, schema.KindQuote: 0.9,
		},
		Precision: map[schema.Kind]float64{schema.KindFigure: 0.95, schema.KindDate: 0.95, schema.KindParty: 0.8},
		Severities: map[string]result.Severity{
			"agree/party": result.Warning, "agree/quote": result.Warning, "spurious/party": result.Warning, "coverage/event": result.Note,
		},
	}
}
