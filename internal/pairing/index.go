package pairing

import "github.com/assaykit/assay/seeds"

// Index finds the member of a suite that a record is of. It is not safe for
// concurrent use.
type Index struct {
	byID     map[string]int
	articles []*seeds.Article // by number, nil for a member without an article
	byHash   map[string]int   // hashes of texts; nil until one is needed
}

// Add adds the member of the next number, from 0. Of several with one id the
// first counts; it reports whether the member was the first. The article may
// be nil.
func (x *Index) Add(id string, a *seeds.Article) bool {
	if x.byID == nil {
		x.byID = map[string]int{}
	}
	_, taken := x.byID[id]
	if !taken {
		x.byID[id] = len(x.articles)
	}
	x.articles = append(x.articles, a)
	x.byHash = nil
	return !taken
}

// Of returns the number of the member that a record is of: the one with the ID,
// or, if that is empty, with the record's source.id, or else the one whose
// article's text has the hash source.sha256.
func (x *Index) Of(id string, record []byte) (int, bool) {
	if id != "" {
		i, ok := x.byID[id]
		return i, ok
	}
	id, hash := SourceOf(record)
	if i, ok := x.byID[id]; ok || hash == "" {
		return i, ok
	}
	i, ok := x.hashes()[hash]
	return i, ok
}

// hashes hashes every text once, however many records there are.
func (x *Index) hashes() map[string]int {
	if x.byHash != nil {
		return x.byHash
	}
	x.byHash = map[string]int{}
	for i, a := range x.articles {
		if a == nil {
			continue
		}
		hash := a.SHA256()
		if _, taken := x.byHash[hash]; !taken {
			x.byHash[hash] = i
		}
	}
	return x.byHash
}
