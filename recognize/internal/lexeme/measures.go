package lexeme

import (
	"slices"
	"strings"

	"github.com/bojanz/currency"

	"github.com/assaykit/assay/internal/language"
	"github.com/assaykit/assay/schema"
)

// measureHeadings are the headings of measures.txt, in the order in which they are
// entered.
var measureHeadings = []heading{
	{"measures/percent", playing(RolePercent, 0)},
	{"measures/percentage points", playing(RolePoints, 0)},
	{"measures/basis points", playing(RoleBasis, 0)},
	{"measures/more codes", named(func(g *Grammar) *map[string]bool { return &g.codes.more })},
	{"measures/fund codes", named(func(g *Grammar) *map[string]bool { return &g.codes.funds })},
	{"measures/well-known codes", named(func(g *Grammar) *map[string]bool { return &g.codes.wellKnown })},
	{"measures/word-like codes", named(func(g *Grammar) *map[string]bool { return &g.codes.wordLike })},
	{"measures/dollars", named(func(g *Grammar) *map[string]bool { return &g.codes.dollars })},
	{"measures/currencies", money(RoleCurrency)},
	{"measures/nations", (*Grammar).addNation},
	{"measures/places", (*Grammar).addPlace},
	{"measures/exchanges", playing(0, NounExchange)},
	{"measures/currency signs", (*Grammar).addCurrencySign},
	{"measures/scaled currencies", (*Grammar).addScaledCurrency},
	{"measures/minors", money(RoleMinor)},
	{"measures/words like currencies", playing(0, NounWordMoney)},
	{"measures/paying", playing(0, NounPaying)},
	{"measures/units", (*Grammar).addUnit},
	{"measures/unit symbols", (*Grammar).addUnitSymbol},
	{"measures/units per", playing(0, NounPerUnit)},
	{"measures/times behind", playing(0, NounTimesBehind)},
	{"measures/points", playing(0, NounPoints)},
	{"measures/rates", playing(0, NounRate)},
	{"measures/before", (*Grammar).addBefore},
	{"measures/after", (*Grammar).addAfter},
	{"measures/bounding verbs", (*Grammar).addBoundVerb},
	{"measures/negations", playing(0, NounNegation)},
	{"measures/negated verbs", (*Grammar).addNegatedVerb},
	{"measures/negations of the next", playing(0, NounNegation|NounNegationEnd)},
	{"measures/negation ends", playing(0, NounNegationEnd)},
	{"measures/permitting", playing(0, NounPermitting)},
	{"measures/weighing", playing(0, NounWeighing)},
	{"measures/compared", playing(0, NounCompared)},
	{"measures/compared before", listed(func(g *Grammar) *[]string { return &g.Compared })},
	{"measures/prepositions before bounds", listed(func(g *Grammar) *[]string { return &g.Prepositions })},
	{"measures/with cents", listed(func(g *Grammar) *[]string { return &g.WithCents })},
	{"measures/ways", listed(func(g *Grammar) *[]string { return &g.Ways })},
	{"measures/definite articles", listed(func(g *Grammar) *[]string { return &g.Definite })},
	{"measures/during", playing(0, NounDuring)},
	{"measures/lasting", playing(0, NounLasting)},
	{"measures/before measures", playing(0, NounOfMeasures)},
	{"measures/differences", listed(func(g *Grammar) *[]string { return &g.Differences })},
	{"measures/before hours", listed(func(g *Grammar) *[]string { return &g.BeforeHours })},
	{"measures/terms", playing(0, NounTerm)},
	{"measures/units of terms", (*Grammar).addTermUnit},
	{"measures/spans", (*Grammar).addSpan},
	{"measures/span endings", listed(func(g *Grammar) *[]string { return &g.spanEndings })},
	{"measures/span words", listed(func(g *Grammar) *[]string { return &g.SpanWords })},
	{"measures/speeds", (*Grammar).addSpeed},
	{"measures/after verbs", (*Grammar).addAfterVerb},
	{"measures/not after verbs", listed(func(g *Grammar) *[]string { return &g.notAfterVerbs })},
	{"measures/adverbs", playing(0, NounAdverb)},
}

