package language

import (
	"slices"
	"strings"

	bcp47 "golang.org/x/text/language"
)

// regionsOf reads the regions of a heading: "MX US", or "not US" for all others. problem
// says what is wrong with them, "" for nothing. A text's region comes in the one form
// that CLDR keeps, so that another one would hold nowhere: UK, 840, mx.
func regionsOf(limit string) (regions []string, problem string) {
	regions = strings.Fields(limit)
	named := regions
	if len(named) > 0 && named[0] == "not" {
		named = named[1:]
	}
	if len(named) == 0 {
		return nil, "names no region"
	}
	for i, name := range named {
		switch kept := keptRegion(name); {
		case name == "not":
			return nil, `has "not" between regions; it stands before them all`
		case kept == "":
			return nil, `names "` + name + `", which is no region; write codes of ISO 3166 in capitals or numbers of UN M49, with spaces between, such as MX 419`
		case kept != name:
			return nil, "names " + name + ": write " + kept
		case slices.Contains(named[:i], name):
			return nil, "names " + name + " twice"
		}
	}
	slices.Sort(named) // so that two headings of the same regions are seen
	return regions, ""
}

// keptRegion returns a region in the form that a text's has, "" for none.
func keptRegion(name string) string {
	r, err := bcp47.ParseRegion(name)
	if err != nil || !r.IsCountry() && !r.IsGroup() { // which private codes are not
		return ""
	}
	return r.Canonicalize().String()
}
