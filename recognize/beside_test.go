package recognize

import (
	"encoding/json"
	"os"
	"os/exec"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"
)

// BenchmarkBesideRecognizers reads each article with Microsoft's recognisers
// for JavaScript and with ours, in one run on one machine, and reports how many
// times as many bytes ours read in a second. Theirs find numbers, percentages,
// money and dates; ours find names besides.
func BenchmarkBesideRecognizers(b *testing.B) {
	folder := os.Getenv("ASSAY_RECOGNIZERS")
	if folder == "" {
		b.Skip("ASSAY_RECOGNIZERS does not name the folder where they are installed: make beside does both")
	}
	for _, a := range []struct{ lang, id string }{{"fr", "stargate-fr"}, {"en", "stargate-en"}, {"en", "timeline-en"}} {
		b.Run(a.id, func(b *testing.B) {
			article := kitArticle(b, a.id)
			node := exec.Command("node", "measure.js", a.lang)
			node.Dir, node.Stdin, node.Stderr = folder, strings.NewReader(article), os.Stderr
			out, err := node.Output()
			require.NoError(b, err)
			var theirs struct{ Bytes, Seconds float64 }
			require.NoError(b, json.Unmarshal(out, &theirs))
			require.EqualValues(b, len(article), theirs.Bytes)
			Text("", a.lang, newsDay)
			b.ReportAllocs()
			b.SetBytes(int64(len(article)))
			for b.Loop() {
				Text(article, a.lang, newsDay)
			}
			b.ReportMetric(theirs.Bytes/theirs.Seconds/1e6, "theirs-MB/s")
			b.ReportMetric(theirs.Seconds*float64(b.N)/b.Elapsed().Seconds(), "times-as-fast")
		})
	}
}
