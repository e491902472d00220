package date

import (
	"strconv"

	"github.com/assaykit/assay/internal/language"
	"github.com/assaykit/assay/recognize/internal/calendar"
	"github.com/assaykit/assay/recognize/internal/lexeme"
	"github.com/assaykit/assay/recognize/internal/rule"
	"github.com/assaykit/assay/recognize/internal/text"
)

// writtenForm is a form in which digits are a part of a date.
type writtenForm struct {
	to     int // the token after it
	kind   atomKind
	n      int    // of a rank
	fields fields // of numbers
}

// form returns the form of the digits at token k, where they have one.
func (w word) form() (f writtenForm, ok bool) {
	return digitForms.Ask(w, w.Traits, 0, w.Observer, rule.Place{From: w.k, To: w.k + 1})
}

// digitForms decides whether digits have a form that says what of a date they are.
var digitForms = rule.List[word, writtenForm]{
	Name: "date/digit-form",
	Asks: "Does the form of digits say what of a date they are?",
	Rules: []rule.Rule[word, writtenForm]{
		{
			Name: "date/spaced-full-stops",
			Doc:  "Year, month and day with full stops and spaces between are a date, as offices write them.",
			For:  language.Counters,
			Decides: []rule.Example{
				{Language: "ko", Text: "기록은 [2015. 3. 3]{@2015-03-03}이다."},
				{Language: "ko", Text: "도장은 [2020. 12. 31.]{@2020-12-31}이다."},
			},
			Leaves: []rule.Example{
				{Language: "ko", Text: "기록은 [2015.3.3]{@2015-03-03}이다."},
			},
			Answer: word.spacedStops,
		},
		{
			Name: "date/eight-digits",
			Doc:  "Eight digits are year, month and day where the calendar has that day.",
			Decides: []rule.Example{
				{Language: "en", Text: "Released on [20240131]{@2024-01-31} as noted."},
				{Language: "fr", Text: "Publié le [20240131]{@2024-01-31}."},
				{Language: "ko", Text: "[20240131]{@2024-01-31} 공개."},
			},
			Leaves: []rule.Example{
				{Language: "en", Text: "Released [20241331 copies]{20241331 copies}."},
			},
			Answer: word.eightDigits,
		},
		{
			Name: "date/quarter-letter",
			Doc:  "A letter for a quarter or a half between its number and its year is one.",
			Decides: []rule.Example{
				{Language: "en", Text: "Profit in [2Q23]{@2023-34} fell."},
				{Language: "fr", Text: "Au [2T24]{@2024-34}, les ventes ont chuté."},
				{Language: "ko", Text: "[2Q23]{@2023-34} 매출이 줄었다."},
			},
			Leaves: []rule.Example{
				{Language: "en", Text: "Profit in 5[Q23]{product} fell."},
			},
			Answer: word.quarterLetter,
		},
		{
			Name: "date/rank-with-a-zero",
			Doc:  "An ending of ranks behind a zero and a digit makes a day of them.",
			Not:  language.Counters,
			Decides: []rule.Example{
				{Language: "en", Text: "It opened [04th Jan 2019]{@2019-01-04}."},
			},
			Leaves: []rule.Example{
				{Language: "en", Text: "It opened [4th Jan 2019]{@2019-01-04}."},
			},
			Answer: word.paddedRank,
		},
	},
}

// spacedStops reads year, month and day with full stops and spaces between, as
// offices write them: 2024. 5. 15.
func (w word) spacedStops() (form writtenForm, ok bool) {
	i := w.k
	if len(w.Tokens[i].Text) != 4 || !w.isGluedMark(i+1, ".") {
		return form, false
	}
	year, _ := strconv.Atoi(w.Tokens[i].Text)
	month, width := w.digitPair(i + 2)
	if width == 0 || w.Tokens[i+2].Gap != text.GapSpace || year < 1000 || year >= 2200 || !w.isGluedMark(i+3, ".") || month < 1 || month > 12 {
		return form, false
	}
	f, next := fields{year: year, hasYear: true, month: month}, i+3
	if day, width := w.digitPair(i + 4); width > 0 && w.Tokens[i+4].Gap == text.GapSpace && isValidDay(year, month, day) {
		f.day, next = day, i+5
	}
	if w.isGluedMark(next, ".") && (next+1 >= len(w.Tokens) || w.Tokens[next+1].Class != text.ClassWord || w.Tokens[next+1].Gap != text.GapNone) {
		next++
	}
	return writtenForm{to: next, kind: atomNumeric, fields: f}, true
}

// eightDigits reads eight digits as year, month and day, as file names have
// them: 20250204.
func (w word) eightDigits() (form writtenForm, ok bool) {
	s := w.Tokens[w.k].Text
	if len(s) != 8 || s[:2] != "19" && s[:2] != "20" || w.isFigureNumber(w.k) {
		return form, false
	}
	year, _ := strconv.Atoi(s[:4])
	month, _ := strconv.Atoi(s[4:6])
	day, _ := strconv.Atoi(s[6:])
	return writtenForm{to: w.k + 1, kind: atomNumeric, fields: fields{year: year, hasYear: true, month: month, day: day}}, isValidDay(year, month, day)
}

// quarterLetter reads a quarter or half with its year as companies write it:
// 2Q23, 1H 2024.
func (w word) quarterLetter() (form writtenForm, ok bool) {
	i := w.k
	n, width := w.digitPair(i)
	if width != 1 || i+2 >= len(w.Tokens) || w.Tokens[i+1].Gap != text.GapNone || w.Tokens[i+2].Class != text.ClassDigits || w.Tokens[i+2].Gap > text.GapSpace {
		return form, false
	}
	year, _ := strconv.Atoi(w.Tokens[i+2].Text)
	f := fields{year: year, hasYear: true}
	switch len(w.Tokens[i+2].Text) {
	case 2:
		f.short = w.Tokens[i+2].Gap == text.GapNone
	case 4:
	default:
		return form, false
	}
	switch unit := calendar.Unit(w.dates.periodLetters[w.Tokens[i+1].Text]); {
	case unit == calendar.UnitQuarter && n >= 1 && n <= 4:
		f.quarter = n
	case unit == calendar.UnitHalf && n >= 1 && n <= 2:
		f.half = n
	default:
		return form, false
	}
	return writtenForm{to: i + 3, kind: atomNumeric, fields: f}, f.short || year >= 1900 && year < 2100
}

// paddedRank reads 04th.
func (w word) paddedRank() (form writtenForm, ok bool) {
	s := w.Tokens[w.k].Text
	if len(s) != 2 || s[0] != '0' || !w.Reader.IsGlued(w.k+1) || w.Reader.SenseAt(w.k+1).NounRoles&lexeme.NounRankEnding == 0 {
		return form, false
	}
	return writtenForm{to: w.k + 2, kind: atomOrdinal, n: int(s[1] - '0')}, true
}
