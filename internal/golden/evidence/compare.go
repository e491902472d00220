package evidence

import (
	"cmp"
	"slices"

	"github.com/assaykit/assay/internal/golden/item"
	"github.com/assaykit/assay/recognize"
	"github.com/assaykit/assay/schema"
)

// Support is whether the words of an article support a fact.
type Support uint8

// The values of [Support].
const (
	unchecked  Support = iota // it has nothing to compare, as an event
	Unverified                // the words cannot be read: no grammar, no day of publication
	Supported
	Unsupported
)

// Verdict is the result of comparing a fact with its words.
type Verdict struct {
	Support
	Reads   string // “$42 million” reads 42000000 USD
	Value   string // the fact's value: 42000 USD
	How     string // how the two differ, if that is not obvious, such as "it is finer than its words"
	Surface string // the words of the mention that do not support it
	Place   *schema.Location
	weak    bool // other words of the fact may give what these leave out
	unread  bool // the words cannot be read as this kind
	Doubt   bool // supported by a reading that is not the preferred one
}

// verify compares a figure or a date with the words of its mentions or, if it
// has none, with the whole article.
func (w *Reader) verify(f item.Fact, unit string) Verdict {
	if f.Figure == nil && f.Date == nil {
		return Verdict{}
	}
	if !w.HasGrammar() {
		why := "there is no grammar for its language, " + w.Language
		if w.Language == "" {
			why = "nothing says in which language it is"
		}
		return Verdict{Support: Unverified, Reads: "the words of the article were not read: " + why}
	}
	if len(*f.Mentions) == 0 {
		return w.verifyAnywhere(f)
	}
	var fits, weak, open *Verdict
	for _, m := range *f.Mentions {
		v := w.verifyMention(f, m, unit)
		switch {
		case v.Support == Supported:
			if fits == nil || !v.Doubt {
				fits = &v
			}
		case v.Support == Unverified:
			open = cmp.Or(open, &v)
		case v.weak:
			weak = cmp.Or(weak, &v)
		default:
			return v
		}
	}
	return *cmp.Or(fits, weak, open)
}

// verifyMention compares a figure or a date with the words of one mention.
func (w *Reader) verifyMention(f item.Fact, m schema.Mention, unit string) Verdict {
	surface := w.surface(m, unit)
	if v, ok := f.Means()[surface]; ok && v == f.Content() {
		return Verdict{Support: Supported}
	}
	place := item.Span{Start: -1, End: -1}
	if at := w.places(m, unit); len(at) > 0 {
		place = at[0]
	}
	list, other := w.Readings(m, unit, f.Kind)
	if len(list) == 0 {
		v := Verdict{
			Support: Unsupported, Surface: surface, Place: w.location(place), weak: other == "", unread: true, Value: f.Content(),
			Reads: "“" + item.Shorten(surface, 60) + "” cannot be read as a " + string(f.Kind),
		}
		if other != "" {
			v.Reads += ", but as a " + string(other)
		}
		return v
	}
	v := w.compare(f, list, place)
	v.Surface = surface
	return v
}

// verifyAnywhere verifies a fact without mentions: some words of the article
// must state it.
func (w *Reader) verifyAnywhere(f item.Fact) Verdict {
	list := w.allExpressions(f.Kind)
	if len(list) == 0 {
		return Verdict{Support: Unsupported, Reads: "the article states no " + string(f.Kind), Value: f.Content(), unread: true}
	}
	v := w.compare(f, list, item.Span{Start: -1, End: -1})
	if v.Support == Unsupported {
		v.Reads = "no words of the article read so, and it names none; the nearest: " + v.Reads
	}
	return v
}

// compare returns the verdict of the nearest reading. A reading that supports
// the fact, but is not the preferred one, leaves a doubt.
func (w *Reader) compare(f item.Fact, list []Expression, mention item.Span) Verdict {
	var best, doubt Verdict
	least := maxDistance
	for _, s := range list {
		for i, r := range s.Readings {
			d := w.differs(f, r, s, mention)
			v := Verdict{
				Support: Unsupported, Reads: "“" + item.Shorten(s.Text, 60) + "” reads " + d.reads, Value: d.value, How: d.how,
				Place: w.location(s.span), weak: d.weak,
			}
			switch {
			case d.distance == noDistance && i == 0 && !d.guess:
				return Verdict{Support: Supported}
			case d.distance == noDistance:
				first := w.differs(f, s.Readings[0], s, mention)
				v.Support, v.Doubt, v.Reads = Supported, true, "“"+item.Shorten(s.Text, 60)+"” is first read as "+first.reads
				v.How = "its words can mean that, too"
				if !doubt.Doubt {
					doubt = v
				}
			case d.distance < least:
				least, best = d.distance, v
				if d.open {
					best.Support = Unverified
				}
			}
		}
	}
	if doubt.Doubt {
		return doubt
	}
	return best
}

func (w *Reader) differs(f item.Fact, r recognize.Reading, s Expression, mention item.Span) difference {
	if f.Figure != nil {
		return w.differsFrom(*f.Figure, r.Figure, s)
	}
	return dateDiffers(*f.Date, r.Date, mention, s, w)
}

// difference is how a fact differs from one reading of its words.
type difference struct {
	distance     int    // fits, or the farther the more
	reads, value string // both in words
	how          string
	weak, open   bool // other words may state it; it cannot be decided
	guess        bool // it fits if a guess of the grammar is wrong
}

const (
	noDistance  = 0
	maxDistance = 1 << 20
)

// Because returns a reason in parentheses after a space, "" for none.
func Because(how string) string {
	if how == "" {
		return ""
	}
	return " (" + how + ")"
}

// Missing returns the attribute that a figure or a date lacks and its words may
// decide, "" if there is none.
func Missing(f item.Fact) string {
	switch {
	case f.Date != nil && f.Date.Value == "" && f.Date.Timex == "":
		return "value"
	case f.Figure == nil:
		return ""
	case f.Figure.Value.IsZero():
		return "value"
	case f.Figure.Kind == "":
		return "kind"
	case f.Figure.Unit == "" && slices.Contains([]schema.FigureKind{schema.Money, schema.Percent, schema.Quantity}, f.Figure.Kind):
		return "unit"
	}
	return ""
}
