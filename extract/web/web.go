// Package web extracts with web services.
package web

import (
	"bytes"
	"context"
	"errors"
	"fmt"
	"io"
	"maps"
	"mime"
	"net/http"
	"net/url"
	"slices"
	"strconv"
	"strings"
	"text/template"
	"time"

	"github.com/assaykit/assay/extract"
	"github.com/assaykit/assay/extract/internal/wire"
	"github.com/assaykit/assay/internal/completion"
	"github.com/assaykit/assay/internal/environ"
	"github.com/assaykit/assay/internal/secrets"
	"github.com/assaykit/assay/seeds"
)

// Request is the configuration of the request for an article. URL and Body are
// templates (text/template) over the article: {{.ID}}, {{.Language}},
// {{.Published}}, {{.Title}}, {{.Text}}, with a function json that encodes a
// value as JSON, including quotes.
type Request struct {
	URL       string            // the host must not depend on the article
	Method    string            // "" means POST
	Headers   map[string]string // Content-Type is application/json unless set
	Key       string            // sent as a bearer token unless empty
	Body      string            // "" means the article as a JSON object
	MaxOutput int               // in bytes; 0 means extract.MaxOutput
	Text      bool              // plain text and Markdown are accepted too, for [extract.Unwrapped]

	// Env are the names of the environment variables that headers may use, as
	// ${NAME}.
	Env []string

	// Secrets are removed from errors, and an answer that contains one is an
	// error of kind [extract.Secret]. The values of headers and URL parameters
	// with names of secrets, and the URL's password, are secrets too.
	Secrets []string
}

// Extractor extracts with a web service. It does not follow redirects to other
// hosts, and accepts only JSON. Its time limit is that of the context.
type Extractor struct {
	request   Request
	url, body *template.Template
	host      string
	secrets   secrets.List
	client    *http.Client
}

// New returns an extractor, or an error if the request is invalid.
func New(r Request) (*Extractor, error) {
	variables, err := r.expandHeaders()
	if err != nil {
		return nil, err
	}
	x := &Extractor{request: r, secrets: secrets.OfRequest(secrets.Request{URL: r.URL, Headers: r.Headers, Variables: variables, Values: r.Secrets})}
	if err := x.prepare(); err != nil {
		return nil, x.secrets.HideError(err)
	}
	transport := http.DefaultTransport.(*http.Transport).Clone()
	transport.MaxResponseHeaderBytes = 1 << 20
	x.client = &http.Client{Transport: transport, CheckRedirect: x.redirect}
	return x, nil
}

// expandHeaders expands the allowed variables in the headers, and adds the key.
func (r *Request) expandHeaders() (variables []secrets.HeaderVariable, err error) {
	headers := make(map[string]string, len(r.Headers))
	for _, name := range slices.Sorted(maps.Keys(r.Headers)) {
		value, used, err := environ.Expand(r.Headers[name], r.Env)
		if err != nil {
			return nil, err
		}
		headers[name] = value
		for _, v := range used {
			variables = append(variables, secrets.HeaderVariable{Header: name, Name: v.Name, Value: v.Value})
		}
	}
	if r.Key != "" {
		headers["Authorization"] = "Bearer " + r.Key
	}
	r.Headers = headers
	return variables, nil
}

func (x *Extractor) prepare() *extract.Error {
	r := x.request
	for name, value := range r.Headers {
		if !secrets.ValidHeader(name, value) {
			return extract.Errorf(extract.Unreachable, "header %q cannot be sent", name)
		}
	}
	var err *extract.Error
	if x.url, err = wire.Template("url", r.URL); err != nil {
		return err
	}
	if x.body, err = wire.Template("body", r.Body); err != nil {
		return err
	}
	u, err := x.address(seeds.Article{ID: "id"})
	if err != nil {
		return err
	}
	x.host = u.Scheme + "://" + u.Host
	return nil
}

