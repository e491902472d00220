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

// UpdateEnv is the environment variable that asks [Run] to write: "derive" writes
// again what the articles decide (offsets, hashes, values), "propose" writes what
// the extractor says into the pending folder for a person to accept. Either needs
// a [Suite] and judges nothing, so that the test fails where a file changed.
// "baseline" judges, and then takes the findings that have vanished out of the
// [Baseline], or, where the file is not there, writes all that fail. Under CI
// nothing is written.
const UpdateEnv = "ASSAY_UPDATE"

// mode is what is to be written, and who asks for it.
type mode struct {
	kind modeKind
	by   string // for messages
}

type modeKind string

const (
	modeNone     modeKind = ""
	modeDerive   modeKind = "derive"
	modePropose  modeKind = "propose"
	modeBaseline modeKind = "baseline"
)

func (m mode) writesGoldens() bool { return m.kind == modeDerive || m.kind == modePropose }

// mode is that of UpdateEnv, or else of the option Update. The flags of the test
// binary are somebody else's.
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
		t.Fatalf("assaytest: %s=%q; it may be derive or propose, or baseline", UpdateEnv, m.kind)
	}
	if ci.Running() {
		t.Fatalf("assaytest: %s asks for it, and nothing is written under CI; run it where a person commits the change", m.by)
	}
	return m
}

// goldenFolder is where the goldens of a suite are written: beside the folder of
// its articles, though there may be none yet.
func goldenFolder(suite string) string {
	if dir := pairing.GoldenFolder(suite); dir != suite || pairing.ArticleFolder(suite) == suite {
		return dir
	}
	return filepath.Join(suite, "goldens")
}

// writeGoldens does what a mode that writes goldens asks for.
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

// updateBaseline brings the baseline up to date with a result.
func (s *settings) updateBaseline(t tester, r *assay.Result) {
	t.Helper()
	added, removed, err := s.config.Baseline.Update(r, s.config.Gate)
	if err != nil {
		t.Fatalf("assaytest: %s", plain.Error(err))
	}
	if added+removed > 0 {
		t.Errorf("assaytest: wrote the baseline %s: %d findings added, %d removed", plain.Text(s.config.Baseline.Path()), added, removed)
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
	outcomes := make([]extract.Outcome, len(articles)) // all of them first: one may be withdrawn
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
