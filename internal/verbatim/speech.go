package verbatim

import (
	"slices"
	"strings"
)

// Speech is how a language says that somebody says something.
type Speech struct {
	stems   []string // beginnings of words, folded; those that end in a space are whole words
	aside   bool     // who speaks may be within the marks: « Nous, dit-elle, restons »
	helpers []string // verbs before the one that says so: a-t-elle dit
	joins   []string // that stand alone between two quotations of one speaker
}

// speech by language. Korean verbs follow what is said.
var speech = map[string]Speech{
	"fr": {aside: true, helpers: []string{"a", "ont", "avait", "avaient", "aurait"}, stems: []string{
		" dit ", " dits ", " disait ", " disent ", " declar", " affirm", " expliqu", " precis", " ajout", " assur", " estim", " soulign",
		" indiqu", " confi", " annonc", " repond", " lanc", " rappel", " promet", " promis ", " nuanc", " felicit", " selon ", " d apres ",
		" raconte", " temoign", " conclu", " resum", " deplor", " regrett", " plaid", " insist", " martel", " ecrit ", " ecri", " juge",
		" qualifi", " decri", " evoqu", " admet", " reconna", " avert", " previen", " critiqu", " denonc", " salu", " interrog", " demand",
		" parle", " fait savoir ", " a l entendre ", " aux yeux ", " propos", " commente", " glisse", " souffle", " argu", " soutien", " pretend",
		" tranch", " poursui", " repren", " rencheri", " repliqu", " retorqu", " observ", " constat", " exclam", " murmur", " ironis", " indign", " agac",
		" clam", " conced", " convien", " dement", " enchain", " plaisant", " emport", " s inquiet",
	}},
	"ko": {joins: []string{"며", "면서", "이며", "이면서", "고"}, stems: []string{"말했", "말하", "말한", "밝혔", "밝히", "밝힌", "전했", "강조", "설명", "덧붙", "주장", "답했", "라고", "라며", "다며", "다고", "냐고", "자고", "언급", "고 했", "토로", "반문", "되물", "평가", "지적", "당부", "호소", "반박"}},
	"en": {stems: []string{
		" said ", " say", " told ", " tell", " according to ", " add", " wrote ", " write", " ask", " announc", " explain", " stat", " note",
		" argu", " insist", " claim", " repl", " declar", " confirm", " promis", " warn", " acknowledg", " conced", " call", " describ",
		" recall", " suggest", " admit", " reveal", " remark", " comment", " quot", " testif", " predict", " urg", " vow", " spoke ", " speak",
		" tweet", " post", " complain", " conclud", " express", " answer", " respond", " maintain", " contend", " exclaim", " lament", " stress", " caution", " observ", " joke", " quip", " recount",
	}},
}

// SpeechOf returns the speech of a language, by its BCP 47 tag, and whether it is known.
func SpeechOf(tag string) (Speech, bool) {
	primary, _, _ := strings.Cut(strings.ToLower(tag), "-")
	s, ok := speech[primary]
	return s, ok
}

// Says reports whether a word, folded, is a verb of speech in any language that is known.
func Says(word string) bool {
	for _, s := range speech {
		if s.In([]string{word}) {
			return true
		}
	}
	return false
}

// Joins reports whether words between two quotations are a connective that makes
// them one statement.
func (s Speech) Joins(words []string) bool {
	return len(words) == 1 && slices.Contains(s.joins, words[0])
}

// In reports whether words say that somebody said something.
func (s Speech) In(words []string) bool {
	text := " " + strings.Join(words, " ") + " "
	return slices.ContainsFunc(s.stems, func(stem string) bool { return strings.Contains(text, stem) })
}

// mostAside is how many words an aside may have.
const mostAside = 8

// Asides reports of each word whether it belongs to an aside that says who speaks:
// words between two marks that begin with a verb of speech.
func (s Speech) Asides(words []Word) []bool {
	in := make([]bool, len(words))
	if !s.aside {
		return in
	}
	for i := 1; i < len(words); i++ {
		if !words[i-1].Clause {
			continue
		}
		end := i
		for end < len(words) && !words[end].Clause {
			end++
		}
		verb := i
		for slices.Contains(append(s.helpers, "t", "il", "elle", "on"), words[verb].Text) && verb < end && verb-i < 3 {
			verb++
		}
		if end+1 < len(words) && end-i < mostAside && s.In([]string{words[verb].Text}) {
			for k := i; k <= end; k++ {
				in[k] = true
			}
		}
	}
	return in
}

// WithoutAsides returns the words that the speaker said.
func (s Speech) WithoutAsides(words []Word) []Word {
	in := s.Asides(words)
	var said []Word
	for i, w := range words {
		if !in[i] {
			said = append(said, w)
		}
	}
	return said
}
