package assay_test

import (
	"context"
	"runtime"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/assaykit/assay"
	"github.com/assaykit/assay/checks"
	"github.com/assaykit/assay/extract"
	"github.com/assaykit/assay/schema/result"
	"github.com/assaykit/assay/seeds"
)

// A check that breaks makes its record unknown, by name, and ends nothing else:
// neither the process, nor the other checks, nor the other records.
func TestACheckThatBreaks(t *testing.T) {
	const record = `{"form":"assay/article@1","source":{"id":"b"},"parties":[{"type":"person","name":"Anna Sand"}],"figures":[],"dates":[]}`
	for _, tt := range []struct {
		reason string
		do     func(*checks.Pass)
		says   string
	}{
		{"a panic", func(p *checks.Pass) { panic("\x1b[31m") }, "the check house/broken panicked: \x1b[31m (check_panic_test.go:"},
		{"what a record happens to have", func(p *checks.Pass) { _ = p.Got.Parties[1] }, "index out of range"},
		{"its goroutine is ended", func(*checks.Pass) { runtime.Goexit() }, "a check ended its goroutine"},
	} {
		t.Run(tt.reason, func(t *testing.T) {
			broken := &checks.Check{Name: "house/broken", Doc: "It breaks.", Help: "It breaks.", Severity: checks.Error, Run: func(p *checks.Pass) {
				if p.Got.Source.ID == "b" {
					tt.do(p)
				}
			}}
			cased := func(id string) assay.Case {
				return assay.Case{Article: &seeds.Article{ID: id, Language: "en", Text: "Anna Sand came."}}
			}
			records := func(yield func(assay.Record, error) bool) {
				for _, id := range []string{"b", "a"} {
					data := strings.Replace(record, `"id":"b"`, `"id":"`+id+`"`, 1)
					if !yield(assay.Record{Extractor: "x", Data: []byte(data)}, nil) {
						return
					}
				}
			}
			c := assay.CheckConfig{Checks: append(checks.All(), broken), Cases: []assay.Case{cased("a"), cased("b")}}
			r, err := assay.Check(t.Context(), records, c)
			require.NoError(t, err)
			require.Equal(t, result.Unknown, r.Gate)
			unknown := 0
			for _, run := range r.Runs {
				if run.Error != "" {
					require.Contains(t, run.Error, tt.says)
					require.Equal(t, result.Unknown, run.Verdict)
					unknown++
				}
			}
			require.Equal(t, 1, unknown, "the other record is judged")
		})
	}
}

// So it is where the record is extracted first, with every other finding of it.
func TestACheckThatBreaksInARun(t *testing.T) {
	broken := &checks.Check{Name: "house/broken", Doc: "It breaks.", Help: "It breaks.", Severity: checks.Error, Run: func(*checks.Pass) { panic("?") }}
	x := extract.Func(func(_ context.Context, a seeds.Article) ([]byte, error) {
		return []byte(`{"form":"assay/article@1","source":{"id":"` + a.ID + `"},"parties":[],"figures":[],"dates":[]}`), nil
	})
	r, err := assay.Run(t.Context(), x, assay.Config{Checks: append([]*checks.Check{broken}, checks.All()...), Cases: assay.BuiltinSuite()[:1]})
	require.NoError(t, err)
	require.Equal(t, result.Unknown, r.Gate)
	require.Contains(t, r.Runs[0].Error, "the check house/broken panicked: ?")
	require.NotEmpty(t, r.Runs[0].Findings)
}
