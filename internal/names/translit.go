package names

import (
	"slices"
	"strings"
)

// sameInTransliteration compares two names word for word, in either order, in
// what remains of them when the habits of transliterating one language are
// undone.
func sameInTransliteration(a, b *person) bool {
	for _, key := range []func(*person) []string{(*person).japaneseWords, (*person).slavicWords} {
		ka, kb := key(a), key(b)
		if ka == nil || kb == nil {
			continue
		}
		if slices.Equal(ka, kb) || mayReverse(a) && (sameReversed(ka, kb) || sameReversed(kb, ka)) {
			return true
		}
	}
	return sameArabic(a, b)
}

// mayReverse reports whether the name with its first word last is still the same.
func mayReverse(p *person) bool {
	return !eitherOrder[p.words[0]] || !eitherOrder[p.words[len(p.words)-1]]
}

// sameReversed reports whether b is a with its first word last.
func sameReversed(a, b []string) bool {
	return len(a) == len(b) && len(a) > 1 && a[0] == b[len(b)-1] && slices.Equal(a[1:], b[:len(b)-1])
}

func (p *person) japaneseWords() []string {
	return p.japanese.get(func() []string { return japaneseKeys(p.words) })
}

func (p *person) slavicWords() []string {
	return p.slavic.get(func() []string { return slavicKeys(p.words) })
}

// japaneseKeys writes words in one romanisation, long vowels short (Ōno, Ohno,
// Oono); nil where a word is not made of Japanese syllables.
func japaneseKeys(words []string) []string {
	keys := make([]string, 0, len(words))
	for _, w := range words {
		k := japanese.Replace(w)
		if strings.Trim(k, "aiueokstnhmyrwgzdbp") != "" { // what follows brings in no letters
			return nil
		}
		if k = shortVowels(strings.TrimSuffix(k, "h")); !isJapanese(k) {
			return nil
		}
		keys = append(keys, k)
	}
	return keys
}

// shortVowels leaves out the h that makes a vowel long before a consonant.
func shortVowels(w string) string {
	for _, v := range []string{"o", "u"} {
		if !strings.Contains(w, v+"h") {
			continue
		}
		for _, c := range "kstnhmrgzdbpjfwy" {
			w = strings.ReplaceAll(w, v+"h"+string(c), v+string(c))
		}
	}
	return w
}

// Hepburn, Kunrei and newspaper spellings to one. Replacements are tried in
// this order at each place.
var japanese = strings.NewReplacer(
	"shi", "si", "sha", "sya", "shu", "syu", "sho", "syo", "chi", "ti", "cha", "tya", "chu", "tyu", "cho", "tyo", "tsu", "tu",
	"ji", "zi", "ja", "zya", "ju", "zyu", "jo", "zyo", "fu", "hu", "ou", "o", "oo", "o", "uu", "u",
	"mb", "nb", "mp", "np", "mm", "nm", "tch", "tt", "tti", "tti",
)

// isJapanese reports whether a word, its long vowels shortened, is made of
// consonant-vowel syllables, final n and doubled consonants.
func isJapanese(w string) bool {
	vowel := func(c byte) bool { return strings.IndexByte("aiueo", c) >= 0 }
	for i := 0; i < len(w); {
		c := w[i]
		switch {
		case vowel(c):
			i++
		case strings.IndexByte("kstnhmyrwgzdbp", c) < 0:
			return false
		case i+1 < len(w) && vowel(w[i+1]):
			i += 2
		case i+2 < len(w) && w[i+1] == 'y' && vowel(w[i+2]):
			i += 3
		case c == 'n', i+1 < len(w) && w[i+1] == c && c != 'r':
			i++
		default:
			return false
		}
	}
	return len(w) > 0
}

// slavicKeys undoes the English, French and German habits of writing Russian
// and Ukrainian names; nil where no word ends as they do. French "ch" is
// English "sh", so the reading as French is shown by French spellings (tch, ou,
// -ine).
func slavicKeys(words []string) []string {
	slav := false
	keys := make([]string, 0, len(words))
	for _, w := range words {
		slav = slav || slavicGiven[w] || slices.ContainsFunc(slavicEndings, func(e string) bool { return len(w) > len(e)+1 && strings.HasSuffix(w, e) })
	}
	if !slav || len(words) < 2 {
		return nil
	}
	french := slices.ContainsFunc(words, func(w string) bool {
		return strings.Contains(w, "tch") || strings.Contains(w, "ou") || strings.HasSuffix(w, "ine") || strings.HasSuffix(w, "guei")
	})
	for _, w := range words {
		if french {
			w = frenchSlavic.Replace(w)
			if rest, ok := strings.CutSuffix(w, "ine"); ok {
				w = rest + "in"
			}
		}
		w = slavic.Replace(w)
		w = strings.TrimSuffix(squeeze(w), "i")
		if rest, ok := strings.CutSuffix(w, "f"); ok {
			w = rest + "v"
		}
		keys = append(keys, w)
	}
	return keys
}

var slavicEndings = []string{"ov", "ova", "ev", "eva", "off", "eff", "sky", "ski", "skiy", "skyy", "skii", "skyi", "skij", "skaya", "skaia", "enko", "chuk", "tchouk", "vich", "vitch", "vych", "yi", "iy"}

// slavicGiven mark a name whose surname ends as Western ones do too: Putin,
// Martin.
var slavicGiven = set("vladimir mikhail mikhael sergei sergey serguei sergej dmitri dmitry dimitri dmitriy alexei alexey aleksei alexeï nikolai nikolay nikolaj andrei andrey andrej boris igor oleg yuri yury iouri " +
	"evgeny evgeni yevgeny evgueni pavel anatoly anatoli viktor konstantin ivan yulia ioulia olga svetlana natalia tatiana tatyana irina elena yelena ekaterina yekaterina ksenia valery valeri vitaly vitali gennady leonid grigory grigori " +
	"stanislav yaroslav iaroslav vyacheslav viatcheslav ilya ilia kirill artem fyodor fiodor volodymyr oleksandr oleksiy aleksandr")

var frenchSlavic = strings.NewReplacer("chtch", "shch", "tch", "ch", "ch", "sh", "ou", "u", "gue", "ge", "gui", "gi", "dj", "j")

// slavic writes one form of each sound; j and zh, y and i, kh and h, x and ks
// are one.
var slavic = strings.NewReplacer(
	"shch", "S", "sch", "s", "sh", "s", "tch", "C", "tsch", "C", "ch", "C", "kh", "h", "zh", "z", "j", "z", "tz", "c", "ts", "c", "x", "ks", "w", "v",
	"iy", "i", "yi", "i", "yy", "i", "ij", "i", "ii", "i", "ia", "a", "ya", "a", "iu", "u", "yu", "u", "io", "o", "yo", "o", "ie", "e", "ye", "e", "yev", "ev", "y", "i",
)

// squeeze drops doubled letters.
func squeeze(w string) string {
	var b strings.Builder
	for i := 0; i < len(w); i++ {
		if i == 0 || w[i] != w[i-1] {
			b.WriteByte(w[i])
		}
	}
	return b.String()
}
