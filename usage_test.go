package assay_test

import (
	"context"
	"encoding/json"
	"io"
	"net/http"
	"net/http/httptest"
	"sync/atomic"
	"testing"

	"github.com/stretchr/testify/require"
	"pgregory.net/rapid"

	"github.com/assaykit/assay"
	"github.com/assaykit/assay/extract"
	"github.com/assaykit/assay/extract/openai"
	"github.com/assaykit/assay/schema/result"
	"github.com/assaykit/assay/seeds"
)

// Whatever an endpoint answers, assay reads the result that it writes.
func TestWhatIsWrittenCanBeRead(t *testing.T) {
	var answer atomic.Pointer[func(http.ResponseWriter)]
	s := httptest.NewServer(http.HandlerFunc(func(w http.ResponseWriter, _ *http.Request) { (*answer.Load())(w) }))
	defer s.Close()
	x, err := openai.New(openai.Model{BaseURL: s.URL, Name: "m", Price: extract.Price{Input: 1e9, Output: 3}})
	require.NoError(t, err)
	defer x.Close()
	cases := []assay.Case{}
	for _, id := range []string{"a", "b", "c"} {
		cases = append(cases, assay.Case{Article: &seeds.Article{ID: id, Language: "en", Published: "2025-01-02", Text: "Ana Ruiz spoke on Monday."}})
	}
	number := rapid.SampledFrom([]string{"0", "-5", "12", `"12"`, "1.5", "1e300", "-1e300", "1e999", "9000000000000000000", "99999999999999999999", "null", "{}", "[]", `"x"`, "true"})
	content := rapid.OneOf(rapid.String(), rapid.SampledFrom([]string{`{}`, `{"parties":[],"figures":[],"dates":[]}`, "{\"x\":\"\xff\"}", `{"parties":[{"name":"\ud800"}]}`, "\x1b[31m", `{"figures":[{"kind":"money","value":1e999999}]}`}))
	rapid.Check(t, func(t *rapid.T) {
		words, _ := json.Marshal(content.Draw(t, "content"))
		body := `{"choices":[{"message":{"content":` + string(words) + `}}],"usage":{"prompt_tokens":` + number.Draw(t, "prompt") + `,"completion_tokens":` + number.Draw(t, "completion") + `}}`
		if rapid.IntRange(0, 9).Draw(t, "raw") == 0 {
			body = rapid.String().Draw(t, "body")
		}
		status := rapid.SampledFrom([]int{200, 200, 200, 200, 400, 403, 503}).Draw(t, "status")
		after := rapid.SampledFrom([]string{"", "-5", "1e9", "99999999999999999999", "Fri, 31 Dec 9999 23:59:59 GMT"}).Draw(t, "after")
		write := func(w http.ResponseWriter) {
			w.Header().Set("Content-Type", "application/json")
			w.Header().Set("Retry-After", after)
			w.WriteHeader(status)
			_, _ = io.WriteString(w, body)
		}
		answer.Store(&write)
		r, err := assay.Run(context.Background(), x, assay.Config{Cases: cases, Measure: true})
		if err != nil {
			t.Fatal(err)
		}
		b, err := result.Encode(r)
		if err != nil {
			t.Fatal(err)
		}
		if _, err := result.Decode(b); err != nil {
			t.Fatalf("%v in %s", err, b)
		}
	})
}
