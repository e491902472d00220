package align

import (
	"slices"
	"strings"
)

// sameID is the strength of a common id in a knowledge base, where the names
// say nothing: the pair is told with its names as different.
const sameID = 0.9

// sameEntity reports whether two lists of ids share one.
func sameEntity(want, got []string) bool {
	return slices.ContainsFunc(want, func(s string) bool {
		return slices.ContainsFunc(got, func(t string) bool { return entity(s) == entity(t) })
	})
}

// otherEntity returns the extraction's ids in a knowledge base in which the
// golden has the party under another: one base has one id for a thing. Ids of
// other bases, and none at all, contradict nothing: articles do not state them.
func otherEntity(want, got []string) []Difference {
	var out []Difference
	for _, g := range got {
		if sameEntity(want, []string{g}) {
			continue
		}
		base, _, _ := strings.Cut(entity(g), ":")
		for _, w := range want {
			if other, _, _ := strings.Cut(entity(w), ":"); other == base {
				out = append(out, Difference{Attribute: "same_as", Want: w, Got: g})
				break
			}
		}
	}
	slices.SortFunc(out, compareDifferences)
	return slices.Compact(out)
}

// entity spells an id as "base:id", a URL of its page or of its entity too:
// https://www.wikidata.org/wiki/Q884 is wikidata:Q884.
func entity(id string) string {
	_, path, isURL := strings.Cut(id, "://")
	if !isURL {
		base, rest, _ := strings.Cut(id, ":")
		return strings.ToLower(base) + ":" + rest
	}
	host, path, _ := strings.Cut(path, "/")
	path = strings.TrimRight(path, "/")
	labels := strings.Split(strings.TrimPrefix(strings.ToLower(host), "www."), ".")
	base := strings.Join(labels[:max(1, len(labels)-1)], ".") // each language's Wikipedia is a base of its own
	return base + ":" + path[strings.LastIndexByte(path, '/')+1:]
}
