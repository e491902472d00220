package gate

import (
	"cmp"
	"math"
	"slices"
	"strings"

	"github.com/assaykit/assay/internal/scoring"
	"github.com/assaykit/assay/internal/sketch"
	"github.com/assaykit/assay/schema"
	"github.com/assaykit/assay/schema/result"
)

// runTally is the runs of one extractor.
type runTally struct {
	Records int `json:"records"`
	Failed  int `json:"failed,omitzero"`
	Unknown int `json:"unknown,omitzero"`
	// ByFloor is, of the runs that pass otherwise, how many have findings that
	// the coverage floors of these kinds decide on.
	ByFloor    map[string]int                  `json:"by_floor,omitempty"`
	Unverified int                             `json:"unverified,omitzero"`    // checks that could not be made
	Unread     int                             `json:"unverified_in,omitzero"` // runs with any
	Unproven   []unproven                      `json:"unproven,omitempty"`     // the first mostReasons by article
	UnprovenIn int                             `json:"unproven_in,omitzero"`   // runs
	Required   []string                        `json:"required_ran,omitempty"` // required articles that were run
	Articles   []string                        `json:"articles,omitempty"`     // the first, for "did you mean"
	Families   families                        `json:"families,omitempty"`
	Findings   map[string]result.FindingCounts `json:"findings,omitempty"`
	Worst      map[string][]listed             `json:"worst,omitempty"` // by sort
	Broken     []listed                        `json:"broken,omitempty"`
	Usage      *usageSum                       `json:"usage,omitempty"`
	Answered   int                             `json:"answered,omitzero"`
	TakenOff   map[string]int                  `json:"taken_off,omitempty"`
	Scores     *scoring.Sums                   `json:"scores"`
}

// unproven is an article whose record proves nothing, and why.
type unproven struct {
	Article string `json:"article"`
	Why     string `json:"why"`
}

func compareUnproven(x, y unproven) int {
	return cmp.Or(strings.Compare(x.Article, y.Article), strings.Compare(x.Why, y.Why))
}

// usageSum sums metrics: exactly, so that the order changes nothing.
type usageSum struct {
	result.Usage
	Nanos   int64            `json:"cost_nanos,omitzero"` // of the currency of the prices
	Latency sketch.Quantiles `json:"latency"`             // milliseconds of answers that were not cached
}

const (
	mostReasons  = 10
	mostArticles = 1000
	mostNanos    = math.MaxInt64 / 4
)

func newRunTally(p Policy) *runTally {
	var floored [][2]string
	if p.On == OnLow {
		for name := range p.Phenomena {
			floored = append(floored, [2]string{"phenomenon", name})
		}
		for kind, types := range p.Types {
			for name := range types {
				floored = append(floored, [2]string{"type", string(kind) + "/" + name})
			}
		}
	}
	return &runTally{
		ByFloor: map[string]int{}, Families: families{}, Findings: map[string]result.FindingCounts{},
		Worst: map[string][]listed{}, Scores: scoring.NewSums(floored),
	}
}

// add adds a judged run.
func (t *runTally) add(n int, run *result.Run, j judge) {
	t.Records++
	v, why := j.verdict(run)
	switch v {
	case result.Fail:
		t.Failed++
	case result.Unknown:
		t.Unknown++
	case result.Pass:
		if kinds := flooredKinds(run, j.policy); kinds != "" {
			t.ByFloor[kinds]++
		}
	}
	if why != "" {
		t.UnprovenIn++
		t.Unproven = sketch.AddLeast(mostReasons, t.Unproven, unproven{run.Article, why}, compareUnproven)
	}
	if len(run.Unverified) > 0 {
		t.Unread++
		t.Unverified += len(run.Unverified)
	}
	if slices.Contains(j.policy.Required, run.Article) {
		t.Required = sketch.AddLeast(len(j.policy.Required), t.Required, run.Article, strings.Compare)
	}
	if len(j.policy.Required) > 0 {
		t.Articles = sketch.AddLeast(mostArticles, t.Articles, run.Article, strings.Compare)
	}
	t.Families.add(run, j.list)
	t.findings(n, run, j.policy)
	if hasAnswer(run) {
		t.Answered++
	}
	t.TakenOff = countTakenOff(t.TakenOff, *run)
	if run.Metrics != nil {
		if t.Usage == nil {
			t.Usage = new(usageSum)
		}
		t.Usage.add(*run.Metrics)
	}
	t.Scores.Add(run)
}

