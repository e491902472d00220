package sketch

// Hash returns the hash of a string that everything drawn from an id starts with:
// which shard an article is in, whether it is counted, how often it is resampled. It
// is FNV-1a, which leaves similar strings close to each other, behind the finaliser
// of SplitMix64 (Steele, Lea and Flood 2014, Fast splittable pseudorandom number
// generators).
func Hash(s string) uint64 {
	h := uint64(14695981039346656037)
	for i := range len(s) {
		h = (h ^ uint64(s[i])) * 1099511628211
	}
	h = (h ^ h>>30) * 0xbf58476d1ce4e5b9
	h = (h ^ h>>27) * 0x94d049bb133111eb
	return h ^ h>>31
}
