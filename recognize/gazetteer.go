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

// maxGazetteer bounds what [LoadGazetteer] reads, in bytes.
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
			p, _ := foldedText(tokenize(name))
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
		if err = json.Unmarshal(data, &entries, json.RejectUnknownMembers(true)); err != nil {
			err = fmt.Errorf("the gazetteer is no JSON array of entries: %w", err)
		}
	case bytes.HasPrefix(data, []byte("{")):
		entries, err = entriesOfJSONLines(data)
	default:
		entries, err = entriesOfTable(lines)
	}
	if err != nil {
		return nil, err
	}
	return NewGazetteer(entries)
}

// entriesOfJSONLines reads one JSON object after the other.
func entriesOfJSONLines(data []byte) ([]Entry, error) {
	var entries []Entry
	for d := jsontext.NewDecoder(bytes.NewReader(data)); d.PeekKind() != 0 || d.InputOffset() < int64(len(data)); {
		var e Entry
		if err := json.UnmarshalDecode(d, &e, json.RejectUnknownMembers(true)); err != nil {
			return nil, fmt.Errorf("entry %d of the gazetteer: %w", len(entries)+1, err)
		}
		entries = append(entries, e)
	}
	return entries, nil
}

// entriesOfTable reads tab-separated lines.
func entriesOfTable(lines []byte) ([]Entry, error) {
	var entries []Entry
	scanner := bufio.NewScanner(bytes.NewReader(lines))
	scanner.Buffer(nil, 1<<20)
	for n := 1; scanner.Scan(); n++ {
		row := strings.TrimRight(scanner.Text(), "\r")
		if strings.TrimSpace(row) == "" || strings.HasPrefix(row, "#") {
			continue
		}
		columns := strings.Split(row, "\t")
		if len(columns) < 2 || len(columns) > 4 {
			return nil, fmt.Errorf("line %d of the gazetteer has %d columns: name, type, and optionally aliases and same_as, separated by tabs", n, len(columns))
		}
		e := Entry{Name: columns[0], Type: schema.PartyType(strings.TrimSpace(columns[1]))}
		if len(columns) > 2 && columns[2] != "" {
			e.Aliases = strings.Split(columns[2], "|")
		}
		if len(columns) > 3 && columns[3] != "" {
			e.SameAs = strings.Split(columns[3], "|")
		}
		entries = append(entries, e)
	}
	if err := scanner.Err(); err != nil {
		return nil, fmt.Errorf("the gazetteer: %w", err)
	}
	return entries, nil
}

// foldedText returns the folded text of tokens, and the byte at which each
// begins.
func foldedText(tokens []token) (string, []int) {
	var b strings.Builder
	starts := make([]int, len(tokens)+1)
	open := false
	for i := range tokens {
		tok := &tokens[i]
		folded := ""
		if tok.class != classPunct || tok.text != "-" {
			folded = Fold(tok.lower)
		}
		if (tok.gap != gapNone || folded == "") && open {
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

// withGazetteer overlays the user's names on those that were read. A user's
// name wins unless a longer name contains it.
func (t *namer) withGazetteer(runs []nameRun, g *Gazetteer) []nameRun {
	if g == nil || len(g.entryOf) == 0 {
		return runs
	}
	given := t.gazetteerRuns(g)
	if len(given) == 0 {
		return runs
	}
	kept := make([]nameRun, 0, len(runs)+len(given))
	i := 0
	for _, run := range given {
		for i < len(runs) && runs[i].to <= run.from {
			kept = append(kept, runs[i])
			i++
		}
		if i < len(runs) && runs[i].from <= run.from && runs[i].to >= run.to && runs[i].to-runs[i].from > run.to-run.from {
			continue
		}
		for i < len(runs) && runs[i].from < run.to {
			i++
		}
		kept = append(kept, run)
	}
	return append(kept, runs[i:]...)
}

// gazetteerRuns returns the gazetteer's names in the text as whole words; of
// those that overlap, the longest.
func (t *namer) gazetteerRuns(g *Gazetteer) []nameRun {
	text, starts := foldedText(t.tokens)
	var all []nameRun
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
		run := nameRun{from: from, to: to, kind: g.entries[g.entryOf[m.Pattern()]].Type, weight: 5, entry: g.entryOf[m.Pattern()] + 1}
		switch {
		case m.End() == end:
			if to < len(t.tokens) && t.tokens[to].gap == gapNone && t.tokens[to].class == last.class && last.class == classWord {
				continue
			}
		case last.class == classHangul && (end-m.End())%3 == 0 && isParticle(text[m.End():end]) && last.end-last.start == (end-starts[to-1])/3:
			run.start, run.end = t.tokens[from].start, last.end-(end-m.End())/3
		default:
			continue
		}
		all = append(all, run)
	}
	slices.SortStableFunc(all, func(a, b nameRun) int {
		return cmp.Or(cmp.Compare(a.from, b.from), cmp.Compare(b.to, a.to), cmp.Compare(t.runEnd(b), t.runEnd(a)), cmp.Compare(a.entry, b.entry))
	})
	kept := all[:0]
	for _, run := range all {
		if len(kept) == 0 || kept[len(kept)-1].to <= run.from {
			kept = append(kept, run)
		}
	}
	return kept
}

// runEnd returns the code point at which a run ends.
func (t *namer) runEnd(run nameRun) int {
	if run.end > 0 {
		return run.end
	}
	return t.tokens[run.to-1].end
}
