package number

import (
	"github.com/assaykit/assay/internal/language"
	"github.com/assaykit/assay/recognize/internal/lexeme"
	"github.com/assaykit/assay/recognize/internal/rule"
	"github.com/assaykit/assay/recognize/internal/text"
)

// What is there of the number before a sign of a scale, and behind the sign.
const (
	signBehindWords rule.Triggers = 1 << iota
	signBehindDigits
	signGluedBehind // something is glued to the sign
)

// there returns what is there.
func (s *scaleSign) there() rule.Triggers {
	return when(s.Words, signBehindWords) | when(!s.Words, signBehindDigits) | when(s.IsGlued(s.at+1), signGluedBehind)
}

// scaleSigns decides whether a sign of a scale is one behind a number.
var scaleSigns = rule.List[*scaleSign, bool]{
	Name: "number/scale-sign",
	Asks: "Is a sign of a scale one behind this number?",
	Rules: []rule.Rule[*scaleSign, bool]{
		{
			Name: "number/sign-begins-more",
			Doc:  "What goes on without a space is no sign of a scale.",
			On:   signGluedBehind,
			Over: []string{"number/scale-of-money", "number/scale-of-noun", "number/sign-of-scale"},
			Decides: []rule.Example{
				{Language: "en", Text: "The 3k5 model left."},
				{Language: "fr", Text: "Le lot 3k/2 est vendu."},
			},
			Leaves: []rule.Example{
				{Language: "en", Text: "They sold [3k]{3000} there."},
			},
			Answer: rule.Says(false, (*scaleSign).goesOn),
		},
		{
			Name: "number/sign-behind-words",
			Doc:  "Behind words a sign has two letters and a space before it, and no word behind it.",
			On:   signBehindWords,
			Over: []string{"number/scale-of-money", "number/scale-of-noun", "number/sign-of-scale"},
			Decides: []rule.Example{
				{Language: "en", Text: "The [two]{2 sisters} M sisters left."},
				{Language: "en", Text: "The [two]{2 brothers} G brothers left."},
				{Language: "fr", Text: "Les deux M et leurs amis sont partis."},
			},
			Leaves: []rule.Example{
				{Language: "en", Text: "They raised [5 mn euros]{5000000 EUR}."},
			},
			Answer: rule.Says(false, (*scaleSign).hasNoSignBehindWords),
		},
		{
			Name: "number/unit-before-counters",
			Doc:  "A sign that is a unit too is the unit in a language of counters, whose own words say scales: 2m 불어났다.",
			For:  language.Counters,
			Over: []string{"number/scale-of-money"},
			Decides: []rule.Example{
				{Language: "ko", Text: "강물이 [2m]{2 m} 불어났다."},
				{Language: "ko", Text: "강물이 [3m]{3 m} 유로화 다리를 덮쳤다."},
			},
			Leaves: []rule.Example{
				{Language: "ko", Text: "회사는 [$2m]{2000000 USD}을 냈다."},
			},
			Answer: rule.Says(false, func(s *scaleSign) bool {
				behind := s.IsNear(s.at+1) && s.Lexemes[s.at+1].Class == text.ClassHangul
				return behind && s.SenseAt(s.From-1).Roles&lexeme.RoleCurrency == 0 && s.isUnit() && s.isMoney()
			}),
		},
		{
			Name: "number/scale-of-money",
			Doc:  "Beside a currency every sign is that of a scale.",
			Over: []string{"number/generation", "number/sign-with-full-stop", "number/unit-and-no-scale", "number/lone-letter"},
			Decides: []rule.Example{
				{Language: "en", Text: "They raised [$5 m]{5000000 USD} for it."},
				{Language: "fr", Text: "Ils ont levé [340 k€]{340000 EUR} ici."},
			},
			Leaves: []rule.Example{
				{Language: "en", Text: "They ran [5 m]{5 m} for it."},
			},
			Answer: rule.Says(true, (*scaleSign).isMoney),
		},
		{
			Name: "number/generation",
			Doc:  "A generation of networks or screens is a name.",
			On:   signBehindDigits,
			Over: []string{"number/scale-of-noun", "number/sign-of-scale"},
			Decides: []rule.Example{
				{Language: "en", Text: "The firm sells 5G phones."},
				{Language: "fr", Text: "La firme vend des écrans 4K."},
			},
			Leaves: []rule.Example{
				{Language: "en", Text: "The firm sold [6K phones]{6000 phones}."},
			},
			Answer: rule.Says(false, func(s *scaleSign) bool {
				return s.tight && s.Plain && s.Grammar.IsGeneration(s.WordAt(s.From)+s.sign.Text)
			}),
		},
		{
			Name: "number/sign-with-full-stop",
			Doc:  "A sign that stands apart with a full stop behind it is an abbreviation of something else.",
			On:   signGluedBehind,
			Over: []string{"number/scale-of-noun", "number/sign-of-scale"},
			Decides: []rule.Example{
				{Language: "fr", Text: "Sur les [12]{12} M. [Dupont]{person} reste seul."},
			},
			Leaves: []rule.Example{
				{Language: "fr", Text: "Ils ont [12M]{12000000}. Les autres ont moins."},
			},
			Answer: rule.Says(false, func(s *scaleSign) bool { return !s.tight && s.IsText(s.at+1, ".") }),
		},
		{
			Name: "number/scale-of-noun",
			Doc:  "A sign that is a unit too is that of a scale where a noun behind it is counted.",
			Not:  language.Counters,
			Over: []string{"number/unit-and-no-scale"},
			Decides: []rule.Example{
				{Language: "en", Text: "They have [5m users]{5000000 users} there."},
				{Language: "fr", Text: "Ils ont [5m abonnés]{5000000 abonnés}."},
			},
			Leaves: []rule.Example{
				{Language: "ko", Text: "[509m]{509 m}인 산이다."},
				{Language: "en", Text: "They swam [5m]{5 m} there."},
			},
			Answer: rule.Says(true, (*scaleSign).countsNoun),
		},
		{
			Name: "number/unit-and-no-scale",
			Doc:  "A sign that is a unit too is the unit otherwise.",
			Over: []string{"number/sign-of-scale"},
			Decides: []rule.Example{
				{Language: "en", Text: "They swam [5m]{5 m} there."},
				{Language: "ko", Text: "남자 [50m]{50 m} 종목에 나갔다."},
			},
			Leaves: []rule.Example{
				{Language: "en", Text: "They have [800k]{800000} there."},
			},
			Answer: rule.Says(false, (*scaleSign).isUnit),
		},
		{
			Name: "number/lone-letter",
			Doc:  "A lone letter that stands apart is no sign of a scale, unless the language has it so.",
			Over: []string{"number/sign-of-scale"},
			Decides: []rule.Example{
				{Language: "en", Text: "She lives at [12]{12} b there."},
				{Language: "fr", Text: "Elle habite [12]{12} b là."},
			},
			Leaves: []rule.Example{
				{Language: "en", Text: "They took [5k]{5000} there."},
			},
			Answer: rule.Says(false, func(s *scaleSign) bool { return !s.tight && len(s.sign.Text) < 2 && !s.sign.Loose }),
		},
		{
			Name:      "number/sign-of-scale",
			Doc:       "A sign of a scale is one otherwise.",
			Otherwise: true,
			Decides: []rule.Example{
				{Language: "en", Text: "They have [100k subscribers]{100000 subscribers}."},
				{Language: "fr", Text: "Ils ont [100k abonnés]{100000 abonnés}."},
			},
			Leaves: []rule.Example{
				{Language: "en", Text: "They have [100 subscribers]{100 subscribers}."},
			},
			Answer: rule.Says(true, func(*scaleSign) bool { return true }),
		},
	},
}

