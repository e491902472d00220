package derive

import (
	"cmp"
	"fmt"
	"slices"

	"github.com/assaykit/assay/internal/golden/carry"
	"github.com/assaykit/assay/internal/golden/conflict"
	"github.com/assaykit/assay/internal/golden/item"
	"github.com/assaykit/assay/internal/offsets"
	"github.com/assaykit/assay/recognize"
	"github.com/assaykit/assay/schema"
	"github.com/assaykit/assay/seeds"
)

// matchesText reports whether the mention was written for this text and its
// offsets still have its words.
func (v *deriver) matchesText(m schema.Mention) bool {
	start, end, ok := m.Span()
	if !ok || v.goldenHash != v.article.SHA256() {
		return false
	}
	slice, fit := v.Index.Slice(start, end, schema.OffsetUnit(v.Unit))
	return fit == offsets.Fits && slice != "" && (slice == m.Text || m.Text == "" && item.Hash([]byte(slice)) == m.TextSHA256)
}

// mentions maps every mention to the new text.
func (v *deriver) mentions(before *seeds.Article) {
	all := v.references()
	var spots []*carry.Tracked
	for _, m := range all {
		if m.Tracked.Start >= 0 {
			spots = append(spots, m.Tracked)
		}
	}
	known := before != nil && before.SHA256() == v.goldenHash && v.goldenHash != v.article.SHA256()
	if known {
		spots = append(spots, v.Words(before)...)
	}
	carry.Place(spots, v.goldenHash == "" || v.goldenHash == v.article.SHA256())
	carry.Locate(all)
	rewords := (&carry.Rewording{
		Text:   v.Text,
		KindOf: func(fact int) schema.Kind { return v.facts[fact].Kind },
		Read:   func() []recognize.Span { return v.reader.Document().Spans },
	}).Find(spots, known)
	dropped := map[int][]int{}
	for _, m := range all {
		if !v.resolve(m, rewords) {
			dropped[m.Fact] = append(dropped[m.Fact], m.Mention)
		}
	}
	for i, list := range dropped {
		for _, j := range slices.Backward(list) {
			*v.facts[i].Mentions = slices.Delete(*v.facts[i].Mentions, j, j+1)
		}
	}
	for _, f := range v.facts {
		slices.SortStableFunc(*f.Mentions, func(a, b schema.Mention) int { return cmp.Compare(item.StartOf(a), item.StartOf(b)) })
	}
}

// references lists the mentions of all facts with the places of their words in
// the new text.
func (v *deriver) references() []carry.MentionRef {
	var list []schema.Mention
	for _, f := range v.facts {
		list = append(list, *f.Mentions...)
	}
	hashes := v.FindHashes(list)
	surfaces := map[string]*carry.Tracked{}
	var all []carry.MentionRef
	for i, f := range v.facts {
		for j, m := range *f.Mentions {
			s := &carry.Tracked{Fact: i, Span: item.Span{Start: -1, End: -1}, Chosen: -1}
			switch {
			case v.matchesText(m):
				s.Places, s.Partial = []item.Span{{Start: *m.Start, End: *m.End}}, []bool{false}
			case m.Text != "":
				if surfaces[m.Text] == nil {
					surfaces[m.Text] = &carry.Tracked{}
					surfaces[m.Text].Places, surfaces[m.Text].Partial = v.Places(m.Text)
				}
				s.Places, s.Partial = surfaces[m.Text].Places, surfaces[m.Text].Partial
				s.Crowded = len(s.Places) > carry.MaxCandidates && len(s.Places)*len(list) > 400_000
			default:
				if k, ok := carry.HashKeyOf(m); ok {
					s.Places = hashes[k]
				}
				s.Partial = make([]bool, len(s.Places))
			}
			if start, end, ok := m.Span(); ok {
				s.Span = item.Span{Start: start, End: end}
			}
			all = append(all, carry.MentionRef{Fact: i, Mention: j, Text: m.Text, Tracked: s})
		}
	}
	return all
}

// resolve updates one mention, and returns false if it is to be dropped.
func (v *deriver) resolve(m carry.MentionRef, rewords map[*carry.Tracked]item.Span) bool {
	f := v.facts[m.Fact]
	mention := &(*f.Mentions)[m.Mention]
	s := m.Tracked
	c := MentionChange{Key: f.Key, Text: mention.Text}
	if s.Start >= 0 {
		c.From = []int{s.Start, s.End}
	}
	switch {
	case s.Chosen >= 0:
		if !v.move(mention, s, &c) {
			v.Kept++
			return true
		}
	case s.Ambiguous || s.Detached:
		c.Outcome = ambiguous
		v.Conflicts = append(v.Conflicts, v.ambiguity(c, s))
		v.Mentions = append(v.Mentions, c)
		mention.Start, mention.End = nil, nil // its words wait for a place
		return mention.Text != ""
	default:
		to, ok := rewords[s]
		if !ok || mention.Text == "" {
			c.Outcome = gone
			v.Mentions = append(v.Mentions, c)
			return false
		}
		slice, _ := v.Index.Slice(to.Start, to.End, schema.OffsetUnit(v.Unit))
		mention.Start, mention.End, mention.Text = &to.Start, &to.End, slice
		v.reworded[m.Fact]++
		c.Outcome, c.Now, c.To, c.Location = reworded, slice, []int{to.Start, to.End}, v.Location(to)
	}
	v.Mentions = append(v.Mentions, c)
	return true
}

// move writes the new place of a mention, and returns false if it has not
// changed.
func (v *deriver) move(mention *schema.Mention, s *carry.Tracked, c *MentionChange) bool {
	to := s.Places[s.Chosen]
	slice, _ := v.Index.Slice(to.Start, to.End, schema.OffsetUnit(v.Unit))
	same := mention.Text == "" || mention.Text == slice
	mention.Start, mention.End = &to.Start, &to.End
	if mention.Text != "" {
		mention.Text = slice
	}
	switch {
	case s.Start < 0:
		c.Outcome = located
	case to == s.Span && same:
		return false
	default:
		c.Outcome = moved
	}
	c.To, c.Location = []int{to.Start, to.End}, v.Location(to)
	if !same {
		c.Now = slice
	}
	return true
}

// ambiguity returns the conflict of a mention with several possible places.
func (v *deriver) ambiguity(c MentionChange, s *carry.Tracked) conflict.Conflict {
	const most = 12
	out := conflict.Conflict{Key: c.Key, Kind: conflict.Mention, Surface: c.Text}
	for i, p := range s.Places {
		if len(out.Locations) == most {
			break
		}
		if len(s.Places) <= most || !s.Partial[i] {
			out.Locations = append(out.Locations, v.Location(p))
		}
	}
	words := "its words"
	if c.Text != "" {
		words = "“" + item.Shorten(c.Text, 60) + "”"
	}
	switch {
	case s.Start < 0:
		out.Message = fmt.Sprintf("%s stands in %d places, and the golden does not say in which", words, len(s.Places))
		out.Fix = "write the start and end of the place that is meant, or list the mention once for each place"
	case s.Detached && len(out.Locations) == 1:
		out.Message = fmt.Sprintf("%s was at %d; it now stands elsewhere, and nothing around it moved with it", words, s.Start)
		out.Fix = "if it is the same mention, write its new start and end; else remove it"
	default:
		out.Message = fmt.Sprintf("%s was at %d; in the changed article several places fit as well", words, s.Start)
		out.Fix = "write the start and end of the place that is meant"
	}
	return out
}
