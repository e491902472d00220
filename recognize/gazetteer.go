package recognize

import (
	"bufio"
	"bytes"
	"cmp"
	"fmt"
	"io"
	"slices"
	"sort"
	"strings"

	"github.com/go-json-experiment/json"
	"github.com/go-json-experiment/json/jsontext"
	ahocorasick "github.com/petar-dambovaliev/aho-corasick"

	"github.com/assaykit/assay/schema"
)

// Entry is one party of a gazetteer.
type Entry struct {
	Name    string           `json:"name"`
	Type    schema.PartyType `json:"type"` // a schema party type
	Aliases []string         `json:"aliases,omitzero"`
	SameAs  []string         `json:"same_as,omitzero"` // such as "wikidata:Q7407093"
}

// Gazetteer is a user's own list of names, found in a text in one pass however
// many there are. Case, diacritics and typography do not count; a name is
// found as whole words, the longest where several fit, and in Korean before a
// particle.
type Gazetteer struct {
	entries []Entry
	entryOf []int // of each pattern
	matcher ahocorasick.AhoCorasick
}

// maxGazetteer bounds what LoadGazetteer reads, in bytes.
const maxGazetteer = 64 << 20

// NewGazetteer makes a gazetteer. An entry without a name or with an unknown
// type is an error; of two entries with one name the first has it.
func NewGazetteer(entries []Entry) (*Gazetteer, error) {
	g := &Gazetteer{entries: slices.Clone(entries)}
	var patterns []string
	seen := map[string]bool{}
	for i, e := range entries {
		if Fold(e.Name) == "" {
			return nil, fmt.Errorf("entry %d has no name", i+1)
		}
		switch e.Type {
		case schema.Person, schema.Organization, schema.Place, schema.Product, schema.Project, schema.Group:
		default:
			return nil, fmt.Errorf("entry %d, %q: type %q is none of person, organization, place, product, project, group", i+1, e.Name, e.Type)
		}
		for _, name := range append([]string{e.Name}, e.Aliases...) {
			p, _ := haystack(tokenize(name))
			if p = strings.TrimSpace(p); p != "" && !seen[p] {
				seen[p] = true
				patterns = append(patterns, p)
				g.entryOf = append(g.entryOf, i)
			}
		}
	}
	if len(patterns) > 0 {
		builder := ahocorasick.NewAhoCorasickBuilder(ahocorasick.Opts{MatchKind: ahocorasick.StandardMatch, DFA: len(patterns) < 5000})
		g.matcher = builder.Build(patterns)
	}
	return g, nil
}

// LoadGazetteer reads a JSON array of entries, JSON Lines, or tab-separated
// lines: name, type, aliases and same_as, the last two joined by "|". Empty
// lines and lines that begin with "#" are passed over in the last.
func LoadGazetteer(r io.Reader) (*Gazetteer, error) {
	data, err := io.ReadAll(io.LimitReader(r, maxGazetteer+1))
	if err != nil {
		return nil, err
	}
	if len(data) > maxGazetteer {
		return nil, fmt.Errorf("the gazetteer is larger than %d MiB", maxGazetteer>>20)
	}
	data = bytes.TrimPrefix(data, []byte("\ufeff"))
	lines := data // a tab may open one
	data = bytes.TrimSpace(data)
	var entries []Entry
	switch {
	case bytes.HasPrefix(data, []byte("[")):
		if err := json.Unmarshal(data, &entries, json.RejectUnknownMembers(true)); err != nil {
			return nil, fmt.Errorf("the gazetteer is no JSON array of entries: %w", err)
		}
	case bytes.HasPrefix(data, []byte("{")):
		for d := jsontext.NewDecoder(bytes.NewReader(data)); d.PeekKind() != 0 || d.InputOffset() < int64(len(data)); {
			var e Entry
			if err := json.UnmarshalDecode(d, &e, json.RejectUnknownMembers(true)); err != nil {
				return nil, fmt.Errorf("entry %d of the gazetteer: %w", len(entries)+1, err)
			}
			entries = append(entries, e)
		}
	default:
		scanner := bufio.NewScanner(bytes.NewReader(lines))
		scanner.Buffer(nil, 1<<20)
		for n := 1; scanner.Scan(); n++ {
			line := strings.TrimRight(scanner.Text(), "\r")
			if strings.TrimSpace(line) == "" || strings.HasPrefix(line, "#") {
				continue
			}
			f := strings.Split(line, "\t")
			if len(f) < 2 || len(f) > 4 {
				return nil, fmt.Errorf("line %d of the gazetteer has %d columns: name, type, and optionally aliases and same_as, separated by tabs", n, len(f))
			}
			e := Entry{Name: f[0], Type: schema.PartyType(strings.TrimSpace(f[1]))}
			if len(f) > 2 && f[2] != "" {
				e.Aliases = strings.Split(f[2], "|")
			}
			if len(f) > 3 && f[3] != "" {
				e.SameAs = strings.Split(f[3], "|")
			}
			entries = append(entries, e)
		}
		if err := scanner.Err(); err != nil {
			return nil, fmt.Errorf("the gazetteer: %w", err)
		}
	}
	return NewGazetteer(entries)
}