// flooredKinds names the kinds whose coverage floor decides on a finding of the
// run, in order.
func flooredKinds(run *result.Run, p Policy) string {
	if len(p.Coverage) == 0 {
		return ""
	}
	var kinds []string
	for _, k := range schema.Kinds() {
		if _, floored := p.Coverage[k]; floored && slices.ContainsFunc(run.Findings, func(f result.Finding) bool {
			return f.Check == "coverage/"+string(k) && p.counts(f)
		}) {
			kinds = append(kinds, string(k))
		}
	}
	return strings.Join(kinds, ",")
}

func (u *usageSum) add(m result.Metrics) {
	u.Usage.Add(m)
	u.Cost = 0
	u.Nanos = min(u.Nanos+int64(math.Round(min(m.Bounded().Cost*1e9, mostNanos))), mostNanos)
	if m.Cached {
		u.Cached++
	} else {
		u.Latency.Add(m.Milliseconds)
	}
}

// usage returns the sum, with the percentiles that are known.
func (u *usageSum) usage() result.Usage {
	out := u.Usage
	out.Cost = float64(u.Nanos) / 1e9
	out.P50, out.P90, out.P95, out.P99 = u.Latency.Percentile(50), u.Latency.Percentile(90), u.Latency.Percentile(95), u.Latency.Percentile(99)
	return out
}

func (u *usageSum) merge(o *usageSum) {
	u.Usage.Merge(o.Usage)
	u.Nanos = min(u.Nanos+o.Nanos, mostNanos)
	u.Latency.Merge(o.Latency)
}

func (t *runTally) merge(o *runTally) {
	t.Records += o.Records
	t.Failed += o.Failed
	t.Unknown += o.Unknown
	for kinds, n := range o.ByFloor {
		t.ByFloor[kinds] += n
	}
	t.Unverified += o.Unverified
	t.Unread += o.Unread
	t.Unproven = sketch.Least(mostReasons, t.Unproven, o.Unproven, compareUnproven)
	t.UnprovenIn += o.UnprovenIn
	t.Required = sketch.Least(len(t.Required)+len(o.Required), t.Required, o.Required, strings.Compare)
	t.Articles = sketch.Least(mostArticles, t.Articles, o.Articles, strings.Compare)
	t.Families.merge(o.Families)
	for check, n := range o.Findings {
		t.Findings[check] = addFindings(t.Findings[check], n)
	}
	for sort, list := range o.Worst {
		t.Worst[sort] = sketch.Least(mostOfSort, t.Worst[sort], list, compareListed)
	}
	t.cutSorts()
	t.Broken = sketch.Least(mostBroken, t.Broken, o.Broken, compareListed)
	switch {
	case t.Usage == nil:
		t.Usage = o.Usage
	case o.Usage != nil:
		t.Usage.merge(o.Usage)
	}
	t.Answered += o.Answered
	for what, n := range o.TakenOff {
		if t.TakenOff == nil {
			t.TakenOff = map[string]int{}
		}
		t.TakenOff[what] += n
	}
	t.Scores.Merge(o.Scores)
}

// missingRequired returns the required articles that were not run.
func (t *runTally) missingRequired(p Policy) []string {
	return slices.DeleteFunc(slices.Clone(p.Required), func(id string) bool { return slices.Contains(t.Required, id) })
}
