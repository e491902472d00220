package language

import "slices"

// Language is what the files of one language tell, in one region.
type Language struct {
	tag      string
	traits   Trait
	settings map[string]string
	entries  map[string][]Entry
	examples map[string][]Example
	shared   *Language
}

// Tag returns the language's tag, "und" for the one of what all share.
func (l *Language) Tag() string { return l.tag }

// Has reports whether the language has a trait, or all of several.
func (l *Language) Has(t Trait) bool { return l.traits&t == t }

// Traits returns all traits of the language.
func (l *Language) Traits() Trait { return l.traits }

// Setting returns the value of a setting, "" where the files have none.
func (l *Language) Setting(name string) string {
	if _, ok := settingNamed(name); !ok {
		panic("language: no setting is called " + name)
	}
	return l.settings[name]
}

// Entries returns the entries under a heading such as "dates/months", those of the
// language before those that all languages share.
func (l *Language) Entries(heading string) []Entry {
	own := l.own(heading)
	if l.shared == nil {
		return own
	}
	return append(own[:len(own):len(own)], l.shared.entries[heading]...)
}

// own returns the entries of a heading in the language's own files.
func (l *Language) own(heading string) []Entry {
	if _, ok := headingNamed(heading); !ok {
		panic("language: no heading is called " + heading)
	}
	return l.entries[heading]
}

// Shared returns the language of what all languages share, itself for that one.
func (l *Language) Shared() *Language {
	if l.shared == nil {
		return l
	}
	return l.shared
}

// Examples returns the sentences of a heading in the language's own files, each of which
// holds for some of its entries.
func (l *Language) Examples(heading string) []Example { return l.examples[heading] }

func newLanguage(tag string) *Language {
	return &Language{tag: tag, settings: map[string]string{}, entries: map[string][]Entry{}, examples: map[string][]Example{}}
}

// add enters a section. Its settings replace those before it; entries of a region stand
// before the others.
func (l *Language) add(s section) {
	l.traits = l.traits&^s.off | s.on
	l.examples[s.heading] = append(l.examples[s.heading], s.examples...)
	switch {
	case s.heading == "traits/settings":
		for _, e := range s.entries {
			l.settings[e.Spelled] = e.Means
		}
	case s.heading == "traits/traits":
	case s.regions != nil: // before what holds everywhere, so that it is found first
		l.entries[s.heading] = slices.Concat(s.entries, l.entries[s.heading])
	default:
		l.entries[s.heading] = append(l.entries[s.heading], s.entries...)
	}
}
