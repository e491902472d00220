package pairing_test

import (
	"fmt"
	"os"
	"path/filepath"
	"testing"
	"testing/fstest"

	"github.com/stretchr/testify/require"

	goldens "github.com/assaykit/assay/golden"
	"github.com/assaykit/assay/internal/pairing"
	"github.com/assaykit/assay/schema"
	"github.com/assaykit/assay/seeds"
)

// golden is the truth of an article as its source says it.
func golden(source schema.Source) pairing.Pairs {
	return of(pair{&seeds.Article{ID: "quay", Language: "pt-BR", Published: "2025-02-04T23:10:00+09:00", Path: "quay.txt"}, &schema.Golden{Source: source}})
}

type pair struct {
	article *seeds.Article
	golden  *schema.Golden
}

func of(list ...pair) pairing.Pairs {
	return func(yield func(*seeds.Article, *schema.Source) bool) {
		for _, p := range list {
			var source *schema.Source
			if p.golden != nil {
				source = &p.golden.Source
			}
			if !yield(p.article, source) {
				return
			}
		}
	}
}

// A golden that no article claims was not looked at. Where it looks like that of an
// article without one, the article is named.
func TestOrphans(t *testing.T) {
	files := fstest.MapFS{}
	for _, id := range []string{"harbour", "quay", "quays"} {
		files[id+".json"] = &fstest.MapFile{Data: []byte(`{"form":"assay/golden@1","source":{"id":"` + id + `"},"parties":[],"figures":[],"dates":[]}`)}
	}
	set, err := goldens.LoadFS(files, ".")
	require.NoError(t, err)
	for _, tt := range []struct {
		reason string
		ids    []string
		says   []string // of each notice
	}{
		{"each is claimed", []string{"harbour", "quay", "quays", "mill"}, nil},
		{"one is not", []string{"quay", "quays", "mill"}, []string{`none has its id "harbour", so nothing is compared with it; bring the article back`}},
		{"an article without a golden is nearly called so", []string{"harbor", "quay", "quays"}, []string{`none has its id "harbour", so nothing is compared with it; did you mean "harbor"?`}},
		{"an article that is nearly called so has its own", []string{"harbour", "quays"}, []string{`none has its id "quay", so nothing is compared with it; bring the article back`}},
		{"each that is not", []string{"harbour"}, []string{`"quay"`, `"quays"`}},
	} {
		t.Run(tt.reason, func(t *testing.T) {
			notices := pairing.Orphans(set, tt.ids)
			require.Len(t, notices, len(tt.says))
			for i, n := range notices {
				require.Contains(t, n.Text, tt.says[i])
				require.True(t, n.Unverified, "it was not looked at")
			}
		})
	}
}

func TestMismatches(t *testing.T) {
	for _, tt := range []struct {
		reason string
		source schema.Source
		want   string // "" for no notice
	}{
		{"nothing is said", schema.Source{}, ""},
		{"another language", schema.Source{Language: "fr"}, `says language "fr", and the article quay.txt says "pt-BR"`},
		{"the same one without its region", schema.Source{Language: "pt"}, ""},
		{"another day", schema.Source{Published: "2025-02-05"}, `says published "2025-02-05"`},
		{"the same day in other words", schema.Source{Published: "2025-02-04"}, ""},
	} {
		t.Run(tt.reason, func(t *testing.T) {
			notices := pairing.Mismatches(golden(tt.source))
			if tt.want == "" {
				require.Empty(t, notices)
				return
			}
			require.Len(t, notices, 1)
			require.Contains(t, notices[0].Text, tt.want)
			require.False(t, notices[0].Unverified, "the golden was compared all the same")
		})
	}
	require.Empty(t, pairing.Mismatches(of(pair{nil, &schema.Golden{}}, pair{&seeds.Article{Language: "fr"}, nil})), "there is nothing to compare")
}

func TestUnbound(t *testing.T) {
	for _, tt := range []struct {
		goldens int
		want    string
	}{
		{0, ""}, {1, "that of a0;"}, {5, "that of a0, a1, a2, a3, a4;"}, {6, "that of a0, a1, a2, a3, a4 and 1 more;"},
	} {
		list := []pair{{&seeds.Article{ID: "bound"}, &schema.Golden{Source: schema.Source{SHA256: "00"}}}, {&seeds.Article{ID: "bare"}, nil}}
		for i := range tt.goldens {
			list = append(list, pair{&seeds.Article{ID: fmt.Sprint("a", i)}, &schema.Golden{}})
		}
		notices := pairing.Unbound(of(list...))
		if tt.want == "" {
			require.Empty(t, notices)
			continue
		}
		require.Len(t, notices, 1)
		require.Contains(t, notices[0].Text, tt.want)
	}
}

func TestIsRecord(t *testing.T) {
	for _, name := range []string{"a.json", "a.JSON", "a.jsonl", "a.ndjson", "a.json.gz", "a.json.zst", "a.jsonl.zst", "a.ndjson.gz"} {
		require.True(t, pairing.IsRecord(name), name)
	}
	for _, name := range []string{"a.txt", "json", "a.json.bak", "a.gz", "a.md.zst"} {
		require.False(t, pairing.IsRecord(name), name)
	}
	dir := t.TempDir()
	for _, name := range []string{"b.txt", "a.md", "r.json", ".hidden"} {
		require.NoError(t, os.WriteFile(filepath.Join(dir, name), []byte("{}"), 0o600))
	}
	require.Equal(t, []string{filepath.Join(dir, "a.md"), filepath.Join(dir, "b.txt")}, pairing.NotRecords(dir))
	require.Empty(t, pairing.NotRecords(filepath.Join(dir, "b.txt")), "no folder")
}

func TestSourceOf(t *testing.T) {
	for _, tt := range []struct{ reason, record, id, sha256 string }{
		{"both", `{"source":{"id":"a","sha256":"b"}}`, "a", "b"},
		{"behind others", `{"parties":[{"id":"p","source":{"id":"no"}}],"source":{"x":{"id":"no"},"id":"a"}}`, "a", ""},
		{"broken further on", `{"source":{"id":"a"},"parties":[}`, "a", ""},
		{"broken within", `{"source":{"id":"a","sha256":`, "a", ""},
		{"a value that is the word id", `{"source":{"title":"id","id":"a"}}`, "a", ""},
		{"what is no string", `{"source":{"id":7,"sha256":["b"]}}`, "", ""},
		{"a source elsewhere", `{"record":{"source":{"id":"a"}}}`, "", ""},
		{"none", `[]`, "", ""},
	} {
		t.Run(tt.reason, func(t *testing.T) {
			id, sha256 := pairing.SourceOf([]byte(tt.record))
			require.Equal(t, [2]string{tt.id, tt.sha256}, [2]string{id, sha256})
		})
	}
}
