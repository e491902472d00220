package checks

import (
	"cmp"
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/assaykit/assay/internal/equivalence"
	"github.com/assaykit/assay/internal/fold"
	"github.com/assaykit/assay/internal/ucum"
	"github.com/assaykit/assay/recognize"
	"github.com/assaykit/assay/schema"
)

// amountFits reports whether a figure has the value and the unit of a reading. The unit
// may be told by its name.
func (p *Pass) amountFits(g schema.Figure, o option) bool {
	if valueFits(g, o) && p.unitFits(g, o) {
		return true
	}
	if o.Figure.Kind != schema.Quantity || g.Kind != schema.Quantity && g.Kind != schema.Count {
		return false
	}
	unit := p.unitNamed(g.Unit)
	if unit == "" {
		return false
	}
	g.Kind, g.Unit = schema.Quantity, unit
	return valueFits(g, o) && p.sameUnit(g, o.Figure, o.text)
}

// unitNamed returns the unit of which a unit or the noun of a count is the name in the
// language of the article, "" for none: barrels per day.
func (p *Pass) unitNamed(name string) string {
	const longest = 40
	if len(name) < 3 || len(name) > longest || strings.ContainsAny(name, "[]{}/.^0123456789") {
		return ""
	}
	for _, o := range p.twoOf(name) {
		if o.Figure.Kind == schema.Quantity && o.Figure.Value == two {
			return o.Figure.Unit
		}
	}
	return ""
}

// twoOf returns what two of a noun read as: a noun that is the name of a unit is none
// that is counted.
func (p *Pass) twoOf(noun string) []option {
	return p.allOf(schema.KindFigure, p.readAlone("2 "+noun))
}

var two = schema.NewDecimal(2, 0)

// valueFits reports whether a figure has the number of a reading, in one scale: a
// percentage may equal a ratio, and a quantity one in another prefix of its unit.
// Both ends of a range must be equal.
func valueFits(g schema.Figure, o option) bool {
	r := o.Figure
	if o.derived {
		return false
	}
	value, most := g.Value, g.ValueMax
	low, high := r.Value, r.ValueMax
	switch bare := r.Unit == "1" || r.Kind == schema.Ratio && r.Unit == ""; {
	case isRatio(g) && r.Unit == "%":
		value, most = times100(value), times100(most)
	case g.Unit == "%" && bare:
		low, high = times100(low), times100(high)
	case (g.Kind == schema.Quantity || g.Kind == schema.Percent) && r.Kind == schema.Quantity && g.Unit != r.Unit: // points may be called a percentage
		if x, y := ucum.Reduce(g.Unit), ucum.Reduce(r.Unit); x.Base == y.Base {
			value, most, _ = x.InBase(value, most)
			low, high, _ = y.InBase(low, high)
		}
	}
	same := func(a, b schema.Decimal) bool {
		return equivalence.SameNumber(a, b) || r.Kind == schema.Ratio && equivalence.Rounds(a, b)
	}
	switch {
	case value.IsZero() && most.IsZero():
		return true // without a value there is nothing to compare
	case !value.IsZero() && !most.IsZero():
		return same(value, low) && same(most, high)
	case value.IsZero():
		value = most
	}
	if high.IsZero() {
		return same(value, low)
	}
	return o.ends&firstEnd != 0 && same(value, low) || o.ends&lastEnd != 0 && same(value, high)
}

func isRatio(g schema.Figure) bool { return g.Unit == "1" || g.Kind == schema.Ratio && g.Unit == "" }

// times100 returns d × 100, or d if that is out of range.
func times100(d schema.Decimal) schema.Decimal {
	if d.IsZero() {
		return d
	}
	if s, err := d.Shift(2); err == nil {
		return s
	}
	return d
}

// unitFits reports whether the unit and kind of a figure fit those of a reading.
// The nouns of two counts are not compared. A reading with a unit is not a count,
// unless the noun counted is the word for that unit. An ordinal fits only an
// ordinal. A bare number is a count, or has a unit given nearby.
func (p *Pass) unitFits(g schema.Figure, o option) bool {
	r := o.Figure
	bare := r.Kind == schema.Count && r.Unit == ""
	switch {
	case g.Kind == "" && g.Unit == "":
		return true
	case g.Kind == schema.Count && r.Kind == schema.Count && g.Unit != r.Unit && !wordIn(g.Unit, o.text) && p.isMeasure(g.Unit, bare):
		return false
	case g.Kind == schema.Count && o.unread && g.Unit != "" && r.Unit == "":
		return p.nounBehind(g.Unit, o)
	case g.Kind == schema.Count && g.Unit == "" && r.Kind == schema.Money && r.Inferred && p.mayBeThings(o.text):
		return true
	case g.Kind == schema.Count:
		return r.Kind == schema.Count || r.Kind != schema.Ordinal && (r.Kind != schema.Money || p.isThing(g.Unit)) && wordIn(g.Unit, o.text) ||
			r.Kind == schema.Quantity && equivalence.SameMeasure(g.Unit, r.Unit)
	case g.Kind == schema.Ordinal:
		return r.Kind == schema.Ordinal || bare
	case r.Kind == schema.Ordinal:
		return false
	case bare:
		return isRatio(g) || g.Unit == "a" && p.isAge(o) || !p.beginsCompound(o) && (p.unitNear(g, o) || p.isBareMoney(g, o))
	case r.Kind == schema.Count:
		return isRatio(g) && strings.Contains(r.Value.String(), ".") || // nouns are counted whole
			equivalence.SameMeasure(g.Unit, "pp") && checkWordsOf(p.language()).points.Has(fold.Name(r.Unit))
	}
	return p.sameUnit(g, r, o.text)
}

