package lexeme

import "github.com/assaykit/assay/recognize/internal/rule"

// numbersAtEnd decides whether numerals that end their word are a number. They are none
// where no rule has an answer.
var numbersAtEnd = rule.List[*hangulNumerals, bool]{
	Name: "lexeme/number-at-end-of-word",
	Asks: "Are numerals that end their word a number?",
	Rules: []rule.Rule[*hangulNumerals, bool]{
		{
			Name: "lexeme/numerals-alone",
			Doc:  "A text that is nothing but numerals is a number.",
			On:   numeralsAlone,
			Decides: []rule.Example{
				{Language: "ko", Text: "[사]{4}"},
			},
			Leaves: []rule.Example{
				{Language: "ko", Text: "[사 월]{@2025-04}"},
			},
			Answer: rule.Says(true, func(*hangulNumerals) bool { return true }),
		},
		{
			Name: "lexeme/thousand-before-digits",
			Doc:  "A ten goes on digits with a scale behind them.",
			On:   numeralsAtEnd,
			Decides: []rule.Example{
				{Language: "ko", Text: "매출은 [천 4백만 달러]{14000000 USD}였다."},
			},
			Leaves: []rule.Example{
				{Language: "ko", Text: "매출은 [4백만 달러]{4000000 USD}였다."},
			},
			Answer: rule.Says(true, func(n *hangulNumerals) bool {
				return n.first().Roles&RoleMultiplier != 0 && n.isScaledDigitsAhead()
			}),
		},
		{
			Name: "lexeme/scale-before-number",
			Doc:  "A scale is one with a number of several numerals behind it.",
			On:   numeralsAtEnd,
			Over: []string{"lexeme/subject-particle"},
			Decides: []rule.Example{
				{Language: "ko", Text: "값은 [만 오천 원]{15000 KRW}이다."},
			},
			Leaves: []rule.Example{
				{Language: "ko", Text: "매출은 [일억 원]{100000000 KRW}이다."},
			},
			Answer: rule.Says(true, func(n *hangulNumerals) bool { return n.last().Roles&RoleScale != 0 && n.isNumberAhead() }),
		},
		{
			Name: "lexeme/subject-particle",
			Doc:  "A last numeral that is the particle of a subject too is the particle, where no unit follows.",
			On:   numeralsAtEnd,
			Over: []string{"lexeme/numerals-at-end"},
			Decides: []rule.Example{
				{Language: "ko", Text: "돈 [1억]{100000000}이 들었다."},
				{Language: "ko", Text: "직원 [삼백]{300}이 떠났다."},
			},
			Leaves: []rule.Example{
				{Language: "ko", Text: "직원 [삼백이 명]{302 명}이 떠났다."},
			},
			Answer: rule.Says(false, func(n *hangulNumerals) bool { return n.strong && n.endsInSubjectParticle() && !n.isUnitAhead() }),
		},
		{
			Name: "lexeme/numerals-at-end",
			Doc:  "Numerals that fit each other are a number where they end their word.",
			On:   numeralsAtEnd,
			Decides: []rule.Example{
				{Language: "ko", Text: "주민은 [이십오 명]{25 명}이다."},
				{Language: "ko", Text: "초판은 [3천]{3000} 쇄만 나왔다."},
			},
			Leaves: []rule.Example{
				{Language: "ko", Text: "주민은 [두 명]{2 명}이다."},
			},
			Answer: rule.Says(true, func(n *hangulNumerals) bool { return n.strong }),
		},
		{
			Name: "lexeme/two-or-three-nouns",
			Doc:  "Two and three that stand before nouns are numbers before one.",
			On:   numeralsAtEnd,
			Decides: []rule.Example{
				{Language: "ko", Text: "[두]{2 회사} 회사가 합쳤다."},
				{Language: "ko", Text: "[세]{3 학자} 학자가 만났다."},
			},
			Leaves: []rule.Example{
				{Language: "ko", Text: "네 학자가 만났다."},
			},
			Answer: rule.Says(true, func(n *hangulNumerals) bool {
				first := n.first()
				return first.NounRoles&NounDeterminer != 0 && (first.Value == 2 || first.Value == 3) && n.isNounAhead()
			}),
		},
		{
			Name: "lexeme/clear-numeral-and-unit",
			Doc:  "A numeral that is no other word is a number with a unit behind it.",
			On:   numeralsAtEnd,
			Decides: []rule.Example{
				{Language: "ko", Text: "그는 [십 년]{10 a} 일했다."},
				{Language: "ko", Text: "직원은 [백 명]{100 명}이다."},
			},
			Leaves: []rule.Example{
				{Language: "ko", Text: "직원은 이 명이다."},
			},
			Answer: rule.Says(true, func(n *hangulNumerals) bool { return n.first().Roles&RoleAmbiguous == 0 && n.isUnitAhead() }),
		},
		{
			Name: "lexeme/native-numeral-and-unit",
			Doc:  "A native numeral is a number with a unit behind it.",
			On:   numeralsAtEnd,
			Decides: []rule.Example{
				{Language: "ko", Text: "그는 [한 명]{1 명}을 뽑았다."},
				{Language: "ko", Text: "표식 [네 개]{4 개}가 남았다."},
			},
			Leaves: []rule.Example{
				{Language: "ko", Text: "그는 한 회사를 샀다."},
			},
			Answer: rule.Says(true, func(n *hangulNumerals) bool { return n.first().NounRoles&nounNative != 0 && n.isUnitAhead() }),
		},
		{
			Name: "lexeme/scaled-numeral-and-unit",
			Doc:  "A numeral with a scale is a number with a unit behind it.",
			On:   numeralsAtEnd,
			Decides: []rule.Example{
				{Language: "ko", Text: "세균 [오조 개]{5000000000000 개}가 있다."},
				{Language: "ko", Text: "세균 [사경 개]{40000000000000000 개}가 있다."},
			},
			Leaves: []rule.Example{
				{Language: "ko", Text: "세균 오 개가 있다."},
			},
			Answer: rule.Says(true, func(n *hangulNumerals) bool {
				return len(n.nodes) == 2 && n.last().Roles&RoleScale != 0 && n.isUnitAhead()
			}),
		},
		{
			Name: "lexeme/numeral-and-sure-unit",
			Doc:  "Any numeral is a number with a currency or a unit of more than two syllables behind it.",
			On:   numeralsAtEnd,
			Decides: []rule.Example{
				{Language: "ko", Text: "값은 [팔 불]{8 USD}이다."},
				{Language: "ko", Text: "거리는 [사 킬로미터]{4 km}이다."},
			},
			Leaves: []rule.Example{
				{Language: "ko", Text: "세균 오 개가 있다."},
			},
			Answer: rule.Says(true, func(n *hangulNumerals) bool { return n.isUnitAhead() && (n.isCurrencyAhead() || n.isLongUnitAhead()) }),
		},
	},
}

// endsInSubjectParticle reports whether the last numeral of a number is rather
// the particle 이: 1억이.
func (n *hangulNumerals) endsInSubjectParticle() bool {
	if _, goesOn := n.nextWord(); !goesOn || len(n.nodes) < 2 {
		return false // nothing is said of it
	}
	return n.last().Roles&RoleCardinal != 0 && n.last().Value == 2 && n.nodes[len(n.nodes)-2].Roles&(RoleMultiplier|RoleScale) != 0
}
