package lexeme

import (
	"strings"

	"github.com/assaykit/assay/internal/language"
	"github.com/assaykit/assay/schema"
)

// numberHeadings are the headings of numbers.txt, in the order in which they are
// entered.
var numberHeadings = []heading{
	{"numbers/cardinals", (*Grammar).addCardinal},
	{"numbers/alternatives", (*Grammar).addAlternative},
	{"numbers/multipliers", valued(RoleMultiplier, 0)},
	{"numbers/scales", (*Grammar).addScale},
	{"numbers/signs", (*Grammar).addSign},
	{"numbers/collectives", valued(RoleCollective, 0)},
	{"numbers/rounds", valued(RoleCollective, NounRound)},
	{"numbers/multiples", valued(0, NounMultiple)},
	{"numbers/multiples behind bounds", (*Grammar).addMultipleBehind},
	{"numbers/ordinals", (*Grammar).addOrdinal},
	{"numbers/parts", (*Grammar).addPart},
	{"numbers/fraction nouns", playing(0, NounFraction)},
	{"numbers/fractions", (*Grammar).addVulgarFraction},
	{"numbers/rank endings", playing(0, NounRankEnding)},
	{"numbers/spaced rank endings", playing(0, NounRankEnding|NounSpacedRank)},
	{"numbers/rank prefixes", playing(0, NounRankPrefix)},

	{"numbers/half after", playing(RoleHalfAfter, 0)},
	{"numbers/indefinite", playing(RoleIndefinite, 0)},
	{"numbers/point", playing(RolePoint, 0)},
	{"numbers/minus", playing(RoleMinus, 0)},
	{"numbers/minus behind", playing(0, NounMinusBehind)},
	{"numbers/plus", playing(0, NounPlus)},
	{"numbers/and", playing(RoleAnd, 0)},
	{"numbers/of", playing(RoleOf, 0)},
	{"numbers/to", playing(RoleTo, 0)},
	{"numbers/from", playing(RoleFrom, 0)},
	{"numbers/between", playing(RoleBetween, 0)},
	{"numbers/out of", playing(RoleOutOf, 0)},
	{"numbers/among", playing(0, NounAmong)},
	{"numbers/out of few", playing(RoleOutOf, NounOutOfFew)},
	{"numbers/or", playing(RoleOr, 0)},
	{"numbers/against", playing(RoleAgainst, 0)},
	{"numbers/odds", listed(func(g *Grammar) *[]string { return &g.Odds })},
	{"numbers/age words", listed(func(g *Grammar) *[]string { return &g.AgeWords })},
	{"numbers/temperatures", listed(func(g *Grammar) *[]string { return &g.Temperatures })},
	{"numbers/below zero", listed(func(g *Grammar) *[]string { return &g.BelowZero })},
	{"numbers/aged at", listed(func(g *Grammar) *[]string { return &g.AgedAt })},
	{"numbers/dying", listed(func(g *Grammar) *[]string { return &g.Dying })},
	{"numbers/ranked", listed(func(g *Grammar) *[]string { return &g.Ranked })},
	{"numbers/scores", playing(0, NounScore)},
	{"numbers/restating", playing(0, NounRestates)},
	{"numbers/moves", playing(0, NounMove)},
	{"numbers/comparing", playing(0, NounComparing)},
	{"numbers/changes", playing(0, NounChange)},
	{"numbers/stays", playing(0, NounStay)},
	{"numbers/score verbs", listed(func(g *Grammar) *[]string { return &g.ScoreVerbs })},
	{"numbers/times", playing(RoleTimes, 0)},
	{"numbers/superlatives", playing(0, NounSuperlative)},
	{"numbers/than", playing(0, NounThan)},
	{"numbers/fillers", playing(RoleFiller, 0)},
	{"numbers/odd", playing(0, NounOdd)},
	{"numbers/possessives", listed(func(g *Grammar) *[]string { return &g.Possessives })},

	{"numbers/ambiguous", playing(RoleAmbiguous, 0)},
	{"numbers/not figures", playing(RoleNotRank, 0)},
	{"numbers/not numbers", playing(0, nounNotNumber)},
	{"numbers/naming", playing(RoleVersion, 0)},
	{"numbers/labels", listed(func(g *Grammar) *[]string { return &g.Labels })},
	{"numbers/streets", playing(0, NounStreet)},
	{"numbers/house numbers", playing(0, NounHouseNumber)},
	{"numbers/articles", playing(0, NounArticle)},
	{"numbers/laws", listed(func(g *Grammar) *[]string { return &g.Laws })},
	{"numbers/decade endings", playing(0, NounDecade)},
	{"numbers/generations", named(func(g *Grammar) *map[string]bool { return &g.generations })},
	{"numbers/not fractions", named(func(g *Grammar) *map[string]bool { return &g.notFractions })},
	{"numbers/addresses", playing(0, NounURL)},

	{"numbers/adjectives", playing(0, NounAdjective)},
	{"numbers/not nouns", playing(0, NounExcluded)},
	{"numbers/plurals", playing(0, NounPlural)},
	{"numbers/plural endings", listed(func(g *Grammar) *[]string { return &g.plurals })},
	{"numbers/not plural endings", listed(func(g *Grammar) *[]string { return &g.notPlurals })},

	{"numbers/natives", playing(0, nounNative)},
	{"numbers/determiners", playing(0, nounNative|NounDeterminer)},
	{"numbers/determiners of any counter", playing(0, nounAnyCounter)},
	{"numbers/counters", (*Grammar).addCounter},
	{"numbers/common counters", playing(0, nounCommonCounter)},
	{"numbers/counters of once", playing(0, NounOnceCounter)},
	{"numbers/counters of dates", playing(0, NounDateCounter)},
	{"numbers/shares", playing(0, NounShare)},
	{"numbers/share words", listed(func(g *Grammar) *[]string { return &g.ShareWords })},
	{"numbers/ages", playing(0, NounAge)},
	{"numbers/years of age", playing(0, NounYears)},
	{"numbers/aged", listed(func(g *Grammar) *[]string { return &g.Aged })},
	{"numbers/whither", playing(0, NounWhither)},
	{"numbers/closing", playing(0, NounClosing)},
	{"numbers/changes", listed(func(g *Grammar) *[]string { return &g.Changes })},
	{"numbers/not counters", playing(0, nounNotCounter)},
	{"numbers/per", listed(func(g *Grammar) *[]string { return &g.Per })},
	{"numbers/ranking counters", listed(func(g *Grammar) *[]string { return &g.Ranking })},
	{"numbers/orders", listed(func(g *Grammar) *[]string { return &g.Orders })},
	{"numbers/befalling", listed(func(g *Grammar) *[]string { return &g.Befalling })},
	{"numbers/tenths", (*Grammar).addTenths},
	{"numbers/particles", listed(func(g *Grammar) *[]string { return &g.particles })},
	{"numbers/noun particles", listed(func(g *Grammar) *[]string { return &g.NounParticles })},
}