// address returns the URL for an article.
func (x *Extractor) address(a seeds.Article) (*url.URL, *extract.Error) {
	var b strings.Builder
	if err := x.url.Execute(&b, a); err != nil {
		return nil, extract.Errorf(extract.Unreachable, "the url: %s", wire.TemplateError(err)).AsPermanent()
	}
	u, err := url.Parse(strings.TrimSpace(b.String()))
	if err != nil {
		return nil, extract.Errorf(extract.Unreachable, "the url cannot be read: %v", withoutURL(err)).AsPermanent()
	}
	if u.Scheme != "http" && u.Scheme != "https" || u.Host == "" {
		return nil, extract.Errorf(extract.Unreachable, "the url %q is not an http or https URL", withoutSecrets(u)).AsPermanent()
	}
	if x.host != "" && u.Scheme+"://"+u.Host != x.host {
		return nil, extract.Errorf(extract.BadID, "article %q would send its text to %s instead of %s", a.ID, u.Host, x.host).AsPermanent()
	}
	return u, nil
}

// withoutSecrets returns a URL without parts that may be secret.
func withoutSecrets(u *url.URL) string {
	c := *u
	c.User, c.RawQuery, c.Fragment = nil, "", ""
	return c.String()
}

// withoutURL returns an error without the URL that package net/url adds.
func withoutURL(err error) string {
	if e, ok := errors.AsType[*url.Error](err); ok {
		return e.Err.Error()
	}
	return err.Error()
}

// redirect follows redirects on the same host that keep the method and body.
func (x *Extractor) redirect(next *http.Request, via []*http.Request) error {
	switch {
	case next.URL.Scheme+"://"+next.URL.Host != x.host:
		return extract.Errorf(extract.Redirected, "%s redirects to another host, %s: nothing was sent there; configure that address if it is meant", x.host, next.URL.Host).AsPermanent()
	case len(via) >= 5:
		return extract.Errorf(extract.Redirected, "%s redirects more than five times", x.host).AsPermanent()
	case next.Method != via[0].Method:
		return extract.Errorf(extract.Redirected, "%s redirects to %s without the article (status 301, 302 or 303): configure that address", x.host, withoutSecrets(next.URL)).AsPermanent()
	}
	return nil
}

// Secrets returns what is removed from answers and errors.
func (x *Extractor) Secrets() secrets.List { return x.secrets }

// Extract returns the service's record of one article.
func (x *Extractor) Extract(ctx context.Context, a seeds.Article) ([]byte, error) {
	if x == nil || x.client == nil {
		return nil, extract.Errorf(extract.Unreachable, "there is no service to ask; make the extractor with New").AsPermanent()
	}
	record, err := x.extract(ctx, a)
	return x.secrets.Check(a, record, err)
}

func (x *Extractor) extract(ctx context.Context, a seeds.Article) ([]byte, error) {
	body := bytes.TrimSuffix(wire.Line(a), []byte("\n"))
	if x.request.Body != "" {
		var b bytes.Buffer
		if err := x.body.Execute(&b, a); err != nil {
			return nil, extract.Errorf(extract.Unreachable, "the body: %s", wire.TemplateError(err)).AsPermanent()
		}
		body = b.Bytes()
	}
	return x.Send(ctx, a, body)
}

// Send sends a request for one article with another body. The caller must check
// the response for secrets.
func (x *Extractor) Send(ctx context.Context, a seeds.Article, body []byte) ([]byte, error) {
	u, bad := x.address(a)
	if bad != nil {
		return nil, bad
	}
	method := x.request.Method
	if method == "" {
		method = http.MethodPost
	}
	var content io.Reader = bytes.NewReader(body)
	if method == http.MethodGet {
		content = nil
	}
	req, err := http.NewRequestWithContext(ctx, method, u.String(), content)
	if err != nil {
		return nil, extract.Errorf(extract.Unreachable, "%s %s: %s", method, withoutSecrets(u), withoutURL(err)).AsPermanent()
	}
	req.Header.Set("Content-Type", "application/json")
	req.Header.Set("Accept", "application/json")
	req.Header.Set("User-Agent", "assay")
	for name, value := range x.request.Headers {
		req.Header.Set(name, value)
	}
	resp, err := x.client.Do(req)
	if err != nil {
		if ctx.Err() != nil {
			return nil, extract.ContextError(ctx)
		}
		if e, ok := errors.AsType[*extract.Error](err); ok {
			return nil, e
		}
		return nil, extract.Errorf(extract.Unreachable, "%s %s: %s", method, withoutSecrets(u), withoutURL(err))
	}
	defer resp.Body.Close()
	return x.read(ctx, resp, withoutSecrets(u))
}

