// Package web asks web services about articles.
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
	"github.com/assaykit/assay/internal/environ"
	"github.com/assaykit/assay/internal/secrets"
	"github.com/assaykit/assay/seeds"
)

// Request describes the request to a web service for one article. URL and Body are
// templates (text/template) over the article: {{.ID}}, {{.Language}},
// {{.Published}}, {{.Title}}, {{.Text}}, with a function json that writes a
// value as JSON, quotes included.
type Request struct {
	URL       string            // its host cannot depend on the article
	Method    string            // POST when empty
	Headers   map[string]string // Content-Type is application/json where it is not among them
	Key       string            // sent as a bearer token where it is not empty
	Body      string            // the article as one JSON object when empty
	MaxOutput int               // bytes; extract.MaxOutput when zero

	// Env are the names of environment variables that headers may use, as
	// ${NAME}.
	Env []string

	// Secrets never appear in an error, and an answer that holds one is an error
	// of kind [extract.Secret]. Headers and keys of the URL whose names say that
	// they are secret, and the URL's password, are known as such.
	Secrets []string
}

// Extractor asks a web service. It follows no redirect to another host, and takes
// JSON only. Its time is the context's.
type Extractor struct {
	request   Request
	url, body *template.Template
	host      string
	secrets   secrets.List
	client    *http.Client
}

// New checks a request and makes an extractor of it.
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

// expandHeaders puts the variables that are allowed, and the key, into the
// headers.
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

// address is the URL for an article.
func (x *Extractor) address(a seeds.Article) (*url.URL, *extract.Error) {
	var b strings.Builder
	if err := x.url.Execute(&b, a); err != nil {
		return nil, extract.Errorf(extract.Unreachable, "the url: %v", err).AsPermanent()
	}
	u, err := url.Parse(strings.TrimSpace(b.String()))
	if err != nil {
		return nil, extract.Errorf(extract.Unreachable, "the url cannot be read: %v", causeOf(err)).AsPermanent()
	}
	if u.Scheme != "http" && u.Scheme != "https" || u.Host == "" {
		return nil, extract.Errorf(extract.Unreachable, "the url %q is not an http or https address", withoutSecrets(u)).AsPermanent()
	}
	if x.host != "" && u.Scheme+"://"+u.Host != x.host {
		return nil, extract.Errorf(extract.BadID, "article %q would send its text to %s instead of %s", a.ID, u.Host, x.host).AsPermanent()
	}
	return u, nil
}

// withoutSecrets is an address without what may be secret in it.
func withoutSecrets(u *url.URL) string {
	c := *u
	c.User, c.RawQuery, c.Fragment = nil, "", ""
	return c.String()
}

// causeOf is an error without the address that package url puts around it.
func causeOf(err error) string {
	if e, ok := errors.AsType[*url.Error](err); ok {
		return e.Err.Error()
	}
	return err.Error()
}

// redirect lets a service move an address on its own host, and keep the method
// and the body.
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

// Secrets are what is kept out of answers and errors.
func (x *Extractor) Secrets() secrets.List { return x.secrets }

// Extract asks the service about one article.
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
			return nil, extract.Errorf(extract.Unreachable, "the body: %v", err).AsPermanent()
		}
		body = b.Bytes()
	}
	return x.Send(ctx, a, body)
}

// Send asks about one article with a body of its own instead of the request's.
// What it returns still has to be checked for secrets.
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
		return nil, extract.Errorf(extract.Unreachable, "%s %s: %s", method, withoutSecrets(u), causeOf(err)).AsPermanent()
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
		return nil, extract.Errorf(extract.Unreachable, "%s %s: %s", method, withoutSecrets(u), causeOf(err))
	}
	defer resp.Body.Close()
	return x.read(ctx, resp, withoutSecrets(u))
}

func (x *Extractor) read(ctx context.Context, resp *http.Response, where string) ([]byte, error) {
	if resp.StatusCode < 200 || resp.StatusCode > 299 {
		said, _ := io.ReadAll(io.LimitReader(resp.Body, secrets.MaxQuoted+1))
		e := extract.Errorf(extract.Status, "%s answered %s: %s", where, x.secrets.Excerpt(resp.Status, 100), x.secrets.Excerpt(secrets.Quotable(said), 300))
		e.Code, e.After = resp.StatusCode, retryAfter(resp.Header.Get("Retry-After"), time.Now())
		e.Permanent = strings.Contains(string(said), "insufficient_quota") // waiting buys no tokens
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
		e.Message += fmt.Sprintf("; %s was still answering, %d bytes by then", where, len(record))
		return nil, e
	case errors.Is(err, wire.ErrTooLarge):
		return nil, extract.Errorf(extract.TooLarge, "%s answered with more than %d bytes", where, limit)
	case err != nil:
		return nil, extract.Errorf(extract.Unreachable, "%s broke off its answer: %s", where, causeOf(err))
	case len(bytes.TrimSpace(record)) == 0:
		return nil, extract.Errorf(extract.Empty, "%s answered %s with nothing", where, x.secrets.Excerpt(resp.Status, 100))
	}
	if kind := resp.Header.Get("Content-Type"); !isJSON(kind) {
		return nil, extract.Errorf(extract.ContentType, "%s answered with %q instead of application/json: %s", where, x.secrets.Excerpt(kind, 100), x.secrets.Excerpt(secrets.Quotable(record), 100))
	}
	return record, nil
}

func isJSON(contentType string) bool {
	kind, _, err := mime.ParseMediaType(contentType)
	return err == nil && (kind == "application/json" || kind == "text/json" || strings.HasSuffix(kind, "+json"))
}

// retryAfter reads RFC 9110's Retry-After: seconds or a date.
func retryAfter(s string, now time.Time) time.Duration {
	if seconds, err := strconv.ParseUint(strings.TrimSpace(s), 10, 31); err == nil {
		return time.Duration(seconds) * time.Second
	}
	if at, err := http.ParseTime(s); err == nil && at.After(now) {
		return at.Sub(now)
	}
	return 0
}

// Close closes the connections that wait for another article.
func (x *Extractor) Close() error {
	if x != nil && x.client != nil {
		x.client.CloseIdleConnections()
	}
	return nil
}
