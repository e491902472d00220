package review_test

import (
	"net/http"
	"net/url"
	"regexp"
	"sync"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/assaykit/assay/internal/golden/store"
	"github.com/assaykit/assay/internal/golden/view"
)

// Tabs that decide at once, while a command decides too: each change is
// decided once, every decision is recorded, and who came late is told.
func TestTabsDecideAtOnce(t *testing.T) {
	t.Setenv("CI", "")
	s := newStore(t)
	r, h := serve(t, s)
	c := client(t, r, h)
	page := h.URL + "/article/timeline-en"
	_, body := get(t, c, page)
	fields := url.Values{"reason": {"read it"}}
	for _, name := range []string{"csrf", "hash", "seen"} {
		m := regexp.MustCompile(`name="` + name + `" value="([^"]*)"`).FindStringSubmatch(body)
		require.NotNil(t, m, name)
		fields.Set(name, m[1])
	}
	a := article(t, "timeline-en")
	var all sync.WaitGroup
	var mu sync.Mutex
	answers := map[int]int{}
	for range 4 {
		for _, act := range []string{"accept", "reject"} {
			all.Go(func() {
				f := url.Values{act: {"party/barge"}}
				for k, v := range fields {
					f[k] = v
				}
				answer, err := c.PostForm(page+"/decide", f)
				if err != nil {
					t.Error(err)
					return
				}
				answer.Body.Close()
				mu.Lock()
				answers[answer.StatusCode]++
				mu.Unlock()
			})
		}
	}
	made := 0
	all.Go(func() { // as from another terminal
		_, err := s.Reject(t.Context(), "timeline-en", store.Selection{Facts: []string{"party/barge"}, By: "joe", Why: "no", Article: &a})
		mu.Lock()
		defer mu.Unlock()
		if err == nil {
			made++
		}
	})
	all.Wait()
	made += answers[http.StatusOK]
	require.Equal(t, 1, made, "%v", answers)
	for status := range answers {
		require.Contains(t, []int{http.StatusOK, http.StatusConflict, http.StatusUnprocessableEntity}, status)
	}
	history, err := s.History()
	require.NoError(t, err)
	require.Len(t, history, 1)
	f, err := s.Golden("timeline-en")
	require.NoError(t, err)
	_, there := view.Find(f.Golden, "party/barge")
	require.Equal(t, history[0].Action == store.ActionAccept, there)
	p, err := s.Proposal("timeline-en", &a)
	require.NoError(t, err)
	require.Len(t, p.Changes, 2)
}