func (x *Extractor) read(ctx context.Context, resp *http.Response, where string) ([]byte, error) {
	if resp.StatusCode < 200 || resp.StatusCode > 299 {
		body, _ := io.ReadAll(io.LimitReader(resp.Body, secrets.MaxQuoted+1))
		e := extract.Errorf(extract.Status, "%s answered %s: %s", where, x.secrets.Excerpt(resp.Status, 100), x.secrets.Excerpt(secrets.Quotable(body), 300))
		e.Code, e.After = resp.StatusCode, retryAfter(resp.Header.Get("Retry-After"), time.Now())
		e.Permanent = strings.Contains(string(body), "insufficient_quota") // waiting does not help
		return nil, e
	}
	limit := x.request.MaxOutput
	if limit <= 0 {
		limit = extract.MaxOutput
	}
	record, err := wire.ReadAll(resp.Body, limit)
	switch {
	case ctx.Err() != nil:
		e := extract.ContextError(ctx)
		e.Message += fmt.Sprintf("; %s had not finished its answer, after %d bytes", where, len(record))
		return nil, e
	case errors.Is(err, wire.ErrTooLarge):
		return nil, extract.Errorf(extract.TooLarge, "%s answered with more than %d bytes", where, limit)
	case err != nil:
		return nil, extract.Errorf(extract.Unreachable, "%s did not complete its answer: %s", where, withoutURL(err))
	case len(bytes.TrimSpace(record)) == 0:
		return nil, extract.Errorf(extract.Empty, "%s answered %s with an empty body", where, x.secrets.Excerpt(resp.Status, 100))
	}
	if kind := resp.Header.Get("Content-Type"); !isJSON(kind) && !(x.request.Text && isText(kind)) {
		return nil, extract.Errorf(extract.ContentType, "%s answered with %s", where, x.notJSON(kind, record))
	}
	return record, nil
}

// notJSON says what a service answered with instead of JSON, and what to do.
func (x *Extractor) notJSON(contentType string, body []byte) string {
	switch kind := completion.KindOf(body); {
	case kind == completion.Page:
		return x.Page(body) + " instead of JSON: check the address and the key; it may be the page of a login or of a proxy"
	case kind.Streamed():
		return fmt.Sprintf("%s instead of one JSON text: turn streaming off in the request or in the service", kind)
	case contentType == "":
		return "no Content-Type instead of application/json: " + x.secrets.Excerpt(secrets.Quotable(body), 100)
	}
	return fmt.Sprintf("%q instead of application/json: %s", x.secrets.Excerpt(contentType, 100), x.secrets.Excerpt(secrets.Quotable(body), 100))
}

// Page describes an HTML page, with its title.
func (x *Extractor) Page(body []byte) string {
	what := string(completion.Page)
	if title := completion.Title(body); title != "" {
		what += " with the title “" + x.secrets.Excerpt(title, 100) + "”"
	}
	return what
}

// isText reports whether a content type is that of words, among which JSON may be.
func isText(contentType string) bool {
	kind, _, err := mime.ParseMediaType(contentType)
	return err == nil && (kind == "text/plain" || kind == "text/markdown" || kind == "text/x-markdown")
}

func isJSON(contentType string) bool {
	kind, _, err := mime.ParseMediaType(contentType)
	return err == nil && (kind == "application/json" || kind == "text/json" || strings.HasSuffix(kind, "+json"))
}

// retryAfter parses the Retry-After header of RFC 9110: seconds or a date.
func retryAfter(s string, now time.Time) time.Duration {
	if seconds, err := strconv.ParseUint(strings.TrimSpace(s), 10, 31); err == nil {
		return time.Duration(seconds) * time.Second
	}
	if at, err := http.ParseTime(s); err == nil && at.After(now) {
		return at.Sub(now)
	}
	return 0
}

// Close closes idle connections.
func (x *Extractor) Close() error {
	if x != nil && x.client != nil {
		x.client.CloseIdleConnections()
	}
	return nil
}
