package name

import (
	"strings"

	"github.com/assaykit/assay/recognize/internal/text"
)

// isRegnal reports a Roman numeral of rulers: II, XIV.
func isRegnal(tok *text.Token) bool {
	if len(tok.Text) > 5 {
		return false
	}
	for i := 0; i < len(tok.Text); i++ {
		if strings.IndexByte("IVX", tok.Text[i]) < 0 {
			return false
		}
	}
	return true
}