// haystack is the folded text of tokens, and the byte at which each begins.
func haystack(tokens []token) (string, []int) {
	var b strings.Builder
	starts := make([]int, len(tokens)+1)
	open := false
	for i := range tokens {
		k := &tokens[i]
		folded := ""
		if k.class != punct || k.text != "-" {
			folded = Fold(k.lower)
		}
		if (k.gap != glued || folded == "") && open {
			b.WriteByte(' ')
			open = false
		}
		starts[i] = b.Len()
		b.WriteString(folded)
		open = open || folded != ""
	}
	starts[len(tokens)] = b.Len()
	return b.String(), starts
}

// withGazetteer lays the user's names over those that were read. They win
// unless a longer name has them inside.
func (t *text) withGazetteer(runs []run, g *Gazetteer) []run {
	if g == nil || len(g.entryOf) == 0 {
		return runs
	}
	given := t.matches(g)
	if len(given) == 0 {
		return runs
	}
	kept := make([]run, 0, len(runs)+len(given))
	i := 0
	for _, r := range given {
		for i < len(runs) && runs[i].to <= r.from {
			kept = append(kept, runs[i])
			i++
		}
		if i < len(runs) && runs[i].from <= r.from && runs[i].to >= r.to && runs[i].to-runs[i].from > r.to-r.from {
			continue
		}
		for i < len(runs) && runs[i].from < r.to {
			i++
		}
		kept = append(kept, r)
	}
	return append(kept, runs[i:]...)
}

// matches finds the gazetteer's names as whole words, the longest first of
// those that overlap.
func (t *text) matches(g *Gazetteer) []run {
	text, starts := haystack(t.tokens)
	var all []run
	iter := g.matcher.IterOverlapping(text)
	for m := iter.Next(); m != nil; m = iter.Next() {
		from := sort.SearchInts(starts, m.Start())
		if from >= len(t.tokens) || starts[from] != m.Start() {
			continue
		}
		for from+1 < len(t.tokens) && starts[from+1] == m.Start() { // a token that folds to nothing
			from++
		}
		to := sort.SearchInts(starts[from:], m.End()) + from
		last := &t.tokens[to-1]
		end := starts[to-1] + len(strings.TrimRight(text[starts[to-1]:starts[to]], " "))
		r := run{from: from, to: to, kind: g.entries[g.entryOf[m.Pattern()]].Type, weight: 5, entry: g.entryOf[m.Pattern()] + 1}
		switch {
		case m.End() == end:
			if to < len(t.tokens) && t.tokens[to].gap == glued && t.tokens[to].class == last.class && last.class == word {
				continue
			}
		case last.class == hangul && (end-m.End())%3 == 0 && isParticle(text[m.End():end]) && last.end-last.start == (end-starts[to-1])/3:
			r.start, r.end = t.tokens[from].start, last.end-(end-m.End())/3
		default:
			continue
		}
		all = append(all, r)
	}
	slices.SortStableFunc(all, func(a, b run) int {
		return cmp.Or(cmp.Compare(a.from, b.from), cmp.Compare(b.to, a.to), cmp.Compare(t.reach(b), t.reach(a)), cmp.Compare(a.entry, b.entry))
	})
	kept := all[:0]
	for _, r := range all {
		if len(kept) == 0 || kept[len(kept)-1].to <= r.from {
			kept = append(kept, r)
		}
	}
	return kept
}

// reach is the code point at which a run ends.
func (t *text) reach(r run) int {
	if r.end > 0 {
		return r.end
	}
	return t.tokens[r.to-1].end
}
