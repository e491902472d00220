package lexeme

import "github.com/assaykit/assay/recognize/internal/rule"

// What stands behind numerals in a word.
const (
	numeralsAlone       rule.Triggers = 1 << iota // nothing, in a text of one word
	numeralsAtEnd                                 // nothing
	numeralsAndUnit                               // a unit that decides
	numeralsAndOdd                                // what makes a number a little more
	numeralsAndOddScale                           // that, with a scale behind it
	numeralsAndCounter                            // a counter
	numeralsAndRest                               // anything else
)

// lookBehind finds what stands behind the numerals.
func (n *hangulNumerals) lookBehind() rule.Triggers {
	rest := n.word[n.to:]
	if rest == "" {
		if len(n.Tokens) == 1 && n.from == 0 {
			return numeralsAlone
		}
		return numeralsAtEnd
	}
	var width int
	if n.unit, width = n.longestRole(n.to, measureRoles); n.unit != nil {
		n.unitEnd = n.to + width
		if n.strong || n.unit.Roles&(RolePercent|RoleOutOf|RoleCurrency|RoleMinor) != 0 {
			return numeralsAndUnit
		}
	} else if n.isMultiplied() || n.first().Value >= 10 {
		if n.isOddSuffix(rest) {
			return numeralsAndOdd
		}
		if odd, _ := n.oddBeforeScale(n.to); odd != nil {
			return numeralsAndOddScale
		}
	}
	if n.counter, width = n.longestNounRole(n.to, NounCounter); n.counter != nil {
		n.counted = n.to + width
		return numeralsAndCounter
	}
	return numeralsAndRest
}

