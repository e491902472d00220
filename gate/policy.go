package gate

import (
	"fmt"
	"maps"
	"slices"

	"github.com/assaykit/assay/checks"
	"github.com/assaykit/assay/schema"
	"github.com/assaykit/assay/schema/result"
)

// PolicyError is one thing wrong with a policy, with the JSON pointer of the
// member in a configuration.
type PolicyError struct {
	Pointer string // "/gate/severities/agree~1party"
	Message string
}

func (e PolicyError) Error() string { return e.Message }

// MaxRepeat is how often an article is extracted at the most.
const MaxRepeat = 100

// ValidatePolicy tells what of a policy is no sense over the checks of a
// catalogue: names of checks that do not exist, a severity that would let a
// record pass that nobody could read, a share of attempts that every answer has.
func ValidatePolicy(g Policy, all []*checks.Check) []PolicyError {
	var errs []PolicyError
	wrong := func(pointer, format string, args ...any) {
		errs = append(errs, PolicyError{"/gate" + pointer, fmt.Sprintf(format, args...)})
	}
	for _, name := range slices.Sorted(maps.Keys(g.Severities)) {
		pointer := "/severities/" + schema.PointerToken(name)
		if err := checks.Named(all, name); err != nil {
			wrong(pointer, "%v", err)
			continue
		}
		if s := g.Severities[name]; s != result.Error && checks.MustHold(name) {
			wrong(pointer, "%s cannot be set to %s: form/json and form/schema say that a record could be read at all, and what could not be read never passes; "+
				"form/reference and form/source can be lowered, each by its own name", name, s)
		}
	}
	for i, q := range g.Quarantine {
		if q.Check == "" {
			continue
		}
		pointer := fmt.Sprintf("/quarantine/%d/check", i)
		if err := checks.Named(all, q.Check); err != nil {
			wrong(pointer, "%v", err)
		} else if checks.MustHold(q.Check) {
			wrong(pointer, "%s cannot be set aside: form/json and form/schema say that a record could be read at all, and what could not be read never passes; "+
				"form/reference and form/source can be, each by its own name", q.Check)
		}
	}
	if t := g.Repeat.Times; t < 0 || t > MaxRepeat {
		wrong("/repeat/times", "%d is no number of times from 1 to %d", t, MaxRepeat)
	}
	switch r := g.Repeat; {
	case r.On == "share" && !(r.Share <= 1):
		wrong("/repeat/share", "%v is not between 0 and 1", r.Share)
	case r.On == "share" && r.Share <= 0:
		wrong("/repeat", "on: share needs the share of the attempts that must pass, above 0: share: 0.8")
	case r.On != "share" && r.Share != 0:
		wrong("/repeat/share", "a share of attempts counts only with on: share; write on: share, or take the share out")
	}
	return errs
}
