package report

import (
	"bytes"
	"encoding/json"
	"encoding/xml"
	"errors"
	"io"
	"reflect"
	"regexp"
	"strings"
	"testing"
	"unicode"
	"unicode/utf8"

	"github.com/stretchr/testify/require"

	"github.com/assaykit/assay/schema"
	"github.com/assaykit/assay/schema/result"
	"github.com/assaykit/assay/score"
)

// worst does everything that a text can do: to a terminal, to a runner, to a
// reader's eyes, to a spreadsheet, to Markdown and to a page.
const worst = "::error::forged\n##[error]forged\n=forged\x1b[31m\x1b]8;;http://e\a\u009b\x7f\x00\x9b\ufffe\u202e\u2066\u2028\u200b\U000E0041 `forged` " +
	"</details><script>forged()</script> [a](javascript:forged) ![b](//e) | @forged #1 %0A::error::forged,a=b: ##vso[x] section_start:1:forged\r"

// everywhere sets every text of a value, keys and names of types alike.
func everywhere(v reflect.Value, text string, depth int) {
	if depth > 8 {
		return
	}
	switch v.Kind() {
	case reflect.String:
		v.SetString(text)
	case reflect.Int, reflect.Int64:
		v.SetInt(1)
	case reflect.Bool:
		v.SetBool(true)
	case reflect.Pointer:
		v.Set(reflect.New(v.Type().Elem()))
		everywhere(v.Elem(), text, depth+1)
	case reflect.Slice:
		v.Set(reflect.MakeSlice(v.Type(), 1, 1))
		everywhere(v.Index(0), text, depth+1)
	case reflect.Map:
		key, value := reflect.New(v.Type().Key()).Elem(), reflect.New(v.Type().Elem()).Elem()
		everywhere(key, text, depth+1)
		everywhere(value, text, depth+1)
		v.Set(reflect.MakeMap(v.Type()))
		v.SetMapIndex(key, value)
	case reflect.Struct:
		for i := range v.NumField() {
			if v.Type().Field(i).IsExported() {
				everywhere(v.Field(i), text, depth+1)
			}
		}
	}
}

// worstResults are results with the text in every place: with real verdicts and
// severities, which decide what is said, and with that text for them too.
func worstResults(text string) []*result.Result {
	var out []*result.Result
	for _, v := range []result.Verdict{result.Fail, result.Unknown, result.Pass, result.Verdict(text)} {
		for _, kind := range []schema.Kind{schema.KindFigure, schema.Kind(text)} {
			r := &result.Result{}
			everywhere(reflect.ValueOf(r).Elem(), text, 0)
			r.Gate, r.Runs[0].Verdict = v, v
			f := r.Runs[0].Findings[0]
			f.Kind, f.Known, f.Held = kind, false, false
			placed := f
			placed.Severity, placed.Check = result.Error, "value/figure"
			nowhere := placed
			nowhere.Location, nowhere.Severity = nil, result.Warning
			r.Runs[0].Findings = append(r.Runs[0].Findings, f, placed, nowhere)
			bare := r.Runs[0]
			bare.File, bare.At, bare.Error = "", "", ""
			r.Runs = append(r.Runs, bare)
			scores := map[schema.Kind]result.Score{kind: {N: 1}}
			r.Extractors["other"] = result.ExtractorResult{Gate: v, Reasons: []string{text}, Scores: result.Scores{Coverage: scores, Precision: scores, Recall: scores, F1: scores}}
			out = append(out, r)
		}
	}
	return out
}

// Whatever stands in a result, and wherever, no format lets it act.
func TestNothingInAResultActs(t *testing.T) {
	runner := regexp.MustCompile(`##[A-Za-z]*\[|section_(start|end):\d`)
	for _, r := range worstResults(worst) {
		for _, f := range formats() {
			if f.Name == "json" {
				continue // data, which whoever prints it escapes
			}
			t.Run(f.Name, func(t *testing.T) {
				out := written(t, f.Name, r)
				require.True(t, utf8.ValidString(out))
				require.NotRegexp(t, runner, out)
				for i, c := range out {
					bad := c != '\n' && c != '\t' && unicode.IsControl(c) || c != 0xAD && unicode.Is(unicode.Cf, c) || c == 0x2028 || c == 0x2029 || c == 0xFFFE
					require.False(t, bad, "U+%04X after %q", c, out[max(0, i-80):i])
				}
				for line := range strings.Lines(out) {
					line = strings.TrimSpace(line)
					require.False(t, strings.HasPrefix(line, "::") && f.Name != "github", line)
					require.NotRegexp(t, `^(=|'=|&#?\w*;)?forged`, line, "a line of a value's")
				}
				shape(t, f.Name, out)
			})
		}
	}
}

