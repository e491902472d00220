package spans

import (
	"bytes"
	"fmt"
	"slices"
	"strconv"
	"strings"

	"golang.org/x/text/unicode/norm"
)

// sameText returns an error where two sides of a document are of other words:
// their spans would be compared where they stand, and mean something else.
func sameText(id string, gold, pred Document) error {
	if gold.Tokens != pred.Tokens && gold.Tokens > 0 && pred.Tokens > 0 {
		return fmt.Errorf("%w: %q has %d tokens in gold and %d in the prediction", ErrDocuments, id, gold.Tokens, pred.Tokens)
	}
	if gold.Text == "" || pred.Text == "" || gold.Text == pred.Text {
		return nil
	}
	if gold.Tokens == 0 && pred.Tokens == 0 {
		return fmt.Errorf("%w: %q has another text in gold than in the prediction", ErrDocuments, id)
	}
	a, b := strings.Split(gold.Text, "\n"), strings.Split(pred.Text, "\n")
	for i := range min(len(a), len(b)) {
		if !sameWord(a[i], b[i]) {
			return fmt.Errorf("%w: token %d of %q is %q in gold and %q in the prediction", ErrDocuments, i+1, id, a[i], b[i])
		}
	}
	return nil
}

// sameWord lets pass what tokenizers do to words.
func sameWord(a, b string) bool {
	return a == b || slices.Contains(unsaid, a) || slices.Contains(unsaid, b) ||
		strings.EqualFold(norm.NFKC.String(brackets.Replace(a)), norm.NFKC.String(brackets.Replace(b)))
}

var (
	unsaid   = []string{"", "_", "[UNK]", "<unk>", "UNK"} // words outside a vocabulary
	brackets = strings.NewReplacer("-LRB-", "(", "-RRB-", ")", "-LSB-", "[", "-RSB-", "]", "-LCB-", "{", "-RCB-", "}")
)

// wordColumn is the column of the words: the first, unless that numbers the
// tokens of each sentence.
func wordColumn(data []byte) int {
	var fields [][]byte
	n := 0
	for row := range bytes.Lines(data) {
		row = bytes.TrimSpace(row)
		switch {
		case len(row) == 0 && n > 0:
			return 1
		case len(row) == 0 || bytes.HasPrefix(row, []byte("-DOCSTART-")) || row[0] == '#' && isComment(row):
			continue
		}
		n++
		if fields = split(row, fields[:0]); len(fields) < 3 || string(fields[0]) != strconv.Itoa(n) {
			return 0
		}
	}
	return min(n, 1)
}
