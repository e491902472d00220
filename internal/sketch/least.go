package sketch

import "slices"

// Least returns the union of two sorted lists without duplicates, cut to its
// first n. Cut lists can be merged again: what was cut away can never be among the
// first n of a union.
func Least[T any](n int, a, b []T, compare func(T, T) int) []T {
	out := make([]T, 0, min(n, len(a)+len(b)))
	for len(out) < n && len(a)+len(b) > 0 {
		var order int
		switch {
		case len(a) == 0:
			order = 1
		case len(b) == 0:
			order = -1
		default:
			order = compare(a[0], b[0])
		}
		if order <= 0 {
			out = append(out, a[0])
			a = a[1:]
		} else {
			out = append(out, b[0])
		}
		if order >= 0 {
			b = b[1:]
		}
	}
	return out
}

// AddLeast adds a value to a sorted list of the n least, in place.
func AddLeast[T any](n int, list []T, v T, compare func(T, T) int) []T {
	if len(list) == n && n > 0 && compare(v, list[n-1]) >= 0 {
		return list
	}
	at, found := slices.BinarySearchFunc(list, v, compare)
	if found {
		return list
	}
	list = slices.Insert(list, at, v)
	return list[:min(n, len(list))]
}
