package extract

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

	"github.com/assaykit/assay/seeds"
)

// Request says how a web service is asked about an article. URL and Body are
// templates (text/template) over the article: {{.ID}}, {{.Language}},
// {{.Published}}, {{.Title}}, {{.Text}}, with a function json that writes a
// value as JSON, quotes included.
type Request struct {
	URL       string            // its host cannot depend on the article
	Method    string            // POST when empty
	Headers   map[string]string // Content-Type is application/json where it is not among them
	Key       string            // sent as a bearer token where it is not empty
	Body      string            // the article as one JSON object when empty
	MaxOutput int               // bytes; MaxOutput when zero

	// Env are the names of environment variables that headers may use, as
	// ${NAME}.
	Env []string

	// Secrets never appear in an error, and an answer that holds one is an error
	// of kind [Secret]. Headers and keys of the URL whose names say that
	// they are secret, and the URL's password, are known as such.
	Secrets []string
}

// HTTP asks a web service. It follows no redirect to another host, and takes
// JSON only. Its time is the context's.
type HTTP struct {
	request   Request
	url, body *template.Template
	host      string
	secrets   secrets
	client    *http.Client
}

// NewHTTP checks a request and makes an extractor of it.
func NewHTTP(r Request) (*HTTP, error) {
	variables, err := r.expandHeaders()
	if err != nil {
		return nil, err
	}
	x := &HTTP{request: r, secrets: ofRequest(requestParts{r.URL, r.Headers, variables, r.Secrets})}
	if err := x.prepare(); err != nil {
		return nil, x.secrets.hideError(err)
	}
	transport := http.DefaultTransport.(*http.Transport).Clone()
	transport.MaxResponseHeaderBytes = 1 << 20
	x.client = &http.Client{Transport: transport, CheckRedirect: x.redirect}
	return x, nil
}

// expandHeaders puts the variables that are allowed, and the key, into the
// headers.
func (r *Request) expandHeaders() (variables []HeaderVariable, err error) {
	headers := make(map[string]string, len(r.Headers))
	for _, name := range slices.Sorted(maps.Keys(r.Headers)) {
		value, used, err := Expand(r.Headers[name], r.Env)
		if err != nil {
			return nil, err
		}
		headers[name] = value
		for _, v := range used {
			variables = append(variables, HeaderVariable{name, v.Name, v.Value})
		}
	}
	if r.Key != "" {
		headers["Authorization"] = "Bearer " + r.Key
	}
	r.Headers = headers
	return variables, nil
}

