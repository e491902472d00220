package golden

import (
	"cmp"
	"fmt"
	"slices"

	"github.com/assaykit/assay/recognize"
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

// mentions carries every mention over to the new text.
func (v *deriver) mentions(before *seeds.Article) {
	all := v.references()
	var spots []*tracked
	for _, m := range all {
		if m.tracked.start >= 0 {
			spots = append(spots, m.tracked)
		}
	}
	known := before != nil && before.SHA256() == v.was && v.was != v.article.SHA256()
	if known {
		spots = append(spots, v.wordsOf(before)...)
	}
	carry(spots, v.was == "" || v.was == v.article.SHA256())
	locate(all)
	rewords := (&rewording{
		newText: v.newText,
		kindOf:  func(fact int) schema.Kind { return v.facts[fact].kind },
		read:    func() []recognize.Span { return v.reader.document().Spans },
	}).find(spots, known)
	dropped := map[int][]int{}
	for _, m := range all {
		if !v.resolve(m, rewords) {
			dropped[m.fact] = append(dropped[m.fact], m.mention)
		}
	}
	for i, list := range dropped {
		for _, j := range slices.Backward(list) {
			*v.facts[i].mentions = slices.Delete(*v.facts[i].mentions, j, j+1)
		}
	}
	for _, f := range v.facts {
		slices.SortStableFunc(*f.mentions, func(a, b schema.Mention) int { return cmp.Compare(startOf(a), startOf(b)) })
	}
}

// references lists the mentions of all facts with the places that their words
// have in the new text.
func (v *deriver) references() []mentionRef {
	var list []schema.Mention
	for _, f := range v.facts {
		list = append(list, *f.mentions...)
	}
	hashes := v.hashPlaces(list)
	surfaces := map[string]*tracked{}
	var all []mentionRef
	for i, f := range v.facts {
		for j, m := range *f.mentions {
			s := &tracked{fact: i, span: span{-1, -1}, at: -1}
			switch {
			case v.stands(m):
				s.places, s.partial = []span{{*m.Start, *m.End}}, []bool{false}
			case m.Text != "":
				if surfaces[m.Text] == nil {
					surfaces[m.Text] = &tracked{}
					surfaces[m.Text].places, surfaces[m.Text].partial = v.places(m.Text)
				}
				s.places, s.partial = surfaces[m.Text].places, surfaces[m.Text].partial
				s.crowded = len(s.places) > maxCandidates && len(s.places)*len(list) > 400_000
			default:
				if k, ok := hashKeyOf(m); ok {
					s.places = hashes[k]
				}
				s.partial = make([]bool, len(s.places))
			}
			if start, end, ok := m.Span(); ok {
				s.span = span{start, end}
			}
			all = append(all, mentionRef{i, j, m.Text, s})
		}
	}
	return all
}

func startOf(m schema.Mention) int {
	if m.Start == nil {
		return -1
	}
	return *m.Start
}

// resolve writes one mention as it is now, and returns false where it is to be
// dropped.
func (v *deriver) resolve(m mentionRef, rewords map[*tracked]span) bool {
	f := v.facts[m.fact]
	mention := &(*f.mentions)[m.mention]
	s := m.tracked
	c := MentionChange{Key: f.key, Text: mention.Text}
	if s.start >= 0 {
		c.From = []int{s.start, s.end}
	}
	switch {
	case s.at >= 0:
		if !v.move(mention, s, &c) {
			v.Kept++
			return true
		}
	case s.ambiguous || s.detached:
		c.Outcome = Ambiguous
		v.Conflicts = append(v.Conflicts, v.ambiguity(c, s))
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

// move writes the place that a mention went to, and returns false where it is
// the old one, with the same words.
func (v *deriver) move(mention *schema.Mention, s *tracked, c *MentionChange) bool {
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
		return false
	default:
		c.Outcome = Moved
	}
	c.To, c.Location = []int{to.start, to.end}, v.location(to)
	if !same {
		c.Now = slice
	}
	return true
}

// ambiguity is the conflict of a mention whose place is open.
func (v *deriver) ambiguity(c MentionChange, s *tracked) Conflict {
	const most = 12
	out := Conflict{Key: c.Key, Kind: ConflictMention, Surface: c.Text}
	for i, p := range s.places {
		if len(out.Locations) == most {
			break
		}
		if len(s.places) <= most || !s.partial[i] {
			out.Locations = append(out.Locations, v.location(p))
		}
	}
	words := "its words"
	if c.Text != "" {
		words = "“" + shorten(c.Text, 60) + "”"
	}
	switch {
	case s.start < 0:
		out.Message = fmt.Sprintf("%s stands in %d places, and the golden does not say in which", words, len(s.places))
		out.Fix = "write the start and end of the place that is meant, or list the mention once for each place"
	case s.detached && len(out.Locations) == 1:
		out.Message = fmt.Sprintf("%s was at %d; it now stands elsewhere, and nothing around it moved with it", words, s.start)
		out.Fix = "if it is the same mention, write its new start and end; else remove it"
	default:
		out.Message = fmt.Sprintf("%s was at %d; in the changed article several places fit as well", words, s.start)
		out.Fix = "write the start and end of the place that is meant"
	}
	return out
}
