package derive_test

import (
	"crypto/sha256"
	"encoding/hex"
	"strings"
	"testing"
	"unicode/utf8"

	"github.com/stretchr/testify/require"
	"pgregory.net/rapid"

	"github.com/assaykit/assay/internal/golden/derive"
	"github.com/assaykit/assay/internal/golden/view"
	"github.com/assaykit/assay/internal/offsets"
	"github.com/assaykit/assay/schema"
	"github.com/assaykit/assay/seeds"
)

// written returns a golden of a text in which «id:words» marks the mentions,
// and the text without the marks.
func written(t require.TestingT, marked string) (*schema.Golden, *seeds.Article) {
	a := &seeds.Article{ID: "a", Language: "en", Published: "2025-02-04"}
	g := view.New(schema.Source{ID: "a", Language: "en", Published: "2025-02-04", Offsets: schema.CodePoint})
	at := map[string]int{}
	for marked != "" {
		before, rest, found := strings.Cut(marked, "«")
		a.Text += before
		if !found {
			break
		}
		mark, after, closed := strings.Cut(rest, "»")
		require.True(t, closed)
		id, words, _ := strings.Cut(mark, ":")
		if _, ok := at[id]; !ok {
			at[id] = len(g.Parties)
			g.Parties = append(g.Parties, schema.Party{ID: id, Type: schema.Person, Name: words})
		}
		start := utf8.RuneCountInString(a.Text)
		p := &g.Parties[at[id]]
		p.Mentions = append(p.Mentions, schema.At(start, start+utf8.RuneCountInString(words), words))
		a.Text += words
		marked = after
	}
	g.Source.SHA256 = a.SHA256()
	return g, a
}

// went words what became of the mentions: "kim moved 3", sorted by fact, what
// was kept left out.
func went(d *derive.Derivation) []string {
	out := []string{}
	for _, m := range d.Mentions {
		s := strings.TrimPrefix(m.Key, "party/") + " " + string(m.Outcome)
		if m.Now != "" {
			s += " " + m.Now
		}
		out = append(out, s)
	}
	return out
}

func TestDerive(t *testing.T) {
	for _, tt := range []struct {
		reason, was, now string
		want             []string
		conflicts        int
	}{
		{"nothing changed", "Ms «kim:Kim» met Mr «lee:Lee».", "Ms Kim met Mr Lee.", []string{}, 0},
		{"words before", "Ms «kim:Kim» met Mr «lee:Lee».", "Today Ms Kim met Mr Lee.", []string{"kim moved", "lee moved"}, 0},
		{"words between", "Ms «kim:Kim» met Mr «lee:Lee».", "Ms Kim met at noon Mr Lee.", []string{"lee moved"}, 0},
		{"a new mention of the same name is not taken for the old one", "Ms «kim:Kim» met Mr «lee:Lee» in town.",
			"Ms Kim met Mr Lee in town. Lee left.", []string{}, 0},
		{"two of one name, one gone, and nothing says which", "«a:Kim» saw «b:Kim».", "Then came Kim.", []string{"a ambiguous", "b ambiguous"}, 2},
		{"two of one name of one fact, one gone: the fact has the one that is left", "«a:Kim» saw «a:Kim».", "Then came Kim.", []string{"a moved", "a gone"}, 0},
		{"a name among others of its kind", "«a:Kim», Lee and «b:Kim» came.", "Kim, Lee, Park and Kim came.", []string{"b moved"}, 0},
		{"gone", "«kim:Kim» met «lee:Lee».", "Kim slept.", []string{"lee gone"}, 0},
		{"renamed in its place", "Then «kim:Kim» met «lee:Lee» again, said «park:Park».", "Then Kim met Roe again, said Park.", []string{"lee changed Roe"}, 0},
		{"a longer name where a shorter one was", "Then «kim:Kim» met «lee:Lee» again.", "Then Kim met Leeuwen again.", []string{"lee gone"}, 0},
		{"a name in a longer name", "«sk:SK» and «hynix:SK hynix» and «sk:SK».", "Both SK and SK hynix and SK.", []string{"hynix moved", "sk moved", "sk moved"}, 0},
		{"a lone name that turns up elsewhere", "«kim:Kim» met «lee:Lee», then «roe:Roe» came and «may:May» left.",
			"Lee, then Roe came and May left. Kim met nobody.", []string{"kim ambiguous", "lee moved", "may moved", "roe moved"}, 1},
		{"paragraphs swapped", "«kim:Kim» met «lee:Lee».\n«roe:Roe» met «may:May», who had waited for long.\n",
			"Roe met May, who had waited for long.\nKim met Lee.\n", []string{"kim moved", "lee moved", "may moved", "roe moved"}, 0},
		{"other apostrophes and spaces", "«o:O'Neill» came.", "O’Neill came.", []string{"o moved O’Neill"}, 0},
	} {
		t.Run(tt.reason, func(t *testing.T) {
			g, before := written(t, tt.was)
			now := *before
			now.Text = tt.now
			d := derive.Golden(g, &now, nil)
			require.Equal(t, tt.want, went(d))
			require.Len(t, d.Conflicts, tt.conflicts, "%v", d.Conflicts)
		})
	}
}

