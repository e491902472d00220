package number

import (
	"github.com/assaykit/assay/internal/language"
	"github.com/assaykit/assay/recognize/internal/lexeme"
	"github.com/assaykit/assay/recognize/internal/rule"
)

// What joins the groups of digits.
const (
	oneMark       rule.Triggers = 1 << iota // a full stop or a comma
	marksOrSpaces                           // anything else
)

// markMeaning is what the marks between digits do.
type markMeaning uint8

const (
	marksGroup         markMeaning = iota // they part groups
	lastMarkSplits                        // the last of them is the decimal mark
	markGroupsOrSplits                    // the one mark groups, or is the decimal mark
	markSplitsOrGroups                    // the one mark is the decimal mark, or groups
)

// digitsBehindSpace decides whether digits behind a space belong to the number.
var digitsBehindSpace = rule.List[*digits, bool]{
	Name: "number/digits-behind-space",
	Asks: "Do digits behind a space belong to the number before it?",
	Rules: []rule.Rule[*digits, bool]{
		{
			Name: "number/groups-of-three-behind-spaces",
			Doc:  "Spaces part groups of three, behind a first group of at most three.",
			Decides: []rule.Example{
				{Language: "fr", Text: "La forêt brûle sur [10 000 hectares]{10000 har}."},
				{Language: "en", Text: "The firm sold [1 234 567 pairs]{2469134} of socks."},
			},
			Leaves: []rule.Example{
				{Language: "en", Text: "The list names 2024 [300 times]{300 1}."},
				{Language: "en", Text: "The odds are [100]{100} [20 times]{20 1} of [50]{50}."},
			},
			Answer: rule.Says(true, func(d *digits) bool {
				return len(d.WordAt(d.To)) == 3 && (d.count >= maxGroups || d.isGrouped(d.count, ' '))
			}),
		},
	},
}

