package golden

import "github.com/assaykit/assay/schema"

// standOff reports whether the golden keeps words of the article to itself.
func standOff(g *schema.Golden) bool {
	for _, f := range factsOf(g) {
		for _, m := range *f.mentions {
			if m.TextSHA256 != "" {
				return true
			}
		}
	}
	return false
}
