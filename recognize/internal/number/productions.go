package number

import (
	"github.com/assaykit/assay/internal/language"
	"github.com/assaykit/assay/recognize/internal/rule"
)

// making is a number while it is made.
type making struct {
	*Reader
	Number
	broken bool // it is no number after all
	parted bool // a denominator stood behind it
}

// productions make numbers: one opens it, and others go on it in their order.
var productions = rule.List[*making, bool]{
	Name: "number/production",
	Asks: "What makes a number?",
	Rules: []rule.Rule[*making, bool]{
		{
			Name: "number/digits",
			Doc:  "Digits are a number, with the marks and spaces between them.",
			On:   opensDigits,
			Decides: []rule.Example{
				{Language: "en", Text: "The club has [300 members]{300 members}."},
				{Language: "fr", Text: "Le club compte [1 250 membres]{1250 membres}."},
				{Language: "ko", Text: "회원은 [300명]{300 명}이다."},
			},
			Leaves: []rule.Example{
				{Language: "en", Text: "The club has [three hundred members]{300 members}."},
			},
			Answer: (*making).openWithDigits,
		},
		{
			Name: "number/mark-before-digits",
			Doc:  "Digits with a decimal mark before them are a number below one.",
			On:   opensMark,
			Decides: []rule.Example{
				{Language: "en", Text: "The bond fell [.75 percent]{0.75 %}."},
			},
			Leaves: []rule.Example{
				{Language: "en", Text: "The bond fell [0.75 percent]{0.75 %}."},
			},
			Answer: (*making).openWithMark,
		},
		{
			Name: "number/fraction-character",
			Doc:  "A character that is a fraction is a number.",
			On:   opensFractionCharacter,
			Decides: []rule.Example{
				{Language: "en", Text: "It took [½ hour]{0.5 h}."},
			},
			Leaves: []rule.Example{
				{Language: "en", Text: "It took [2½ hours]{2.5 h}."},
			},
			Answer: (*making).openWithFractionCharacter,
		},
		{
			Name: "number/words",
			Doc:  "Number words that go on each other are a number.",
			On:   opensWord,
			Decides: []rule.Example{
				{Language: "en", Text: "The club has [three hundred members]{300 members}."},
				{Language: "fr", Text: "Le club compte [vingt et un membres]{21 membres}."},
				{Language: "ko", Text: "회원은 [이십오 명]{25 명}이다."},
			},
			Leaves: []rule.Example{
				{Language: "en", Text: "The club has [300 members]{300 members}."},
				{Language: "en", Text: "It was his [twenty-first]{21 ordinal} win."},
			},
			Answer: (*making).openWithWords,
		},
		{
			Name: "number/article",
			Doc:  "An article is the number one, where what it stands before shows that.",
			On:   opensArticle,
			Decides: []rule.Example{
				{Language: "en", Text: "They won [a dozen games]{12 games}."},
				{Language: "en", Text: "[A third]{0.333333333333333 1} of the goats fell ill."},
			},
			Leaves: []rule.Example{
				{Language: "en", Text: "They won a prize."},
			},
			Answer: (*making).openWithArticle,
		},
		{
			Name: "number/bare-part",
			Doc:  "A half needs no number before it, nor does a part of a scale.",
			On:   opensPart,
			Decides: []rule.Example{
				{Language: "en", Text: "[Half]{0.5 1} the goats fell ill."},
				{Language: "fr", Text: "La [moitié]{0.5 1} des chèvres est malade."},
				{Language: "en", Text: "He keeps [half a million goats]{500000 goats}."},
				{Language: "ko", Text: "주민 [절반]{0.5 1}이 떠났다."},
			},
			Leaves: []rule.Example{
				{Language: "en", Text: "The other half fell ill."},
			},
			Answer: (*making).openWithPart,
		},
		{
			Name: "number/bare-collective",
			Doc:  "A collective that is the whole text needs no number before it.",
			On:   opensCollective,
			Decides: []rule.Example{
				{Language: "en", Text: "[Dozens]{12}."},
			},
			Leaves: []rule.Example{
				{Language: "en", Text: "Dozens of goats fell ill."},
			},
			Answer: (*making).openWithCollective,
		},
		{
			Name: "number/multiple",
			Doc:  "A phrase for so many times as much is that number.",
			On:   opensMultiple,
			Decides: []rule.Example{
				{Language: "es", Text: "Cuesta [el triple]{3 1} que el tuyo."},
			},
			Leaves: []rule.Example{
				{Language: "es", Text: "Es un triple salto."},
			},
			Answer: (*making).openWithMultiple,
		},
		{
			Name: "number/span",
			Doc:  "A time in one word is a number with its unit, but one unit only before some words: 사흘, 하루 만에.",
			On:   opensSpan,
			Decides: []rule.Example{
				{Language: "ko", Text: "비는 [사흘]{3 d}간 왔다."},
				{Language: "ko", Text: "그는 [하루]{1 d} 만에 왔다."},
			},
			Leaves: []rule.Example{
				{Language: "ko", Text: "하루 [300명]{300 명}이 온다."},
			},
			Answer: (*making).openWithSpan,
		},
		{
			Name: "number/unit-and-half",
			Doc:  "A unit in the singular with a half behind it is one and a half of it, where the half is of nothing else: metro y medio, but por metro y medio kilo.",
			For:  language.BareHalves,
			On:   opensUnit,
			Decides: []rule.Example{
				{Language: "es", Text: "El río subió [metro y medio]{1.5 m} allí."},
				{Language: "es", Text: "Duró casi [hora y media]{1.5 h about}."},
				{Language: "es", Text: "Les dan [año y medio]{1.5 a} de plazo."},
				{Language: "es", Text: "Vende [kilo y medio]{1.5 kg} de fresas."},
			},
			Leaves: []rule.Example{
				{Language: "es", Text: "El río subió [un metro y medio]{1.5 m} allí."},
				{Language: "es", Text: "Cobra por hora y [media docena]{6} de huevos."},
				{Language: "es", Text: "Cobra por metro y [medio kilo]{0.5 kg} de cal."},
			},
			Answer: (*making).openWithUnit,
		},
		{
			Name: "number/bare-point",
			Doc:  "Decimals in words need nothing before the mark at the start of a text.",
			For:  language.BarePoint,
			On:   opensPoint,
			Decides: []rule.Example{
				{Language: "en", Text: "[point five]{0.5}"},
			},
			Leaves: []rule.Example{
				{Language: "en", Text: "The point [five]{5} of them made was clear."},
			},
			Answer: (*making).openWithPoint,
		},
		{
			Name: "number/digits-and-words",
			Doc:  "Words of scales go on digits, and digits on the words.",
			On:   behindScale,
			Decides: []rule.Example{
				{Language: "en", Text: "The valley has [4 thousand 3 hundred trees]{4300 trees}."},
				{Language: "ko", Text: "주민은 [3만5천 명]{35000 명}이다."},
			},
			Leaves: []rule.Example{
				{Language: "en", Text: "The valley has [1.5 million trees]{1500000 trees}."},
			},
			Answer: (*making).goOnWithWords,
		},
		{
			Name: "number/scale-behind-digits",
			Doc:  "Scales multiply digits with decimals, and what no word goes on.",
			On:   behindScale,
			Decides: []rule.Example{
				{Language: "en", Text: "The valley has [1.5 million trees]{1500000 trees}."},
				{Language: "fr", Text: "La vallée a [1,5 million d'arbres]{1500000 arbres}."},
			},
			Leaves: []rule.Example{
				{Language: "en", Text: "The valley has [4 thousand 3 hundred trees]{4300 trees}."},
			},
			Answer: (*making).goOnWithScales,
		},
		{
			Name: "number/run-on-hundreds",
			Doc:  "Hundreds may be said without the word, in a text that is nothing else.",
			For:  language.RunOnHundreds,
			On:   behindNumeral,
			Decides: []rule.Example{
				{Language: "en", Text: "[one twenty-two]{122}"},
			},
			Leaves: []rule.Example{
				{Language: "en", Text: "He took one [twenty-two times]{22 1}."},
			},
			Answer: goesOn((*Reader).parseRunOnHundreds),
		},
		{
			Name: "number/decimals-in-words",
			Doc:  "Digits in words go on a number behind a word for the decimal mark.",
			On:   behindPoint,
			Decides: []rule.Example{
				{Language: "en", Text: "The index rose by [two point five]{2.5} since then."},
				{Language: "fr", Text: "L'indice a gagné [deux virgule zéro cinq]{2.05}."},
				{Language: "ko", Text: "지수는 [삼점일사]{3.14} 올랐다."},
			},
			Leaves: []rule.Example{
				{Language: "en", Text: "The index rose by [two points]{2 points}."},
			},
			Answer: goesOn((*Reader).parseDecimalWords),
		},
		{
			Name: "number/scaled-by-sign",
			Doc:  "A sign of a scale multiplies the number before it.",
			On:   behindSign,
			Decides: []rule.Example{
				{Language: "en", Text: "The firm is worth [$2bn]{2000000000 USD}."},
				{Language: "fr", Text: "Le projet coûte [3 Md€]{3000000000 EUR}."},
			},
			Leaves: []rule.Example{
				{Language: "en", Text: "The firm is worth [2 billion dollars]{2000000000 USD}."},
			},
			Answer: func(m *making) (last, ok bool) { return true, m.parseScaleSign(&m.Number) },
		},
		{
			Name: "number/collectives",
			Doc:  "Dozens and the like multiply the number before them.",
			On:   behindCollective,
			Decides: []rule.Example{
				{Language: "en", Text: "The shop sold [two dozen eggs]{24 eggs}."},
				{Language: "fr", Text: "Il a vendu [une centaine de chaises]{100 chaises about}."},
				{Language: "fr", Text: "Il a vendu [une dizaine de millions de chaises]{10000000 chaises about}."},
			},
			Leaves: []rule.Example{
				{Language: "en", Text: "The shop sold dozens of eggs."},
			},
			Answer: goesOn((*Reader).parseCollective),
		},
		{
			Name: "number/denominator-first",
			Doc:  "The word between the parts of a fraction makes a denominator of the number before it.",
			For:  language.DenominatorFirst,
			On:   behindOutOf,
			Decides: []rule.Example{
				{Language: "ko", Text: "주민 [삼분의 이]{0.666666666666667 1}가 떠났다."},
			},
			Leaves: []rule.Example{
				{Language: "ko", Text: "주민 [삼 분]{3 min}이 떠났다."},
			},
			Answer: (*making).goOnWithNumerator,
		},
		{
			Name: "number/sum-with-denominator-first",
			Doc:  "A fraction with its denominator first is added behind “and”.",
			For:  language.DenominatorFirst,
			On:   behindAnd,
			Decides: []rule.Example{
				{Language: "ko", Text: "무게는 [백과 사분의 삼]{100.75}이다."},
			},
			Leaves: []rule.Example{
				{Language: "ko", Text: "무게는 [사분의 삼]{0.75 1}이다."},
			},
			Answer: (*making).goOnWithDenominatorFirst,
		},
		{
			Name: "number/denominator",
			Doc:  "A part or a rank is the denominator of the number before it, where it is no rank.",
			Not:  language.DenominatorFirst,
			On:   behindPart,
			Decides: []rule.Example{
				{Language: "en", Text: "[Two thirds]{0.666666666666667 1} of the goats fell ill."},
				{Language: "fr", Text: "[Trois cinquièmes]{0.6 1} des chèvres sont malades."},
			},
			Leaves: []rule.Example{
				{Language: "en", Text: "The [two goats]{2 goats} fell ill."},
			},
			Answer: (*making).goOnWithDenominator,
		},
		{
			Name: "number/scale-of-fraction",
			Doc:  "A scale or collective behind a fraction or a round number multiplies it.",
			Not:  language.DenominatorFirst,
			On:   behindOf,
			Decides: []rule.Example{
				{Language: "en", Text: "They spent [two thirds of a million euros]{666666.666666667 EUR}."},
				{Language: "fr", Text: "Ils ont dépensé [trois quarts de million d'euros]{750000 EUR}."},
			},
			Leaves: []rule.Example{
				{Language: "en", Text: "They spent [two thirds]{0.666666666666667 1} of the euros."},
			},
			Answer: (*making).goOnWithScaleOfFraction,
		},
		{
			Name: "number/half-behind",
			Doc:  "Words that add a half go on a number.",
			Not:  language.DenominatorFirst,
			On:   behindAnd,
			Decides: []rule.Example{
				{Language: "fr", Text: "Ils ont [deux millions et demi d'abonnés]{2500000 abonnés}."},
			},
			Leaves: []rule.Example{
				{Language: "fr", Text: "Ils ont [deux millions]{2000000} et [dix abonnés]{10 abonnés}."},
			},
			Answer: (*making).goOnWithHalf,
		},
		{
			Name: "number/sum-with-fraction",
			Doc:  "A fraction is added to the number before “and”.",
			Not:  language.DenominatorFirst,
			On:   behindAnd,
			Decides: []rule.Example{
				{Language: "en", Text: "It lasted [three and a half hours]{3.5 h}."},
				{Language: "fr", Text: "Le taux est de [cent et trois quarts]{100.75}."},
			},
			Leaves: []rule.Example{
				{Language: "en", Text: "It lasted [three]{3} and [four hours]{4 h}."},
			},
			Answer: (*making).goOnWithFraction,
		},
	},
}

// goesOn makes a production of what may go on a number.
func goesOn(parse func(*Reader, *Number)) func(*making) (bool, bool) {
	return func(m *making) (last, ok bool) {
		to := m.To
		parse(m.Reader, &m.Number)
		return false, m.To > to
	}
}
