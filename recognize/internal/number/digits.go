package number

import (
	"strings"

	"github.com/assaykit/assay/recognize/internal/lexeme"
	"github.com/assaykit/assay/recognize/internal/rule"
	"github.com/assaykit/assay/recognize/internal/text"
	"github.com/assaykit/assay/schema"
)

// maxGroups bounds the groups of one number in digits: more than Decimal reads.
const maxGroups = 140

// digits are runs of digits that marks and spaces join to one number.
type digits struct {
	*Reader
	Number
	groups [maxGroups]string
	marks  [maxGroups]byte // before each group but the first
	count  int             // of the groups, also of those that there is no room for
	broken bool            // they are no one number
}

// parseDigits reads a number in digits at lexeme i, with what [marksBetween] and
// [digitTails] make of it. ok is false for what is no one number, such as an address or
// a version, and reading can go on at the number's end then.
func (t *Reader) parseDigits(i int) (n Number, ok bool) {
	d := &t.digits
	d.Reader, d.Number, d.count, d.broken = t, Number{From: i}, 0, false
	d.readGroups()
	d.Plain, d.Joined = d.count == 1, d.count > 1
	d.broken = d.count >= maxGroups || !d.interpretGroups()
	d.readTails()
	return d.Number, !d.broken
}

// parseMarkedDigits reads a decimal mark with nothing before it: .77.
func (t *Reader) parseMarkedDigits(i int) (n Number, ok bool) {
	d := &t.digits
	d.Reader, d.Number, d.broken = t, Number{From: i, To: i + 1, Joined: true}, true
	if t.IsGluedDigits(i + 1) {
		d.To = i + 2
		d.broken = !SetDecimal(&d.Number, "0."+t.WordAt(i+1)) || t.isMarkWithDigits(d.To)
		d.readTails()
	}
	return d.Number, !d.broken
}

// isMarkWithDigits reports a decimal or grouping mark with digits on both sides.
func (t *Reader) isMarkWithDigits(at int) bool {
	return t.IsNumberMark(at) && t.IsGlued(at) && t.IsGluedDigits(at+1)
}

// readGroups reads the runs of digits and what joins them.
func (d *digits) readGroups() {
	d.addGroup(0, d.From)
	for {
		switch at := d.To; {
		case d.isMarkWithDigits(at), d.IsText(at, "'") && d.IsGlued(at) && d.IsGluedDigits(at+1):
			d.addGroup(d.WordAt(at)[0], at+1)
		case at < len(d.Lexemes) && d.Lexemes[at].Class == text.ClassDigits && d.Lexemes[at].Gap == text.GapSpace && d.goesOnBehindSpace():
			d.addGroup(' ', at)
		default:
			return
		}
	}
}

// addGroup adds the digits at a lexeme, with the mark before them.
func (d *digits) addGroup(mark byte, at int) {
	if d.count < maxGroups {
		d.groups[d.count], d.marks[d.count] = d.WordAt(at), mark
	}
	d.count++
	d.To = at + 1
}

// goesOnBehindSpace reports whether the digits behind a space belong to the number.
func (d *digits) goesOnBehindSpace() bool {
	goesOn, _ := digitsBehindSpace.Ask(d, d.Traits, 0, d.Observer, d.Place(d.From, d.To+1))
	return goesOn
}

// isGrouped reports whether the first groups are joined by one mark alone, in threes
// after the first of them.
func (d *digits) isGrouped(count int, mark byte) bool {
	if len(d.groups[0]) > 3 {
		return false
	}
	for k := 1; k < count; k++ {
		if d.marks[k] != mark || len(d.groups[k]) != 3 {
			return false
		}
	}
	return true
}

// isIndianGrouping reports first groups of two with a last one of three: 12,34,567.
func (d *digits) isIndianGrouping(count int) bool {
	last := count - 1
	for k := 1; k < last; k++ {
		if d.marks[k] != ',' || len(d.groups[k]) != 2 {
			return false
		}
	}
	return last > 1 && len(d.groups[0]) <= 2 && d.marks[last] == ',' && len(d.groups[last]) == 3
}

// interpretGroups sets the value of the groups, and reports whether they are one number.
func (d *digits) interpretGroups() bool {
	if d.count == 1 {
		return SetDecimal(&d.Number, d.groups[0])
	}
	meaning, ok := marksBetween.Ask(d, d.Traits, d.marksThere(), d.Observer, d.Place(d.From, d.To))
	if !ok {
		return false
	}
	switch meaning {
	case marksGroup:
		return SetDecimal(&d.Number, d.joined(""))
	case lastMarkSplits:
		return SetDecimal(&d.Number, d.joined("."))
	case markGroupsOrSplits:
		return SetDecimal(&d.Number, d.joined("")) && d.addOtherDecimal(d.joined("."))
	}
	return SetDecimal(&d.Number, d.joined(".")) && d.addOtherDecimal(d.joined(""))
}

// joined returns the groups with a mark before the last of them.
func (d *digits) joined(mark string) string {
	last := d.count - 1
	return strings.Join(d.groups[:last], "") + mark + d.groups[last]
}

// paysOrCounts reports a currency on either side of the number, or a plural behind it that
// is no unit.
func (d *digits) paysOrCounts() bool {
	const measures = lexeme.RoleUnit | lexeme.RolePercent | lexeme.RoleBasis | lexeme.RoleScale
	if d.From > 0 && d.IsNear(d.From) && d.SenseAt(d.From-1).Roles&lexeme.RoleCurrency != 0 {
		return true
	}
	if !d.IsNear(d.To) {
		return false
	}
	if _, _, money := d.ParseCurrency(d.To, false); money {
		return true
	}
	s := d.SenseAt(d.To)
	return d.Lexemes[d.To].Class == text.ClassWord && s.Roles&measures == 0 && s.NounRoles&(lexeme.NounPoints|lexeme.NounExcluded) == 0 &&
		(s.NounRoles&lexeme.NounPlural != 0 || d.Grammar.EndsInPlural(d.LowerAt(d.To)))
}

// marksThere returns how many marks there are.
func (d *digits) marksThere() rule.Triggers {
	if mark := d.marks[1]; d.count == 2 && (mark == '.' || mark == ',') {
		return oneMark
	}
	return marksOrSpaces
}

// SetDecimal sets the value to a number in plain digits, and reports whether it is one.
func SetDecimal(n *Number, plain string) bool {
	v, err := schema.ParseDecimal(plain)
	n.Value = v
	return err == nil
}

// addOtherDecimal adds another value that the same digits can have.
func (n *Number) addOtherDecimal(plain string) bool {
	v, err := schema.ParseDecimal(plain)
	if err == nil && v != n.Value {
		n.Others = append(n.Others, v)
	}
	return err == nil
}