func (x *HTTP) prepare() *Error {
	r := x.request
	for name, value := range r.Headers {
		if !validHeader(name, value) {
			return Errorf(Unreachable, "header %q cannot be sent", name)
		}
	}
	var err *Error
	if x.url, err = Template("url", r.URL); err != nil {
		return err
	}
	if x.body, err = Template("body", r.Body); err != nil {
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
func (x *HTTP) address(a seeds.Article) (*url.URL, *Error) {
	var b strings.Builder
	if err := x.url.Execute(&b, a); err != nil {
		return nil, Errorf(Unreachable, "the url: %v", err).AsPermanent()
	}
	u, err := url.Parse(strings.TrimSpace(b.String()))
	if err != nil {
		return nil, Errorf(Unreachable, "the url cannot be read: %v", inner(err)).AsPermanent()
	}
	if u.Scheme != "http" && u.Scheme != "https" || u.Host == "" {
		return nil, Errorf(Unreachable, "the url %q is not an http or https address", shown(u)).AsPermanent()
	}
	if x.host != "" && u.Scheme+"://"+u.Host != x.host {
		return nil, Errorf(BadID, "article %q would send its text to %s instead of %s", a.ID, u.Host, x.host).AsPermanent()
	}
	return u, nil
}

// shown is an address without what may be secret in it.
func shown(u *url.URL) string {
	c := *u
	c.User, c.RawQuery, c.Fragment = nil, "", ""
	return c.String()
}

// inner is an error without the address that package url puts around it.
func inner(err error) string {
	if e, ok := errors.AsType[*url.Error](err); ok {
		return e.Err.Error()
	}
	return err.Error()
}

// redirect lets a service move an address on its own host, and keep the method
// and the body.
func (x *HTTP) redirect(next *http.Request, via []*http.Request) error {
	switch {
	case next.URL.Scheme+"://"+next.URL.Host != x.host:
		return Errorf(Redirected, "%s redirects to another host, %s: nothing was sent there; configure that address if it is meant", x.host, next.URL.Host).AsPermanent()
	case len(via) >= 5:
		return Errorf(Redirected, "%s redirects more than five times", x.host).AsPermanent()
	case next.Method != via[0].Method:
		return Errorf(Redirected, "%s redirects to %s without the article (status 301, 302 or 303): configure that address", x.host, shown(next.URL)).AsPermanent()
	}
	return nil
}

// Secrets are what is kept out of answers and errors.
func (x *HTTP) Secrets() secrets { return x.secrets }

// Extract asks the service about one article.
func (x *HTTP) Extract(ctx context.Context, a seeds.Article) ([]byte, error) {
	record, err := x.extract(ctx, a)
	return x.secrets.checked(a, record, err)
}

func (x *HTTP) extract(ctx context.Context, a seeds.Article) ([]byte, error) {
	body := bytes.TrimSuffix(Line(a), []byte("\n"))
	if x.request.Body != "" {
		var b bytes.Buffer
		if err := x.body.Execute(&b, a); err != nil {
			return nil, Errorf(Unreachable, "the body: %v", err).AsPermanent()
		}
		body = b.Bytes()
	}
	return x.Send(ctx, a, body)
}

// Send asks about one article with a body of its own instead of the request's.
// What it returns still has to be checked for secrets.
func (x *HTTP) Send(ctx context.Context, a seeds.Article, body []byte) ([]byte, error) {
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
		return nil, Errorf(Unreachable, "%s %s: %s", method, shown(u), inner(err)).AsPermanent()
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
			return nil, ContextError(ctx)
		}
		if e, ok := errors.AsType[*Error](err); ok {
			return nil, e
		}
		return nil, Errorf(Unreachable, "%s %s: %s", method, shown(u), inner(err))
	}
	defer resp.Body.Close()
	return x.read(ctx, resp, shown(u))
}

func (x *HTTP) read(ctx context.Context, resp *http.Response, where string) ([]byte, error) {
	if resp.StatusCode < 200 || resp.StatusCode > 299 {
		said, _ := io.ReadAll(io.LimitReader(resp.Body, mostQuoted+1))
		e := Errorf(Status, "%s answered %s: %s", where, x.secrets.excerpt(resp.Status, 100), x.secrets.excerpt(quotable(said), 300))
		e.Code, e.After = resp.StatusCode, retryAfter(resp.Header.Get("Retry-After"), time.Now())
		e.Permanent = strings.Contains(string(said), "insufficient_quota") // waiting buys no tokens
		return nil, e
	}
	limit := x.request.MaxOutput
	if limit <= 0 {
		limit = MaxOutput
	}
	record, err := ReadAll(resp.Body, limit)
	switch {
	case ctx.Err() != nil:
		e := ContextError(ctx)
		e.Message += fmt.Sprintf("; %s was still answering, %d bytes by then", where, len(record))
		return nil, e
	case errors.Is(err, ErrTooLarge):
		return nil, Errorf(TooLarge, "%s answered with more than %d bytes", where, limit)
	case err != nil:
		return nil, Errorf(Unreachable, "%s broke off its answer: %s", where, inner(err))
	case len(bytes.TrimSpace(record)) == 0:
		return nil, Errorf(Empty, "%s answered %s with nothing", where, x.secrets.excerpt(resp.Status, 100))
	}
	if kind := resp.Header.Get("Content-Type"); !isJSON(kind) {
		return nil, Errorf(ContentType, "%s answered with %q instead of application/json: %s", where, x.secrets.excerpt(kind, 100), x.secrets.excerpt(quotable(record), 100))
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
func (x *HTTP) Close() error {
	x.client.CloseIdleConnections()
	return nil
}