// playing enters words that have no more than a role.
func playing(role figureRole, noun nounRole) func(*Grammar, language.Entry) error {
	return func(g *Grammar, e language.Entry) error {
		return g.addSpellings(e, func(s *Sense, _ string) error {
			s.Roles |= role
			s.NounRoles |= noun
			return nil
		})
	}
}

// listed enters endings, which are looked for inside words.
func listed(list func(*Grammar) *[]string) func(*Grammar, language.Entry) error {
	return func(g *Grammar, e language.Entry) error {
		for spelling := range e.Spellings() {
			*list(g) = append(*list(g), spelling)
		}
		return nil
	}
}

// named enters spellings and codes into a set, as they are cased.
func named(set func(*Grammar) *map[string]bool) func(*Grammar, language.Entry) error {
	return func(g *Grammar, e language.Entry) error {
		names := set(g)
		if *names == nil {
			*names = map[string]bool{}
		}
		for spelling := range e.Spellings() {
			(*names)[spelling] = true
		}
		return nil
	}
}

// valued enters words with a value.
func valued(role figureRole, noun nounRole) func(*Grammar, language.Entry) error {
	return func(g *Grammar, e language.Entry) error {
		v, err := integerOf(e)
		if err != nil {
			return err
		}
		return g.addUnaccented(e, func(s *Sense, spelling string) error { return s.setValue(e, spelling, v, role, noun) })
	}
}

// setValue gives a word its value, which is one in all its roles.
func (s *Sense) setValue(e language.Entry, spelling string, v int64, role figureRole, noun nounRole) error {
	if s.Roles&valueRoles != 0 && s.Value != v {
		return e.Errorf("%q is %d here and %d before: a word has one value under [cardinals], [multipliers], [collectives], [rounds] and [parts]", spelling, v, s.Value)
	}
	s.Roles |= role
	s.NounRoles |= noun
	s.Value = v
	return nil
}