// sameUnit reports whether a figure has the unit that was read in words. Only a sign may be
// that of dollars and of pesos.
func (p *Pass) sameUnit(g schema.Figure, r recognize.Figure, words string) bool {
	if g.Unit == "" {
		return g.Kind == r.Kind || isRatio(g) && equivalence.IsShare(r.Unit)
	}
	if !equivalence.SameUnit(g.Unit, r) {
		return equivalence.IsShare(g.Unit) && r.Kind == schema.Ratio
	}
	return !r.Inferred || (equivalence.SameWord(g.Unit, r.Unit) || !p.hasCurrencyWord(words)) && p.mayBeOf(g.Unit, r)
}

// hasCurrencyWord reports whether words name a currency, and have no sign of one.
func (p *Pass) hasCurrencyWord(words string) bool {
	return words != "" && !strings.ContainsFunc(words, func(r rune) bool { return unicode.Is(unicode.Sc, r) }) &&
		slices.ContainsFunc(p.allOf(schema.KindFigure, p.readAlone(words)), func(o option) bool { return o.Figure.Kind == schema.Money })
}

// unitNear reports whether the unit of a figure is that of the figure nearest to
// a bare number: "186 millions d'euros, contre 171 millions". Over the end of a sentence
// it is so of large amounts alone: small numbers there count something else.
func (p *Pass) unitNear(g schema.Figure, o option) bool {
	const far = 150 // code points
	at := o.at
	if at < 0 || p.Read == nil {
		return false
	}
	var near *recognize.Span
	spans := p.spansAt(at-far, at+far)
	for i, s := range spans {
		if s.Start <= at && at < s.End {
			if slices.ContainsFunc(s.Readings, func(r recognize.Reading) bool { return r.Kind == schema.KindFigure && r.Figure.Kind == schema.Quantity }) {
				return false // it has a unit of its own: "at 69, two days later" tells an age
			}
			continue
		}
		r := s.Readings[0]
		if r.Kind != schema.KindFigure || r.Figure.Kind == schema.Count || r.Figure.Kind == schema.Ordinal {
			continue
		}
		if near == nil || distance(s.Start, at) < distance(near.Start, at) {
			near = &spans[i]
		}
	}
	if near == nil || o.Figure.Value.Cmp(schema.NewDecimal(1000, 0)) < 0 && p.sentenceEnds(min(at, near.Start), max(at, near.Start)) {
		return false
	}
	return slices.ContainsFunc(near.Readings, func(r recognize.Reading) bool {
		return r.Kind == schema.KindFigure && p.sameUnit(g, r.Figure, near.Text) &&
			(r.Figure.Kind != schema.Quantity || ucum.Reduce(g.Unit) == ucum.Reduce(r.Figure.Unit)) // what is told of months is not years
	})
}

// isAge reports whether a bare number is written as an age is: behind a word for
// ages, or between two commas.
func (p *Pass) isAge(o option) bool {
	const (
		most      = 16 // code points before
		behindAge = 3  // words: âgés de 12, aged between 12
	)
	if o.at < 0 || p.index == nil {
		return false
	}
	before, _ := p.index.Slice(max(0, o.at-most), o.at, schema.CodePoint)
	end := o.at + utf8.RuneCountInString(o.text)
	after, _ := p.index.Slice(end, end+1, schema.CodePoint)
	if strings.HasSuffix(strings.TrimSpace(before), ",") && after == "," {
		return true
	}
	words := foldedWords(before)
	return slices.ContainsFunc(words[max(0, len(words)-behindAge):], checkWordsOf(p.language()).ages.Has)
}

// nounBehind reports whether a noun closely follows a number that was not read as
// a figure: "route 66" does not count routes.
func (p *Pass) nounBehind(noun string, o option) bool {
	if p.Article == nil {
		return false
	}
	list := p.textWords().list
	i, _ := slices.BinarySearchFunc(list, o.at, func(w word, at int) int { return cmp.Compare(w.end, at+1) })
	return i < len(list) && nounFollows(list[i+1:], foldedWords(noun))
}

// isMeasure reports whether the noun of a count is none: a currency or a unit of shares,
// such as dollars or per cent, or, of words that count something else, any unit. A bare
// number may count days and tonnes.
func (p *Pass) isMeasure(noun string, bare bool) bool {
	if noun == "" || p.isThing(noun) {
		return false
	}
	return slices.ContainsFunc(p.twoOf(noun), func(o option) bool {
		return o.preferred && (o.Figure.Kind == schema.Money || o.Figure.Unit == "%" || !bare && o.Figure.Kind == schema.Quantity)
	})
}

// isThing reports whether the word of a currency also names something that can be
// counted, such as livres (books), pounds or crowns.
func (p *Pass) isThing(noun string) bool {
	list := foldedWords(noun)
	return len(list) > 0 && checkWordsOf(p.language()).things.Has(list[len(list)-1])
}

// mayBeThings reports whether an amount may be of things that a record counts without a
// noun: 6 millions de livres.
func (p *Pass) mayBeThings(surface string) bool {
	words := foldedWords(surface)
	return len(words) > 0 && checkWordsOf(p.language()).bareThings.Has(words[len(words)-1])
}

// wordIn reports whether a noun is one of the words of a surface. Words of units may
// be counted too, as years and tonnes are, and "livres" may be books.
func wordIn(noun, surface string) bool {
	list := foldedWords(noun)
	return len(list) > 0 && strings.ContainsFunc(noun, unicode.IsLetter) &&
		slices.Contains(foldedWords(surface), list[len(list)-1])
}
