package review

import (
	"cmp"
	"context"
	"errors"
	"fmt"
	"net/http"
	"net/url"
	"slices"
	"strconv"
	"strings"

	"github.com/assaykit/assay/golden"
	"github.com/assaykit/assay/internal/golden/conflict"
	"github.com/assaykit/assay/internal/golden/store"
	"github.com/assaykit/assay/internal/golden/view"
	"github.com/assaykit/assay/schema"
	"github.com/assaykit/assay/seeds"
)

// edit is one change that a person sends.
type edit struct {
	*Server
	article *seeds.Article
	form    url.Values
	said    string // message about what was done, for the next page
	written *schema.Golden
}

// doubt adds the objections of the article's words to the message. A person may
// save such a value, but sees the objections.
func (e *edit) doubt(key string) {
	if e.written == nil {
		return
	}
	if against := conflict.Unsupported(e.written, e.article, key); against != "" {
		e.said += " But its words do not support it: " + against + "."
	}
}

func (e *edit) Get(name string) string   { return e.form.Get(name) }
func (e *edit) All(name string) []string { return e.form[name] }

// changing handles a POST: it makes the change and shows the page again, or
// shows why it was not made. If the file changed on disk meanwhile, no input is
// lost: the page shows what changed, and offers to send the same form again.
func (s *Server) changing(change func(*edit) error) http.HandlerFunc {
	return func(w http.ResponseWriter, r *http.Request) {
		id := r.PathValue("id")
		a := s.articleOf(id)
		if a == nil {
			s.render(w, http.StatusNotFound, "error.html", "There is no article “"+id+"” in this review.")
			return
		}
		e := &edit{Server: s, article: a, form: r.PostForm}
		err := e.make(change)
		switch {
		case err == nil:
			s.setMessage(id, e.said)
			http.Redirect(w, r, "/article/"+url.PathEscape(id), http.StatusSeeOther)
		case errors.Is(err, store.ErrChanged):
			s.show(w, id, http.StatusConflict, func(v *page) {
				v.Problem = "The file changed on disk since this page was shown, so your change is not saved yet."
				now, gerr := s.options.Store.Golden(id)
				if old := s.shown(e.Get("hash")); old != nil && gerr == nil {
					v.Conflict = golden.Diff(old, now.Golden, a).Changes
				}
				v.Retry, v.RetryTo = map[string][]string{}, r.URL.Path
				for name, list := range e.form {
					if !slices.Contains([]string{"csrf", "hash", "seen"}, name) {
						v.Retry[name] = list
					}
				}
			})
		default:
			s.show(w, id, http.StatusUnprocessableEntity, func(v *page) {
				v.Problem = "Not saved: " + err.Error() + "."
				if u := (*store.UnresolvedError)(nil); errors.As(err, &u) {
					v.Problem, v.Refused = "Nothing was accepted: "+id+" "+u.Why.Error()+".", u.Conflicts
				}
			})
		}
	}
}

// make makes a change. The end of the review waits for it.
func (e *edit) make(change func(*edit) error) error {
	e.making.RLock()
	defer e.making.RUnlock()
	err := e.options.ReadOnly
	if err == nil {
		err = change(e)
	}
	if errors.Is(err, context.Canceled) {
		e.withdrawn.Store(true)
	}
	return err
}

// save applies the change to the golden that the page showed, and writes it.
func (e *edit) save(keys []store.ChangeRef, change func(*schema.Golden) error) error {
	f, err := e.options.Store.Golden(e.article.ID)
	if err != nil {
		return err
	}
	if f.Hash != e.Get("hash") {
		return store.ErrChanged
	}
	g := f.Golden
	if g == nil {
		a := e.article
		g = view.New(schema.Source{
			ID: a.ID, Language: a.Language, Published: a.Published, Title: a.Title, Publisher: a.Publisher, URL: a.URL,
			SHA256: a.SHA256(), Offsets: schema.CodePoint,
		})
	}
	g = view.Clone(g)
	if err := change(g); err != nil {
		return err
	}
	e.written = g
	_, err = e.options.Store.Save(e.waiting, f, g, store.HistoryEntry{
		Action: store.ActionEdit, By: e.options.By, Why: line(e.Get("why")), Facts: keys,
	})
	return err
}

