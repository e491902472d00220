package checks

import (
	"fmt"
	"math"
	"slices"

	"github.com/assaykit/assay/internal/fact"
	"github.com/assaykit/assay/schema"
	"github.com/assaykit/assay/schema/result"
)

var groundingFigure = Check{
	Name: "grounding/figure",
	Doc:  "nothing in the article has this value, or the figure's mention is no figure: invented, or wrongly scaled",
	Help: `Every number of the article is read with all that it can mean; the extracted figure must be one of them, in
value and unit. The figure of the text that comes nearest is named. A count is of nouns: 100 developers
are neither 100 % nor 100 km. Numbers within names and dates are no figures. Of a figure without a mention the
bound is compared too, and one end of a range is not what the text says, unless the record gives both. Plain words
deny a bound where no word for it (cap, threshold, to top) is in their clause, on its side and beside no other figure.

Words that cannot be read ground nothing: a figure whose mention is a name or a verb is reported even where
another place states it. A golden excuses a mention only where its own stands.

Example: no figure of the text is 50000000000 USD; the nearest is “500 milliards de dollars”
(500000000000 USD), of which it is a tenth: a zero is lost.

Fix the value or the mention, or leave the figure out. A sum or a difference that the article does not
state itself is not a figure of the article.`,
	Severity: result.Error, Needs: Article,
	Run: checkFiguresGrounded,
}

func checkFiguresGrounded(p *Pass) {
	left := 0
	for i, g := range p.Got.Figures {
		foreign := p.unexcusedMentions(schema.KindFigure, i)
		right := p.valueRight(schema.KindFigure, i)
		if g.Value.IsZero() && g.ValueMax.IsZero() || right && len(foreign) == 0 {
			continue
		}
		if p.missingToRead() != "" {
			left++
			continue
		}
		wordless := slices.IndexFunc(foreign, func(m schema.Mention) bool { return p.isNoFigure(g, m) })
		switch grounded := right || p.figureGrounded(g); {
		case !grounded:
			p.reportInventedFigure(i, g)
		case wordless >= 0:
			p.reportWordless(schema.KindFigure, i, foreign[wordless], amount(g))
		case !right && len(g.Mentions) == 0:
			p.reportUnlikeText(i, g)
		}
	}
	p.markUnverified(p.missingToRead(), left)
}

// reportInventedFigure reports a figure that the text does not state, with the
// nearest figure of the text as a hint.
func (p *Pass) reportInventedFigure(i int, g schema.Figure) {
	got := fact.Ref(p.facts.At(schema.KindFigure, i))
	finding := result.Finding{
		Kind: schema.KindFigure, Got: got,
		Message: "no figure of the text is " + amount(g),
		Fix:     "correct the value and unit of " + got.Pointer + ", or leave it out",
	}
	if near, how := p.nearestFigure(g); near != nil {
		finding.Location = p.index.Location(near.start, near.end)
		finding.Message += fmt.Sprintf("; the nearest is “%s” (%s)%s", short(near.text), amount(readFigure(near.Figure)), how)
		finding.Fix = fmt.Sprintf("if “%s” is meant, make %s %s; else leave it out", short(near.text), got.Pointer, amount(readFigure(near.Figure)))
	}
	p.Report(finding)
}

// reportWordless reports a mention whose words cannot be read as a fact of its
// kind, though other words of the text state the fact.
func (p *Pass) reportWordless(kind schema.Kind, i int, m schema.Mention, value string) {
	unit := p.facts.Source.Offsets
	got := fact.Ref(p.facts.At(kind, i))
	finding := result.Finding{
		Kind: kind, Attribute: "mention", Got: got,
		Message: fmt.Sprintf("“%s”, the mention of %s, is not a %s", short(p.surface(m, unit)), value, kind),
		Fix:     "give the words that say it as the mention of " + got.Pointer,
	}
	if start, end, ok := p.locate(m, unit); ok {
		finding.Location = p.index.Location(start, end)
	}
	p.Report(finding)
}

// figureGrounded reports whether the text states a figure, somewhere or in the
// words of its mentions.
func (p *Pass) figureGrounded(g schema.Figure) bool {
	if p.textStates(g) || p.countsOne(g, 0, 0) || p.compoundStates(g) {
		return true
	}
	unit := p.facts.Source.Offsets
	for _, m := range g.Mentions {
		if _, _, ok := p.locate(m, unit); ok && slices.ContainsFunc(p.readingsOf(schema.KindFigure, m, unit), func(o option) bool { return p.amountFits(g, o) }) {
			return true
		}
	}
	return false
}

// isNoFigure reports whether a mention that is in the text cannot be read as
// a number at all.
func (p *Pass) isNoFigure(g schema.Figure, m schema.Mention) bool {
	unit := p.facts.Source.Offsets
	start, end, ok := p.locate(m, unit)
	return ok && len(p.readingsOf(schema.KindFigure, m, unit)) == 0 && !p.countsOne(g, start, end)
}

// nearestFigure returns the figure of the text that was most likely meant, and how
// the extracted figure differs from it, as the end of a sentence. It returns nil for
// a finding that is not listed.
func (p *Pass) nearestFigure(g schema.Figure) (near *stated, how string) {
	best, inText := math.Inf(1), p.statedFigures().all
	if !p.mayHint(len(inText)) {
		return nil, ""
	}
	for i := range inText {
		s := &inText[i]
		unit := p.unitFits(g, s.option)
		if valueFits(g, s.option) { // and so the unit does not
			return s, ", in another unit"
		}
		if !s.preferred {
			continue
		}
		far := distanceOf(g.Value, s.Figure.Value)
		scaling := misscaled(g.Value, s.Figure.Value)
		switch {
		case scaling != "" && g.Kind == s.Figure.Kind && unit:
			far = -1
		case !unit || g.Kind != s.Figure.Kind:
			far += 100
		}
		if far < best {
			best, near, how = far, s, ""
			if far < 0 {
				how = ": " + scaling
			}
		}
	}
	return near, how
}

// distanceOf returns the absolute logarithm of the ratio of two numbers.
func distanceOf(a, b schema.Decimal) float64 {
	x, y := math.Abs(a.Float()), math.Abs(b.Float())
	if x == 0 || y == 0 || math.IsInf(x, 0) || math.IsInf(y, 0) {
		return 50
	}
	return math.Min(math.Abs(math.Log(x/y)), 50)
}