func TestDeriveKnowsTheOldText(t *testing.T) {
	g, before := written(t, "Once upon a time «kim:Kim» sat by the river and fished. Later «b:Kim» walked home alone.")
	now := *before
	now.Text = "Later Kim walked home alone."
	require.Equal(t, []string{"b ambiguous", "kim ambiguous"}, went(derive.Golden(g, &now, nil)), "by names alone it is either")
	require.Equal(t, []string{"b moved", "kim gone"}, went(derive.Golden(g, &now, before)), "the words around tell")
	other := *before
	other.Text = "Later Kim walked home alone, or not."
	require.Equal(t, []string{"b ambiguous", "kim ambiguous"}, went(derive.Golden(g, &now, &other)), "an old text of another golden tells nothing")
}

func TestDeriveLocates(t *testing.T) {
	a := &seeds.Article{ID: "a", Language: "en", Text: "Kim met Lee. Kim left."}
	g := view.New(schema.Source{ID: "a"})
	g.Parties = []schema.Party{
		{ID: "lee", Name: "Lee", Mentions: []schema.Mention{{Text: "Lee"}}},
		{ID: "kim", Name: "Kim", Mentions: []schema.Mention{{Text: "Kim"}}},
		{ID: "both", Name: "Kim", Mentions: []schema.Mention{{Text: "Kim"}, {Text: "Kim"}}},
		{ID: "nobody", Name: "Roe", Mentions: []schema.Mention{{Text: "Roe"}}},
	}
	d := derive.Golden(g, a, nil)
	require.Equal(t, []string{"both located", "both located", "kim ambiguous", "lee located", "nobody gone"}, went(d))
	require.Len(t, d.Conflicts, 1)
	require.Len(t, d.Conflicts[0].Locations, 2, "the candidates are shown")
	require.Equal(t, a.SHA256(), d.Golden.Source.SHA256)
	require.Empty(t, g.Source.SHA256, "the golden that came in is left alone")
}

func TestDeriveStandOff(t *testing.T) {
	g, before := written(t, "He said: «q:the bridge will open» and left.")
	m := &g.Parties[0].Mentions[0]
	sum := sha256.Sum256([]byte(m.Text))
	m.TextSHA256, m.Text = hex.EncodeToString(sum[:]), ""
	now := *before
	now.Text = "Again he said: the bridge will open and left."
	d := derive.Golden(g, &now, nil)
	require.Equal(t, []string{"q moved"}, went(d))
	moved := d.Golden.Parties[0].Mentions[0]
	require.Empty(t, moved.Text, "the words stay out of the golden")
	require.Equal(t, 15, *moved.Start)
	now.Text = "Again he said: the bridge will not open and left."
	require.Equal(t, []string{"q gone"}, went(derive.Golden(g, &now, nil)))
}