// goesOn reports that letters, digits, a slash or an apostrophe are glued to the sign, or
// what makes a square or a cube of a unit.
func (s *scaleSign) goesOn() bool {
	x := &s.Lexemes[s.at+1]
	switch s.LowerAt(s.at + 1) {
	case "'", "/", "²", "³":
		return true
	}
	return x.Class <= text.ClassHangul && !(x.Class == text.ClassHangul && s.Grammar.Has(language.Particles))
}

// hasNoSignBehindWords reports a sign that is none behind number words.
func (s *scaleSign) hasNoSignBehindWords() bool {
	return s.tight || len(s.sign.Text) < 2 || s.IsNear(s.at+1) && s.Lexemes[s.at+1].Class == text.ClassWord
}

// isMoney reports a currency behind the sign or before the number.
func (s *scaleSign) isMoney() bool {
	if s.From > 0 && s.SenseAt(s.From-1).Roles&lexeme.RoleCurrency != 0 {
		return true
	}
	_, next, ok := s.ParseCurrency(s.at+1, false)
	return ok && !s.BelongsToNextNumber(s.at+1, next) && s.Lexemes[s.at+1].Gap <= text.GapSpace
}

// countsNoun reports a noun behind the sign that the number counts.
func (s *scaleSign) countsNoun() bool {
	if !s.tight {
		return false
	}
	_, counts := s.NounAfter(s.at+1, true)
	return counts && s.isUnit()
}

// isUnit reports that the sign is that of a unit too.
func (s *scaleSign) isUnit() bool {
	_, _, unit := s.ParseUnit(s.at)
	return unit
}
