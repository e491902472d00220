package golden

import (
	"cmp"
	"encoding/json"
	"slices"
	"strings"
	"sync"

	"github.com/assaykit/assay/recognize"
	"github.com/assaykit/assay/schema"
	"github.com/assaykit/assay/seeds"
)

// reader is an article that facts are held against: what its words can mean is
// read once, for whatever golden is about it.
type reader struct {
	article  *seeds.Article
	index    *seeds.Index
	language string
	day      schema.Day
	document func() *recognize.Document
}

// readerOf reads an article; of its language and day of publication the source
// says what the article leaves out.
func readerOf(a *seeds.Article, s schema.Source) *reader {
	w := &reader{
		article: a, index: seeds.NewIndex(a.Text),
		language: cmp.Or(a.Language, s.Language), day: published(cmp.Or(a.Published, s.Published)),
	}
	w.document = sync.OnceValue(func() *recognize.Document {
		return recognize.Read(a.Text, recognize.Options{Language: w.language, Published: w.day})
	})
	return w
}

// grammar reports whether there is a grammar for the article's language. Of
// any other language digits and symbols are read, which proves nothing.
func (w *reader) grammar() bool {
	primary, _, _ := strings.Cut(strings.ToLower(strings.ReplaceAll(w.language, "_", "-")), "-")
	return slices.Contains(recognize.Languages(), primary)
}

// said is a stretch of words with what it can mean.
type said struct {
	text     string
	readings []recognize.Reading // of one kind, the preferred one first
	at       span                // code points; start -1 where the words have no place
}

// in returns what the words of a mention say of a kind: as they are read in
// their place, and only where nothing is read there, on their own. A number
// inside a name, or a year inside a date, is nothing by itself. Other is what
// the place was read as instead.
func (w *reader) in(m schema.Mention, unit string, kind schema.Kind) (list []said, other schema.Kind) {
	for _, place := range w.places(m, unit) {
		for _, s := range w.overlapping(place) {
			if r := ofKind(s.Readings, kind); len(r) > 0 {
				list = append(list, said{s.Text, r, span{s.Start, s.End}})
			} else if other == "" && s.Start <= place.start && place.end <= s.End {
				other = s.Readings[0].Kind
			}
		}
	}
	if len(list) > 0 || other != "" {
		return list, other
	}
	for _, s := range w.alone(m, unit) {
		if r := ofKind(s.Readings, kind); len(r) > 0 {
			list = append(list, said{s.Text, r, span{-1, -1}})
		}
	}
	return list, ""
}

// places returns where a mention stands, in code points: where it says, or
// else wherever its words are.
func (w *reader) places(m schema.Mention, unit string) []span {
	if start, end, ok := m.Span(); ok {
		from, fit := w.index.Convert(start, unit, schema.CodePoint)
		to, fits := w.index.Convert(end, unit, schema.CodePoint)
		if fit != seeds.Fits || fits != seeds.Fits {
			return nil
		}
		return []span{{from, to}}
	}
	const most = 50
	var out []span
	for at := range w.index.Find(m.Text) {
		if out = append(out, span{at.Start, at.End}); len(out) == most {
			break
		}
	}
	return out
}

func (w *reader) overlapping(at span) []recognize.Span {
	spans := w.document().Spans
	i, _ := slices.BinarySearchFunc(spans, at.start, func(s recognize.Span, start int) int { return cmp.Compare(s.End, start+1) })
	j := i
	for j < len(spans) && spans[j].Start < at.end {
		j++
	}
	return spans[i:j]
}

// alone reads the words of a mention without what stands around them.
func (w *reader) alone(m schema.Mention, unit string) []recognize.Span {
	const longest = 400 // bytes: what is longer is a passage, not a surface
	surface := w.surface(m, unit)
	if surface == "" || len(surface) > longest {
		return nil
	}
	return recognize.Text(surface, w.language, w.day)
}

// surface is the exact words of a mention.
func (w *reader) surface(m schema.Mention, unit string) string {
	if start, end, ok := m.Span(); ok {
		if slice, fit := w.index.Slice(start, end, unit); fit == seeds.Fits {
			return slice
		}
	}
	return m.Text
}

func (w *reader) location(at span) *schema.Location {
	if at.start < 0 {
		return nil
	}
	return w.index.Location(at.start, at.end)
}

// everywhere returns what the whole article says of a kind.
func (w *reader) everywhere(kind schema.Kind) []said {
	var out []said
	for _, s := range w.document().Spans {
		if r := ofKind(s.Readings, kind); len(r) > 0 {
			out = append(out, said{s.Text, r, span{s.Start, s.End}})
		}
	}
	return out
}

func ofKind(list []recognize.Reading, kind schema.Kind) []recognize.Reading {
	var out []recognize.Reading
	for _, r := range list {
		if r.Kind == kind && !slices.Contains(out, r) {
			out = append(out, r)
		}
	}
	return out
}

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

// hold holds a figure, a date, a party or a quote against the words that it
// says it stands in, or, where it names none, against all of the article.
func (w *reader) hold(f fact, unit string) verdict {
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
func (w *reader) holdMention(f fact, m schema.Mention, unit string) verdict {
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

// means returns what a person has said, under x.means of a fact, that words of
// it mean: {"the 19th": "2025-05-19"}.
func (f fact) means() map[string]string {
	var x struct {
		Means map[string]string `json:"means"`
	}
	if raw := f.x(); raw == nil || json.Unmarshal(raw, &x) != nil {
		return nil
	}
	return x.Means
}

// mean writes under x.means that the words mean what the fact says.
func (f fact) mean(words string) error {
	if words == "" || f.figure == nil && f.date == nil {
		return nil
	}
	x := map[string]json.RawMessage{}
	if raw := f.x(); raw != nil {
		if err := json.Unmarshal(raw, &x); err != nil {
			return err
		}
	}
	means := f.means()
	if means == nil {
		means = map[string]string{}
	}
	means[words] = f.content()
	data, err := json.Marshal(means)
	if err != nil {
		return err
	}
	x["means"] = data
	*f.xp(), err = json.Marshal(x)
	return err
}
