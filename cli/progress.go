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

// progress is a progress bar on a terminal's standard error for work that takes
// over a second.
type progress struct {
	out io.Writer // nil draws nothing
	of  int
	now func() time.Time

	mu     sync.Mutex
	before assay.Progress // total of the extractors that are done
	last   assay.Progress
	start  time.Time
	drawn  time.Time // last step
	width  int       // width of the drawn line, in columns
}

const (
	progressDelay = time.Second            // delay before the bar appears
	progressEvery = 100 * time.Millisecond // interval of drawing
	progressWidth = 20                     // width of the bar in columns
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

// line returns the text of the bar after the time took.
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

// draw replaces the drawn line. It overwrites the rest of a longer line with
// spaces, because not every terminal supports clearing.
func (p *progress) draw(text string) {
	width := utf8.RuneCountInString(text)
	fmt.Fprintf(p.out, "\r%s%s", text, strings.Repeat(" ", max(0, p.width-width)))
	p.width = width
}

// stop removes the bar.
func (p *progress) stop() {
	p.mu.Lock()
	defer p.mu.Unlock()
	if p.width > 0 {
		p.draw("")
		fmt.Fprint(p.out, "\r")
	}
	p.out = nil
}
