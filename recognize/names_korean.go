package recognize

// findKorean finds the names among Hangul words.
func (n *namer) findKorean() {}
