package gate

import (
	"cmp"
	"errors"
	"fmt"
	"slices"

	"github.com/go-json-experiment/json"
	"github.com/go-json-experiment/json/jsontext"

	"github.com/assaykit/assay/internal/jsonerror"
	"github.com/assaykit/assay/schema/result"
)

// accumulatorForm is the form of an encoded accumulator. It belongs to one version
// of assay: what reads it must be what wrote it.
const accumulatorForm = "assay/accumulator@1"

type encodedAccumulator[T any] struct {
	Form      string       `json:"form"`
	Suite     *Suite       `json:"suite,omitzero"`
	Summaries T            `json:"summaries"`
	Runs      []encodedRun `json:"runs,omitempty"`
}

type encodedRun struct {
	N   int        `json:"n"`
	Run result.Run `json:"run"`
}

// Encode returns what the accumulator has of its runs, but not the runs themselves,
// as JSON. The same runs have the same bytes.
func (a *Accumulator) Encode() ([]byte, error) { return a.encode(nil) }

// EncodeWhole is Encode with the runs that the result lists, as long as they are few:
// for parts that meet without a file of their runs.
func (a *Accumulator) EncodeWhole() ([]byte, error) {
	runs := make([]encodedRun, len(a.runs))
	for i, r := range a.runs {
		run, err := r.get()
		if err != nil {
			return nil, err
		}
		runs[i] = encodedRun{r.n, run}
	}
	slices.SortStableFunc(runs, func(x, y encodedRun) int { return cmp.Compare(x.N, y.N) })
	return a.encode(runs)
}

func (a *Accumulator) encode(runs []encodedRun) ([]byte, error) {
	return json.Marshal(encodedAccumulator[summaries]{accumulatorForm, a.suite, a.summaries, runs}, json.Deterministic(true), jsontext.AllowInvalidUTF8(true))
}

// Decode adds encoded runs to an accumulator of no runs that has the checks, the
// policy and the baseline with which they were added. Unless they were encoded with
// [Accumulator.EncodeWhole], its result lists every run only if these few are added
// again instead.
func (a *Accumulator) Decode(data []byte) error {
	var in encodedAccumulator[struct {
		Records    int                       `json:"records"`
		Replaced   int                       `json:"replaced"`
		Extractors map[string]jsontext.Value `json:"extractors"`
		Tracked    map[string]jsontext.Value `json:"tracked"`
		Quarantine []quarantineTally         `json:"quarantine"`
		Baseline   []entryTally              `json:"baseline"`
	}]
	if err := json.Unmarshal(data, &in); err != nil {
		return fmt.Errorf("not an accumulator of runs: %w", jsonerror.Explain(data, 1, err))
	}
	s := in.Summaries
	switch {
	case in.Form != accumulatorForm:
		return fmt.Errorf("not an accumulator of runs: its form is %q, not %s", in.Form, accumulatorForm)
	case len(s.Baseline) != len(a.summaries.Baseline) || len(s.Quarantine) != len(a.summaries.Quarantine):
		return errors.New("its runs were evaluated with another baseline or policy")
	}
	a.suite = in.Suite
	a.runs = nil
	if !a.omit {
		for _, r := range in.Runs {
			a.runs = append(a.runs, numberedRun{n: r.N, run: r.Run})
		}
	}
	a.summaries.Records, a.summaries.Replaced = s.Records, s.Replaced
	copy(a.summaries.Baseline, s.Baseline)
	copy(a.summaries.Quarantine, s.Quarantine)
	return errors.Join(a.decodeTallies(a.summaries.Extractors, s.Extractors), a.decodeTallies(a.summaries.Tracked, s.Tracked))
}

func (a *Accumulator) decodeTallies(into map[string]*runTally, from map[string]jsontext.Value) error {
	for x, value := range from {
		t := newRunTally(a.judge.policy)
		if err := json.Unmarshal(value, t); err != nil {
			return fmt.Errorf("not an accumulator of runs: the extractor %q: %w", x, jsonerror.Explain(value, 1, err))
		}
		into[x] = t
	}
	return nil
}

// Restore makes the accumulator, which has no runs, what it was when it was encoded.
// Runs yields the runs that it had, which are added again if they are few.
func (a *Accumulator) Restore(data []byte, runs func(yield func(n int, run result.Run) error) error) error {
	was := *a
	was.summaries.Extractors, was.summaries.Tracked = map[string]*runTally{}, map[string]*runTally{}
	was.summaries.Baseline, was.summaries.Quarantine = slices.Clone(a.summaries.Baseline), slices.Clone(a.summaries.Quarantine)
	if err := was.Decode(data); err != nil {
		return err
	}
	if !was.Few() {
		*a = was
		return nil
	}
	last := 0
	a.suite = was.suite
	return runs(func(n int, run result.Run) error {
		add := a.Add
		if n <= last {
			add = a.Replace
		}
		last = max(last, n)
		_, err := add(n, run)
		return err
	})
}