// fact saves the fields of one fact or forbidden fact.
func (e *edit) fact() error {
	key := e.Get("key")
	if e.Get("proposed") != "" {
		return e.amend(key)
	}
	e.said = "Saved " + key + "."
	defer e.doubt(key)
	return e.save([]store.ChangeRef{{Op: golden.Changed, Key: key}}, func(g *schema.Golden) error {
		f, ok := view.Find(g, key)
		if !ok {
			return fmt.Errorf("the golden has no %s any more", key)
		}
		if err := fill(f, e); err != nil {
			return err
		}
		if f.Never != nil {
			f.Never.Why = line(e.Get("why"))
			if f.Never.Why == "" {
				return errors.New("a forbidden fact needs its reason")
			}
			return nil
		}
		e.annotate(f)
		reviewed := e.Get("reviewed") != ""
		switch {
		case reviewed && !f.Annotation.Reviewed && !g.Reviewed:
			f.Annotation.Reviewed, f.Annotation.By = true, e.options.By
		case !reviewed && g.Reviewed:
			takeBack(g)
			f.Annotation.Reviewed = false
		case !reviewed:
			f.Annotation.Reviewed = false
		}
		return nil
	})
}

// annotate writes what the form says of a fact beside its values: whether it must be
// found, why, and which mentions it loses.
func (e *edit) annotate(f view.Fact) {
	f.Annotation.Need = ""
	if e.Get("optional") != "" {
		f.Annotation.Need = schema.Optional
	}
	f.Annotation.Why = line(e.Get("why"))
	*f.Mentions = slices.DeleteFunc(slices.Clone(*f.Mentions), func(m schema.Mention) bool {
		return slices.Contains(e.All("drop"), mentionKey(m))
	})
}

// amend saves the fields of a fact that is only proposed.
func (e *edit) amend(key string) error {
	e.said = "Changed what is proposed for " + key + "; it is not accepted yet."
	return e.options.Store.Amend(e.waiting, e.article, key, e.Get("seen"), func(g *schema.Golden) error {
		f, ok := view.Find(g, key)
		if !ok || f.Annotation == nil {
			return fmt.Errorf("no fact %s is proposed any more", key)
		}
		if err := fill(f, e); err != nil {
			return err
		}
		e.annotate(f)
		return nil
	})
}

// takeBack moves the golden's mark as reviewed to each of its facts, so that
// one of them can lose it.
func takeBack(g *schema.Golden) {
	g.Reviewed = false
	for _, f := range view.Facts(g) {
		f.Annotation.Reviewed = true
		if f.Annotation.By == "" {
			f.Annotation.By = g.By
		}
	}
}

// remove deletes a fact or forbidden fact.
func (e *edit) remove() error {
	key := e.Get("key")
	e.said = "Deleted " + key + "."
	return e.save([]store.ChangeRef{{Op: golden.Removed, Key: key}}, func(g *schema.Golden) error {
		return view.Remove(g, key)
	})
}

// record saves the golden's own members.
func (e *edit) record() error {
	e.said = "Saved what the golden says of itself."
	return e.save([]store.ChangeRef{{Op: golden.Changed, Key: "record"}}, func(g *schema.Golden) error {
		has := func(name string) bool { return slices.Contains(e.All("complete"), name) }
		g.Complete = schema.Complete{
			Parties: has("parties"), Figures: has("figures"), Dates: has("dates"), Events: has("events"), Quotes: has("quotes"),
		}
		g.Phenomena = nil
		for _, p := range append(slices.Clone(e.All("phenomenon")), lines(e.Get("phenomena"))...) {
			if !slices.Contains(g.Phenomena, p) {
				g.Phenomena = append(g.Phenomena, p)
			}
		}
		slices.Sort(g.Phenomena)
		switch reviewed := e.Get("reviewed") != ""; {
		case reviewed && !g.Reviewed:
			g.Reviewed, g.By = true, e.options.By
		case !reviewed && g.Reviewed:
			g.Reviewed = false
		}
		return nil
	})
}

