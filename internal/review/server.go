// Package review is the local web page in which a person reviews goldens: the
// article with every fact highlighted, the golden and what is proposed for it
// side by side.
//
// It serves one person on the loopback interface. A random token in the link
// that opens it becomes a cookie; every request must carry that cookie and
// name a loopback host, and every change a second token that only the page
// knows. Pages hold no inline script and ask no other host for anything.
package review

import (
	"context"
	"crypto/rand"
	"embed"
	"encoding/hex"
	"errors"
	"fmt"
	"html/template"
	"io/fs"
	"net"
	"net/http"
	"net/url"
	"sync"
	"sync/atomic"
	"time"

	"github.com/assaykit/assay/internal/golden/store"
	"github.com/assaykit/assay/schema"
	"github.com/assaykit/assay/seeds"
)

//go:embed templates assets
var files embed.FS

// Options configure a [Server]: what is reviewed, and by whom.
type Options struct {
	Store     store.Store
	Articles  []seeds.Article
	By        string   // name that is recorded with every decision
	Phenomena []string // the catalogue that goldens may name; nil for any
	ReadOnly  error    // error of every change, if not nil
}

// Server is the page. It is an [http.Handler]; Serve and URL are for the usual
// case.
type Server struct {
	options Options
	pages   *template.Template
	mux     *http.ServeMux
	token   string // token in the link, then in the cookie
	csrf    string // token in every form

	making    sync.RWMutex       // locked while a change is made
	waiting   context.Context    // done once no change may wait for another writer any more
	leave     context.CancelFunc // ends waiting
	withdrawn atomic.Bool        // one waited then

	mu    sync.Mutex
	flash map[string]string         // by article, shown once
	seen  map[string]*schema.Golden // goldens as they were shown, by the hash of their file
	order []string                  // of seen, oldest first
}

// New returns a [Server] with random tokens.
func New(o Options) (*Server, error) {
	if o.By == "" {
		return nil, errors.New("a review needs a name to record with its decisions")
	}
	s := &Server{
		options: o, token: random(), csrf: random(),
		flash: map[string]string{}, seen: map[string]*schema.Golden{},
	}
	s.waiting, s.leave = context.WithCancel(context.Background())
	var err error
	s.pages, err = template.New("").Funcs(template.FuncMap{
		"anchor": anchor,
		"path":   url.PathEscape,
		"field": func(kind string, f field) map[string]any {
			if kind != "" {
				kind += "."
			}
			return map[string]any{"Prefix": kind, "Field": f}
		},
		"card": func(p *page, c card) map[string]any { return map[string]any{"Page": p, "Card": c} },
	}).ParseFS(files, "templates/*.html")
	if err != nil {
		return nil, err
	}
	assets, err := fs.Sub(files, "assets")
	if err != nil {
		return nil, err
	}
	s.mux = http.NewServeMux()
	s.mux.HandleFunc("GET /{$}", s.list)
	s.mux.Handle("GET /assets/", http.StripPrefix("/assets/", http.FileServerFS(assets)))
	s.mux.HandleFunc("GET /article/{id}", s.article)
	s.mux.HandleFunc("GET /article/{id}/suggest", s.suggest)
	for name, handle := range map[string]func(*edit) error{
		"decide": (*edit).decide, "fact": (*edit).fact, "add": (*edit).add, "delete": (*edit).remove,
		"record": (*edit).record, "place": (*edit).place, "move": (*edit).move,
	} {
		s.mux.HandleFunc("POST /article/{id}/"+name, s.changing(handle))
	}
	return s, nil
}

func random() string {
	b := make([]byte, 24)
	rand.Read(b) // never fails
	return hex.EncodeToString(b)
}

// Listen opens a port on the loopback interface, any free port if the address
// ends in ":0". It returns an error for an address that other hosts can reach.
func Listen(address string) (net.Listener, error) {
	host, _, err := net.SplitHostPort(address)
	if err != nil {
		return nil, err
	}
	if ip := net.ParseIP(host); host != "localhost" && (ip == nil || !ip.IsLoopback()) {
		return nil, fmt.Errorf("%s: the review page serves this machine alone; use 127.0.0.1, ::1 or localhost", address)
	}
	return net.Listen("tcp", address)
}

// URL returns the link that opens the page on a listener.
func (s *Server) URL(l net.Listener) string {
	return "http://" + l.Addr().String() + "/?token=" + s.token
}

// Serve answers requests until the context ends, which is not an error. It then
// completes a change that is being written, but does not wait for idle
// connections or incomplete requests. Its error is that of the listener,
// [ErrWithdrawn], or that of a change that was not written in time.
func (s *Server) Serve(ctx context.Context, l net.Listener) error {
	h := &http.Server{Handler: s, ReadHeaderTimeout: 10 * time.Second, IdleTimeout: 2 * time.Minute, MaxHeaderBytes: 1 << 16}
	stopped := make(chan error, 1)
	stop := context.AfterFunc(ctx, func() { stopped <- s.shutdown(context.WithoutCancel(ctx), h) })
	if err := h.Serve(l); stop() || !errors.Is(err, http.ErrServerClosed) {
		return err
	}
	return <-stopped
}

const (
	// grace bounds the requests that are running when the review ends.
	grace = 500 * time.Millisecond
	// written bounds the time of a change that has begun, or that waits for
	// another writer, when the review ends.
	written = 2 * time.Second
)

// ErrWithdrawn is the error of a review that ended while a change waited for
// another process that writes to the folder. The change is not written.
var ErrWithdrawn = errors.New("the review ended while a change waited for another process that writes in the folder; nothing of it was written")

func (s *Server) shutdown(ctx context.Context, h *http.Server) error {
	waiting, cancel := context.WithTimeout(ctx, grace)
	defer cancel()
	if h.Shutdown(waiting) == nil {
		return nil
	}
	_ = h.Close() // what waits for a browser ends with its connection
	done := make(chan struct{})
	go func() {
		s.making.Lock()
		defer s.making.Unlock()
		close(done)
	}()
	select {
	case <-done:
	case <-time.After(written):
	}
	s.leave()
	select {
	case <-done:
	case <-time.After(grace):
		return errors.New("the review ended while a change was being written: look at the golden before you go on")
	}
	if s.withdrawn.Load() {
		return ErrWithdrawn
	}
	return nil
}

// setMessage keeps a message for the next page of an article.
func (s *Server) setMessage(id, message string) {
	s.mu.Lock()
	defer s.mu.Unlock()
	s.flash[id] = message
}

func (s *Server) said(id string) string {
	s.mu.Lock()
	defer s.mu.Unlock()
	m := s.flash[id]
	delete(s.flash, id)
	return m
}

// remember keeps what a page showed, so that a later conflict can show what
// changed since.
func (s *Server) remember(f *store.File) {
	if f.Golden == nil {
		return
	}
	s.mu.Lock()
	defer s.mu.Unlock()
	if _, ok := s.seen[f.Hash]; ok {
		return
	}
	s.seen[f.Hash] = f.Golden
	s.order = append(s.order, f.Hash)
	if len(s.order) > 200 {
		delete(s.seen, s.order[0])
		s.order = s.order[1:]
	}
}

func (s *Server) shown(hash string) *schema.Golden {
	s.mu.Lock()
	defer s.mu.Unlock()
	return s.seen[hash]
}

func (s *Server) articleOf(id string) *seeds.Article {
	for i := range s.options.Articles {
		if s.options.Articles[i].ID == id {
			return &s.options.Articles[i]
		}
	}
	return nil
}