// shape holds a report to the rules of its form.
func shape(t *testing.T, format, out string) {
	t.Helper()
	switch format {
	case "sarif", "gitlab", "vet":
		require.True(t, json.Valid([]byte(out)))
		require.NotRegexp(t, `"uri": "(javascript|data|vbscript):`, out)
	case "github":
		for line := range strings.Lines(out) {
			require.Regexp(t, `^::(error|warning|notice) (file=[^,:]*,line=\d+,(col=\d+,)?)?title=[^,:]*::`, line)
		}
	case "junit":
		d := xml.NewDecoder(strings.NewReader(out))
		for {
			if _, err := d.Token(); errors.Is(err, io.EOF) {
				return
			} else {
				require.NoError(t, err)
			}
		}
	case "html":
		require.NotContains(t, out, "<script>forged")
		require.NotContains(t, out, `="javascript:forged`)
	case "markdown":
		require.NotContains(t, out, "<script")
		require.NotContains(t, out, "](")
		require.NotContains(t, out, "@forged")
		require.NotContains(t, out, "`forged`")
		require.NotRegexp(t, `(?m)</details>.`, out, "an element that a value closes")
	}
}

// Of two results likewise.
func TestNothingInAComparisonActs(t *testing.T) {
	for _, r := range worstResults(worst) {
		var b bytes.Buffer
		d, err := score.Compare(r, r)
		require.NoError(t, err)
		d.Broke = append(d.Broke, score.Change{Check: worst, Article: worst, Message: worst, Severity: result.Severity(worst), Extractor: worst, Fact: worst, Place: worst, Kind: schema.Kind(worst)})
		d.Fixed, d.Reasons, d.Why = d.Broke, append(d.Reasons, worst), worst
		d.Scores = append(d.Scores, score.Difference{Extractor: worst, Measure: worst, Kind: schema.Kind(worst), Base: new(float64)})
		d.Articles = score.Compared{Unknown: []string{worst}, Added: []string{worst}, Tracked: []string{worst}}
		require.NoError(t, Comparison(&b, d, ComparisonOptions{}))
		for i, c := range b.String() {
			require.False(t, c != '\n' && unicode.IsControl(c) || unicode.Is(unicode.Cf, c), "U+%04X after %q", c, b.String()[max(0, i-80):i])
		}
		require.NotRegexp(t, `(?m)^(=|##.*)?forged`, b.String())
		var md, page bytes.Buffer
		require.NoError(t, ComparisonMarkdown(&md, d))
		require.NoError(t, CompareHTML(&page, r, r, d, HTMLOptions{Articles: map[string]string{worst: worst}}))
		for _, out := range []string{md.String(), page.String()} {
			require.NotContains(t, out, "<forged")
			require.NotRegexp(t, `(?m)^(=|##.*)?forged`, out)
		}
		require.NotContains(t, md.String(), "](")
		require.NotContains(t, md.String(), "@forged")
		require.NotContains(t, md.String(), "`forged`")
		require.NotRegexp(t, `(?m)</details>.`, md.String())
	}
}

// What a person wrote stays as it is written.
func TestWordsOfAnyScriptStay(t *testing.T) {
	words := "Zoë Élysée 이재용 تقریب می\u200cشود עברית 👩🏽\u200d💻❤️\u200d🔥 1️⃣ नमस्ते\u00a0500\u202f€ e\u0301"
	for _, r := range worstResults(words) {
		for _, format := range []string{"text", "junit", "github", "csv", "html"} {
			require.Contains(t, written(t, format, r), words, format)
		}
	}
}