// decide accepts or rejects proposed changes.
func (e *edit) decide() error {
	c := store.Selection{By: e.options.By, Why: line(e.Get("reason")), Seen: e.Get("seen"), Article: e.article}
	// A reason is asked for where somebody decides against the words, and written by
	// whoever has one: a form that fills it in would record what nobody thought.
	c.AllowNoReason = e.Get("against") == "" && len(e.All("mean")) == 0
	// Changes that could not be compared with the article's words have a checkbox of their own.
	c.AllowUnverified = slices.Contains(e.All("unverified"), cmp.Or(e.Get("accept"), e.Get("remove"), every))
	decide, done := e.options.Store.Accept, "Accepted"
	switch {
	case e.Get("accept") != "":
		c.Facts = []string{e.Get("accept")}
	case e.Get("against") != "":
		c.Facts, c.AllowConflict = []string{e.Get("against")}, true
		done = "Accepted against its words:"
	case e.Get("remove") != "":
		c.Facts, c.AllowRemoval = []string{e.Get("remove")}, true
		done = "Accepted: removed"
	case e.Get("reject") != "":
		c.Facts = []string{e.Get("reject")}
		decide, done = e.options.Store.Reject, "Rejected"
	case e.Get("accept_all") != "":
		c.All, c.AllowRemoval = true, e.Get("allow_removal") != ""
		if e.Get("settled") != "" || len(e.All("mean")) > 0 {
			if err := e.nameAll(&c); err != nil {
				return err
			}
		}
	case e.Get("reject_all") != "":
		c.All = true
		decide, done = e.options.Store.Reject, "Rejected"
	}
	d, err := decide(e.waiting, e.article.ID, c)
	if err != nil {
		return err
	}
	var keys []string
	for _, k := range d.Refs {
		keys = append(keys, k.Key)
	}
	what := strings.Join(keys, ", ")
	if len(keys) > 3 {
		what = fmt.Sprintf("%d changes", len(keys))
	}
	e.said = fmt.Sprintf("%s %s. %d left to decide.", done, what, d.Left)
	return nil
}

// every selects all changes of a form.
const every = "*"

// nameAll selects every change by name if the form requests it, which includes
// changes in conflict: once for all changes that a name covers, and for each
// value that its words do not support.
func (e *edit) nameAll(c *store.Selection) error {
	p, err := e.options.Store.Proposal(e.article.ID, e.article)
	if err != nil || p == nil {
		return err
	}
	for _, k := range p.Conflicts {
		switch {
		case k.Kind == conflict.Unverified:
		case k.Kind != conflict.Value && e.Get("settled") == "":
			return fmt.Errorf("%s: %s: tick the box for what is in conflict, too", k.Key, k.Message)
		case k.Kind == conflict.Value && !slices.Contains(e.All("mean"), k.Key):
			return fmt.Errorf("%s: %s: accept it alone, with its reason", k.Key, k.Message)
		}
	}
	c.All, c.AllowConflict = false, len(e.All("mean")) > 0
	for _, ch := range p.Changes {
		c.Facts = append(c.Facts, ch.Key)
	}
	return nil
}

// place resolves an ambiguous mention of a proposal.
func (e *edit) place() error {
	start, err1 := strconv.Atoi(e.Get("start"))
	end, err2 := strconv.Atoi(e.Get("end"))
	if err1 != nil || err2 != nil {
		return errors.New("no place was chosen")
	}
	e.said = "Placed the mention of " + e.Get("key") + "."
	return e.options.Store.Place(e.waiting, e.article, e.Get("key"), e.Get("surface"), start, end)
}
