package name

import (
	"cmp"
	"slices"
	"sort"
	"strings"

	ahocorasick "github.com/petar-dambovaliev/aho-corasick"

	"github.com/assaykit/assay/internal/fold"
	"github.com/assaykit/assay/recognize/internal/rule"
	"github.com/assaykit/assay/recognize/internal/text"
	"github.com/assaykit/assay/schema"
)

// Entry is one party of a user's own list of names.
type Entry struct {
	Name    string
	Type    schema.PartyType
	Aliases []string
	SameAs  []string
}

// Gazetteer is a user's own list of names, found in a text in one pass however
// many there are.
type Gazetteer struct {
	entries []Entry
	entryOf []int // of each pattern
	matcher ahocorasick.AhoCorasick
}

// NewGazetteer makes a list. Of two entries with one name the first has it.
func NewGazetteer(entries []Entry) *Gazetteer {
	g := &Gazetteer{entries: entries}
	var patterns []string
	seen := map[string]bool{}
	for i, e := range entries {
		for _, name := range append([]string{e.Name}, e.Aliases...) {
			p, _ := foldedText(text.Tokenize(name))
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
	return g
}

// foldedText returns the folded text of tokens, and the byte at which each
// begins.
func foldedText(tokens []text.Token) (string, []int) {
	var b strings.Builder
	starts := make([]int, len(tokens)+1)
	open := false
	for i := range tokens {
		tok := &tokens[i]
		folded := ""
		if tok.Class != text.ClassPunct || tok.Text != "-" {
			folded = fold.Name(tok.Lower)
		}
		if (tok.Gap != text.GapNone || folded == "") && open {
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

// withGazetteer lays the user's names over those that were read, where [listedOrRead]
// keeps the user's.
func (n *Reader) withGazetteer(runs []nameRun, g *Gazetteer) []nameRun {
	if g == nil || len(g.entryOf) == 0 {
		return runs
	}
	given := n.gazetteerRuns(g)
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
		if i < len(runs) && runs[i].from < run.to {
			if listed, ok := listedOrRead.Ask(listedRun{listed: run, read: runs[i]}, n.Traits, 0, n.Observer, rule.Place{From: run.from, To: run.to}); !listed || !ok {
				continue
			}
		}
		for i < len(runs) && runs[i].from < run.to {
			i++
		}
		kept = append(kept, run)
	}
	return append(kept, runs[i:]...)
}

// gazetteerRuns returns the gazetteer's names in the text; of those that overlap, the
// longest.
func (n *Reader) gazetteerRuns(g *Gazetteer) []nameRun {
	folded, starts := foldedText(n.Tokens)
	var all []nameRun
	iter := g.matcher.IterOverlapping(folded)
	for m := iter.Next(); m != nil; m = iter.Next() {
		from := sort.SearchInts(starts, m.Start())
		if from >= len(n.Tokens) || starts[from] != m.Start() {
			continue
		}
		for from+1 < len(n.Tokens) && starts[from+1] == m.Start() { // a token that folds to nothing
			from++
		}
		to := sort.SearchInts(starts[from:], m.End()) + from
		last := strings.TrimRight(folded[starts[to-1]:starts[to]], " ")
		q := listedEnd{last: &n.Tokens[to-1], rest: last[min(m.End()-starts[to-1], len(last)):], width: len(last)}
		cut, by, ok := listedEnds.First(q, n.Traits, 0, n.Observer)
		if !ok {
			continue
		}
		entry := g.entryOf[m.Pattern()]
		run := nameRun{from: from, to: to, kind: g.entries[entry].Type, weight: 5, entry: entry + 1, made: &listedEnds.Rules[by].Name}
		if cut > 0 {
			run.start, run.end = n.Tokens[from].Start, q.last.End-cut
		}
		all = append(all, run)
	}
	slices.SortStableFunc(all, func(a, b nameRun) int {
		return cmp.Or(cmp.Compare(a.from, b.from), cmp.Compare(b.to, a.to), cmp.Compare(n.runEnd(b), n.runEnd(a)), cmp.Compare(a.entry, b.entry))
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
func (n *Reader) runEnd(run nameRun) int {
	if run.end > 0 {
		return run.end
	}
	return n.Tokens[run.to-1].End
}
