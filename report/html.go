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

// HTMLOptions are what an HTML report shows in addition to the result. All
// fields are optional.
type HTMLOptions struct {
	// Articles are the texts by article ID. An article without its text, or
	// with another text than the findings refer to, is shown as the words
	// around its findings.
	Articles map[string]string
	// Titles are the titles by article ID. An article without one is named by its
	// golden's title or the first line of its text, if there are these, and else by
	// its ID.
	Titles map[string]string
	// Goldens are the goldens by article ID. Their facts are marked in the
	// text.
	Goldens map[string]*schema.Golden
	// History are earlier results, oldest first.
	History []*result.Result
}

//go:embed assets
var assets embed.FS

// HTML writes a self-contained page: the verdict with the mistakes, the scores,
// and every article with its findings. It is readable without JavaScript. The
// same input gives the same bytes.
func HTML(w io.Writer, r *result.Result, o HTMLOptions) error {
	if r == nil {
		return errNoResult
	}
	t, err := template.New("").Funcs(template.FuncMap{
		"plain": func(s any) string {
			if s, ok := s.(string); ok {
				return harmless(s)
			}
			return harmless(fmt.Sprint(s)) // a named string type of package schema
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
	// The nonce is a hash of the page's contents. The contents cannot contain
	// it, and equal results give equal bytes.
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
		return "Gate passed"
	case result.Fail:
		return "Gate failed"
	}
	return "Gate cannot say"
}