// marksBetween decides what the marks between groups of digits do. Where no rule has an
// answer, the digits are no one number.
var marksBetween = rule.List[*digits, markMeaning]{
	Name: "number/mark",
	Asks: "Is the mark between two digits the decimal mark, or does it part groups?",
	Rules: []rule.Rule[*digits, markMeaning]{
		{
			Name: "number/no-group-of-three",
			Doc:  "A mark with other than three digits behind it, or more than three before it, is the decimal mark.",
			On:   oneMark,
			Decides: []rule.Example{
				{Language: "en", Text: "The rate rose to [2.5 percent]{2.5 %}."},
				{Language: "fr", Text: "Le taux est passé à [12,75 %]{12.75 %}."},
				{Language: "ko", Text: "시청률은 [4.5%]{4.5 %}였다."},
			},
			Leaves: []rule.Example{
				{Language: "en", Text: "The rate rose to [2.125 percent]{2.125 %}."},
			},
			Answer: rule.Says(lastMarkSplits, func(d *digits) bool { return !d.isGrouped(2, d.marks[1]) }),
		},
		{
			Name: "number/zero-before-mark",
			Doc:  "A mark behind a zero is the decimal mark.",
			On:   oneMark,
			Over: []string{"number/grouping-mark", "number/decimal-mark", "number/mark-of-both"},
			Decides: []rule.Example{
				{Language: "fr", Text: "La teneur est de [0.075 %]{0.075 %}."},
				{Language: "en", Text: "The share fell to [0,125 percent]{0.125 %}."},
			},
			Leaves: []rule.Example{
				{Language: "fr", Text: "La teneur est de [1.075 grammes]{1075 g}."},
			},
			Answer: rule.Says(lastMarkSplits, func(d *digits) bool { return d.groups[0] == "0" && d.isGrouped(2, d.marks[1]) }),
		},
		{
			Name: "number/mark-of-the-text",
			Doc:  "Where a number with its measure elsewhere in the text has the grouping mark before decimals, and none has the decimal mark, a mark parts groups that the language has before decimals, also before three zeros.",
			For:  language.MarksByText,
			On:   oneMark,
			Over: []string{"number/grouping-mark", "number/decimal-mark", "number/mark-of-both"},
			Decides: []rule.Example{
				{Language: "es", Text: "Exportó [1,150 millones de euros]{1150000000 EUR}, un [9.4 %]{9.4 %} más."},
				{Language: "es", Text: "Quedaron varados [40,000 turistas]{40000 turistas} allí."},
			},
			Leaves: []rule.Example{
				{Language: "es", Text: "Exportó [1,150 millones de euros]{1150000 EUR}, un [9,4 %]{9.4 %} más."},
				{Language: "es", Text: "Exportó [1,150 millones de euros]{1150000 EUR} en [9.40 horas]{9.4 h}."},
				{Language: "es-CL", Text: "Exportó [1,150 millones de euros]{1150000 EUR}, un [9.4 %]{9.4 %} más."},
			},
			Answer: rule.Says(marksGroup, func(d *digits) bool {
				return d.Region == "" && d.isOfUse(d.Grammar.Decimal, d.Grammar.Grouping) && (d.groups[1] == "000" || d.SwapsMarks())
			}),
		},
		{
			Name: "number/grouping-mark",
			Doc:  "The grouping mark of the language, or of the region, parts a group of three.",
			On:   oneMark,
			Decides: []rule.Example{
				{Language: "en", Text: "The firm sold [12,345 tickets]{12345 tickets|}."},
				{Language: "fr", Text: "Le poste coûte [1.250 euros]{1250 EUR|}."},
				{Language: "ko", Text: "매출은 [4,500억원]{450000000000 KRW|}이다."},
				{Language: "es-MX", Text: "Cuesta [1,250 euros]{1250 EUR|}."},
			},
			Leaves: []rule.Example{
				{Language: "en", Text: "The firm sold [12,34 tickets]{12.34 tickets}."},
				{Language: "en", Text: "The firm sold [12.345 tickets]{12.345 tickets}."},
				{Language: "fr-CH", Text: "Le poste coûte [1.250 euros]{1.25 EUR}."},
			},
			Answer: rule.Says(marksGroup, func(d *digits) bool { return d.isOfUse(d.Grammar.Grouping, d.Grammar.Decimal) }),
		},
		{
			Name: "number/decimal-mark",
			Doc:  "The decimal mark of the language, or of the region, is one before three digits too.",
			On:   oneMark,
			Decides: []rule.Example{
				{Language: "en", Text: "The index rose [2.125 points]{2.125 points|}."},
				{Language: "fr", Text: "Le litre est à [1,859 euro]{1.859 EUR|}."},
				{Language: "ko", Text: "매출은 [3.125%]{3.125 %|} 늘었다."},
				{Language: "fr-CH", Text: "Le litre est à [1.859 franc]{1.859 CHF}."},
			},
			Leaves: []rule.Example{
				{Language: "en", Text: "The index rose [2,125 points]{2125 points}."},
				{Language: "fr", Text: "Le litre est à [1.859 euros]{1859 EUR}."},
			},
			Answer: rule.Says(lastMarkSplits, func(d *digits) bool { return d.isOfUse(d.Grammar.Decimal, d.Grammar.Grouping) }),
		},
		{
			Name: "number/mark-of-both-groups",
			Doc:  "A mark that texts of the region have for both mostly parts groups in money and in what counts a noun.",
			For:  language.GroupsCounts,
			On:   oneMark,
			Over: []string{"number/mark-of-both"},
			Decides: []rule.Example{
				{Language: "en-ZA", Text: "The fee is [R1,250]{1250 ZAR|1.25 ZAR}, or [€1,250]{1250 EUR|1.25 EUR}."},
				{Language: "en-ZA", Text: "The mine has [28,000 workers]{28000 workers|28 workers}."},
				{Language: "en-ZA", Text: "The mine has [28,000 people]{28000 people|28 people}."},
			},
			Leaves: []rule.Example{
				{Language: "en-ZA", Text: "The index is at [1,250]{1.25|1250}."},
				{Language: "en-ZA", Text: "The tank holds [1,250 litres]{1.25 L|1250 L}."},
				{Language: "en-ZA", Text: "The fee is [R3,50]{3.5 ZAR|}."},
			},
			Answer: rule.Says(markGroupsOrSplits, func(d *digits) bool {
				mark := string(d.marks[1])
				return d.isGrouped(2, d.marks[1]) && d.Grammar.Decimal.Has(mark) && d.Grammar.Grouping.Has(mark) && d.paysOrCounts()
			}),
		},
		{
			Name: "number/mark-of-both",
			Doc:  "A mark that texts of the region have for both is first what it is mostly, and the other is a further reading.",
			On:   oneMark,
			Decides: []rule.Example{
				{Language: "en-ZA", Text: "The index is at [1,250]{1.25|1250}."},
				{Language: "en-ZA", Text: "The index rose [1,250 %]{1.25 %|1250 %}."},
				{Language: "de", Text: "[1,250 EUR]{1250 EUR|1.25 EUR}"},
			},
			Leaves: []rule.Example{
				{Language: "en", Text: "The fee is [€1,250]{1250 EUR|}."},
				{Language: "en-ZA", Text: "The fee is [€1.250]{1.25 EUR|}."},
			},
			Answer: func(d *digits) (markMeaning, bool) {
				mark := string(d.marks[1])
				if !d.isGrouped(2, d.marks[1]) || !d.Grammar.Decimal.Has(mark) || !d.Grammar.Grouping.Has(mark) {
					return 0, false
				}
				if mark == d.Grammar.Grouping.Mark {
					return markGroupsOrSplits, true
				}
				return markSplitsOrGroups, true
			},
		},
		{
			Name: "number/groups-of-three",
			Doc:  "One mark that repeats, an apostrophe or a space parts groups of three.",
			On:   marksOrSpaces,
			Decides: []rule.Example{
				{Language: "fr", Text: "La ville compte [1 234 567 habitants]{1234567 habitants}."},
				{Language: "en", Text: "The city has [1,234,567 residents]{1234567 residents}."},
				{Language: "en", Text: "The tram cost [1'500 francs]{1500 CHF}."},
			},
			Leaves: []rule.Example{
				{Language: "en", Text: "It is version 1.234.56 of the program."},
			},
			Answer: rule.Says(marksGroup, func(d *digits) bool { return d.isGrouped(d.count, d.marks[d.count-1]) }),
		},
		{
			Name: "number/lakhs-and-crores",
			Doc:  "Commas part groups of two before a last group of three, as in India.",
			On:   marksOrSpaces,
			Decides: []rule.Example{
				{Language: "en", Text: "The bridge cost [12,34,567 rupees]{1234567 INR}."},
			},
			Leaves: []rule.Example{
				{Language: "en", Text: "The bridge cost 123,45,67 rupees."},
			},
			Answer: rule.Says(marksGroup, func(d *digits) bool { return d.isIndianGrouping(d.count) }),
		},
		{
			Name: "number/last-of-two-marks",
			Doc:  "Of two different marks the last is the decimal mark, where the others part groups.",
			On:   marksOrSpaces,
			Decides: []rule.Example{
				{Language: "en", Text: "The estate is worth [$1,234.56]{1234.56 USD}."},
				{Language: "fr", Text: "Le devis est de [1.234,56 euros]{1234.56 EUR}."},
				{Language: "fr", Text: "Le devis est de [1 234,56 euros]{1234.56 EUR}."},
			},
			Leaves: []rule.Example{
				{Language: "en", Text: "The estate is at 1.234.56 of the list."},
			},
			Answer: rule.Says(lastMarkSplits, (*digits).isLastMarkDecimal),
		},
	},
}

// isOfUse reports one mark before three digits that has a use and not another one.
func (d *digits) isOfUse(use, other lexeme.Marks) bool {
	mark := string(d.marks[1])
	return d.isGrouped(2, d.marks[1]) && use.Has(mark) && !other.Has(mark)
}

// isLastMarkDecimal reports a last full stop or comma behind groups of another mark.
func (d *digits) isLastMarkDecimal() bool {
	last := d.count - 1
	mark := d.marks[last]
	return (mark == '.' || mark == ',') && mark != d.marks[last-1] && (d.isGrouped(last, d.marks[1]) || d.isIndianGrouping(last))
}