func TestDeriveInUTF16(t *testing.T) {
	g, before := written(t, "😀 «kim:Kim» 😀 «lee:Lee»")
	g.Source.Offsets = schema.UTF16
	g.Parties[0].Mentions = []schema.Mention{schema.At(3, 6, "Kim")}
	g.Parties[1].Mentions = []schema.Mention{schema.At(10, 13, "Lee")}
	require.Empty(t, went(derive.Golden(g, before, nil)))
	now := *before
	now.Text = "😀😀 Kim 😀 Lee"
	d := derive.Golden(g, &now, nil)
	require.Equal(t, []string{"kim moved", "lee moved"}, went(d))
	require.Equal(t, 5, *d.Golden.Parties[0].Mentions[0].Start)
}

// Whatever is edited, a mention that is carried over without a word of doubt
// lands on its own words; and where what was edited holds none of the names,
// it lands exactly where its words went.
func TestCarryNeverGuesses(t *testing.T) {
	names := []string{"Kim", "Lee", "Kim", "Roe", "Lee", "Park"}
	fillers := []string{"met", "and", "then", "with", "at", "noon", "the", "river", "again", "slowly"}
	rapid.Check(t, func(t *rapid.T) {
		var words []markedWord
		for i := range rapid.IntRange(3, 25).Draw(t, "length") {
			if rapid.Bool().Draw(t, "name") {
				n := rapid.SampledFrom(names).Draw(t, "which")
				words = append(words, markedWord{n, strings.ToLower(n) + rapid.SampledFrom([]string{"", "2"}).Draw(t, "fact")})
			} else {
				words = append(words, markedWord{fillers[(i*7)%len(fillers)], ""})
			}
		}
		var marked []string
		for _, w := range words {
			marked = append(marked, w.marked())
		}
		g, before := written(t, strings.Join(marked, " "))
		after := *before
		var where map[int]int
		after.Text, where = inserted(t, words)
		for _, known := range []*seeds.Article{nil, before} {
			d := derive.Golden(g, &after, known)
			x := offsets.NewIndex(after.Text)
			for i, p := range d.Golden.Parties {
				requireOwnWords(t, x, p.Mentions)
				if len(d.Conflicts) == 0 && len(p.Mentions) == len(g.Parties[i].Mentions) {
					for j, m := range p.Mentions {
						require.Equal(t, where[*g.Parties[i].Mentions[j].Start], *m.Start, "%s in %q, was %q", m.Text, after.Text, before.Text)
					}
				}
			}
			require.Empty(t, d.Conflicts, "every name is there, in order: %q was %q", after.Text, before.Text)
		}
	})
}

// markedWord is a word of a text, of a fact or "" for a filler.
type markedWord struct{ text, fact string }

func (w markedWord) marked() string {
	if w.fact == "" {
		return w.text
	}
	return "«" + w.fact + ":" + w.text + "»"
}

// inserted inserts fillers that are no names, at any places. It returns the
// text and the code point of each old word in it.
func inserted(t *rapid.T, words []markedWord) (text string, where map[int]int) {
	var now []string
	where = map[int]int{}
	at, old := 0, 0
	for _, w := range words {
		for range rapid.IntRange(0, 1).Draw(t, "inserted") {
			now = append(now, "however")
			at += len("however") + 1
		}
		where[old] = at
		now = append(now, w.text)
		at += len(w.text) + 1
		old += len(w.text) + 1
	}
	return strings.Join(now, " "), where
}

func requireOwnWords(t require.TestingT, x *offsets.Index, list []schema.Mention) {
	for _, m := range list {
		if m.Start != nil {
			slice, _ := x.Slice(*m.Start, *m.End, schema.CodePoint)
			require.Equal(t, m.Text, slice)
		}
	}
}
