package golden

import (
	"cmp"
	"crypto/sha256"
	"encoding/hex"
	"slices"
	"strings"
	"unicode"

	"github.com/assaykit/assay/schema"
	"github.com/assaykit/assay/seeds"
)

// key is what a stand-off mention says of its words.
type key struct {
	length int // in the golden's unit
	sha256 string
}

func spanLength(m schema.Mention) int {
	start, end, ok := m.Span()
	if !ok {
		return -1
	}
	return end - start
}

// hashPlaces finds the words of stand-off mentions by their hashes: every
// slice of their lengths is tried, up to a bound on the work.
func (v *deriver) hashPlaces() map[key][]span {
	wanted := map[key]bool{}
	lengths := map[int]bool{}
	out := map[key][]span{}
	for _, f := range v.facts {
		for _, m := range *f.mentions {
			if n := spanLength(m); m.Text == "" && m.TextSHA256 != "" && n > 0 {
				start, end, _ := m.Span()
				k := key{n, m.TextSHA256}
				if slice, fit := v.index.Slice(start, end, v.unit); fit == seeds.Fits && hash([]byte(slice)) == m.TextSHA256 {
					if !slices.Contains(out[k], span{start, end}) {
						out[k] = append(out[k], span{start, end})
					}
					continue
				}
				wanted[k], lengths[n] = true, true
			}
		}
	}
	text := v.index.Text()
	work := 0
	for n := range lengths {
		for i := range text {
			start, _ := v.index.Convert(i, schema.UTF8, v.unit)
			slice, fit := v.index.Slice(start, start+n, v.unit)
			if fit == seeds.Outside {
				break
			}
			if work += len(slice) + 64; work > 1<<28 {
				return out
			}
			h := sha256.Sum256([]byte(slice))
			if k := (key{n, hex.EncodeToString(h[:])}); fit == seeds.Fits && wanted[k] && !slices.Contains(out[k], span{start, start + n}) {
				out[k] = append(out[k], span{start, start + n})
			}
		}
	}
	for k := range out {
		slices.SortFunc(out[k], func(a, b span) int { return cmp.Compare(a.start, b.start) })
	}
	return out
}

// wordsOf gives every word of the earlier text as a spot that helps: it is in
// no fact, but shows how far what stands around it moved.
func (v *deriver) wordsOf(before *seeds.Article) []*spot {
	old := seeds.NewIndex(before.Text)
	var out []*spot
	memo := map[string]*spot{}
	most := max(1, min(32, 2_000_000/(len(before.Text)+1)))
	for from := 0; from < len(before.Text); {
		rest := before.Text[from:]
		n := strings.IndexFunc(rest, func(r rune) bool { return unicode.IsLetter(r) || unicode.IsDigit(r) })
		if n < 0 {
			break
		}
		from += n
		rest = before.Text[from:]
		n = strings.IndexFunc(rest, func(r rune) bool { return !unicode.IsLetter(r) && !unicode.IsDigit(r) && !unicode.IsMark(r) })
		if n < 0 {
			n = len(rest)
		}
		start, _ := old.Convert(from, schema.UTF8, v.unit)
		end, _ := old.Convert(from+n, schema.UTF8, v.unit)
		word := rest[:n]
		m, ok := memo[word]
		if !ok {
			m = &spot{}
			m.places, m.partial = placesOf(v.index, word, v.unit)
			memo[word] = m
		}
		if len(m.places) <= most && len(m.places) > 0 {
			out = append(out, &spot{fact: -1, span: span{start, end}, places: m.places, partial: m.partial, at: -1})
		}
		from += n
	}
	return out
}

// locate finds the mentions that have no offsets: where their words stand in
// as many free places as there are mentions that say them.
func (v *deriver) locate(all []at) {
	type group struct {
		fact int
		text string
	}
	groups := map[group][]at{}
	var order []group
	taken := map[int]map[span]bool{}
	for _, m := range all {
		if m.spot.start >= 0 {
			if m.spot.at >= 0 {
				if taken[m.fact] == nil {
					taken[m.fact] = map[span]bool{}
				}
				taken[m.fact][m.spot.places[m.spot.at]] = true
			}
			continue
		}
		g := group{m.fact, (*v.facts[m.fact].mentions)[m.mention].Text}
		if groups[g] == nil {
			order = append(order, g)
		}
		groups[g] = append(groups[g], m)
	}
	for _, g := range order {
		list := groups[g]
		var whole, free []int
		for i, p := range list[0].spot.places {
			if taken[g.fact][p] {
				continue
			}
			free = append(free, i)
			if !list[0].spot.partial[i] {
				whole = append(whole, i)
			}
		}
		if len(whole) == 0 {
			whole = free
		}
		for n, m := range list {
			switch {
			case len(whole) == len(list):
				m.spot.at = whole[n]
			case len(whole) > 0:
				m.spot.unsure = true
			}
		}
	}
}
