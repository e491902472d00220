package checks

import (
	"cmp"
	"context"
	"crypto/sha256"
	"encoding/hex"
	"slices"
	"strconv"
	"strings"
	"sync"

	"github.com/assaykit/assay/align"
	"github.com/assaykit/assay/internal/work"
	"github.com/assaykit/assay/recognize"
	"github.com/assaykit/assay/schema"
	"github.com/assaykit/assay/schema/result"
	"github.com/assaykit/assay/seeds"
)

// Input is one record with what it is held against. Everything may be missing.
type Input struct {
	Extractor string // its name, for findings
	Got       *schema.Article
	Problems  []schema.Problem // of reading the record
	Article   *seeds.Article
	Golden    *schema.Golden             // the words that it leaves out are cut from the article
	Alignment *align.Alignment           // of Golden with its words (align.WithWords) and Got; computed where it is nil and both are there
	Read      func() *recognize.Document // the article recognised; computed once where it is nil
}

// MaxSteps is how many steps the checks of one record may take: comparisons of
// two facts, of a fact with a reading of the text, of two names.
const MaxSteps = 10_000_000

// Within is Run that gives up: with the context's error where that is done,
// which it notices within a few thousand steps, and with another error where the record
// takes more than MaxSteps (align.MaxSteps of an alignment that the input
// lacks). Then the findings are those made until then, and say nothing of the rest: the
// record can be neither passed nor failed. There is no limit of time, so
// that the same record has the same answer everywhere. A user's own check
// counts a step for each finding.
func Within(ctx context.Context, all []*Check, in Input) ([]result.Finding, []result.Unverified, error) {
	in.Golden = align.WithWords(in.Golden, in.Article)
	if in.Alignment == nil && in.Golden != nil && in.Got != nil {
		a, err := align.Within(ctx, in.Golden, in.Got)
		if err != nil {
			return nil, nil, err
		}
		in.Alignment = a
	}
	r := runner{in: in}
	err := work.Within(ctx, MaxSteps, func(m *work.Meter) { r.run(all, m) })
	findings, unverified := r.results()
	return findings, unverified, err
}

// Run runs every check that has what it needs and returns the findings in a
// stable order: by place in the article, those without a place first, then by
// the order of the checks, then by the fact's pointer. Checks that need an
// extractor are left alone. Beside them it returns the checks that could not be
// made, of the record or of some facts, in the order of the checks. A panic of
// a check is the caller's. It takes as long as it takes; Within gives up.
func Run(all []*Check, in Input) ([]result.Finding, []result.Unverified) {
	in.Golden = align.WithWords(in.Golden, in.Article)
	if in.Alignment == nil && in.Golden != nil && in.Got != nil {
		in.Alignment = align.Align(in.Golden, in.Got)
	}
	r := runner{in: in}
	r.run(all, nil)
	return r.results()
}

// runner is one record under all checks, and what they have said so far.
type runner struct {
	in         Input
	pass       Pass
	found      []ranked
	left       []*leftOut // of each check
	unverified []result.Unverified
}

func (r *runner) run(all []*Check, meter *work.Meter) {
	in := r.in
	pass := Pass{
		Article: in.Article, Golden: in.Golden, Got: in.Got, Alignment: in.Alignment, Problems: in.Problems, Read: in.Read,
	}
	article := ""
	if in.Got != nil {
		article = in.Got.Source.ID
	}
	if in.Golden != nil {
		article = in.Golden.Source.ID
	}
	if in.Article != nil {
		article = in.Article.ID
		pass.Index = seeds.NewIndex(in.Article.Text)
		if pass.Read == nil {
			pass.Read = sync.OnceValue(func() *recognize.Document {
				return recognize.Read(in.Article.Text, recognize.Options{Language: pass.language(), Published: pass.published()})
			})
		}
	}
	pass.cache = &cache{work: meter}
	r.pass = pass
	for order, c := range all {
		if c.Run == nil || c.Needs&Extractor != 0 || in.Got == nil && c.Family() != "form" {
			continue
		}
		if m := missing(c, in); m != "" {
			r.unverified = append(r.unverified, result.Unverified{Check: c.Name, Missing: m})
			continue
		}
		p, left := pass, &leftOut{order: order}
		r.left = append(r.left, left)
		p.left = left
		p.Unverified = func(m result.Missing, facts int) {
			r.unverified = append(r.unverified, result.Unverified{Check: c.Name, Missing: m, Facts: facts})
		}
		p.Report = func(f result.Finding) {
			meter.Spend(1)
			f.Check, f.Article, f.Extractor = c.Name, article, in.Extractor
			if f.Severity == "" {
				f.Severity = c.Severity
			}
			clip(&f)
			if left.total++; left.total > MaxFindings {
				left.note(f)
				return
			}
			r.found = append(r.found, ranked{f, order})
		}
		c.Run(&p)
	}
}

// results are the findings in their order, and what could not be verified.
func (r *runner) results() ([]result.Finding, []result.Unverified) {
	if r.pass.cache != nil {
		r.pass.cache.work = nil // what is done is told, however long it took
	}
	found := r.found
	for _, left := range r.left {
		if left.total > MaxFindings {
			found = append(found, ranked{left.finding(), left.order})
		}
	}
	found = withoutUndated(found, &r.pass)
	slices.SortStableFunc(found, func(a, b ranked) int {
		return cmp.Or(
			cmp.Compare(a.place(), b.place()),
			cmp.Compare(a.order, b.order),
			cmp.Compare(slices.Index(schema.Kinds(), a.Kind), slices.Index(schema.Kinds(), b.Kind)),
			comparePointers(a.pointer(), b.pointer()),
			cmp.Compare(a.Attribute, b.Attribute),
			cmp.Compare(a.Message, b.Message))
	})
	findings := make([]result.Finding, len(found))
	seen := map[string]int{}
	for i, f := range found {
		f.Fingerprint = fingerprint(&f.Finding, seen)
		findings[i] = f.Finding
	}
	return findings, r.unverified
}

