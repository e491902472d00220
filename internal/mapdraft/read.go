package mapdraft

import (
	"regexp"
	"strings"
	"unicode/utf8"

	"github.com/assaykit/assay/recognize"
	"github.com/assaykit/assay/schema"
)

var (
	isoDay  = regexp.MustCompile(`^[0-9]{4}(-[0-9]{2}(-[0-9]{2})?)?$`)
	isoTime = regexp.MustCompile(`^[0-9]{4}-[0-9]{2}-[0-9]{2}[T ][0-9]{2}:[0-9]{2}`)
)

// read returns the readings of words, in the first language in which most of them
// are read.
func (d *drafter) read(words string) []recognize.Reading {
	if len(words) > 200 {
		return nil
	}
	day, _ := d.article.Day()
	for _, language := range append([]string{d.article.Language}, recognize.Languages()...) {
		for _, s := range recognize.Read(words, recognize.Options{Language: language, Published: day}).Spans {
			if 2*(s.End-s.Start) >= utf8.RuneCountInString(words) {
				return s.Readings
			}
		}
	}
	return nil
}

// readsAs reports whether words are read as a kind of fact.
func (d *drafter) readsAs(words string, kind schema.Kind) bool {
	for _, r := range d.read(words) {
		if r.Kind == kind {
			return true
		}
	}
	return false
}

// unit is what a unit's words mean.
type unit struct {
	kind, unit string
	times      string // the scale in it, "" for none
}

// unitOf returns what the words of a unit mean: "billion dollars" is USD, a
// thousand million times. Words that are not read are the unit of a count.
func (d *drafter) unitOf(words string) (u unit, sure bool) {
	if words == "%" || kindOf(words) == "percent" {
		return unit{kind: "percent", unit: "%"}, true
	}
	for _, try := range []string{"2 " + words, "1 " + words, words + " 2"} {
		for _, r := range d.read(try) {
			if r.Kind != schema.KindFigure {
				continue
			}
			u := unit{kind: string(r.Figure.Kind), unit: r.Figure.Unit}
			times := r.Figure.Value.String()
			if strings.HasPrefix(try, "2 ") || strings.HasSuffix(try, " 2") {
				if !strings.HasPrefix(times, "2") || strings.Trim(times[1:], "0") != "" {
					continue
				}
				times = "1" + times[1:]
			}
			if times != "1" {
				u.times = times
			}
			return u, true
		}
	}
	return unit{kind: "count", unit: words}, false
}
