package report

import (
	"bytes"
	"cmp"
	"encoding/csv"
	"encoding/json"
	"encoding/xml"
	"errors"
	"io"
	"strconv"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/assaykit/assay/internal/invent"
	"github.com/assaykit/assay/schema"
	"github.com/assaykit/assay/schema/result"
)

// FuzzReports writes invented results in every form: each is read back by a
// reader of its own form, is the same when written twice, and lets nothing
// through that a value brings along.
func FuzzReports(f *testing.F) {
	for _, data := range invent.Seeds(16) {
		f.Add(data)
	}
	f.Fuzz(func(t *testing.T, data []byte) {
		d := invent.From(data)
		r := inventResult(d)
		given, err := json.Marshal(r)
		require.NoError(t, err)
		for _, form := range formats() {
			var once, twice bytes.Buffer
			require.NoError(t, Write(&once, form.Name, r), form.Name)
			require.NoError(t, Write(&twice, form.Name, r), form.Name)
			require.Equal(t, once.String(), twice.String(), form.Name)
			requireReadable(t, form.Name, once.Bytes(), r)
		}
		after, err := json.Marshal(r)
		require.NoError(t, err)
		require.Equal(t, string(given), string(after), "what is reported is not written to")
	})
}

func requireReadable(t *testing.T, form string, out []byte, r *result.Result) {
	t.Helper()
	text := string(out)
	switch form {
	case "json":
		again, err := result.Decode(out)
		require.NoError(t, err)
		require.Len(t, again.Runs, len(r.Runs))
		return
	case "sarif", "gitlab", "vet":
		require.True(t, json.Valid(out), form)
	case "junit":
		requireXML(t, out)
	case "csv":
		rows, err := csv.NewReader(bytes.NewReader(out)).ReadAll()
		require.NoError(t, err)
		for _, cell := range rows[0] {
			require.NotEmpty(t, cell)
		}
	case "github":
		for line := range strings.Lines(text) {
			require.Regexp(t, `^::(error|warning|notice) `, line)
		}
	case "html":
		require.NotContains(t, text, "<zz", "a value is no element")
		require.NotContains(t, text, `zz="zz`, "a value is no attribute") // a nonce may begin like one
	}
	require.NotContains(t, text, "\x1b", form)
	require.NotContains(t, text, "\u202e", form)
	if form != "github" {
		require.NotRegexp(t, `(?m)^\s*::`, text, form)
	}
}

func requireXML(t *testing.T, out []byte) {
	t.Helper()
	for d := xml.NewDecoder(bytes.NewReader(out)); ; {
		_, err := d.Token()
		if errors.Is(err, io.EOF) {
			return
		}
		require.NoError(t, err)
	}
}

// wild are values that want out of the form that they are written in.
var wild = []string{
	"a", "stargate-fr", "<zz>&amp;</zz>", `" zz="zz`, "\x1b[31m", "\u202etxt", "a\n::error::b", "::error::", "=1+1", "|x|y|", "]]>", "%0A%25", "a,b:c", "```\n~~~", "\x00\x08\ufffe", "é\u0301 이재용",
	"##[error]", "{{.}}", "../../etc/passwd", "javascript:zz", "@everyone",
}

func inventResult(d *invent.Draws) *result.Result {
	word := func() string {
		if d.Rarely(5) {
			return cmp.Or(d.Raw(24), "a") // a word has at least one character
		}
		return invent.One(d, wild)
	}
	verdicts := []result.Verdict{result.Pass, result.Fail, result.Unknown}
	r := &result.Result{Form: result.Form, Gate: invent.One(d, verdicts), Runs: []result.Run{}, Extractors: map[string]result.ExtractorResult{}}
	if d.Rarely(2) {
		r.Reasons, r.Notices = []string{word()}, []string{word()}
	}
	for n := d.Upto(4); n > 0; n-- {
		run := result.Run{
			Extractor: word(), Article: word(), At: word(), File: word(), FirstLine: d.Upto(9), Verdict: invent.One(d, verdicts),
			Outcomes: map[schema.Kind]result.Counts{schema.KindParty: {COR: d.Upto(9), MIS: d.Upto(9)}}, Findings: []result.Finding{},
		}
		if run.Verdict == result.Unknown {
			run.Error = "e " + word()
		}
		for m := d.Upto(3); m > 0; m-- {
			f := result.Finding{
				Check: invent.One(d, []string{"coverage/party", "value/figure", "form/json", "mine/" + strconv.Itoa(m)}), Severity: invent.One(d, []result.Severity{result.Error, result.Warning, result.Note}),
				Article: run.Article, Extractor: run.Extractor, Kind: invent.One(d, schema.Kinds()), Attribute: word(), Message: "m " + word(), Fix: word(), Found: word(),
				Fails: d.Rarely(2), Known: d.Rarely(4), Held: d.Rarely(4), Fingerprint: strconv.Itoa(m),
			}
			if d.Rarely(2) {
				f.Want = &result.FactRef{Pointer: "/parties/" + strconv.Itoa(m), ID: word(), Text: word(), Key: word()}
			}
			if d.Rarely(2) {
				f.Location = &schema.Location{Start: d.Upto(40), End: 40 + d.Upto(40), Line: 1 + d.Upto(9), Column: 1 + d.Upto(9), Text: word(), Before: word(), After: word()}
			}
			run.Findings = append(run.Findings, f)
		}
		r.Runs = append(r.Runs, run)
		r.Extractors[run.Extractor] = result.ExtractorResult{Gate: run.Verdict, Records: 1, Reasons: []string{word()}}
	}
	return r
}
