package language

import (
	"errors"
	"io/fs"
)

// All returns the entries of a heading in every shipped language, in the order of their
// tags, and behind them those that all share: for what is read in no language of its own,
// as titles are.
func All(heading string) []Entry {
	entries, err := shipped().All(heading)
	if err != nil {
		panic(err) // the files are tested
	}
	return entries
}

// All returns the entries of a heading in every language of the set, in the order of
// their tags, and behind them those that all share.
func (s *Set) All(heading string) ([]Entry, error) {
	h, ok := headingNamed(heading)
	if !ok {
		panic("language: no heading is called " + heading)
	}
	s.mu.Lock()
	defer s.mu.Unlock()
	var all []Entry
	for _, tag := range append(s.Tags(), sharedTag) {
		sections, err := s.file(tag + "/" + h.File + ".txt") // no other file of the language is read for it
		if err != nil && !errors.Is(err, fs.ErrNotExist) {
			return nil, err
		}
		for _, x := range sections {
			if x.heading == heading && x.holdsIn("") {
				all = append(all, x.entries...)
			}
		}
	}
	return all, nil
}
