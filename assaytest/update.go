package assaytest

import (
	"cmp"
	"os"
	"path/filepath"

	"github.com/assaykit/assay"
	"github.com/assaykit/assay/extract"
	"github.com/assaykit/assay/internal/ci"
	"github.com/assaykit/assay/internal/golden/store"
	"github.com/assaykit/assay/internal/pairing"
	"github.com/assaykit/assay/internal/plain"
	"github.com/assaykit/assay/schema"
	"github.com/assaykit/assay/seeds"
)

// UpdateEnv is the environment variable that makes [Run] write files:
//
//   - "derive" updates what the articles determine in the goldens: offsets,
//     hashes, values.
//   - "propose" writes the extractor's records as proposals into the pending
//     folder, for a person to accept.
//   - "baseline" checks as usual, and then removes the findings that have
//     vanished from the [Baseline], or creates the file with all that fail.
//
// "derive" and "propose" need a [Suite] and check nothing; the test fails if a
// file changed. Under CI nothing is written and the test fails.
const UpdateEnv = "ASSAY_UPDATE"

// mode is what to write, and what requested it.
type mode struct {
	kind modeKind
	by   string // for messages: the variable or the option
}

type modeKind string

const (
	modeNone     modeKind = ""
	modeDerive   modeKind = "derive"
	modePropose  modeKind = "propose"
	modeBaseline modeKind = "baseline"
)

func (m mode) writesGoldens() bool { return m.kind == modeDerive || m.kind == modePropose }

// mode returns the mode that [UpdateEnv] requests, or else the option [Update].
func (s *settings) mode(t tester) mode {
	t.Helper()
	m := mode{modeKind(os.Getenv(UpdateEnv)), UpdateEnv}
	switch m.kind {
	case modeNone:
		if !s.update {
			return m
		}
		m = mode{modeDerive, "the option Update"}
	case modeDerive, modePropose, modeBaseline:
	default:
		t.Fatalf("assaytest: %s=%q; it must be derive, propose or baseline", UpdateEnv, m.kind)
	}
	if ci.Running() {
		t.Fatalf("assaytest: %s: nothing is written under CI; use it where a person commits the change", m.by)
	}
	return m
}

// goldenFolder returns the folder to write the goldens of a suite into: beside
// the folder of its articles. It may not exist yet.
func goldenFolder(suite string) string {
	if dir := pairing.GoldenFolder(suite); dir != suite || pairing.ArticleFolder(suite) == suite {
		return dir
	}
	return filepath.Join(suite, "goldens")
}

// writeGoldens derives or proposes goldens, by the mode.
func (s *settings) writeGoldens(t tester, x assay.Extractor, m mode) {
	t.Helper()
	if s.folder == "" {
		t.Fatalf("assaytest: %s needs goldens of your own: give Run the option Suite(folder)", m.by)
	}
	articles, err := seeds.Load(pairing.ArticleFolder(s.folder), nil, seeds.Defaults{})
	if err != nil {
		t.Fatalf("assaytest: %s", plain.Error(err))
	}
	goldens := store.Store{Dir: goldenFolder(s.folder)}
	if m.kind == modeDerive {
		derive(t, goldens, articles)
	} else {
		propose(t, x, goldens, articles, s.config)
	}
}

// updateBaseline updates the baseline by the result, and fails t if it changed.
func (s *settings) updateBaseline(t tester, r *assay.Result) {
	t.Helper()
	added, removed, err := s.config.Baseline.Update(r, s.config.Gate)
	if err != nil {
		t.Fatalf("assaytest: %s", plain.Error(err))
	}
	if added+removed > 0 {
		t.Errorf("assaytest: wrote the baseline %s: %s added, %d removed", plain.Text(s.config.Baseline.Path()), plain.Count(added, "finding"), removed)
	}
}

func derive(t tester, goldens store.Store, articles []seeds.Article) {
	t.Helper()
	report, err := goldens.Update(t.Context(), store.UpdateOptions{Articles: articles})
	if err != nil {
		t.Fatalf("assaytest: %s", plain.Error(err))
	}
	t.Log(plain.Lines(report.String()))
	for _, g := range report.Goldens {
		switch {
		case g.Status == store.Rewritten:
			t.Error(plain.Sprintf("assaytest: %s: %s", g.Path, g.Bytes))
		case g.Written || g.Pending != "" || g.Status == store.Undecided:
			t.Error(plain.Sprintf("assaytest: %s: %s", g.Path, g.Status))
		}
	}
}

func propose(t tester, x assay.Extractor, goldens store.Store, articles []seeds.Article, c assay.Config) {
	t.Helper()
	outcomes := make([]extract.Outcome, len(articles)) // all of them first: a later one may replace an earlier one
	for o, err := range extract.All(t.Context(), x, articles, c.Run) {
		if err != nil {
			t.Fatalf("assaytest: %s", plain.Error(err))
		}
		outcomes[o.Index] = o
	}
	for i, o := range outcomes {
		if o.Err != nil {
			t.Errorf("assaytest: %s: %s", plain.Text(articles[i].ID), plain.Error(o.Err))
			continue
		}
		record, problems := schema.InspectArticle(o.Record, schema.Options{Lenient: c.Lenient})
		if err := schema.AsError(articles[i].ID, problems); err != nil {
			t.Errorf("assaytest: nothing is proposed from a broken record: %s", plain.Error(err))
			continue
		}
		p, err := goldens.Propose(t.Context(), &articles[i], record, store.ProposeOptions{From: cmp.Or(c.Extractor, "extractor")})
		switch {
		case err != nil:
			t.Errorf("assaytest: %s", plain.Error(err))
		case p != nil:
			t.Errorf("assaytest: wrote %s; review the changes, then accept or reject them\n%s", plain.Text(p.Path), plain.Lines(p.String()))
		}
	}
}