// addMultipleBehind enters a word that is a multiple behind a qualifier alone.
func (g *Grammar) addMultipleBehind(e language.Entry) error {
	if err := valued(0, NounMultiple)(g, e); err != nil {
		return err
	}
	return g.addUnaccented(e, func(s *Sense, _ string) error {
		s.MultipleBehind = true
		return nil
	})
}

func (g *Grammar) addCardinal(e language.Entry) error {
	if v, err := integerOf(e); err == nil && v > 10 && v < 20 {
		g.teens[v-10] = true
	}
	return valued(RoleCardinal, 0)(g, e)
}

// HasTeen reports whether the language has a word of its own for ten and so many.
func (g *Grammar) HasTeen(ones int64) bool { return ones > 0 && ones < 10 && g.teens[ones] }

func (g *Grammar) addAlternative(e language.Entry) error {
	v, err := alternativeOf(e)
	if err != nil {
		return err
	}
	return g.addSpellings(e, func(s *Sense, spelling string) error {
		s.Alternative = true
		return s.setValue(e, spelling, v, RoleCardinal, nounNative)
	})
}

func (g *Grammar) addScale(e language.Entry) error {
	exponent, err := exponentOf(e, e.Means)
	if err != nil {
		return err
	}
	return g.addUnaccented(e, func(s *Sense, spelling string) error {
		if s.Roles&RoleScale != 0 && s.Exponent != exponent {
			return e.Errorf("%q is 10^%d here and 10^%d before", spelling, exponent, s.Exponent)
		}
		s.Roles |= RoleScale
		s.Exponent = exponent
		return nil
	})
}

// addSign enters an abbreviation of a scale, as it is cased: "10^6, loose".
func (g *Grammar) addSign(e language.Entry) error {
	power, loose := strings.CutSuffix(e.Means, ", loose")
	exponent, err := exponentOf(e, power)
	if err != nil {
		return err
	}
	return g.addSpellings(e, func(s *Sense, spelling string) error {
		s.Roles |= RoleSign
		s.Sign = append(s.Sign, ScaleSign{spelling, exponent, loose})
		return nil
	})
}

func (g *Grammar) addOrdinal(e language.Entry) error {
	rank, err := integerOf(e)
	if err != nil {
		return err
	}
	return g.addUnaccented(e, func(s *Sense, spelling string) error {
		if s.Roles&RoleOrdinal != 0 && s.Rank != rank {
			return e.Errorf("%q is %d here and %d before", spelling, rank, s.Rank)
		}
		s.Roles |= RoleOrdinal
		s.Rank = rank
		return nil
	})
}

// addPart enters a denominator. Its value is that of the denominator.
func (g *Grammar) addPart(e language.Entry) error {
	over, under, err := fractionOf(e)
	if err != nil {
		return err
	}
	if over != 1 {
		return e.Errorf("%s is more than one part: write 1/%d", e.Means, under)
	}
	return g.addUnaccented(e, func(s *Sense, spelling string) error { return s.setValue(e, spelling, under, RolePart, 0) })
}

func (g *Grammar) addVulgarFraction(e language.Entry) error {
	over, under, err := fractionOf(e)
	if err != nil {
		return err
	}
	v, err := schema.NewDecimal(over, 0).Quo(schema.NewDecimal(under, 0), FractionDigits)
	if err != nil {
		return e.Errorf("%s: %v", e.Means, err)
	}
	return g.addSpellings(e, func(s *Sense, _ string) error {
		s.NounRoles |= NounVulgarFraction
		s.Vulgar = v
		return nil
	})
}

// addTenths enters what counts so many tenths, hundredths and so on: 3할2푼1리.
func (g *Grammar) addTenths(e language.Entry) error {
	place, err := integerOf(e)
	if err != nil {
		return err
	}
	return g.addSpellings(e, func(s *Sense, _ string) error {
		s.Tenths = int(place)
		return nil
	})
}

func (g *Grammar) addCounter(e language.Entry) error {
	return g.addSpellings(e, func(s *Sense, spelling string) error {
		s.NounRoles |= NounCounter
		s.Counter = spelling
		return nil
	})
}

// IsGeneration reports names that look like a number with a scale: 5G, 4K.
func (g *Grammar) IsGeneration(name string) bool { return g.generations[name] }

// IsNotFraction reports digits with a slash that are no fraction: 24/7.
func (g *Grammar) IsNotFraction(digits string) bool { return g.notFractions[digits] }
