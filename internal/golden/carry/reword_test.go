package carry_test

import (
	"strings"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/assaykit/assay/internal/golden/carry"
	"github.com/assaykit/assay/internal/golden/item"
	"github.com/assaykit/assay/internal/offsets"
	"github.com/assaykit/assay/recognize"
	"github.com/assaykit/assay/schema"
)

// The words that replaced others are suggested where nothing else can be meant: the
// text between neighbours that moved, or the only expression of the kind there.
func TestRewordings(t *testing.T) {
	const old = "Ada met Bo in Oslo."
	type lost struct {
		words string
		kind  schema.Kind
	}
	for _, tt := range []struct {
		reason      string
		now         string
		lost        []lost
		expressions []string // of figures, in the new text
		unknown     bool     // the old text is not at hand
		want        []string // what replaces each, "" for nothing
	}{
		{"other words between the same neighbours", "Ada met Eve Hall in Oslo.", []lost{{"Bo", schema.KindParty}}, nil, false, []string{"Eve Hall"}},
		{"as far as a distance shows where the old text is unknown", "Ada met Eve Hall in Oslo.", []lost{{"Bo", schema.KindParty}}, nil, true, []string{""}},
		{"no distance at all", "Ada met Al in Oslo.", []lost{{"Bo", schema.KindParty}}, nil, true, []string{"Al"}},
		{"as long as names may be", "Ada met " + strings.Repeat("x", 24) + " in Oslo.", []lost{{"Bo", schema.KindParty}}, nil, false, []string{strings.Repeat("x", 24)}},
		{"longer than names may be", "Ada met " + strings.Repeat("x", 25) + " in Oslo.", []lost{{"Bo", schema.KindParty}}, nil, false, []string{""}},
		{"over the end of a line", "Ada met Eve\nHall in Oslo.", []lost{{"Bo", schema.KindParty}}, nil, false, []string{""}},
		{"a part of a word", "Ada metal in Oslo.", []lost{{"Bo", schema.KindParty}}, nil, false, []string{""}},
		{"the only amount there", "Ada met him for $5 in Oslo.", []lost{{"Bo", schema.KindFigure}}, []string{"$5"}, false, []string{"$5"}},
		{"no party is an amount", "Ada met, for $5, in Oslo.", []lost{{"met", schema.KindParty}, {"Bo", schema.KindParty}}, []string{"$5"}, false, []string{"", ""}},
		{"of two amounts there neither alone", "Ada met $3 and $5 in Oslo.", []lost{{"Bo", schema.KindFigure}}, []string{"$3", "$5"}, false, []string{"$3 and $5"}},
		{"one amount for two", "Ada met him for $5 in Oslo.", []lost{{"Bo", schema.KindFigure}, {"met", schema.KindFigure}}, []string{"$5"}, false, []string{"", ""}},
		{"one amount beside a name", "Ada met him for $5 in Oslo.", []lost{{"Bo", schema.KindFigure}, {"met", schema.KindParty}}, []string{"$5"}, false, []string{"$5", ""}},
	} {
		t.Run(tt.reason, func(t *testing.T) {
			at := func(text, words string) item.Span {
				i := strings.Index(text, words)
				require.GreaterOrEqual(t, i, 0, words)
				return item.Span{Start: i, End: i + len(words)}
			}
			var spots []*carry.Tracked
			for i, words := range []string{"Ada", "Oslo"} {
				spots = append(spots, &carry.Tracked{Span: at(old, words), Fact: 10 + i, Places: []item.Span{at(tt.now, words)}, Partial: []bool{false}})
			}
			for i, l := range tt.lost {
				spots = append(spots, &carry.Tracked{Span: at(old, l.words), Fact: i, Chosen: -1})
			}
			v := carry.Rewording{
				Text:   carry.Text{Index: offsets.NewIndex(tt.now), Unit: string(schema.CodePoint)},
				KindOf: func(fact int) schema.Kind { return tt.lost[fact].kind },
				Read: func() (read []recognize.Span) {
					for _, words := range tt.expressions {
						s := at(tt.now, words)
						read = append(read, recognize.Span{Start: s.Start, End: s.End, Text: words, Readings: []recognize.Reading{{Kind: schema.KindFigure}}})
					}
					return read
				},
			}
			found := v.Find(spots, !tt.unknown)
			var got []string
			for _, s := range spots[2:] {
				p := found[s]
				got = append(got, tt.now[p.Start:p.End])
			}
			require.Equal(t, tt.want, got)
		})
	}
}

// Words without a place are where they are words of their own, each at one.
func TestLocate(t *testing.T) {
	text := carry.Text{Index: offsets.NewIndex("Kimberley and Kim met Kim; a kimono."), Unit: string(schema.CodePoint)}
	for _, tt := range []struct {
		reason, words string
		mentions      int
		want          []int // where each is, -1 for nowhere and -2 for undecided
	}{
		{"as many as there are", "Kim", 2, []int{14, 22}},
		{"fewer than there are", "Kim", 1, []int{-2}},
		{"within a longer word, where it is no word of its own", "mono", 1, []int{31}},
		{"nowhere", "Eve", 1, []int{-1}},
	} {
		t.Run(tt.reason, func(t *testing.T) {
			var all []carry.MentionRef
			for i := range tt.mentions {
				s := &carry.Tracked{Span: item.Span{Start: -1}, Chosen: -1}
				s.Places, s.Partial = text.Places(tt.words)
				all = append(all, carry.MentionRef{Mention: i, Text: tt.words, Tracked: s})
			}
			carry.Locate(all)
			var got []int
			for _, m := range all {
				switch {
				case m.Tracked.Ambiguous:
					got = append(got, -2)
				case m.Tracked.Chosen < 0:
					got = append(got, -1)
				default:
					got = append(got, m.Tracked.Places[m.Tracked.Chosen].Start)
				}
			}
			require.Equal(t, tt.want, got)
		})
	}
}

// The words of stand-off mentions are found by their hash, in the order of the text.
func TestFindHashes(t *testing.T) {
	text := carry.Text{Index: offsets.NewIndex("Kim and Kim met Kim."), Unit: string(schema.CodePoint)}
	hashed := func(start, end int, words string) schema.Mention {
		m := schema.At(start, end, "")
		m.TextSHA256 = item.Hash([]byte(words))
		return m
	}
	kim := hashed(16, 19, "Kim")
	key, ok := carry.HashKeyOf(kim)
	require.True(t, ok)
	for _, tt := range []struct {
		reason   string
		mentions []schema.Mention
		want     []item.Span
	}{
		{"where it is", []schema.Mention{kim}, []item.Span{{Start: 16, End: 19}}},
		{"where it was moved to", []schema.Mention{hashed(1, 4, "Kim")}, []item.Span{{Start: 0, End: 3}, {Start: 8, End: 11}, {Start: 16, End: 19}}},
		{"one where it is and one that was moved", []schema.Mention{kim, hashed(1, 4, "Kim")}, []item.Span{{Start: 0, End: 3}, {Start: 8, End: 11}, {Start: 16, End: 19}}},
		{"words that are gone", []schema.Mention{hashed(0, 3, "Eve")}, nil},
	} {
		t.Run(tt.reason, func(t *testing.T) { require.Equal(t, tt.want, text.FindHashes(tt.mentions)[key]) })
	}
}
