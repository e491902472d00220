package report

import (
	"bytes"
	"crypto/sha256"
	"embed"
	"encoding/base64"
	"fmt"
	"html/template"
	"io"

	"github.com/assaykit/assay/schema"
	"github.com/assaykit/assay/schema/result"
)

// HTMLOptions are what an HTML report shows beside the result. All of it may
// be left out.
type HTMLOptions struct {
	// Articles are texts by the id of the article. Without its text, or where
	// the text is not the one that the findings are about, an article is shown
	// as the words around its findings.
	Articles map[string]string
	// Goldens are truths by the id of the article, whose facts are marked in
	// its text.
	Goldens map[string]*schema.Golden
	// History holds earlier results, oldest first.
	History []*result.Result
}

//go:embed assets
var assets embed.FS

// HTML writes one file that needs nothing else: the gate's answer with what is
// wrong, the scores, and every article with its findings. It can be read
// without JavaScript. The same input gives the same bytes.
func HTML(w io.Writer, r *result.Result, o HTMLOptions) error {
	if r == nil {
		return errNoResult
	}
	t, err := template.New("").Funcs(template.FuncMap{
		"plain": func(s any) string {
			if s, ok := s.(string); ok {
				return harmless(s)
			}
			return harmless(fmt.Sprint(s)) // a type of schema that is a string
		},
		"clip":   func(s string) string { return clip(s, 240) },
		"heatOf": func(extractors []string, rows []heatRow) any { return heatTable{extractors, rows} },
	}).ParseFS(assets, "assets/*.html")
	if err != nil {
		return err
	}
	css, err := assets.ReadFile("assets/report.css")
	if err != nil {
		return err
	}
	js, err := assets.ReadFile("assets/report.js")
	if err != nil {
		return err
	}
	var body bytes.Buffer
	if err := t.ExecuteTemplate(&body, "body.html", newPage(r, o)); err != nil {
		return err
	}
	// The nonce is the hash of all that the page shows, so that nothing shown
	// can know it, and equal results are equal bytes.
	sum := sha256.Sum256(body.Bytes())
	frame := struct {
		Nonce, Answer string
		CSS           template.CSS
		JS            template.JS
	}{base64.RawURLEncoding.EncodeToString(sum[:18]), answerOf(r.Gate), template.CSS(css), template.JS(js)}
	var out bytes.Buffer
	if err := t.ExecuteTemplate(&out, "head.html", frame); err != nil {
		return err
	}
	out.Write(body.Bytes())
	if err := t.ExecuteTemplate(&out, "foot.html", frame); err != nil {
		return err
	}
	_, err = w.Write(out.Bytes())
	return err
}

func answerOf(v result.Verdict) string {
	switch v {
	case result.Pass:
		return "The gate holds"
	case result.Fail:
		return "The gate does not hold"
	}
	return "The gate cannot say"
}
