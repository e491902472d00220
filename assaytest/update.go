package assaytest

import (
	"flag"
	"os"
	"testing"

	"github.com/assaykit/assay"
	"github.com/assaykit/assay/extract"
	"github.com/assaykit/assay/golden"
	"github.com/assaykit/assay/internal/ci"
	"github.com/assaykit/assay/internal/plain"
	"github.com/assaykit/assay/schema"
	"github.com/assaykit/assay/seeds"
)

// UpdateEnv is the environment variable that asks Run to write instead of
// judging: "derive" writes again what the articles decide (offsets, hashes,
// values), "propose" writes what the extractor says into the pending folder
// for a person to accept. The test fails when a file changed, because it has
// not judged anything.
const UpdateEnv = "ASSAY_UPDATE"

// update does what UpdateEnv asks for, and reports whether it asked for
// anything. A test binary that defines a boolean flag -update itself may use
// it for "derive"; assay registers none, because two libraries that do panic.
func update(t *testing.T, x assay.Extractor, s *settings) bool {
	t.Helper()
	mode := os.Getenv(UpdateEnv)
	if mode == "" {
		if f := flag.Lookup("update"); f != nil && f.Value.String() == "true" {
			mode = "derive"
		}
	}
	switch mode {
	case "":
		return false
	case "derive", "propose":
	default:
		t.Fatalf("assaytest: %s=%q; it may be derive or propose", UpdateEnv, mode)
	}
	if ci.Running() {
		t.Fatalf("assaytest: %s is set, and nothing is written under CI; run it where a person commits the change", UpdateEnv)
	}
	if s.folder == "" {
		t.Fatalf("assaytest: %s needs goldens of your own: give Run the option Suite(folder)", UpdateEnv)
	}
	articles, err := seeds.Load(assay.ArticleFolder(s.folder), nil, seeds.Defaults{})
	if err != nil {
		t.Fatalf("assaytest: %s", plain.Error(err))
	}
	store := golden.Store{Dir: assay.GoldenFolder(s.folder), Done: t.Context().Done()}
	if mode == "derive" {
		derive(t, store, articles)
	} else {
		propose(t, x, store, articles, s.config)
	}
	return true
}

func derive(t *testing.T, store golden.Store, articles []seeds.Article) {
	t.Helper()
	report, err := store.Update(golden.UpdateOptions{Articles: articles})
	if err != nil {
		t.Fatalf("assaytest: %s", plain.Error(err))
	}
	t.Log(plain.Lines(report.Text()))
	for _, g := range report.Goldens {
		switch {
		case g.Status == golden.Rewritten:
			t.Error(plain.Sprintf("assaytest: %s: %s", g.Path, g.Bytes))
		case g.Written || g.Pending != "" || g.Status == golden.Undecided:
			t.Error(plain.Sprintf("assaytest: %s: %s", g.Path, g.Status))
		}
	}
}

func propose(t *testing.T, x assay.Extractor, store golden.Store, articles []seeds.Article, c assay.Config) {
	t.Helper()
	outcomes := make([]extract.Outcome, len(articles)) // all of them first: one may be withdrawn
	if err := extract.Each(t.Context(), x, articles, c.Run, func(i int, o extract.Outcome) { outcomes[i] = o }); err != nil {
		t.Fatalf("assaytest: %s", plain.Error(err))
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
		p, err := store.Propose(&articles[i], record, golden.ProposeOptions{From: c.Extractor})
		switch {
		case err != nil:
			t.Errorf("assaytest: %s", plain.Error(err))
		case p != nil:
			t.Errorf("assaytest: wrote %s; look at it with assay golden diff, then accept or reject it\n%s", plain.Text(p.Path), plain.Lines(p.Text()))
		}
	}
}
