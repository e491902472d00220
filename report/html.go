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
	js, err := assets.ReadFile("assets/report.js")
	if err != nil {
		return err
	}
	return writePage(w, "body.html", newPage(r, o), frame{Answer: answerOf(r.Gate), Skip: "records", JS: template.JS(js)}, "report.css")
}

// frame is what stands around the body of a page.
type frame struct {
	Nonce, Answer string
	Skip          string // id and name of the section with the articles
	CSS           template.CSS
	JS            template.JS // "" for a page without
}

// writePage writes a page with the styles that all have and its own. Its texts are
// unescaped; the templates escape them with plain.
func writePage(w io.Writer, name string, data any, f frame, styles string) error {
	t, err := template.New("").Funcs(template.FuncMap{
		"plain":   func(s any) string { return harmless(fmt.Sprint(s)) },
		"grouped": grouped,
		"clip":    func(s string) string { return clip(s, 240) },
		"heatOf":  func(extractors []string, rows []heatRow) any { return heatTable{extractors, rows} },
	}).ParseFS(assets, "assets/*.html")
	if err != nil {
		return err
	}
	for _, name := range []string{"base.css", styles} {
		css, err := assets.ReadFile("assets/" + name)
		if err != nil {
			return err
		}
		f.CSS += template.CSS(css)
	}
	var body bytes.Buffer
	if err := t.ExecuteTemplate(&body, name, data); err != nil {
		return err
	}
	// The nonce is a hash of the page's contents. The contents cannot contain
	// it, and equal results give equal bytes.
	sum := sha256.Sum256(body.Bytes())
	f.Nonce = base64.RawURLEncoding.EncodeToString(sum[:18])
	var out bytes.Buffer
	if err := t.ExecuteTemplate(&out, "head.html", f); err != nil {
		return err
	}
	out.Write(body.Bytes())
	if err := t.ExecuteTemplate(&out, "foot.html", f); err != nil {
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
