package checks

import (
	"context"
	"math"
	"sync"
	"sync/atomic"

	"github.com/assaykit/assay/internal/fact"
	"github.com/assaykit/assay/internal/offsets"
	"github.com/assaykit/assay/internal/work"
	"github.com/assaykit/assay/recognize"
	"github.com/assaykit/assay/schema"
	"github.com/assaykit/assay/schema/result"
	"github.com/assaykit/assay/seeds"
)

// reading is what the checks know of an article in one language and as of one day. It is
// kept with the article's text and serves all records of it, also concurrently: each part
// is computed when a record first needs it.
//
// What a part took is spent again by every record that uses it, so that no record's steps
// depend on those before it.
type reading struct {
	article *seeds.Article // nil for none; then everything is of one record
	text    *fact.Text
	index   *offsets.Index // of the article's text
	options recognize.Options
	missing result.Missing             // to read the words of the text, "" for nothing
	read    func() *recognize.Document // as Pass.Read

	document   shared[*recognize.Document]
	readings   shared[*fact.Set] // of document
	words      shared[*wordIndex]
	utterances shared[*utterances]
	named      shared[map[string]bool] // namesInText
	persons    shared[[]namedPerson]   // personsInText
	countries  shared[map[string]bool] // countriesInText
	compounds  shared[map[schema.Decimal]bool]
	figures    shared[*statedFigures]
	dates      shared[*statedDates]

	left leftInText // without a golden

	found      memo[string, places]
	alone      memo[string, []recognize.Span] // see readAlone
	bare       memo[string, string]           // withoutForm
	undated    memo[string, bool]             // whether words count from a day of publication
	currencies memo[string, counted[told]]    // by code, see toldOf
}

// part is a bit for each shared value that takes steps.
type part uint16

const (
	partCompounds part = 1 << iota
	partFigures
	partDates
	partCountries
	partPlaces
	partOwners
	partFiguresLeft
	partDatesLeft
	partPartiesLeft
)

// knownOf returns what is known of the article of an input. The text keeps it, unless the
// caller recognizes the article by itself.
func knownOf(in Input) *reading {
	p := Pass{Article: in.Article, Golden: in.Golden, Got: in.Got, cache: new(cache)}
	options := recognize.Options{Language: p.language(), Published: p.published()}
	if in.Article == nil || in.Text == nil {
		return &reading{options: options, missing: missingToRead(options.Language)}
	}
	create := func() any {
		k := &reading{article: in.Article, text: in.Text, index: in.Text.Index(), options: options, missing: missingToRead(options.Language), read: in.Read}
		if k.read == nil {
			k.read = func() *recognize.Document {
				return k.document.get(func(*work.Meter) *recognize.Document { return in.Text.Document(options) }).value
			}
		}
		return k
	}
	if in.Read != nil {
		return create().(*reading)
	}
	return in.Text.Keep(options, create).(*reading)
}

func missingToRead(tag string) result.Missing {
	switch {
	case tag == "":
		return result.MissingLanguage
	case !recognize.Reads(tag):
		return result.MissingGrammar
	}
	return ""
}

// facts returns the facts of the document that is recognized in the article.
func (k *reading) facts() *fact.Set {
	return k.readings.get(func(*work.Meter) *fact.Set { return fact.OfReadings(k.read()) }).value
}

// pass returns a pass of the article alone, which counts its steps.
func (k *reading) pass(meter *work.Meter) *Pass {
	return &Pass{Article: k.article, index: k.index, Read: k.read, cache: &cache{work: meter, known: k}}
}

// counted is a value with the steps that it took.
type counted[T any] struct {
	value T
	steps int
}

// count computes a value and counts its steps.
func count[T any](compute func(*work.Meter) T) *counted[T] {
	c := new(counted[T])
	_ = work.Within(context.Background(), math.MaxInt64-1, func(m *work.Meter) { // without limit, so that it does not fail
		c.value = compute(m)
		c.steps = int(m.Done())
	})
	return c
}

// shared is a value that is computed when it is first needed, unless that panics.
type shared[T any] struct {
	mu sync.Mutex
	at atomic.Pointer[counted[T]]
}

func (s *shared[T]) get(compute func(*work.Meter) T) *counted[T] {
	if c := s.at.Load(); c != nil {
		return c
	}
	s.mu.Lock()
	defer s.mu.Unlock()
	if c := s.at.Load(); c != nil {
		return c
	}
	c := count(compute)
	s.at.Store(c)
	return c
}

// share returns a value that all records of an article share. A record spends the steps of
// a part the first time.
func share[T any](p *Pass, n part, s *shared[T], compute func(*Pass) T) T {
	c := p.memo()
	got := s.at.Load()
	if got == nil {
		got = s.get(func(m *work.Meter) T { return compute(c.known.pass(m)) })
	}
	c.charge(n, got.steps)
	return got.value
}

// memo remembers values that depend on the article and one text of a record. It is bounded,
// because records may have any texts.
type memo[K comparable, V any] struct {
	mu     sync.RWMutex
	values map[K]V
	size   int
}

// mostRemembered is the largest size of a memo, about in bytes.
const mostRemembered = 1 << 18

func (m *memo[K, V]) get(key K) (V, bool) {
	m.mu.RLock()
	v, ok := m.values[key]
	m.mu.RUnlock()
	return v, ok
}

// put remembers a value of a size, unless there is no more room.
func (m *memo[K, V]) put(key K, value V, size int) {
	const entry = 64 // bytes that every entry takes besides
	m.mu.Lock()
	defer m.mu.Unlock()
	if m.size += size + entry; m.size > mostRemembered {
		m.size -= size + entry
		return
	}
	if m.values == nil {
		m.values = map[K]V{}
	}
	m.values[key] = value
}
