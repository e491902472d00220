package names

import (
	"strings"
	"sync"
)

// sameArabic compares two names word for word as Arabic ones, without the
// article, where something marks one of them as such. The consonants must be
// the same and the vowels of one kind at each place: e stands for a and i, o for u.
// Given names that only their vowels distinguish (Hassan, Hussein) go by their rows.
func sameArabic(a, b *person) bool {
	x, y := a.arabicName(), b.arabicName()
	if len(x.words) < 2 || len(x.words) != len(y.words) || !x.marked && !y.marked {
		return false
	}
	for i := range x.words {
		if !sameArabicWord(x.words[i], y.words[i]) {
			return false
		}
	}
	return true
}

// arabicName is what [arabicWords] returns.
type arabicName struct {
	words  []string
	marked bool
}

func (p *person) arabicName() arabicName {
	return p.arabic.get(func() arabicName {
		words, marked := arabicWords(p.words)
		return arabicName{words, marked}
	})
}

// arabicWords returns the words without articles, and whether one of them is
// Arabic beyond doubt.
func arabicWords(words []string) (kept []string, marked bool) {
	for _, w := range words {
		switch {
		case w == "al" || w == "el" || w == "ul" || w == "as" || w == "ad" || w == "ar":
			marked = true
			continue
		case w == "ibn" || w == "ben":
			w = "bin"
		}
		marked = marked || w == "bin" || w == "abu" || w == "abou" || strings.HasPrefix(w, "abd") || arabicGiven()[w] > 0
		kept = append(kept, w)
	}
	return kept, marked
}

func sameArabicWord(v, w string) bool {
	if v == w {
		return true
	}
	if r, s := arabicGiven()[v], arabicGiven()[w]; r > 0 || s > 0 {
		return r == s
	}
	x, y := arabicSounds(v), arabicSounds(w)
	if len(x) != len(y) {
		return false
	}
	for i := range x {
		if x[i].consonant != y[i].consonant || x[i].vowel != y[i].vowel && x[i].vowel&y[i].vowel == 0 {
			return false
		}
	}
	return true
}

// sound is a consonant, 0 at the start of a word, with the vowels that may
// follow it.
type sound struct{ consonant, vowel byte }

const vowelA, vowelI, vowelU = 1, 2, 4

func arabicSounds(w string) []sound {
	w = squeeze(arabic.Replace(w))
	if len(w) > 3 {
		w = strings.TrimSuffix(w, "e") // Salmane
	}
	list := []sound{{}}
	for i := 0; i < len(w); i++ {
		last := &list[len(list)-1].vowel
		switch w[i] {
		case '\'':
		case 'a':
			*last |= vowelA
		case 'i', 'y':
			*last |= vowelI
		case 'e':
			*last |= vowelA | vowelI
		case 'o', 'u':
			*last = *last&^vowelA | vowelU // ou, au
		default:
			list = append(list, sound{consonant: w[i]})
		}
	}
	return list
}

var arabic = strings.NewReplacer("kh", "X", "gh", "G", "dh", "d", "th", "t", "sh", "S", "ch", "S", "ph", "f", "q", "k", "g", "k", "ck", "k", "dj", "j", "ss", "s", "z", "z", "v", "w")

// arabicGiven are common given names, one row for all spellings of one name in
// Latin letters, by the number of the row.
var arabicGiven = sync.OnceValue(func() map[string]int {
	m := map[string]int{}
	for i, row := range []string{
		"mohammed muhammad mohamed mohammad mohamad muhammed muhamad", "ahmed ahmad", "mahmoud mahmud mahmood", "hussein hussain hossein husayn houssein hossain husein",
		"hassan hasan hassen", "khalid khaled", "omar umar", "amir ameer", "ali aly", "abdullah abdallah abdulla", "ibrahim ebrahim brahim", "yusuf youssef yousef yousuf yusef youssouf",
		"mustafa mustapha moustapha moustafa", "salman salmane", "faisal faysal fayçal faycal feisal", "hamad", "hamid hameed", "tamim tameem", "nasser nasir naser nassir", "bashar bachar",
		"bashir bachir", "muammar mouammar moammar", "saddam", "anwar anouar", "hosni husni", "yasser yasir yaser", "mansour mansur mansoor", "karim kareem", "rachid rashid rasheed", "rashad rachad",
		"tarek tariq tareq tarik", "walid waleed oualid", "osama oussama usama ousama", "jamal gamal djamal", "jamil jameel djamil", "zayed zayid", "salim saleem selim", "salma selma", "samir sameer", "said saeed sayid",
		"fatima fatma fatimah", "aisha aicha ayesha", "layla leila laila", "hakim hakeem", "habib habeeb", "nabil nabeel", "adel adil", "idris driss idriss", "ismail ismael esmail", "reza rida", "mehdi mahdi",
	} {
		for w := range strings.FieldsSeq(row) {
			m[w] = i + 1
		}
	}
	return m
})
