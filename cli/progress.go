package cli

import (
	"fmt"
	"sync"
	"time"

	"github.com/vbauerster/mpb/v8"
	"github.com/vbauerster/mpb/v8/decor"

	"github.com/assaykit/assay"
)

// progress draws a bar on a terminal's standard error for work that takes over
// a second.
type progress struct {
	mu     sync.Mutex
	call   *call
	of     int
	before int // of extractors that are done
	last   assay.Progress
	start  time.Time
	bars   *mpb.Progress
	bar    *mpb.Bar
}

func newProgress(c *call, of int) *progress {
	return &progress{call: c, of: of, start: time.Now()}
}

func (p *progress) step(s assay.Progress) {
	p.mu.Lock()
	defer p.mu.Unlock()
	if s.Done < p.last.Done {
		p.before += p.last.Of
		s.Failed += p.last.Failed
	}
	p.last = s
	if p.bars == nil {
		if p.call.cli.Quiet || !isTerminal(p.call.raw.err) || time.Since(p.start) < time.Second {
			return
		}
		p.open()
	}
	p.bar.SetCurrent(int64(p.before + s.Done))
}

func (p *progress) open() {
	p.bars = mpb.New(mpb.WithOutput(p.call.raw.err), mpb.WithWidth(40))
	p.bar = p.bars.AddBar(int64(p.of), mpb.BarRemoveOnComplete(),
		mpb.PrependDecorators(decor.CountersNoUnit("%d/%d articles ")),
		mpb.AppendDecorators(
			decor.Any(func(decor.Statistics) string {
				p.mu.Lock()
				defer p.mu.Unlock()
				rate := float64(p.before+p.last.Done) / time.Since(p.start).Seconds()
				return fmt.Sprintf(" %.1f/s, %d failed, left ", rate, p.last.Failed)
			}),
			decor.AverageETA(decor.ET_STYLE_GO),
		))
}

func (p *progress) stop() {
	p.mu.Lock()
	bars, bar := p.bars, p.bar
	p.bars = nil
	p.mu.Unlock()
	if bars != nil {
		bar.Abort(true)
		bars.Wait()
	}
}