// codeSets are codes of currencies by what is special about them.
type codeSets struct{ more, funds, wellKnown, wordLike, dollars map[string]bool }

// IsWellKnownCode reports whether a code is recognised in lower case too.
func (g *Grammar) IsWellKnownCode(code string) bool { return g.codes.wellKnown[code] }

// IsWordLikeCode reports whether a code is also a word. Before a number only its case
// would distinguish them, and headlines are in capitals.
func (g *Grammar) IsWordLikeCode(code string) bool { return g.codes.wordLike[code] }

// IsDollar reports whether a currency is called dollar and written $ where it is from.
func (g *Grammar) IsDollar(code string) bool { return g.codes.dollars[code] }

// money enters the names of a currency, or of its hundredths.
func money(role figureRole) func(*Grammar, language.Entry) error {
	return func(g *Grammar, e language.Entry) error {
		codes, err := g.codesOf(e)
		if err != nil {
			return err
		}
		return g.addSpellings(e, func(s *Sense, _ string) error {
			s.addCodes(role, codes)
			return nil
		})
	}
}

func (s *Sense) addCodes(role figureRole, codes []string) {
	s.Roles |= role
	if s.Codes == nil {
		s.Codes = codes
	}
}

func (g *Grammar) addNation(e language.Entry) error {
	codes, err := g.codesOf(e)
	if err != nil {
		return err
	}
	if len(codes) > 1 {
		return e.Errorf("a nation has one currency: write %s", codes[0])
	}
	return g.addUnaccented(e, func(s *Sense, spelling string) error {
		if s.Nation != "" && s.Nation != codes[0] {
			return e.Errorf("%q has the currency %s here and %s before", spelling, codes[0], s.Nation)
		}
		s.NounRoles |= NounNation
		s.Nation = codes[0]
		return nil
	})
}

// addPlace enters places with the code of their own currency.
func (g *Grammar) addPlace(e language.Entry) error {
	codes, err := g.codesOf(e)
	if err != nil {
		return err
	}
	if len(codes) > 1 {
		return e.Errorf("a place has one currency: write %s", codes[0])
	}
	return g.addUnaccented(e, func(s *Sense, _ string) error {
		s.NounRoles |= NounPlace
		s.Place = codes[0]
		return nil
	})
}

// ScaledCurrency is so many of a currency: 10^6 MXN.
type ScaledCurrency struct {
	Exponent int32
	Codes    []string
}

// addScaledCurrency enters letters for so many of a currency, in any case: mdp.
func (g *Grammar) addScaledCurrency(e language.Entry) error {
	power, code, _ := strings.Cut(e.Means, " ")
	exponent, err := exponentOf(e, power)
	if err != nil {
		return err
	}
	if !currency.IsValid(code) {
		return e.Errorf("%q is no power of ten with a code of ISO 4217: write 10^6 MXN", e.Means)
	}
	return g.addSpellings(e, func(s *Sense, _ string) error {
		s.Scaled = ScaledCurrency{exponent, []string{code}}
		return nil
	})
}

// addCurrencySign enters signs and letters of a currency, as they are cased.
func (g *Grammar) addCurrencySign(e language.Entry) error {
	codes, err := g.codesOf(e)
	if err != nil {
		return err
	}
	return g.addSpellings(e, func(s *Sense, spelling string) error {
		s.addCodes(RoleCurrency, codes)
		s.Letters = append(s.Letters, withoutSpaces(spelling))
		return nil
	})
}

// addCurrencyCodes enters the codes of ISO 4217 in use, as CLDR has them, and those
// that the files add.
func (g *Grammar) addCurrencyCodes() {
	codes := slices.DeleteFunc(slices.Clone(currency.GetCurrencyCodes()), func(c string) bool { return g.codes.funds[c] })
	for code := range g.codes.more {
		codes = append(codes, code)
	}
	for _, code := range codes {
		lone := []string{code}
		s := &g.rootOf(strings.ToLower(code)).Sense
		s.addCodes(RoleCurrency, lone)
		s.NounRoles |= NounCurrencyCode
		for _, beside := range []*phraseNode{g.rootOf(strings.ToLower(code)).child("$"), g.rootOf("$").child(strings.ToLower(code))} {
			beside.Roles |= RoleCurrency
			beside.Codes = lone
		}
	}
}

