// Package beam checks records as a pipeline of Apache Beam: each is evaluated where
// the runner sends it, the runs meet in one accumulator of a size that does not
// depend on their number, and the result has the bytes of that of one process.
package beam

import (
	"context"
	"errors"
	"fmt"
	"reflect"
	"strings"
	"sync"

	sdk "github.com/apache/beam/sdks/v2/go/pkg/beam"
	"github.com/apache/beam/sdks/v2/go/pkg/beam/register"
	"github.com/go-json-experiment/json"
	"github.com/go-json-experiment/json/jsontext"

	"github.com/assaykit/assay"
	"github.com/assaykit/assay/cli"
	"github.com/assaykit/assay/gate"
	"github.com/assaykit/assay/schema/result"
)

func init() {
	register.DoFn2x2[context.Context, Record, Evaluated, error](&evaluateFn{})
	register.Function1x2(spread)
	register.Combiner2[Sum, Evaluated](&sumFn{})
	register.Combiner2[Sum, string](&wholeFn{})
	sdk.RegisterCoder(reflect.TypeFor[Evaluated](), encodeEvaluated, decodeEvaluated)
	sdk.RegisterCoder(reflect.TypeFor[Sum](), encodeSum, decodeSum)
}

// Check evaluates records, a PCollection of [Record] such as that of [Read], and
// returns a PCollection of one string: the result (assay/result@1) without its final
// newline, which textio.Write adds. It is empty if there are no records. Workers read the suite that the call names once.
func Check(s sdk.Scope, records sdk.PCollection, call cli.ApartCall) sdk.PCollection {
	s = s.Scope("assay.Check")
	runs := sdk.ParDo(s, spread, sdk.ParDo(s, &evaluateFn{Call: call}, records))
	sums := sdk.DropKey(s, sdk.CombinePerKey(s, &sumFn{adding{Call: call}}, runs))
	return sdk.Combine(s, &wholeFn{adding{Call: call}}, sums)
}

// keys is how many workers may add runs after the shuffle. Each key has accumulators of
// its own, which take megabytes where findings are long.
const keys = 2

func spread(e Evaluated) (int, Evaluated) { return e.N % keys, e }

// Evaluated is the run of a record.
type Evaluated struct {
	N       int    // number of the record
	Article string // that the record is about
	Omit    bool   // there are so many records that the result does not list all
	Run     result.Run
}

func encodeEvaluated(e Evaluated) ([]byte, error) {
	return json.Marshal(e, json.Deterministic(true), jsontext.AllowInvalidUTF8(true))
}

func decodeEvaluated(data []byte) (Evaluated, error) {
	var e Evaluated
	err := json.Unmarshal(data, &e)
	return e, err
}

var bundles = sdk.NewCounter("assay", "bundles")

// evaluateFn evaluates records.
type evaluateFn struct {
	Call cli.ApartCall

	suite *suite
}

// Setup reads the suite.
func (f *evaluateFn) Setup(ctx context.Context) (err error) {
	f.suite, err = suiteOf(ctx, f.Call)
	return err
}

// ProcessElement evaluates a record.
func (f *evaluateFn) ProcessElement(ctx context.Context, r Record) (Evaluated, error) {
	rec := assay.Record{N: r.N, At: r.At, Data: r.Data}
	if r.Err != "" {
		rec.Err = errors.New(r.Err)
	}
	run, article := f.suite.evaluate(ctx, r.N, rec)
	return Evaluated{N: r.N, Article: article, Omit: r.Of > gate.MostListed, Run: run}, ctx.Err()
}

// FinishBundle counts the bundles.
func (f *evaluateFn) FinishBundle(ctx context.Context) { bundles.Inc(ctx, 1) }

// Sum is an accumulator of runs, which is decoded when the suite is at hand.
type Sum struct {
	runs *gate.Accumulator
	data []byte // encoded runs, if runs is nil
}

func encodeSum(s Sum) ([]byte, error) {
	if s.runs == nil {
		return s.data, nil
	}
	return s.runs.EncodeWhole()
}

func decodeSum(data []byte) (Sum, error) { return Sum{data: data}, nil }

// adding is what sums of runs and sums of sums have in common.
type adding struct {
	Call cli.ApartCall

	suite *suite
}

// Setup reads the suite.
func (f *adding) Setup(ctx context.Context) (err error) {
	f.suite, err = suiteOf(ctx, f.Call)
	return err
}

// CreateAccumulator returns no runs.
func (f *adding) CreateAccumulator() (Sum, error) {
	a, err := f.suite.Accumulator()
	return Sum{runs: a}, err
}

// MergeAccumulators adds the runs of one accumulator to another.
func (f *adding) MergeAccumulators(s, o Sum) (Sum, error) {
	a, err := f.decoded(s)
	if err != nil {
		return s, err
	}
	b, err := f.decoded(o)
	if err != nil {
		return s, err
	}
	return Sum{runs: a}, a.Merge(b)
}

func (f *adding) decoded(s Sum) (*gate.Accumulator, error) {
	if s.runs != nil {
		return s.runs, nil
	}
	a, err := f.suite.Accumulator()
	if err == nil {
		err = a.Decode(s.data)
	}
	return a, err
}

// sumFn adds runs.
type sumFn struct{ adding }

// AddInput adds a run.
func (f *sumFn) AddInput(s Sum, e Evaluated) (Sum, error) {
	a, err := f.decoded(s)
	if err != nil {
		return s, err
	}
	if e.Omit {
		a.OmitRuns()
	}
	a.Suite().Note(e.Run.Extractor, e.Article)
	_, err = a.Add(e.N, e.Run)
	return Sum{runs: a}, err
}

// wholeFn adds the sums of all runs, and decides on them.
type wholeFn struct{ adding }

// AddInput adds a sum.
func (f *wholeFn) AddInput(s, o Sum) (Sum, error) { return f.MergeAccumulators(s, o) }

// ExtractOutput decides on all runs.
func (f *wholeFn) ExtractOutput(s Sum) (string, error) {
	a, err := f.decoded(s)
	if err != nil {
		return "", err
	}
	data, err := f.suite.Result(a)
	return strings.TrimSuffix(string(data), "\n"), err
}

// suite is what a call's records are evaluated with.
type suite struct {
	*cli.Apart
	evaluate func(context.Context, int, assay.Record) (result.Run, string)
}

// suites are those that this process has read, by their call: several DoFns, in
// several goroutines, need each.
var suites sync.Map

func suiteOf(ctx context.Context, call cli.ApartCall) (*suite, error) {
	key, err := json.Marshal(call)
	if err != nil {
		return nil, err
	}
	get, _ := suites.LoadOrStore(string(key), sync.OnceValues(func() (*suite, error) {
		a, err := cli.NewApart(context.WithoutCancel(ctx), call)
		if err != nil {
			return nil, fmt.Errorf("the suite on a worker: %w", err)
		}
		evaluate, err := a.Evaluator()
		return &suite{a, evaluate}, err
	}))
	return get.(func() (*suite, error))()
}
