package extract

import (
	"bytes"
	"context"
	"encoding/json"
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
	Body      string            // the article as one JSON object when empty
	MaxOutput int               // bytes; MaxOutput when zero

	// Secrets are never told, and an answer that holds one is an error. Headers
	// and keys of the URL whose names say that they are secret, and the URL's
	// password, are known as such.
	Secrets   []string
	variables []headerVariable
}

// headerVariable is an environment variable that a header uses.
type headerVariable struct{ header, name, value string }

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
	x := &HTTP{request: r, secrets: r.secrets()}
	if err := x.prepare(); err != nil {
		return nil, x.secrets.hideError(err)
	}
	transport := http.DefaultTransport.(*http.Transport).Clone()
	transport.MaxResponseHeaderBytes = 1 << 20
	x.client = &http.Client{Transport: transport, CheckRedirect: x.redirect}
	return x, nil
}

func (r Request) secrets() secrets {
	var s secrets
	for _, value := range r.Secrets {
		s.add(value, "a value that is secret", sure)
	}
	for _, v := range r.variables {
		t := likely
		if plainHeaders[strings.ToLower(v.header)] || saysPlain(v.name) {
			t = public
		}
		s.addVariable(v.name, v.value, t)
	}
	for _, name := range slices.Sorted(maps.Keys(r.Headers)) {
		s.addHeader(name, r.Headers[name])
	}
	s.addAddresses(r.URL, "what the url carries")
	s.addProxies()
	return s
}

func (x *HTTP) prepare() *Error {
	r := x.request
	for name, value := range r.Headers {
		if !validHeader(name, value) {
			return errorf(Unreachable, "header %q cannot be sent", name)
		}
	}
	var err *Error
	if x.url, err = parseTemplate("url", r.URL); err != nil {
		return err
	}
	if x.body, err = parseTemplate("body", r.Body); err != nil {
		return err
	}
	u, err := x.address(seeds.Article{ID: "id"})
	if err != nil {
		return err
	}
	x.host = u.Scheme + "://" + u.Host
	return nil
}

func validHeader(name, value string) bool {
	return name != "" && !strings.ContainsFunc(name, func(r rune) bool { return r <= ' ' || r >= 0x7f || r == ':' }) &&
		!strings.ContainsAny(value, "\r\n\x00")
}

func parseTemplate(what, text string) (*template.Template, *Error) {
	t, err := template.New(what).Option("missingkey=error").Funcs(template.FuncMap{"json": toJSON}).Parse(text)
	if err != nil {
		return nil, errorf(Unreachable, "the %s is no template: %v", what, err)
	}
	return t, nil
}

func toJSON(v any) (string, error) {
	var b bytes.Buffer
	e := json.NewEncoder(&b)
	e.SetEscapeHTML(false)
	err := e.Encode(v)
	return strings.TrimSuffix(b.String(), "\n"), err
}

// address is the URL for an article.
func (x *HTTP) address(a seeds.Article) (*url.URL, *Error) {
	var b strings.Builder
	if err := x.url.Execute(&b, a); err != nil {
		return nil, finalf(Unreachable, "the url: %v", err)
	}
	u, err := url.Parse(strings.TrimSpace(b.String()))
	if err != nil {
		return nil, finalf(Unreachable, "the url cannot be read: %v", inner(err))
	}
	if u.Scheme != "http" && u.Scheme != "https" || u.Host == "" {
		return nil, finalf(Unreachable, "the url %q is not an http or https address", shown(u))
	}
	if x.host != "" && u.Scheme+"://"+u.Host != x.host {
		return nil, finalf(BadID, "article %q would send its text to %s instead of %s", a.ID, u.Host, x.host)
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
		return finalf(Redirected, "%s redirects to another host, %s: nothing was sent there; configure that address if it is meant", x.host, next.URL.Host)
	case len(via) >= 5:
		return finalf(Redirected, "%s redirects more than five times", x.host)
	case next.Method != via[0].Method:
		return finalf(Redirected, "%s redirects to %s without the article (status 301, 302 or 303): configure that address", x.host, shown(next.URL))
	}
	return nil
}

// Extract asks the service about one article.
func (x *HTTP) Extract(ctx context.Context, a seeds.Article) ([]byte, error) {
	record, err := x.extract(ctx, a)
	return x.secrets.checked(a, record, err)
}

func (x *HTTP) extract(ctx context.Context, a seeds.Article) ([]byte, error) {
	body := bytes.TrimSuffix(jsonLine(a), []byte("\n"))
	if x.request.Body != "" {
		var b bytes.Buffer
		if err := x.body.Execute(&b, a); err != nil {
			return nil, finalf(Unreachable, "the body: %v", err)
		}
		body = b.Bytes()
	}
	return x.send(ctx, a, body)
}

// send asks with a body of its own. What it returns still has to be checked
// for secrets.
func (x *HTTP) send(ctx context.Context, a seeds.Article, body []byte) ([]byte, error) {
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
		return nil, finalf(Unreachable, "%s %s: %s", method, shown(u), inner(err))
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
			return nil, canceled(ctx)
		}
		if e, ok := errors.AsType[*Error](err); ok {
			return nil, e
		}
		return nil, errorf(Unreachable, "%s %s: %s", method, shown(u), inner(err))
	}
	defer resp.Body.Close()
	return x.read(ctx, resp, shown(u))
}

func (x *HTTP) read(ctx context.Context, resp *http.Response, where string) ([]byte, error) {
	if resp.StatusCode < 200 || resp.StatusCode > 299 {
		said, _ := io.ReadAll(io.LimitReader(resp.Body, mostQuoted+1))
		e := errorf(Status, "%s answered %s: %s", where, x.secrets.excerpt(resp.Status, 100), x.secrets.excerpt(quotable(said), 300))
		e.Code, e.After = resp.StatusCode, retryAfter(resp.Header.Get("Retry-After"), time.Now())
		e.Final = strings.Contains(string(said), "insufficient_quota") // waiting buys no tokens
		return nil, e
	}
	limit := x.request.MaxOutput
	if limit <= 0 {
		limit = MaxOutput
	}
	record, err := capped(resp.Body, limit)
	switch {
	case ctx.Err() != nil:
		e := canceled(ctx)
		e.Message += fmt.Sprintf("; %s was still answering, %d bytes by then", where, len(record))
		return nil, e
	case errors.Is(err, errTooLarge):
		return nil, errorf(TooLarge, "%s answered with more than %d bytes", where, limit)
	case err != nil:
		return nil, errorf(Unreachable, "%s broke off its answer: %s", where, inner(err))
	case len(bytes.TrimSpace(record)) == 0:
		return nil, errorf(Empty, "%s answered %s with nothing", where, x.secrets.excerpt(resp.Status, 100))
	}
	if kind := resp.Header.Get("Content-Type"); !isJSON(kind) {
		return nil, errorf(ContentType, "%s answered with %q instead of application/json: %s", where, x.secrets.excerpt(kind, 100), x.secrets.excerpt(quotable(record), 100))
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
