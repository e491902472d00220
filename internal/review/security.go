package review

import (
	"crypto/subtle"
	"net"
	"net/http"
	"net/url"
	"strings"
)

const policy = "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; connect-src 'self'; " +
	"form-action 'self'; base-uri 'none'; frame-ancestors 'none'"

// ServeHTTP lets nobody in but the browser that opened the link.
func (s *Server) ServeHTTP(w http.ResponseWriter, r *http.Request) {
	h := w.Header()
	h.Set("Content-Security-Policy", policy)
	h.Set("X-Content-Type-Options", "nosniff")
	h.Set("X-Frame-Options", "DENY")
	h.Set("Referrer-Policy", "no-referrer")
	h.Set("Cross-Origin-Opener-Policy", "same-origin")
	h.Set("Cross-Origin-Resource-Policy", "same-origin")
	h.Set("Cache-Control", "no-store")
	if !loopback(r.Host) {
		// A page of another name that resolves to this machine: DNS rebinding.
		http.Error(w, "this page answers to the loopback host alone", http.StatusMisdirectedRequest)
		return
	}
	if t := r.URL.Query().Get("token"); t != "" && r.Method == http.MethodGet && r.URL.Path == "/" {
		if !equal(t, s.token) {
			s.refuse(w)
			return
		}
		http.SetCookie(w, &http.Cookie{
			Name: s.cookie(), Value: s.token, Path: "/", HttpOnly: true, SameSite: http.SameSiteStrictMode,
		})
		http.Redirect(w, r, "/", http.StatusSeeOther)
		return
	}
	c, err := r.Cookie(s.cookie())
	if err != nil || !equal(c.Value, s.token) {
		s.refuse(w)
		return
	}
	if r.Method != http.MethodGet && r.Method != http.MethodHead && !s.own(w, r) {
		http.Error(w, "this change was not sent by the page itself", http.StatusForbidden)
		return
	}
	s.mux.ServeHTTP(w, r)
}

// cookie names the cookie by the token, since cookies are shared by all ports
// of a host.
func (s *Server) cookie() string { return "assay_review_" + s.csrf[:8] }

func (s *Server) refuse(w http.ResponseWriter) {
	http.Error(w, "open the link that assay printed: it has the token of this review", http.StatusForbidden)
}

// own reports whether a change was sent by a page of this server.
func (s *Server) own(w http.ResponseWriter, r *http.Request) bool {
	if o := r.Header.Get("Origin"); o != "" {
		u, err := url.Parse(o)
		if err != nil || u.Scheme != "http" || u.Host != r.Host {
			return false
		}
	}
	if f := r.Header.Get("Sec-Fetch-Site"); f != "" && f != "same-origin" {
		return false
	}
	r.Body = http.MaxBytesReader(w, r.Body, 1<<20)
	return r.ParseForm() == nil && equal(r.PostForm.Get("csrf"), s.csrf)
}

func equal(a, b string) bool { return subtle.ConstantTimeCompare([]byte(a), []byte(b)) == 1 }

// loopback reports whether a Host header names this machine by an address
// that no name server can give away.
func loopback(host string) bool {
	name := host
	if h, _, err := net.SplitHostPort(host); err == nil {
		name = h
	}
	name = strings.Trim(name, "[]")
	ip := net.ParseIP(name)
	return strings.EqualFold(name, "localhost") || ip != nil && ip.IsLoopback()
}
