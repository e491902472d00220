package number

import "github.com/assaykit/assay/recognize/internal/rule"

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
			Name:   "number/no-group-of-three",
			Doc:    "A mark with other than three digits behind it, or more than three before it, is the decimal mark.",
			On:     oneMark,
			Answer: rule.Says(lastMarkSplits, func(d *digits) bool { return !d.isGrouped(2, d.marks[1]) }),
		},
		{
			Name:   "number/zero-before-mark",
			Doc:    "A mark behind a zero is the decimal mark.",
			On:     oneMark,
			Over:   []string{"number/grouping-mark", "number/decimal-mark"},
			Answer: rule.Says(lastMarkSplits, func(d *digits) bool { return d.groups[0] == "0" && d.isGrouped(2, d.marks[1]) }),
		},
		{
			Name: "number/grouping-mark",
			Doc:  "The language's grouping mark parts a group of three; that it is a decimal mark stays a further reading.",
			On:   oneMark,
			Answer: rule.Says(markGroupsOrSplits, func(d *digits) bool {
				return string(d.marks[1]) == d.Grammar.Grouping && d.isGrouped(2, d.marks[1])
			}),
		},
		{
			Name: "number/decimal-mark",
			Doc:  "Another mark before three digits is the decimal mark; that it parts groups stays a further reading.",
			On:   oneMark,
			Answer: rule.Says(markSplitsOrGroups, func(d *digits) bool {
				return string(d.marks[1]) != d.Grammar.Grouping && d.isGrouped(2, d.marks[1])
			}),
		},
		{
			Name:   "number/groups-of-three",
			Doc:    "One mark that repeats, an apostrophe or a space parts groups of three.",
			On:     marksOrSpaces,
			Answer: rule.Says(marksGroup, func(d *digits) bool { return d.isGrouped(d.count, d.marks[d.count-1]) }),
		},
		{
			Name:   "number/lakhs-and-crores",
			Doc:    "Commas part groups of two before a last group of three, as in India.",
			On:     marksOrSpaces,
			Answer: rule.Says(marksGroup, func(d *digits) bool { return d.isIndianGrouping(d.count) }),
		},
		{
			Name:   "number/last-of-two-marks",
			Doc:    "Of two different marks the last is the decimal mark, where the others part groups.",
			On:     marksOrSpaces,
			Answer: rule.Says(lastMarkSplits, (*digits).isLastMarkDecimal),
		},
	},
}

// isLastMarkDecimal reports a last full stop or comma behind groups of another mark.
func (d *digits) isLastMarkDecimal() bool {
	last := d.count - 1
	mark := d.marks[last]
	return (mark == '.' || mark == ',') && mark != d.marks[last-1] && (d.isGrouped(last, d.marks[1]) || d.isIndianGrouping(last))
}
