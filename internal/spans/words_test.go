package spans_test

import (
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/assaykit/assay/internal/spans"
)

// Two files of one text are compared word by word: what the prediction leaves
// out is missed, what it says otherwise is refused.
func TestWordsArePaired(t *testing.T) {
	for _, tt := range []struct {
		reason     string
		gold, pred string
		counts     [5]int // strict: correct, incorrect, partial, missed, spurious
		says       string
	}{
		{reason: "the second sentence is missing", gold: "Mara B-X\n\nCork B-X\n\nKim B-X\nruns O\n", pred: "Mara B-X\n\nKim B-X\nruns O\n", counts: [5]int{2, 0, 0, 1, 0}},
		{reason: "the first sentence is missing", gold: "Mara B-X\n\nCork B-X\n", pred: "Cork B-X\n", counts: [5]int{1, 0, 0, 1, 0}},
		{reason: "the last sentence is missing", gold: "Mara B-X\n\nCork B-X\n", pred: "Mara B-X\n", counts: [5]int{1, 0, 0, 1, 0}},
		{reason: "two in a row are missing", gold: "Mara B-X\n\nCork B-X\n\nKim B-X\n\nJo B-X\n", pred: "Mara B-X\n\nJo B-X\n", counts: [5]int{2, 0, 0, 2, 0}},
		{reason: "a sentence of a document is missing", gold: "# newdoc id = a\nMara B-X\n\nCork B-X\n\nKim B-X\n", pred: "# newdoc id = a\nMara B-X\n\nKim B-X\n", counts: [5]int{2, 0, 0, 1, 0}},
		{reason: "a document is missing", gold: "# newdoc id = a\nMara B-X\n\n# newdoc id = b\nKim B-X\n", pred: "# newdoc id = b\nKim B-X\n", counts: [5]int{1, 0, 0, 1, 0}},
		{reason: "documents in another order", gold: "# newdoc id = a\nMara B-X\n\n# newdoc id = b\nKim B-X\n", pred: "# newdoc id = b\nKim B-X\n\n# newdoc id = a\nMara B-X\n", counts: [5]int{2, 0, 0, 0, 0}},
		{reason: "documents that the prediction does not mark", gold: "-DOCSTART- O\n\nMara B-X\n\nCork B-X\n\n-DOCSTART- O\n\nKim B-X\n", pred: "Mara B-X\n\nCork O\n\nKim B-X\n", counts: [5]int{2, 0, 0, 1, 0}},
		{reason: "ids that the prediction does not have", gold: "# sent_id = s1\nMara B-X\n\n# sent_id = s2\nKim B-X\n", pred: "Mara B-X\n\nKim B-X\n", counts: [5]int{2, 0, 0, 0, 0}},
		{reason: "sentences that the prediction does not part", gold: "Mara B-X\nruns O\n\nKim B-X\n", pred: "Mara B-X\nruns O\nKim B-X\n", counts: [5]int{2, 0, 0, 0, 0}},
		{reason: "sentences that gold does not part", gold: "Mara B-X\nruns O\nKim B-X\n", pred: "Mara B-X\nruns O\n\nKim B-X\n", counts: [5]int{2, 0, 0, 0, 0}},
		{reason: "two pages of one id", gold: "# newdoc id = a\nMara B-X\n\n# newdoc id = a\nKim B-X\n", pred: "# newdoc id = a\nMara B-X\n\n# newdoc id = a\nKim O\n", counts: [5]int{1, 0, 0, 1, 0}},
		{reason: "sentences named in another order", gold: "# sent_id = s1\nMara B-X\n\n# sent_id = s2\nKim B-X\n", pred: "# sent_id = s2\nKim B-X\n\n# sent_id = s1\nMara B-X\n", counts: [5]int{2, 0, 0, 0, 0}},
		{reason: "numbers before the words of one side, and another scheme", gold: "1\tMara\tB-X\n2\tOkafor\tI-X\n\n1\tKim\tB-X\n", pred: "Mara B-X\nOkafor E-X\n\nKim S-X\n", counts: [5]int{2, 0, 0, 0, 0}},

		{reason: "another word", gold: "Mara B-X\nruns O\n\nKim B-X\n", pred: "Mara B-X\nsleeps O\n\nKim B-X\n", says: `"runs" in gold (line 2) and "sleeps" in the prediction (line 2)`},
		{reason: "another word behind a missing sentence", gold: "Mara B-X\n\nCork B-X\n\nKim B-X\nruns O\n", pred: "Mara B-X\n\nKim B-X\nsleeps O\n", says: "line 4"},
		{reason: "a sentence that gold does not have", gold: "Mara B-X\n", pred: "Mara B-X\n\nKim B-X\n", says: "line 3"},
		{reason: "a sentence that is cut short", gold: "Mara B-X\nruns O\nhome O\n\nKim B-X\n", pred: "Mara B-X\nruns O\n\nKim B-X\n", says: `"home" in gold (line 3)`},
		{reason: "a word left out", gold: "Mara B-X\nruns O\nhome O\n", pred: "Mara B-X\nhome O\n", says: `"runs" in gold (line 2) and "home" in the prediction (line 2)`},
		{reason: "a page of another id", gold: "# newdoc id = a\nMara B-X\n", pred: "# newdoc id = b\nMara B-X\n", says: `"b" is predicted`},
	} {
		t.Run(tt.reason, func(t *testing.T) {
			gold, err := spans.Read([]byte(tt.gold), spans.CoNLL, spans.Options{})
			require.NoError(t, err)
			pred, err := spans.Read([]byte(tt.pred), spans.CoNLL, spans.Options{})
			require.NoError(t, err)
			s, err := spans.Score(gold, pred, spans.Assay)
			if tt.says != "" {
				require.ErrorIs(t, err, spans.ErrDocuments)
				require.ErrorContains(t, err, tt.says)
				return
			}
			require.NoError(t, err)
			require.Equal(t, tt.counts, counts(s.Schemes.Strict))
		})
	}
}

// What the prediction leaves out is said, so that no one takes it for a fault of
// the extractor.
func TestWhatIsLeftOutIsSaid(t *testing.T) {
	for _, tt := range []struct {
		reason, gold, pred string
		says               []string
	}{
		{"nothing", "Mara B-X\n\nKim B-X\n", "Mara B-X\n\nKim O\n", nil},
		{"a sentence of a document", "# newdoc id = a\nMara B-X\n\nKim B-X\n", "# newdoc id = a\nMara B-X\n", []string{"the prediction leaves out the sentence of gold at line 4: its spans are missed"}},
		{"sentences of a document", "# newdoc id = a\nMara B-X\n\nKim B-X\n\nJo O\n", "# newdoc id = a\nMara B-X\n", []string{"the prediction leaves out 2 sentences of gold, the first at line 4: their spans are missed"}},
		{"a document", "# newdoc id = a\nMara B-X\n\n# newdoc id = b\nKim B-X\n", "# newdoc id = b\nKim B-X\n", []string{`the prediction leaves out "a": its spans are missed`}},
	} {
		t.Run(tt.reason, func(t *testing.T) {
			gold, err := spans.Read([]byte(tt.gold), spans.CoNLL, spans.Options{})
			require.NoError(t, err)
			pred, err := spans.Read([]byte(tt.pred), spans.CoNLL, spans.Options{})
			require.NoError(t, err)
			_, remarks, err := spans.Align(gold, pred)
			require.NoError(t, err)
			require.Equal(t, tt.says, remarks)
		})
	}
}
