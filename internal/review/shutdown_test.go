package review_test

import (
	"context"
	"net/http"
	"net/http/cookiejar"
	"net/http/httptrace"
	"net/url"
	"path/filepath"
	"regexp"
	"strings"
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
		others time.Duration // how long another process writes, once the review ends; less than 0 until it has ended
		end    error
	}{
		{"nobody else writes", 0, nil},
		{"somebody else writes for a while", 300 * time.Millisecond, nil},
		{"somebody else goes on writing", -1, review.ErrWithdrawn},
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
			sent := make(chan struct{})
			trace := httptrace.WithClientTrace(t.Context(), &httptrace.ClientTrace{WroteRequest: func(httptrace.WroteRequestInfo) { close(sent) }})
			request, err := http.NewRequestWithContext(trace, http.MethodPost, page+"/decide", strings.NewReader(fields.Encode()))
			require.NoError(t, err)
			request.Header.Set("Content-Type", "application/x-www-form-urlencoded")
			go func() {
				answer, err := c.Do(request)
				if err == nil {
					answer.Body.Close()
				}
			}()
			<-sent
			time.Sleep(200 * time.Millisecond) // for the server to read it
			released := make(chan struct{})
			release := func() {
				_ = lock.Unlock() // of a file that is there
				close(released)
			}
			if tt.others >= 0 {
				time.AfterFunc(tt.others, release)
			}
			end()
			err = <-ended
			if tt.others < 0 {
				release()
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
