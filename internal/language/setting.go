package language

import (
	"slices"
	"strings"
)

// SettingInfo is a setting as traits.txt names it, what it says, and the marks that it
// may be.
type SettingInfo struct {
	Name, Doc string
	Marks     []string
}

// Settings lists every setting.
func Settings() []SettingInfo { return slices.Clone(settings) }

var settings = []SettingInfo{
	{"decimal", "the decimal mark: 1,5", []string{".", ","}},
	{"grouping", "the mark between groups of three digits: 1.000. Spaces and apostrophes part them in every language", []string{".", ",", "'"}},
	{"also-decimal", "another mark that texts have as the decimal mark", []string{".", ","}},
	{"also-grouping", "another mark that texts have between groups of three digits", []string{".", ","}},
	{"month-day", "the mark between a month and a day that name an event: 5·18", []string{"·", ".", "/", "-"}},
}

func settingNamed(name string) (s SettingInfo, ok bool) {
	i := slices.IndexFunc(settings, func(s SettingInfo) bool { return s.Name == name })
	if i < 0 {
		return s, false
	}
	return settings[i], true
}

// checkSetting refuses a setting that nobody reads, and a mark that it cannot be.
func checkSetting(e Entry) error {
	s, ok := settingNamed(e.Spelled)
	if !ok {
		var names []string
		for _, s := range settings {
			names = append(names, s.Name)
		}
		return e.Errorf("no setting is called %q; the settings are %s", e.Spelled, strings.Join(names, ", "))
	}
	if !slices.Contains(s.Marks, e.Means) {
		return e.Errorf("%q cannot be the %s mark; write %s", e.Means, s.Name, strings.Join(s.Marks, " or "))
	}
	return nil
}

// checkMarks refuses a decimal mark that parts groups as well, in any region: a region
// that tells one of the two has the other from the section for all.
func checkMarks(sections []section) error {
	var everywhere map[string]Entry
	for _, x := range sections {
		if x.heading == "traits/settings" && x.regions == nil {
			everywhere = x.bySpelling()
		}
	}
	for _, x := range sections {
		if x.heading != "traits/settings" {
			continue
		}
		here := x.bySpelling()
		decimal, told := here["decimal"]
		grouping, toldToo := here["grouping"]
		if !told {
			decimal = everywhere["decimal"]
		}
		if !toldToo {
			grouping = everywhere["grouping"]
		}
		if (told || toldToo) && decimal.Means == grouping.Means {
			last := decimal
			if !told || toldToo && grouping.Line > decimal.Line {
				last = grouping
			}
			return last.Errorf("the decimal mark and the grouping mark are both %s here", last.Means)
		}
	}
	return nil
}
