package date

import (
	"strings"
	"unicode/utf8"
)

// parseHangulNumeral reads a Sino-Korean number below 10 000, or a native one
// below 30 as counters take it, at the start of s.
func parseHangulNumeral(s string) (n, size int) {
	if n, size = parseNativeNumeral(s); size > 0 {
		return n, size
	}
	section, digit := 0, 0
	for k, r := range s {
		v := sinoValue(r)
		switch {
		case v < 0:
			return section + digit, size
		case v >= 10:
			section, digit = section+max(digit, 1)*v, 0
		case digit > 0 || v == 0:
			return section + digit, size
		default:
			digit = v
		}
		size = k + utf8.RuneLen(r)
	}
	return section + digit, size
}

// sinoValue returns the value of a Sino-Korean digit or power of ten, -1 of any
// other syllable.
func sinoValue(r rune) int {
	switch r {
	case '일':
		return 1
	case '이':
		return 2
	case '삼':
		return 3
	case '사':
		return 4
	case '오':
		return 5
	case '육':
		return 6
	case '칠':
		return 7
	case '팔':
		return 8
	case '구':
		return 9
	case '십':
		return 10
	case '백':
		return 100
	case '천':
		return 1000
	}
	return -1
}

// parseNativeNumeral reads the native numbers that counters of time take.
func parseNativeNumeral(s string) (n, size int) {
	if ten, ok := strings.CutPrefix(s, "열"); ok {
		n, size = parseNativeDigit(ten)
		return n + 10, size + len("열")
	}
	if ones, ok := strings.CutPrefix(s, "스물"); ok {
		n, size = parseNativeDigit(ones)
		return n + 20, size + len("스물")
	}
	if strings.HasPrefix(s, "스무") {
		return 20, len("스무")
	}
	return parseNativeDigit(s)
}

func parseNativeDigit(s string) (n, size int) {
	r, width := utf8.DecodeRuneInString(s)
	switch r {
	case '한':
		return 1, width
	case '두':
		return 2, width
	case '세', '석', '몇':
		return 3, width
	case '네', '넉':
		return 4, width
	}
	for i, word := range [...]string{"다섯", "여섯", "일곱", "여덟", "아홉"} {
		if strings.HasPrefix(s, word) {
			return 5 + i, len(word)
		}
	}
	return 0, 0
}
