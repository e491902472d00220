package checks

import (
	"github.com/assaykit/assay/align"
	"github.com/assaykit/assay/internal/fact"
	"github.com/assaykit/assay/schema"
)

// coverageOf returns the check that reports what the extraction lacks of a golden's facts
// of a kind.
func coverageOf(kind schema.Kind) string { return "coverage/" + string(kind) }

// reportedMissing returns the golden's facts of a kind that coverage reports as missing,
// none if that check is not selected. The family source is silent on them: one fact is
// reported once, with the golden's name for it.
func reportedMissing[F fact.Fact](p *Pass, kind schema.Kind, of func(*fact.Set) []F) []F {
	if p.want == nil || !p.memo().covers[kindIndex(kind)] {
		return nil
	}
	var missing []F
	all := of(p.want)
	for _, pair := range p.pairs(kind) {
		if pair.Outcome == align.Missing && !pair.Optional && pair.Want >= 0 && pair.Want < len(all) {
			missing = append(missing, all[pair.Want])
		}
	}
	p.spend(len(missing))
	return missing
}

// missingAmounts is reportedMissing for figures.
func (p *Pass) missingAmounts() *amounts {
	var figures []schema.Figure
	for _, f := range reportedMissing(p, schema.KindFigure, func(s *fact.Set) []*fact.Figure { return s.Figures }) {
		figures = append(figures, *f.Raw)
	}
	return newAmounts(figures)
}

// missingDays is reportedMissing for dates.
func (p *Pass) missingDays() *days {
	return newDays(reportedMissing(p, schema.KindDate, func(s *fact.Set) []*fact.Date { return s.Dates }))
}

// missingNames is reportedMissing for parties.
func (p *Pass) missingNames() *nameIndex {
	return newNameIndex(reportedMissing(p, schema.KindParty, func(s *fact.Set) []*fact.Party { return s.Parties }))
}
