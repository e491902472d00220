package golden

import (
	"cmp"
	"fmt"
	"slices"

	"github.com/assaykit/assay/schema"
	"github.com/assaykit/assay/seeds"
)

// stands reports whether the text is the one that the mention was written for,
// and holds its words where it says.
func (v *deriver) stands(m schema.Mention) bool {
	start, end, ok := m.Span()
	if !ok || v.was != v.article.SHA256() {
		return false
	}
	slice, fit := v.index.Slice(start, end, v.unit)
	return fit == seeds.Fits && slice != "" && (slice == m.Text || m.Text == "" && hash([]byte(slice)) == m.TextSHA256)
}

// at is one mention of one fact.
type at struct {
	fact, mention int
	spot          *spot
}

func (v *deriver) mentions(before *seeds.Article) {
	var all []at
	var spots []*spot
	hashes := v.hashPlaces()
	surfaces := map[string]*spot{}
	total := 0
	for _, f := range v.facts {
		total += len(*f.mentions)
	}
	for i, f := range v.facts {
		for j, m := range *f.mentions {
			s := &spot{fact: i, span: span{-1, -1}, at: -1}
			switch {
			case v.stands(m):
				s.places, s.partial = []span{{*m.Start, *m.End}}, []bool{false}
			case m.Text != "":
				if surfaces[m.Text] == nil {
					surfaces[m.Text] = &spot{}
					surfaces[m.Text].places, surfaces[m.Text].partial = placesOf(v.index, m.Text, v.unit)
				}
				s.places, s.partial = surfaces[m.Text].places, surfaces[m.Text].partial
				s.crowded = len(s.places) > crowd && len(s.places)*total > 400_000
			default:
				s.places = hashes[key{spanLength(m), m.TextSHA256}]
				s.partial = make([]bool, len(s.places))
			}
			if start, end, ok := m.Span(); ok {
				s.span = span{start, end}
				spots = append(spots, s)
			}
			all = append(all, at{i, j, s})
		}
	}
	known := before != nil && before.SHA256() == v.was && v.was != v.article.SHA256()
	if known {
		spots = append(spots, v.wordsOf(before)...)
	}
	carry(spots, v.was == "" || v.was == v.article.SHA256())
	v.locate(all)
	rewords := v.rewords(spots, known)
	dropped := map[int][]int{}
	for _, m := range all {
		if !v.settle(m, rewords) {
			dropped[m.fact] = append(dropped[m.fact], m.mention)
		}
	}
	for i, list := range dropped {
		for _, j := range slices.Backward(list) {
			*v.facts[i].mentions = slices.Delete(*v.facts[i].mentions, j, j+1)
		}
	}
	for _, f := range v.facts {
		slices.SortStableFunc(*f.mentions, func(a, b schema.Mention) int {
			return cmp.Or(cmp.Compare(startOf(a), startOf(b)))
		})
	}
}

func startOf(m schema.Mention) int {
	if m.Start == nil {
		return -1
	}
	return *m.Start
}

// settle writes one mention as it is now, and returns false where it is to be
// dropped.
func (v *deriver) settle(m at, rewords map[*spot]span) bool {
	f := v.facts[m.fact]
	mention := &(*f.mentions)[m.mention]
	s := m.spot
	c := MentionChange{Key: f.key, Text: mention.Text}
	if s.start >= 0 {
		c.From = []int{s.start, s.end}
	}
	switch {
	case s.at >= 0:
		to := s.places[s.at]
		slice, _ := v.index.Slice(to.start, to.end, v.unit)
		same := mention.Text == "" || mention.Text == slice
		mention.Start, mention.End = &to.start, &to.end
		if mention.Text != "" {
			mention.Text = slice
		}
		switch {
		case s.start < 0:
			c.Outcome = Located
		case to == s.span && same:
			v.Kept++
			return true
		default:
			c.Outcome = Moved
		}
		c.To, c.Location = []int{to.start, to.end}, v.location(to)
		if !same {
			c.Now = slice
		}
	case s.unsure || s.detached:
		c.Outcome = Ambiguous
		conflict := Conflict{Key: f.key, Kind: ConflictMention, Surface: c.Text}
		for i, p := range s.places {
			if len(conflict.Locations) == 12 {
				break
			}
			if len(s.places) <= 12 || !s.partial[i] {
				conflict.Locations = append(conflict.Locations, v.location(p))
			}
		}
		words := "its words"
		if c.Text != "" {
			words = "“" + shorten(c.Text, 60) + "”"
		}
		switch {
		case s.start < 0:
			conflict.Message = fmt.Sprintf("%s stands in %d places, and the golden does not say in which", words, len(s.places))
			conflict.Fix = "write the start and end of the place that is meant, or list the mention once for each place"
		case s.detached && len(conflict.Locations) == 1:
			conflict.Message = fmt.Sprintf("%s was at %d; it now stands elsewhere, and nothing around it moved with it", words, s.start)
			conflict.Fix = "if it is the same mention, write its new start and end; else remove it"
		default:
			conflict.Message = fmt.Sprintf("%s was at %d; in the changed article several places fit as well", words, s.start)
			conflict.Fix = "write the start and end of the place that is meant"
		}
		v.Conflicts = append(v.Conflicts, conflict)
		v.Mentions = append(v.Mentions, c)
		mention.Start, mention.End = nil, nil // its words wait for a place
		return mention.Text != ""
	default:
		to, ok := rewords[s]
		if !ok || mention.Text == "" {
			c.Outcome = Gone
			v.Mentions = append(v.Mentions, c)
			return false
		}
		slice, _ := v.index.Slice(to.start, to.end, v.unit)
		mention.Start, mention.End, mention.Text = &to.start, &to.end, slice
		v.reworded[m.fact]++
		c.Outcome, c.Now, c.To, c.Location = Reworded, slice, []int{to.start, to.end}, v.location(to)
	}
	v.Mentions = append(v.Mentions, c)
	return true
}

func (v *deriver) location(s span) *schema.Location {
	from, _ := v.index.Convert(s.start, v.unit, schema.CodePoint)
	to, _ := v.index.Convert(s.end, v.unit, schema.CodePoint)
	return v.index.Location(from, to)
}

func inUnit(x *seeds.Index, start, end int, unit schema.OffsetUnit) span {
	from, _ := x.Convert(start, schema.CodePoint, unit)
	to, _ := x.Convert(end, schema.CodePoint, unit)
	return span{from, to}
}
