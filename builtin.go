package assay

import (
	"github.com/assaykit/assay/gate"
	"github.com/assaykit/assay/schema"
	"github.com/assaykit/assay/schema/result"
)

// BuiltinPolicy is what the built-in extractor is held to on the kit's own articles:
// every figure and every date with the right values, nine names in ten. It
// knows words and nothing of the world: what kind of party a bare name is, who
// holds which office and what happened are listed, and do not fail.
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
