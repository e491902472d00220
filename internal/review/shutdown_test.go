package review_test

import (
	"context"
	"net/http"
	"net/http/cookiejar"
	"net/url"
	"path/filepath"
	"regexp"
	"testing"
	"time"

	"github.com/gofrs/flock"
	"github.com/stretchr/testify/require"

	"github.com/assaykit/assay/internal/review"
	"github.com/assaykit/assay/seeds"
)

// A change that waits for another writer when the review ends is still written;
// one that waits too long is withdrawn, and is not written later either.
func TestTheEndWaitsForAChange(t *testing.T) {
	for _, tt := range []struct {
		reason string
		others time.Duration // how long another process writes, once the review ends
		end    error
	}{
		{"nobody else writes", 0, nil},
		{"somebody else writes for a second", time.Second, nil},
		{"somebody else goes on writing", 5 * time.Second, review.ErrWithdrawn},
	} {
		t.Run(tt.reason, func(t *testing.T) {
			s := newStore(t)
			r, err := review.New(review.Options{Store: s, Articles: seeds.Kit(), By: "kim"})
			require.NoError(t, err)
			l, err := review.Listen("127.0.0.1:0")
			require.NoError(t, err)
			ctx, end := context.WithCancel(t.Context())
			defer end()
			ended := make(chan error, 1)
			go func() { ended <- r.Serve(ctx, l) }()

			jar, err := cookiejar.New(nil)
			require.NoError(t, err)
			c := &http.Client{Jar: jar}
			defer c.CloseIdleConnections()
			_, _ = get(t, c, r.URL(l))
			page := "http://" + l.Addr().String() + "/article/timeline-en"
			_, body := get(t, c, page)
			fields := url.Values{"accept": {"party/barge"}, "reason": {"it is there"}}
			for _, m := range regexp.MustCompile(`name="(csrf|hash|seen)" value="([^"]*)"`).FindAllStringSubmatch(body, -1) {
				fields.Set(m[1], m[2])
			}
			lock := flock.New(filepath.Join(s.Dir, ".assay.lock"))
			require.NoError(t, lock.Lock())
			go func() {
				answer, err := c.PostForm(page+"/decide", fields)
				if err == nil {
					answer.Body.Close()
				}
			}()
			time.Sleep(200 * time.Millisecond)
			released := make(chan struct{})
			time.AfterFunc(tt.others, func() {
				_ = lock.Unlock() // of a file that is there
				close(released)
			})
			end()
			select {
			case err = <-ended:
			case <-time.After(4 * time.Second):
				t.Error("it goes on")
			}
			written := func() bool {
				history, err := s.History()
				return err == nil && len(history) == 1
			}
			require.ErrorIs(t, err, tt.end)
			<-released
			time.Sleep(100 * time.Millisecond) // in which who still waited would write
			require.Equal(t, tt.end == nil, written())
		})
	}
}