// missing is the input that a check needs and does not have, "" for none.
func missing(c *Check, in Input) result.Missing {
	switch {
	case c.Needs&Article != 0 && in.Article == nil:
		return result.MissingArticle
	case c.Needs&Golden != 0 && in.Golden == nil:
		return result.MissingGolden
	}
	return ""
}

// MaxFindings is how many findings of one check are listed for one record. A
// last one says how many more there are, so that a hostile record costs no
// more to report than to read.
const MaxFindings = 500

// listed tells whether the check has said all that is listed of it: the words
// of another finding would be for nobody.
func (p *Pass) listed() bool { return p.left != nil && p.left.total >= MaxFindings }

// maxHints bounds the steps that the findings of one check spend on naming what is
// nearest in the text: where that has very much, only the first findings name it.
const maxHints = 1_000_000

// mayHint tells whether a finding may look for what is nearest, and counts the steps of that.
func (p *Pass) mayHint(steps int) bool {
	if p.listed() || p.left != nil && p.left.hints > maxHints {
		return false
	}
	if p.left != nil {
		p.left.hints += steps
	}
	p.spend(steps)
	return true
}

// maxWords is how many code points of an extraction's own words a finding
// quotes at once: a name of a megabyte is told by its beginning.
const maxWords = 500

func clip(f *result.Finding) {
	f.Message, f.Fix, f.Found = clipped(f.Message), clipped(f.Fix), clipped(f.Found)
	for _, r := range []**result.FactRef{&f.Want, &f.Got} {
		if *r == nil || len((*r).Text)+len((*r).Key) <= maxWords {
			continue
		}
		short := **r
		if short.Text = clipped(short.Text); len(short.Key) > 4*maxWords {
			sum := sha256.Sum256([]byte(short.Key))
			short.Key = clipped(short.Key) + " " + hex.EncodeToString(sum[:8])
		}
		*r = &short
	}
	if f.Location != nil && len(f.Location.Text) > 4*maxWords {
		short := *f.Location
		short.Text = clipped(short.Text)
		f.Location = &short
	}
}

func clipped(s string) string { return schema.Shorten(s, maxWords) }

// leftOut sums up the findings past MaxFindings.
type leftOut struct {
	order int // of the check
	total int
	hints int // steps spent on what is nearest
	worst result.Finding
}

func (l *leftOut) note(f result.Finding) {
	if f.Severity.Rank() > l.worst.Severity.Rank() {
		l.worst = f
	}
}

func (l *leftOut) finding() result.Finding {
	return result.Finding{
		Check: l.worst.Check, Article: l.worst.Article, Extractor: l.worst.Extractor, Severity: l.worst.Severity, Attribute: "more",
		Message: strconv.Itoa(l.total-MaxFindings) + " more findings of this check are not listed",
		Fix:     "fix those that are listed, and check again",
	}
}

type ranked struct {
	result.Finding
	order int
}

func (f ranked) place() int {
	if f.Location == nil {
		return -1
	}
	return f.Location.Start
}

func (f ranked) pointer() string {
	switch {
	case f.Got != nil:
		return f.Got.Pointer
	case f.Want != nil:
		return f.Want.Pointer
	case f.Input != nil:
		return f.Input.Pointer
	}
	return ""
}

// comparePointers orders JSON pointers by their parts, numbers by value.
func comparePointers(a, b string) int {
	for a != "" && b != "" {
		var x, y string
		x, a, _ = strings.Cut(a, "/")
		y, b, _ = strings.Cut(b, "/")
		m, errM := strconv.Atoi(x)
		n, errN := strconv.Atoi(y)
		if errM == nil && errN == nil {
			if c := cmp.Compare(m, n); c != 0 {
				return c
			}
		} else if c := cmp.Compare(x, y); c != 0 {
			return c
		}
	}
	return cmp.Compare(len(a), len(b))
}

// fingerprint names a finding by what it is about and what was found there, and
// not by where that stands in the record or the article: it survives
// reordering, reformatting, new offsets and facts that have nothing to do with
// it, and another mistake in the same fact has another. Findings alike in
// everything else are counted.
func fingerprint(f *result.Finding, seen map[string]int) string {
	parts := []string{f.Check, f.Article, f.Extractor, string(f.Kind), f.Attribute}
	if f.Want != nil {
		parts = append(parts, "want", f.Want.Key)
	}
	switch {
	case f.Got != nil:
		parts = append(parts, "got", f.Got.Key)
		if f.Kind == schema.KindFigure { // its key leaves the qualifier out
			parts = append(parts, f.Got.Text)
		}
	case f.Input != nil:
		parts = append(parts, "at", placeless(f.Input.Pointer))
	}
	parts = append(parts, f.Found)
	key := strings.Join(parts, "\x00")
	n := seen[key]
	seen[key]++
	sum := sha256.Sum256([]byte(key + "\x00" + strconv.Itoa(n)))
	return hex.EncodeToString(sum[:8])
}

// placeless is a JSON pointer without the indexes of lists.
func placeless(pointer string) string {
	parts := strings.Split(pointer, "/")
	for i, p := range parts {
		if _, err := strconv.Atoi(p); err == nil {
			parts[i] = "*"
		}
	}
	return strings.Join(parts, "/")
}
