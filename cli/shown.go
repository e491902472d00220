package cli

import (
	"slices"
	"strings"

	"github.com/assaykit/assay/checks"
	"github.com/assaykit/assay/internal/nearest"
	"github.com/assaykit/assay/schema"
	"github.com/assaykit/assay/schema/result"
)

// shownFlags select the findings that the text on the terminal speaks of. The verdict,
// the exit code and reports are of all.
type shownFlags struct {
	Kind  []string `help:"Show findings of these kinds of facts alone: party, figure, date, event, quote. The verdict is of all." placeholder:"KIND"`
	Check []string `help:"Show findings of these checks alone: names, families, family/*. The verdict is of all; see --only." placeholder:"CHECK"`
}

// shown returns whether a finding is shown, nil if all are.
func (f shownFlags) shown(all []*checks.Check) (func(result.Run, result.Finding) bool, error) {
	if len(f.Kind)+len(f.Check) == 0 {
		return nil, nil
	}
	for _, k := range f.Kind {
		if !slices.Contains(schema.Kinds(), schema.Kind(k)) {
			var names []string
			for _, known := range schema.Kinds() {
				names = append(names, string(known))
			}
			return nil, usagef("--kind %s: there is no such kind of fact; %s", k, nearest.Fix(k, names, "there are "+strings.Join(names, ", ")))
		}
	}
	list, err := checks.Lookup(all, f.Check...)
	if err != nil {
		return nil, usagef("--check: %w", err)
	}
	named := map[string]bool{}
	for _, c := range list {
		named[c.Name] = true
	}
	return func(_ result.Run, finding result.Finding) bool {
		return (len(f.Kind) == 0 || slices.Contains(f.Kind, string(finding.Kind))) && (len(f.Check) == 0 || named[finding.Check])
	}, nil
}