// addUnit enters the names of a unit, in any case.
func (g *Grammar) addUnit(e language.Entry) error {
	units, err := unitsOf(e)
	if err != nil {
		return err
	}
	return g.addSpellings(e, func(s *Sense, _ string) error {
		s.Roles |= RoleUnit
		if s.Unit == nil {
			s.Unit = units
		}
		return nil
	})
}

// addUnitSymbol enters the symbols of a unit, as they are cased.
func (g *Grammar) addUnitSymbol(e language.Entry) error {
	units, err := unitsOf(e)
	if err != nil {
		return err
	}
	if len(units) > 1 {
		return e.Errorf("a symbol is one unit: write %s", units[0])
	}
	return g.addSpellings(e, func(s *Sense, spelling string) error {
		s.Roles |= RoleUnit
		s.Symbols = append(s.Symbols, Symbol{spelling, units[0]})
		return nil
	})
}

// addTermUnit enters a counter of dates that is a unit in a term of prison.
func (g *Grammar) addTermUnit(e language.Entry) error {
	units, err := unitsOf(e)
	if err != nil {
		return err
	}
	return g.addSpellings(e, func(s *Sense, _ string) error {
		s.TermUnit = units
		return nil
	})
}

// addSpan enters a word that is a number and its unit: "3 d".
func (g *Grammar) addSpan(e language.Entry) error {
	number, unit, _ := strings.Cut(e.Means, " ")
	v, err := schema.ParseDecimal(number)
	if err != nil || unit == "" {
		return e.Errorf("%q is no number with a unit of UCUM: write 3 d", e.Means)
	}
	return g.addSpellings(e, func(s *Sense, _ string) error {
		s.Span, s.SpanUnit = v, unit
		return nil
	})
}

// addSpeed enters a word that makes a speed of the length behind it.
func (g *Grammar) addSpeed(e language.Entry) error {
	return g.addSpellings(e, func(s *Sense, _ string) error {
		s.Roles |= RoleFiller
		s.Speed = e.Means
		return nil
	})
}

func (g *Grammar) addBefore(e language.Entry) error {
	first, too, _ := strings.Cut(e.Means, ", ")
	q, err := qualifierOf(e, first)
	if err != nil {
		return err
	}
	var or schema.Qualifier
	if too != "" {
		if or, err = qualifierOf(e, too); err != nil {
			return err
		}
	}
	return g.addSpellings(e, func(s *Sense, spelling string) error {
		if s.Before != "" && s.Before != q {
			return e.Errorf("%q is %s here and %s before", spelling, q, s.Before)
		}
		s.Roles |= RoleBefore
		s.Before, s.BeforeToo = q, or
		return nil
	})
}

// addBoundVerb enters verbs that qualify what they reach.
func (g *Grammar) addBoundVerb(e language.Entry) error {
	if err := playing(0, NounBoundVerb)(g, e); err != nil {
		return err
	}
	return g.addBefore(e)
}

// addNegatedVerb enters verbs that qualify what they reach only where they are negated.
func (g *Grammar) addNegatedVerb(e language.Entry) error {
	q, err := qualifierOf(e, e.Means)
	if err != nil {
		return err
	}
	return g.addSpellings(e, func(s *Sense, _ string) error {
		s.NounRoles |= NounNegatedVerb
		s.Negated = q
		return nil
	})
}

func (g *Grammar) addAfter(e language.Entry) error {
	q, err := qualifierOf(e, e.Means)
	if err != nil {
		return err
	}
	return g.addSpellings(e, func(s *Sense, spelling string) error {
		if s.After != "" && s.After != q {
			return e.Errorf("%q is %s here and %s before", spelling, q, s.After)
		}
		s.Roles |= RoleAfter
		s.After = q
		return nil
	})
}

func withoutSpaces(s string) string { return strings.ReplaceAll(s, " ", "") }