// numbersInside decides whether numerals with more of the word behind them are a number.
// They are none where no rule has an answer.
var numbersInside = rule.List[*hangulNumerals, bool]{
	Name: "lexeme/number-inside-word",
	Asks: "Are numerals with more of the word behind them a number?",
	Rules: []rule.Rule[*hangulNumerals, bool]{
		{
			Name: "lexeme/numerals-before-unit",
			Doc:  "Numerals that fit each other are a number before a unit.",
			On:   numeralsAndUnit,
			Decides: []rule.Example{
				{Language: "ko", Text: "값은 [오천원]{5000 KRW}이다."},
				{Language: "ko", Text: "새 지폐는 [5만원]{50000 KRW}권이다."},
			},
			Leaves: []rule.Example{
				{Language: "ko", Text: "값은 원이다."},
			},
			Answer: rule.Says(true, func(n *hangulNumerals) bool { return n.strong }),
		},
		{
			Name: "lexeme/numeral-before-percent",
			Doc:  "Any numeral is a number before a percentage, or a word between the parts of a fraction.",
			On:   numeralsAndUnit,
			Decides: []rule.Example{
				{Language: "ko", Text: "주민 [삼분의 이]{0.666666666666667 1}가 떠났다."},
				{Language: "ko", Text: "값은 [오퍼센트]{5 %} 올랐다."},
			},
			Leaves: []rule.Example{
				{Language: "ko", Text: "주민 [삼 명]{3 명}이 떠났다."},
			},
			Answer: rule.Says(true, func(n *hangulNumerals) bool { return n.unit.Roles&(RolePercent|RoleOutOf) != 0 }),
		},
		{
			Name: "lexeme/numeral-with-currency-alone",
			Doc:  "Any numeral is a number before a currency in a text of one word.",
			On:   numeralsAndUnit,
			Decides: []rule.Example{
				{Language: "ko", Text: "[오원]{5 KRW}"},
				{Language: "ko", Text: "[팔불]{8 USD}"},
			},
			Leaves: []rule.Example{
				{Language: "ko", Text: "값은 오원이다."},
			},
			Answer: rule.Says(true, func(n *hangulNumerals) bool { return len(n.Tokens) == 1 }),
		},
		{
			Name: "lexeme/scale-before-currency",
			Doc:  "A ten or a scale is a number before a currency that ends the word or has a particle behind it.",
			On:   numeralsAndUnit,
			Decides: []rule.Example{
				{Language: "ko", Text: "값은 [천원]{1000 KRW}이다."},
				{Language: "ko", Text: "값은 [백원]{100 KRW}이 올랐다."},
			},
			Leaves: []rule.Example{
				{Language: "ko", Text: "값은 오원이다."},
			},
			Answer: rule.Says(true, func(n *hangulNumerals) bool {
				return n.isMultiplied() && (n.unitEnd-n.to > 3 || n.isParticleAt(n.unitEnd))
			}),
		},
		{
			Name: "lexeme/odd-number-before-unit",
			Doc:  "A ten or more with what makes it a little more is a number with a unit behind it.",
			On:   numeralsAndOdd,
			Decides: []rule.Example{
				{Language: "ko", Text: "시민 [만여 명]{10000 명 about}이 모였다."},
				{Language: "ko", Text: "시민 [십여 명]{10 명 about}이 모였다."},
			},
			Leaves: []rule.Example{
				{Language: "ko", Text: "시민 [만 명]{10000 명}이 모였다."},
			},
			Answer: rule.Says(true, func(n *hangulNumerals) bool { return n.isUnitAhead() }),
		},
		{
			Name: "lexeme/odd-number-before-scale",
			Doc:  "A ten or more is a number before what makes it a little more and a scale: 십여만 명.",
			On:   numeralsAndOddScale,
			Decides: []rule.Example{
				{Language: "ko", Text: "시민 [십여만 명]{100000 명 about}이 모였다."},
			},
			Leaves: []rule.Example{
				{Language: "ko", Text: "시민 [십만여 명]{100000 명 about}이 모였다."},
			},
			Answer: rule.Says(true, func(*hangulNumerals) bool { return true }),
		},
		{
			Name: "lexeme/numerals-before-counter",
			Doc:  "Numerals that fit each other are a number before a counter.",
			On:   numeralsAndCounter,
			Decides: []rule.Example{
				{Language: "ko", Text: "주민 [오십이명]{52 명}이 왔다."},
				{Language: "ko", Text: "그는 [쉰두살]{52 살}이다."},
			},
			Leaves: []rule.Example{
				{Language: "ko", Text: "주민 [오십이]{52}가 왔다."},
			},
			Answer: rule.Says(true, func(n *hangulNumerals) bool { return n.strong && n.endsWithCounter() }),
		},
		{
			Name: "lexeme/native-before-counter",
			Doc:  "A native numeral is a number before a counter, a short one before those that take it in one word.",
			On:   numeralsAndCounter,
			Decides: []rule.Example{
				{Language: "ko", Text: "표식 [두개]{2 개}가 있다."},
				{Language: "ko", Text: "아이는 [세살]{3 살}이다."},
			},
			Leaves: []rule.Example{
				{Language: "ko", Text: "표식은 [둘]{2}이다."},
			},
			Answer: rule.Says(true, func(n *hangulNumerals) bool { return n.isNativeOfCounter() && n.endsWithCounter() }),
		},
		{
			Name: "lexeme/hundred-before-counter",
			Doc:  "A ten or a scale is a number before a common counter.",
			On:   numeralsAndCounter,
			Decides: []rule.Example{
				{Language: "ko", Text: "모두 [백명]{100 명}이 왔다."},
				{Language: "ko", Text: "그는 [천번]{1000 번}을 했다."},
			},
			Leaves: []rule.Example{
				{Language: "ko", Text: "그는 백장을 했다."},
			},
			Answer: rule.Says(true, func(n *hangulNumerals) bool {
				return n.isMultiplied() && n.first().Exponent < 12 && n.isCommonCounter() && n.isParticleAt(n.counted)
			}),
		},
		{
			Name: "lexeme/particle-without-space",
			Doc:  "Three numerals or more are a number before a particle, whatever goes on behind it.",
			On:   numeralsAndRest,
			Decides: []rule.Example{
				{Language: "ko", Text: "[사십구]{49}는유효한 수다."},
			},
			Leaves: []rule.Example{
				{Language: "ko", Text: "[사십구]{49}는 수다."},
			},
			Answer: rule.Says(true, func(n *hangulNumerals) bool {
				return !n.isParticleAt(n.to) && n.syllables() > 2 && !n.digits && n.startsWithParticle(n.to)
			}),
		},
		{
			Name: "lexeme/numerals-before-particle",
			Doc:  "Numerals that fit each other are a number before a particle.",
			On:   numeralsAndRest,
			Decides: []rule.Example{
				{Language: "ko", Text: "번호는 [십육]{16}이다."},
				{Language: "ko", Text: "[이백]{200}과 [삼백]{300}은 다르다."},
			},
			Leaves: []rule.Example{
				{Language: "ko", Text: "번호는 육이다."},
			},
			Answer: rule.Says(true, func(n *hangulNumerals) bool { return n.strong && n.isParticleAt(n.to) }),
		},
		{
			Name: "lexeme/numerals-before-odd-and-counter",
			Doc:  "Numerals that fit each other are a number before what makes it a little more and a counter or unit, in one word: 29만여가구.",
			On:   numeralsAndRest,
			Decides: []rule.Example{
				{Language: "ko", Text: "[29만여가구]{290000 가구 about}에 보낸다."},
				{Language: "ko", Text: "길이는 [3천여킬로미터]{3000 km about}에 달한다."},
			},
			Leaves: []rule.Example{
				{Language: "ko", Text: "[29만여]{290000 about}가 왔다."},
			},
			Answer: rule.Says(true, func(n *hangulNumerals) bool {
				odd, w := n.longestNounRole(n.to, NounOdd)
				if !n.strong || odd == nil {
					return false
				}
				unit, _ := n.longestRole(n.to+w, measureRoles)
				counter, _ := n.longestNounRole(n.to+w, NounCounter)
				return unit != nil || counter != nil
			}),
		},
		{
			Name: "lexeme/number-and-fraction",
			Doc:  "A numeral is a number before “and” with a fraction behind it.",
			On:   numeralsAndRest,
			Decides: []rule.Example{
				{Language: "ko", Text: "무게는 [일과 이분의 일]{1.5}이다."},
				{Language: "ko", Text: "무게는 [백과 사분의 삼]{100.75}이다."},
			},
			Leaves: []rule.Example{
				{Language: "ko", Text: "무게는 일과 이다."},
			},
			Answer: rule.Says(true, func(n *hangulNumerals) bool { return n.isParticleAt(n.to) && n.isMixedNumberAhead(n.to) }),
		},
		{
			Name: "lexeme/clear-numeral-before-particle",
			Doc:  "A numeral of one syllable that is no other word is a number before a particle.",
			On:   numeralsAndRest,
			Decides: []rule.Example{
				{Language: "ko", Text: "[둘]{2}은 거기서 만났다."},
				{Language: "ko", Text: "[넷]{4}이 떠났다."},
			},
			Leaves: []rule.Example{
				{Language: "ko", Text: "두는 거기서 만났다."},
			},
			Answer: rule.Says(true, func(n *hangulNumerals) bool {
				return n.syllables() == 1 && !n.isMultiplied() && n.first().Roles&RoleAmbiguous == 0 && n.isParticleAt(n.to)
			}),
		},
	},
}

// isNativeOfCounter reports one native numeral that the counter may stand behind in one
// word.
func (n *hangulNumerals) isNativeOfCounter() bool {
	roles := n.first().NounRoles
	return roles&nounNative != 0 && len(n.nodes) == 1 && (n.syllables() > 1 || roles&nounAnyCounter != 0 || n.isCommonCounter())
}

// isCommonCounter reports a counter that the shortest numerals may stand before.
func (n *hangulNumerals) isCommonCounter() bool { return n.counter.NounRoles&nounCommonCounter != 0 }

// endsWithCounter reports that the word ends with the counter or a particle behind it;
// behind digits or three syllables anything may follow.
func (n *hangulNumerals) endsWithCounter() bool {
	return n.digits || n.syllables() > 2 || n.isParticleAt(n.counted)
}
