package golden

import (
	"cmp"

	"github.com/assaykit/assay/recognize"
	"github.com/assaykit/assay/schema"
)

// support is what the words of an article say of a fact.
type support uint8

const (
	unheld     support = iota // nothing of it can be held: an event
	unverified                // the words cannot be read: no grammar, no day of publication
	supported
	unsupported
)

// verdict is what holding a fact against its words gave.
type verdict struct {
	support
	reads   string // “$42 million” reads 42000000 USD
	value   string // the fact's own word on it: 42000 USD
	how     string // in what the two differ, where that is not plain: it is finer than its words
	surface string // the words of the mention that do not support it
	place   *schema.Location
	weak    bool // other words of the fact may give what these leave out
	unread  bool // the words say nothing of the kind
	doubt   bool // supported by a reading that is not the preferred one
}

// hold holds a figure or a date against the words that it
// says it stands in, or, where it names none, against all of the article.
func (w *reader) hold(f fact, unit schema.OffsetUnit) verdict {
	if f.figure == nil && f.date == nil {
		return verdict{}
	}
	if !w.grammar() {
		why := "there is no grammar for its language, " + w.language
		if w.language == "" {
			why = "nothing says in which language it is"
		}
		return verdict{support: unverified, reads: "the words of the article were not read: " + why}
	}
	if len(*f.mentions) == 0 {
		return w.holdSomewhere(f)
	}
	var fits, weak, open *verdict
	for _, m := range *f.mentions {
		v := w.holdMention(f, m, unit)
		switch {
		case v.support == supported:
			if fits == nil || !v.doubt {
				fits = &v
			}
		case v.support == unverified:
			open = cmp.Or(open, &v)
		case v.weak:
			weak = cmp.Or(weak, &v)
		default:
			return v
		}
	}
	return *cmp.Or(fits, weak, open)
}

// holdMention holds a figure or a date against the words of one mention.
func (w *reader) holdMention(f fact, m schema.Mention, unit schema.OffsetUnit) verdict {
	surface := w.surface(m, unit)
	if v, ok := f.means()[surface]; ok && v == f.content() {
		return verdict{support: supported}
	}
	place := span{-1, -1}
	if at := w.places(m, unit); len(at) > 0 {
		place = at[0]
	}
	list, other := w.in(m, unit, f.kind)
	if len(list) == 0 {
		v := verdict{
			support: unsupported, surface: surface, place: w.location(place), weak: other == "", unread: true, value: f.content(),
			reads: "“" + shorten(surface, 60) + "” cannot be read as a " + string(f.kind),
		}
		if other != "" {
			v.reads += ", but as a " + string(other)
		}
		return v
	}
	v := w.compare(f, list, place)
	v.surface = surface
	return v
}

// holdSomewhere holds a fact that names no words: something in the article
// must say it.
func (w *reader) holdSomewhere(f fact) verdict {
	list := w.everywhere(f.kind)
	if len(list) == 0 {
		return verdict{support: unsupported, reads: "the article states no " + string(f.kind), value: f.content(), unread: true}
	}
	v := w.compare(f, list, span{-1, -1})
	if v.support == unsupported {
		v.reads = "no words of the article read so, and it names none; the nearest: " + v.reads
	}
	return v
}

// compare finds the reading that comes nearest to a fact. One that supports it
// and is not the preferred one of its words leaves a doubt.
func (w *reader) compare(f fact, list []said, mention span) verdict {
	var best, doubt verdict
	least := farthest
	for _, s := range list {
		for i, r := range s.readings {
			d := w.differs(f, r, s, mention)
			v := verdict{
				support: unsupported, reads: "“" + shorten(s.text, 60) + "” reads " + d.reads, value: d.value, how: d.how,
				place: w.location(s.at), weak: d.weak,
			}
			switch {
			case d.far == fits && i == 0 && !d.guess:
				return verdict{support: supported}
			case d.far == fits:
				first := w.differs(f, s.readings[0], s, mention)
				v.support, v.doubt, v.reads = supported, true, "“"+shorten(s.text, 60)+"” is first read as "+first.reads
				v.how = "its words can mean that, too"
				if !doubt.doubt {
					doubt = v
				}
			case d.far < least:
				least, best = d.far, v
				if d.open {
					best.support = unverified
				}
			}
		}
	}
	if doubt.doubt {
		return doubt
	}
	return best
}

func (w *reader) differs(f fact, r recognize.Reading, s said, mention span) difference {
	if f.figure != nil {
		return w.differsFrom(*f.figure, r.Figure, s)
	}
	return dateDiffers(*f.date, r.Date, mention, s, w)
}

// difference is in what a fact and one reading of its words part.
type difference struct {
	far          int    // fits, or the farther the more
	reads, value string // both in words
	how          string
	weak, open   bool // other words may give it; nothing that is known can tell
	guess        bool // it fits where what the grammar guessed may be otherwise
}

const (
	fits     = 0
	farthest = 1 << 20
)
