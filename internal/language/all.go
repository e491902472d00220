package language

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
	var all []Entry
	for _, tag := range append(s.Tags(), sharedTag) {
		l, err := s.For(tag)
		if err != nil {
			return nil, err
		}
		all = append(all, l.own(heading)...)
	}
	return all, nil
}
