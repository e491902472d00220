package cli

import (
	"fmt"
	"io"
	"strings"
	"sync"
	"time"
	"unicode/utf8"

	"github.com/assaykit/assay"
)

// progress draws a bar on a terminal's standard error for work that takes over
// a second.
type progress struct {
	out io.Writer // nil draws nothing
	of  int
	now func() time.Time

	mu     sync.Mutex
	before assay.Progress // of extractors that are done, summed
	last   assay.Progress
	start  time.Time
	drawn  time.Time // last
	width  int       // of what is on the line, in columns
}

const (
	progressDelay = time.Second            // before which no bar appears
	progressEvery = 100 * time.Millisecond // a bar is drawn again
	progressWidth = 20                     // columns of the bar itself
)

func newProgress(c *call, of int) *progress {
	p := &progress{of: of, now: time.Now, start: time.Now()}
	if !c.cli.Quiet && isTerminal(c.raw.err) {
		p.out = c.raw.err
	}
	return p
}

func (p *progress) step(s assay.Progress) {
	p.mu.Lock()
	defer p.mu.Unlock()
	if s.Done <= p.last.Done { // the next extractor
		p.before.Done += p.last.Of
		p.before.Failed += p.last.Failed
	}
	p.last = s
	now := p.now()
	if p.out == nil || now.Sub(p.start) < progressDelay || now.Sub(p.drawn) < progressEvery {
		return
	}
	p.drawn = now
	p.draw(p.line(now.Sub(p.start)))
}

// line is the bar after so long.
func (p *progress) line(took time.Duration) string {
	done := p.before.Done + p.last.Done
	filled := 0
	left := "?"
	if done > 0 && p.of > 0 {
		filled = min(progressWidth, progressWidth*done/p.of)
		left = (time.Duration(float64(took) / float64(done) * float64(p.of-done))).Round(time.Second).String()
	}
	return fmt.Sprintf("%d/%d articles [%s%s] %.1f/s, %d failed, left %s", done, p.of,
		strings.Repeat("=", filled), strings.Repeat("-", progressWidth-filled), float64(done)/took.Seconds(), p.before.Failed+p.last.Failed, left)
}

// draw puts a text in the place of what is on the line. What would be left of a
// longer one is overwritten, because not every terminal knows a code for that.
func (p *progress) draw(text string) {
	width := utf8.RuneCountInString(text)
	fmt.Fprintf(p.out, "\r%s%s", text, strings.Repeat(" ", max(0, p.width-width)))
	p.width = width
}

// stop takes the bar away.
func (p *progress) stop() {
	p.mu.Lock()
	defer p.mu.Unlock()
	if p.width > 0 {
		p.draw("")
		fmt.Fprint(p.out, "\r")
	}
	p.out = nil
}
