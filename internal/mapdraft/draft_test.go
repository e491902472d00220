package mapdraft

import (
	"encoding/json"
	"fmt"
	"os"
	"runtime"
	"slices"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/assaykit/assay/extract/mapping"
	"github.com/assaykit/assay/schema"
	"github.com/assaykit/assay/seeds"
)

// expected are outputs of many shapes, and the facts that a reader finds in
// each. They were written before the package was.
type expected struct {
	Articles map[string]struct{ ID, Language, Published, Text string }
	Cases    []struct {
		Name, Article string
		Output        json.RawMessage
		Want          []string
	}
}

// A draft of any of the outputs runs as it is, and its record is readable and
// has the facts of the output, and no others.
func TestDraftsOfManyShapes(t *testing.T) {
	data, err := os.ReadFile("testdata/outputs.json")
	require.NoError(t, err)
	var all expected
	require.NoError(t, json.Unmarshal(data, &all))
	require.Greater(t, len(all.Cases), 15)
	right, wanted := 0, 0
	for _, c := range all.Cases {
		t.Run(c.Name, func(t *testing.T) {
			var a seeds.Article
			if in, ok := all.Articles[c.Article]; ok {
				a = seeds.Article{ID: in.ID, Language: in.Language, Published: in.Published, Text: in.Text}
			}
			got := drafted(t, c.Output, a)
			wanted += len(c.Want)
			for _, w := range c.Want {
				if slices.Contains(got, w) {
					right++
				}
			}
			assert.ElementsMatch(t, c.Want, got)
		})
	}
	t.Logf("%d of %d facts", right, wanted)
}

// drafted returns the facts of the record that the draft of an output makes of it.
func drafted(t *testing.T, output []byte, a seeds.Article) []string {
	t.Helper()
	d, err := New(output, a)
	require.NoError(t, err)
	again, err := New(output, a)
	require.NoError(t, err)
	require.Equal(t, d, again, "the same output has the same draft")
	m, err := mapping.New(mapping.Config{JQ: d.Program})
	require.NoError(t, err, "%s", d.Program)
	if a.ID == "" {
		a.ID = "unknown"
	}
	record, _, err := m.Map(t.Context(), output, a)
	require.NoError(t, err, "%s", d.Program)
	got, problems := schema.InspectArticle(record, schema.Options{})
	require.Empty(t, problems, "%s\n%s", d.Program, record)
	return factsOf(got)
}

// factsOf returns the facts of a record as the expectations write them.
func factsOf(a *schema.Article) []string {
	facts := []string{}
	names := map[string]string{}
	for _, p := range a.Parties {
		names[p.ID] = p.Name
	}
	for _, p := range a.Parties {
		s := fmt.Sprint(p.Type, " ", p.Name)
		if len(p.Aliases) > 0 {
			s += " (" + strings.Join(p.Aliases, "; ") + ")"
		}
		for _, r := range p.Roles {
			s += ", " + r.Title
			if r.Of != "" {
				s += " of " + names[r.Of]
			}
		}
		facts = append(facts, s+places(p.Mentions))
	}
	for _, f := range a.Figures {
		facts = append(facts, fmt.Sprint(f.Kind, " ", f.Value, " ", f.Unit, places(f.Mentions)))
	}
	for _, d := range a.Dates {
		facts = append(facts, fmt.Sprint("date ", d.Value, d.Timex, places(d.Mentions)))
	}
	for _, e := range a.Events {
		facts = append(facts, fmt.Sprint("event ", e.Type, places(e.Mentions)))
	}
	for _, q := range a.Quotes {
		facts = append(facts, fmt.Sprint("quote ", q.Text, " by ", names[q.Speaker], places(q.Mentions)))
	}
	return facts
}

func places(mentions []schema.Mention) string {
	s := ""
	for _, m := range mentions {
		if m.Start != nil {
			s += fmt.Sprintf(" @%d", *m.Start)
		}
	}
	return s
}

// Drafting takes room like the output, not like its square.
func TestManyKeysInManyObjects(t *testing.T) {
	var b strings.Builder
	b.WriteString(`{"things": [{"name": "Ana Duarte", "role": "mayor"}`)
	const most = 6000
	for i := range most {
		fmt.Fprintf(&b, `, {"k%d": %d}`, i, i)
	}
	b.WriteString("]}")
	var before, after runtime.MemStats
	runtime.ReadMemStats(&before)
	d, err := New([]byte(b.String()), seeds.Article{})
	runtime.ReadMemStats(&after)
	require.NoError(t, err)
	require.Less(t, after.TotalAlloc-before.TotalAlloc, uint64(400<<20))
	require.Contains(t, strings.Join(d.LeftOut, "\n"), "too many different keys")
}
