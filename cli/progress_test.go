package cli

import (
	"strings"
	"testing"
	"time"

	"github.com/stretchr/testify/require"

	"github.com/assaykit/assay"
)

func TestProgress(t *testing.T) {
	var out strings.Builder
	now := time.Unix(1700000000, 0)
	p := &progress{out: &out, of: 30, now: func() time.Time { return now }, start: now}
	for _, tt := range []struct {
		after  time.Duration
		step   assay.Progress
		want   string
		reason string
	}{
		{500 * time.Millisecond, assay.Progress{Done: 1, Of: 10}, "", "short work shows nothing"},
		{time.Second, assay.Progress{Done: 5, Of: 10, Failed: 1}, "\r5/30 articles [===-----------------] 3.3/s, 1 failed, left 8s", "half of the first of three extractors, in a second and a half"},
		{50 * time.Millisecond, assay.Progress{Done: 6, Of: 10, Failed: 1}, "", "not at every step"},
		{4450 * time.Millisecond, assay.Progress{Done: 10, Of: 10, Failed: 1}, "\r10/30 articles [======--------------] 1.7/s, 1 failed, left 12s", "a longer line"},
		{2 * time.Second, assay.Progress{Done: 2, Of: 10, Failed: 1}, "\r12/30 articles [========------------] 1.5/s, 2 failed, left 12s", "the next extractor counts on, failures too"},
		{72 * time.Second, assay.Progress{Done: 9, Of: 10, Failed: 1}, "\r19/30 articles [============--------] 0.2/s, 2 failed, left 46s", "the first two are nearly done"},
		{time.Second, assay.Progress{Done: 10, Of: 10, Failed: 1}, "\r20/30 articles [=============-------] 0.2/s, 2 failed, left 41s", "and done"},
	} {
		out.Reset()
		now = now.Add(tt.after)
		p.step(tt.step)
		require.Equal(t, tt.want, out.String(), tt.reason)
	}

	out.Reset()
	p.draw("short")
	require.Equal(t, "\rshort"+strings.Repeat(" ", 58), out.String(), "nothing is left of a longer line")
	out.Reset()
	p.stop()
	require.Equal(t, "\r     \r", out.String(), "nothing is left of the bar")
	out.Reset()
	p.stop()
	now = now.Add(time.Minute)
	p.step(assay.Progress{Done: 1, Of: 10})
	require.Empty(t, out.String(), "no bar after the end")

	out.Reset()
	p = &progress{out: &out, of: 2, now: func() time.Time { return now }, start: now.Add(-2 * time.Second)}
	p.step(assay.Progress{Done: 1, Of: 1})
	now = now.Add(time.Second)
	p.step(assay.Progress{Done: 1, Of: 1})
	require.Contains(t, out.String(), "2/2 articles [====================]", "two extractors of one article")

	quiet := &progress{of: 3, now: time.Now}
	quiet.step(assay.Progress{Done: 1, Of: 3})
	quiet.stop()
}
