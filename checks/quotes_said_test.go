package checks_test

import (
	"slices"
	"strings"
	"testing"
	"unicode"
	"unicode/utf8"

	"github.com/stretchr/testify/require"

	"github.com/assaykit/assay/checks"
	"github.com/assaykit/assay/recognize"
	"github.com/assaykit/assay/schema"
	"github.com/assaykit/assay/schema/result"
	"github.com/assaykit/assay/seeds"
)

// said is a quote as a table writes it: who, and the words.
type said struct{ speaker, words string }

// spoken is an article whose quotations are known, every one of them.
type spoken struct {
	language, text string
	quotes         []said
	parties        map[string]string // id to name; all of them persons
}

var (
	pier = spoken{
		language: "en",
		text: "The harbour board met on Monday. “We did not sell the pier, and we never will,” said Ada Finch, its chair. " +
			"“The cranes stay. The city’s [old] quay stays too.” Nobody in the room objected.\n\n" +
			"“The price was wrong,” said Tom Reyes, a trader. “Ask again in May,” Finch replied. " +
			"Reyes called the plan a “slow, patient swindle” and left. “I told them ‘no deal’ twice,” he said.\n\n" +
			"Finch said that the board had not decided to close the yard. According to Reyes, the buyers may come back.\n",
		quotes: []said{
			{"finch", "We did not sell the pier, and we never will,"}, {"finch", "The cranes stay. The city’s [old] quay stays too."},
			{"reyes", "The price was wrong,"}, {"finch", "Ask again in May,"}, {"reyes", "slow, patient swindle"}, {"reyes", "I told them ‘no deal’ twice,"},
		},
		parties: map[string]string{"finch": "Ada Finch", "reyes": "Tom Reyes"},
	}
	quai = spoken{
		language: "fr",
		text: "Le port restera public. « Nous n’avons pas vendu le quai, et nous ne le vendrons jamais », a déclaré Ada Morin, la présidente. " +
			"« Les grues restent. La ville (et le port) y gagne. »\n\n" +
			"« Le prix était mauvais », a répondu Luc Roux, un négociant. « Revenez en mai », a lancé Morin. " +
			"Roux a parlé d’une « lente escroquerie “à l’ancienne” » avant de partir.\n\n" +
			"Selon Morin, le conseil n’a pas décidé de fermer le chantier. Les acheteurs pourraient revenir, a dit Roux.\n",
		quotes: []said{
			{"morin", "Nous n’avons pas vendu le quai, et nous ne le vendrons jamais"}, {"morin", "Les grues restent. La ville (et le port) y gagne."},
			{"roux", "Le prix était mauvais"}, {"morin", "Revenez en mai"}, {"roux", "lente escroquerie “à l’ancienne”"},
		},
		parties: map[string]string{"morin": "Ada Morin", "roux": "Luc Roux"},
	}
	budu = spoken{
		language: "ko",
		text: "항만공사는 월요일 회의를 열었다. 김하늘 사장은 “우리는 부두를 팔지 않았고, 앞으로도 팔 계획이 없다”고 말했다. 이어 “크레인은 그대로 남는다. 모두 시민의 것이다”라고 덧붙였다.\n\n" +
			"상인 박도윤은 “값이 틀렸다”고 말했다. 김하늘 사장은 “오월에 다시 오라”고 답했다.\n\n박도윤은 이사회가 조선소를 닫지 않기로 했다고 전했다.\n",
		quotes: []said{
			{"kim", "우리는 부두를 팔지 않았고, 앞으로도 팔 계획이 없다"}, {"kim", "크레인은 그대로 남는다. 모두 시민의 것이다"},
			{"park", "값이 틀렸다"}, {"kim", "오월에 다시 오라"},
		},
		parties: map[string]string{"kim": "김하늘", "park": "박도윤"},
	}
)

var (
	depot = spoken{
		language: "en-GB",
		text: "‘I back the workers’ rights in full,’ said Ann Lee. ‘They weren’t asked.’ “Costs rose $5 million, or 95%,” she told “Dock Weekly”.\n\n" +
			"“We start in May.\n\n“Nobody is late,” said Bo Ruiz, who runs the depot. Ruiz: \"Come and see… if you dare.\"\n\n" +
			"Asked whether the depot would close, Lee said “no”. “Yes,” said Ruiz. “Yes,” said Lee.\n",
		quotes: []said{
			{"lee", "I back the workers’ rights in full,"}, {"lee", "They weren’t asked."}, {"lee", "Costs rose $5 million, or 95%,"},
			{"ruiz", "We start in May.\n\n“Nobody is late,"}, {"ruiz", "Come and see… if you dare."}, {"lee", "no"},
		},
		parties: map[string]string{"lee": "Ann Lee", "ruiz": "Bo Ruiz"},
	}
	gare = spoken{
		language: "fr",
		text: "« La gare, explique Zoé Prat, ne fermera pas avant mai, et personne n’a menti. » « Elle ouvrira, a-t-elle ajouté, dès juin », selon le quotidien.\n\n" +
			"— Je ne vendrai rien, répond Jo Blin. Le maire évoque \"un plan [municipal] sérieux\" et « sans retour ». Blin n’y croit plus : « On n’a plus d’argent. »\n",
		quotes: []said{
			{"prat", "La gare, explique Zoé Prat, ne fermera pas avant mai, et personne n’a menti."}, {"prat", "Elle ouvrira, a-t-elle ajouté, dès juin"},
			{"maire", "un plan [municipal] sérieux"}, {"maire", "sans retour"}, {"blin", "On n’a plus d’argent."},
		},
		parties: map[string]string{"prat": "Zoé Prat", "blin": "Jo Blin", "maire": "Le maire"},
	}
)

var (
	mairie = spoken{
		language: "fr",
		text:     "Pour Marc Roche, maire de Lure, « la ville n’a plus rien à vendre ». Jeanne Roche, sa sœur, juge l’idée « absurde ». « Personne n’y croyait au début », dit-elle.\n",
		quotes:   []said{{"marc", "la ville n’a plus rien à vendre"}, {"jeanne", "absurde"}, {"jeanne", "Personne n’y croyait au début"}},
		parties:  map[string]string{"marc": "Marc Roche", "jeanne": "Jeanne Roche"},
	}
	mill = spoken{
		language: "en",
		text: "“The mill is safe,” said Iris Cole, its owner. “The river hardly did the rest.”\n\nOmar Dent, a miller, called the dam “old and tired”. " +
			"“Why rebuild it?” Dent asked. “Let it go.”\n\n“There is no plan B. Nothing is decided,” Dent said.\n",
		quotes:  []said{{"iris", "The mill is safe,"}, {"iris", "The river hardly did the rest."}, {"omar", "old and tired"}, {"omar", "Why rebuild it?"}, {"omar", "Let it go."}, {"omar", "There is no plan B. Nothing is decided,"}},
		parties: map[string]string{"iris": "Iris Cole", "omar": "Omar Dent"},
	}
	nojo = spoken{
		language: "ko",
		text:     "이서준 위원장은 “협상은 끝나지 않았다”며 “회사는 약속을 지켜야 한다”고 말했다. 정하린 대표는 “더는 못합니다”라고 답했다.\n",
		quotes:   []said{{"lee", "협상은 끝나지 않았다"}, {"lee", "회사는 약속을 지켜야 한다"}, {"jung", "더는 못합니다"}},
		parties:  map[string]string{"lee": "이서준", "jung": "정하린"},
	}
)

// The ways in which a record is held against its article.
const (
	withGolden = iota // that holds every quote, and says so
	standOff          // likewise, without a word of the article
	openGolden        // that holds no quote
	noGolden
	ways
)

var wayNames = [ways]string{"golden", "stand-off golden", "open golden", "no golden"}

func TestQuotesSaid(t *testing.T) {
	all := []int{withGolden, standOff, openGolden, noGolden}
	truth := []int{withGolden, standOff}
	untold := []int{openGolden, noGolden}
	for _, tt := range []struct {
		reason string
		in     spoken
		got    []said
		ways   []int
		wrong  bool
	}{
		// The same words, whatever their typography.
		{"the words from mark to mark", pier, []said{{"finch", "We did not sell the pier, and we never will,"}}, all, false},
		{"without the comma that English puts inside", pier, []said{{"finch", "We did not sell the pier, and we never will"}}, all, false},
		{"with a full stop in its place", pier, []said{{"finch", "We did not sell the pier, and we never will."}}, all, false},
		{"in marks of their own", pier, []said{{"finch", "\"We did not sell the pier, and we never will\""}}, all, false},
		{"in capitals", pier, []said{{"reyes", "THE PRICE WAS WRONG"}}, all, false},
		{"inner marks of another style", pier, []said{{"reyes", "I told them \"no deal\" twice"}}, all, false},
		{"inner marks left out", pier, []said{{"reyes", "I told them no deal twice"}}, all, false},
		{"a straight apostrophe", pier, []said{{"finch", "The cranes stay. The city's [old] quay stays too."}}, all, false},
		{"a fragment that is all between its marks", pier, []said{{"reyes", "slow, patient swindle"}}, all, false},
		{"guillemets with no-break spaces", quai, []said{{"morin", "«\u00a0Nous n'avons pas vendu le quai, et nous ne le vendrons jamais\u202f»"}}, all, false},
		{"letters taken apart", quai, []said{{"roux", "Le prix e\u0301tait mauvais"}}, all, false},
		{"nested marks as guillemets", quai, []said{{"roux", "lente escroquerie « à l’ancienne »"}}, all, false},
		{"the author's parenthesis kept", quai, []said{{"morin", "Les grues restent. La ville (et le port) y gagne."}}, all, false},
		{"Korean words without the particle behind the mark", budu, []said{{"park", "값이 틀렸다"}}, all, false},
		{"Korean words in corner brackets", budu, []said{{"park", "「값이 틀렸다」"}}, all, false},
		{"Korean words written closer", budu, []said{{"kim", "오월에 다시오라"}}, all, false},

		// An ellipsis stands for words; whole sentences stand for themselves.
		{"cut at the end, and said so", pier, []said{{"finch", "We did not sell the pier…"}}, all, false},
		{"cut at the start, and said so", pier, []said{{"finch", "… and we never will"}}, all, false},
		{"cut inside, in brackets", pier, []said{{"finch", "The cranes stay. […] quay stays too."}}, all, false},
		{"three points are an ellipsis", pier, []said{{"finch", "The cranes stay... quay stays too."}}, all, false},
		{"a capital put in brackets behind a cut", pier, []said{{"finch", "… [W]e never will"}}, all, false},
		{"words put in brackets for those they replace", pier, []said{{"finch", "[The board] did not sell the pier, and we never will"}}, all, false},
		{"an error marked as the speaker's", pier, []said{{"reyes", "The price (sic) was wrong"}}, all, false},
		{"a whole sentence of two, without a golden", pier, []said{{"finch", "The cranes stay."}}, untold, false},
		{"a whole Korean sentence of two, without a golden", budu, []said{{"kim", "모두 시민의 것이다"}}, untold, false},
		{"a clause dropped with its own not", quai, []said{{"morin", "Nous n’avons pas vendu le quai […]"}}, all, false},
		{"a Korean clause dropped with its own not", budu, []said{{"kim", "… 앞으로도 팔 계획이 없다"}}, all, false},
		{"the two halves of a statement that its speaker parts", pier, []said{{"finch", "We did not sell the pier, and we never will. The cranes stay. The city’s [old] quay stays too."}}, all, false},
		{"the two halves, with an ellipsis between", quai, []said{{"morin", "Nous n’avons pas vendu le quai, et nous ne le vendrons jamais … Les grues restent. La ville (et le port) y gagne."}}, all, false},
		{"reported speech, without a golden", pier, []said{{"reyes", "the buyers may come back"}}, untold, false},
		{"reported speech in French, without a golden", quai, []said{{"roux", "Les acheteurs pourraient revenir"}}, untold, false},
		{"reported speech with its not", quai, []said{{"morin", "le conseil n’a pas décidé de fermer le chantier"}}, untold, false},
		{"two quotes of two speakers", pier, []said{{"reyes", "The price was wrong"}, {"finch", "Ask again in May"}}, all, false},

		{"a plural's apostrophe within single marks", depot, []said{{"lee", "I back the workers' rights in full"}}, all, false},
		{"a quotation of two paragraphs", depot, []said{{"ruiz", "We start in May. Nobody is late."}}, all, false},
		{"an amount set otherwise", depot, []said{{"lee", "Costs rose $ 5 million, or 95 %"}}, all, false},
		{"the speaker's own ellipsis", depot, []said{{"ruiz", "Come and see... if you dare."}}, all, false},
		{"the speaker's own ellipsis left out", depot, []said{{"ruiz", "Come and see if you dare"}}, all, false},
		{"a word that two persons said", depot, []said{{"ruiz", "Yes"}, {"lee", "Yes"}}, untold, false},
		{"an aside within the marks, kept by a golden too", gare, []said{{"prat", "La gare, explique Zoé Prat, ne fermera pas avant mai, et personne n’a menti."}}, truth, false},
		{"an aside within the marks, kept", gare, []said{{"prat", "La gare, explique Zoé Prat, ne fermera pas avant mai, et personne n’a menti."}}, untold, true},
		{"an aside within the marks, left out", gare, []said{{"prat", "La gare ne fermera pas avant mai, et personne n’a menti."}}, all, false},
		{"an aside with its pronoun behind, left out", gare, []said{{"prat", "Elle ouvrira dès juin"}}, all, false},
		{"an aside as an ellipsis", gare, []said{{"prat", "Elle ouvrira […] dès juin"}}, all, false},
		{"the editor's brackets left as words", gare, []said{{"maire", "un plan municipal sérieux"}}, all, false},
		{"dialogue behind a dash, without a golden", gare, []said{{"blin", "Je ne vendrai rien"}}, untold, false},
		{"a clause with its own plus", gare, []said{{"blin", "On n'a plus d'argent"}}, all, false},
		{"a clause dropped, though another word of its kind is kept", gare, []said{{"prat", "La gare … ne fermera pas avant mai, […]"}}, all, false},

		// More words than were said.
		{"runs on over the closing mark", pier, []said{{"finch", "We did not sell the pier, and we never will, said Ada Finch"}}, all, true},
		{"runs on over it with the mark kept", pier, []said{{"finch", "We did not sell the pier, and we never will,” said Ada Finch"}}, all, true},
		{"begins before the opening mark", pier, []said{{"reyes", "called the plan a “slow, patient swindle”"}}, all, true},
		{"the narration on both sides of a fragment", pier, []said{{"reyes", "the plan a slow, patient swindle and left"}}, all, true},
		{"who said it kept between two halves", pier, []said{{"finch", "We did not sell the pier, and we never will, said Ada Finch, its chair. The cranes stay. The city’s [old] quay stays too."}}, all, true},
		{"who said it kept, in French", quai, []said{{"morin", "Nous n’avons pas vendu le quai, et nous ne le vendrons jamais, a déclaré Ada Morin, la présidente. Les grues restent. La ville (et le port) y gagne."}}, all, true},
		{"runs on in French", quai, []said{{"roux", "Le prix était mauvais, a répondu Luc Roux"}}, all, true},
		{"runs on in Korean", budu, []said{{"park", "값이 틀렸다고 말했다"}}, all, true},
		{"narration before Korean words", budu, []said{{"park", "상인 박도윤은 값이 틀렸다"}}, all, true},
		{"a word added", pier, []said{{"reyes", "The price was very wrong"}}, all, true},
		{"a word added in French", quai, []said{{"roux", "Le prix était vraiment mauvais"}}, all, true},
		{"a not added", pier, []said{{"reyes", "The price was not wrong"}}, all, true},
		{"a not added in brackets", pier, []said{{"reyes", "The price was [not] wrong"}}, all, true},
		{"words added before an ellipsis", pier, []said{{"reyes", "The price was wrong and cruel…"}}, all, true},
		{"a word replaced", pier, []said{{"reyes", "The cost was wrong"}}, all, true},
		{"a Korean word replaced", budu, []said{{"park", "값이 옳았다"}}, all, true},
		{"the order changed", pier, []said{{"reyes", "patient, slow swindle"}}, all, true},

		// Fewer words than were said.
		{"cut at the end, unsaid", pier, []said{{"finch", "We did not sell the pier, and we"}}, all, true},
		{"cut at the start, unsaid", pier, []said{{"finch", "the pier, and we never will,"}}, all, true},
		{"one clause alone, unsaid", pier, []said{{"finch", "we never will"}}, all, true},
		{"cut before its not", pier, []said{{"finch", "sell the pier, and we never will"}}, all, true},
		{"cut before its not, with an ellipsis", pier, []said{{"finch", "… sell the pier, and we never will"}}, all, true},
		{"cut behind its never, with an ellipsis", pier, []said{{"finch", "We did not sell the pier, and we …"}}, all, true},
		{"the not left out", pier, []said{{"finch", "We did sell the pier, and we never will"}}, all, true},
		{"the not left out behind an ellipsis", pier, []said{{"finch", "We did … sell the pier, and we never will"}}, all, true},
		{"inner words left out", pier, []said{{"reyes", "slow swindle"}}, all, true},
		{"a sentence of two, of a golden that has both", pier, []said{{"finch", "The cranes stay."}}, truth, true},
		{"cut in French, unsaid", quai, []said{{"morin", "Nous n’avons pas vendu le quai"}}, all, true},
		{"ne … pas left out", quai, []said{{"morin", "Nous avons vendu le quai, et nous ne le vendrons jamais"}}, all, true},
		{"pas left out behind an ellipsis", quai, []said{{"morin", "Nous … vendu le quai, et nous ne le vendrons jamais"}}, all, true},
		{"jamais lost at the end", quai, []said{{"morin", "Nous n’avons pas vendu le quai, et nous ne le vendrons …"}}, all, true},
		{"inner words left out in French", quai, []said{{"morin", "Les grues restent. La ville y gagne."}}, all, true},
		{"cut in Korean, unsaid", budu, []said{{"kim", "앞으로도 팔 계획이 없다"}}, all, true},
		{"a Korean not lost", budu, []said{{"kim", "우리는 부두를 팔았고, 앞으로도 팔 계획이 없다"}}, all, true},
		{"a Korean not lost behind an ellipsis", budu, []said{{"kim", "우리는 부두를 팔지 … 앞으로도 팔 계획이 없다"}}, all, true},
		{"a Korean not lost at the end", budu, []said{{"kim", "우리는 부두를 팔지 않았고, 앞으로도 팔 계획이 …"}}, all, true},
		{"a reported not lost", pier, []said{{"finch", "decided to close the yard"}}, all, true},
		{"a reported not lost in French", quai, []said{{"morin", "décidé de fermer le chantier"}}, all, true},
		{"a reported not lost in Korean", budu, []said{{"park", "이사회가 조선소를 닫지"}}, all, true},

		{"an amount changed", depot, []said{{"lee", "Costs rose €5 million, or 95%"}}, all, true},
		{"a percentage without its sign", depot, []said{{"lee", "Costs rose $5 million, or 95"}}, all, true},
		{"one of two paragraphs, of a golden that has both", depot, []said{{"ruiz", "Nobody is late"}}, truth, true},
		{"n't lost", depot, []said{{"lee", "They were asked."}}, all, true},
		{"n't lost behind an ellipsis", depot, []said{{"lee", "They … asked."}}, all, true},
		{"an aside left out with a word of the speaker's", gare, []said{{"prat", "La gare fermera avant mai, et personne n’a menti."}}, all, true},
		{"ne kept without its pas", gare, []said{{"prat", "La gare ne fermera … avant mai, et personne n’a menti."}}, all, true},
		{"plus lost behind an ellipsis", gare, []said{{"blin", "On … d’argent."}}, all, true},
		{"personne lost behind an ellipsis", gare, []said{{"prat", "La gare ne fermera pas avant mai, et … menti."}}, all, true},
		{"a dash's not lost", gare, []said{{"blin", "vendrai rien"}}, all, true},
		{"the narrator's verb before a fragment", gare, []said{{"maire", "évoque \"un plan [municipal] sérieux\""}}, all, true},
		{"two fragments that an and joins", gare, []said{{"maire", "un plan [municipal] sérieux et sans retour"}}, all, true},

		// Whose words they are.
		{"two speakers' words joined", pier, []said{{"reyes", "The price was wrong. Ask again in May."}}, all, true},
		{"two speakers' words joined by an ellipsis", pier, []said{{"reyes", "The price was wrong … Ask again in May"}}, all, true},
		{"two speakers' words joined in French", quai, []said{{"roux", "Le prix était mauvais. Revenez en mai."}}, all, true},
		{"two speakers' words joined in Korean", budu, []said{{"park", "값이 틀렸다. 오월에 다시 오라"}}, all, true},
		{"a paragraph that names the next speaker", mill, []said{{"iris", "The river hardly did the rest. Old and tired."}}, all, true},
		{"a question and who asked it between two halves", mill, []said{{"omar", "Why rebuild it? Let it go."}}, all, false},
		{"a not kept before an ellipsis inside", pier, []said{{"finch", "We did not sell … pier, and we never will"}}, all, false},
		{"a Korean not kept behind an ellipsis inside", budu, []said{{"kim", "우리는 … 팔지 않았고, 앞으로도 … 계획이 없다"}}, all, false},
		{"a hardly lost behind an ellipsis", mill, []said{{"iris", "The river … did the rest."}}, all, true},
		{"a sentence that ends with a letter, without a golden", mill, []said{{"omar", "There is no plan B."}}, untold, false},
		{"a sentence that names the next speaker of one surname", mairie, []said{{"marc", "la ville n’a plus rien à vendre … absurde"}}, all, true},
		{"a nobody at the start lost behind an ellipsis", mairie, []said{{"jeanne", "… n’y croyait au début"}}, all, true},
		{"two halves that a Korean connective joins", nojo, []said{{"lee", "협상은 끝나지 않았다. 회사는 약속을 지켜야 한다"}}, all, false},
		{"a polite Korean cannot lost behind an ellipsis", nojo, []said{{"jung", "더는 …"}}, all, true},
		{"words of two paragraphs joined", pier, []said{{"finch", "We did not sell the pier, and we never will. Ask again in May."}}, all, true},
		{"another speaker", pier, []said{{"reyes", "We did not sell the pier, and we never will"}}, truth, true},
		{"the same words by two speakers", pier, []said{{"finch", "Ask again in May,"}, {"reyes", "Ask again in May"}}, all, true},
		{"the same words by two speakers in Korean", budu, []said{{"kim", "값이 틀렸다"}, {"park", "값이 틀렸다."}}, all, true},
		{"the article's own words", pier, []said{{"finch", "Nobody in the room objected"}}, all, true},
		{"reported speech where the golden has every quote", pier, []said{{"reyes", "the buyers may come back"}}, truth, true},
		{"translated", quai, []said{{"roux", "The price was wrong"}}, all, true},
	} {
		for _, way := range tt.ways {
			t.Run(wayNames[way]+"/"+tt.reason, func(t *testing.T) {
				var wrong []string
				for _, f := range tt.in.hold(t, tt.got, way) {
					told := f.Check + " " + string(f.Severity) + ": " + f.Message
					switch {
					case f.Kind != schema.KindQuote && f.Check != "form/schema":
					case f.Check == "spurious/quote" && way == openGolden:
						require.Equal(t, result.Warning, f.Severity, told)
					case f.Severity == result.Error || !tt.wrong:
						wrong = append(wrong, told)
					}
				}
				if tt.wrong {
					require.NotEmpty(t, wrong, "nothing says that it is wrong")
				} else {
					require.Empty(t, wrong)
				}
			})
		}
	}
}

// likewise is whether a quote is to stand for the golden's: most of the words
// of the shorter are the other's.
func likewise(a, b string) bool {
	cut := func(s string) []string {
		return strings.FieldsFunc(strings.ToLower(s), func(r rune) bool { return !unicode.IsLetter(r) && !unicode.IsMark(r) })
	}
	x, y := cut(a), cut(b)
	if len(x) > len(y) {
		x, y = y, x
	}
	n := 0
	for _, w := range x {
		if slices.Contains(y, w) {
			n++
		}
	}
	return 2*n > len(x)
}

func (s spoken) hold(t testing.TB, quotes []said, way int) []result.Finding {
	t.Helper()
	ids := make([]string, 0, len(s.parties))
	for id := range s.parties {
		ids = append(ids, id)
	}
	slices.Sort(ids)
	var parties []schema.Party
	for _, id := range ids {
		parties = append(parties, schema.Party{ID: id, Type: schema.Person, Name: s.parties[id]})
	}
	a := &seeds.Article{ID: "a", Language: s.language, Published: "2025-02-04", Text: s.text}
	got := &schema.Article{Form: schema.ArticleForm, Source: schema.Source{ID: "a"}, Parties: parties, Figures: []schema.Figure{}, Dates: []schema.Date{}}
	for _, q := range quotes {
		got.Quotes = append(got.Quotes, schema.Quote{Speaker: q.speaker, Text: q.words})
	}
	in := checks.Input{Extractor: "x", Got: got, Article: a, Read: func() *recognize.Document { return &recognize.Document{} }}
	if way != noGolden {
		g := &schema.Golden{Form: schema.GoldenForm, Source: schema.Source{ID: "a", Language: s.language, SHA256: sha(s.text)}, Parties: parties}
		for _, q := range s.quotes {
			at := strings.Index(s.text, q.words)
			require.GreaterOrEqual(t, at, 0, q.words)
			start := utf8.RuneCountInString(s.text[:at])
			m := schema.At(start, start+utf8.RuneCountInString(q.words), q.words)
			quote := schema.Quote{Speaker: q.speaker, Text: q.words, Mentions: []schema.Mention{m}}
			if !slices.ContainsFunc(quotes, func(given said) bool { return likewise(given.words, q.words) }) {
				quote.Need = schema.Optional
			}
			if way == standOff {
				quote.Text, quote.Mentions[0].Text, quote.Mentions[0].TextSHA256 = "", "", sha(q.words)
			}
			g.Quotes = append(g.Quotes, quote)
		}
		g.Complete.Quotes = way != openGolden
		if way == openGolden {
			g.Quotes = nil
		}
		in.Golden = g
	}
	list, err := checks.Select(checks.All(), nil, nil)
	require.NoError(t, err)
	found, _ := inspect(t, list, in)
	return found
}

func TestQuotesGivenTwice(t *testing.T) {
	told := func(got []said, way int) (checks []string) {
		for _, f := range pier.hold(t, got, way) {
			if f.Kind == schema.KindQuote && f.Severity != result.Note {
				checks = append(checks, f.Check+" "+string(f.Severity)+" "+f.Attribute)
			}
		}
		slices.Sort(checks)
		return checks
	}
	twice := []said{{"reyes", "The price was wrong,"}, {"reyes", "“The price was wrong”"}}
	for _, way := range []int{withGolden, standOff, noGolden} {
		require.Equal(t, []string{"consistency/duplicate warning "}, told(twice, way), wayNames[way])
	}
	require.Equal(t, []string{"consistency/duplicate warning "}, told([]said{{"reyes", "The price was wrong,"}, {"reyes", "… was wrong"}}, withGolden), "a part of it, said to be one")
	require.Equal(t, []string{"agree/quote warning speaker"}, told([]said{{"", "The price was wrong"}}, withGolden), "a speaker left out")
}

// Of a golden that stands off its text, without the article, what no hash and no offset
// tells is counted as unverified; what they tell is told.
func TestQuotesUnverified(t *testing.T) {
	const words = "We did not sell the pier"
	start, end := 10, 10+len(words)
	golden := &schema.Golden{Quotes: []schema.Quote{{Mentions: []schema.Mention{{Start: &start, End: &end, TextSHA256: sha(words)}}}}}
	list, err := checks.Select(checks.All(), []string{"coverage/quote", "agree/quote", "spurious/quote"}, nil)
	require.NoError(t, err)
	for _, tt := range []struct {
		reason     string
		got        []schema.Quote
		unverified int
		want       []string
	}{
		{"the words, by their hash", []schema.Quote{{Text: words}}, 0, nil},
		{"words of the same length at their place", []schema.Quote{{Text: "We did now sell the pier", Mentions: []schema.Mention{schema.At(start, end, "")}}}, 2, nil},
		{"words of the same length at no place", []schema.Quote{{Text: "We did now sell the pier"}}, 2, nil},
		{"words that the mention's own contradict", []schema.Quote{{Text: "We sold", Mentions: []schema.Mention{{Text: words}}}}, 0, []string{"agree/quote"}},
		{"half of the words at their place", []schema.Quote{{Text: "We did", Mentions: []schema.Mention{schema.At(start, end, "")}}}, 0, []string{"agree/quote"}},
		{"half of the words at no place", []schema.Quote{{Text: "We did"}}, 0, []string{"coverage/quote", "spurious/quote"}},
		{"words elsewhere", []schema.Quote{{Text: "We did now sell the pier", Mentions: []schema.Mention{schema.At(90, 114, "")}}}, 0, []string{"coverage/quote", "spurious/quote"}},
		{"none at all", nil, 0, []string{"coverage/quote"}},
	} {
		t.Run(tt.reason, func(t *testing.T) {
			found, unverified := inspect(t, list, checks.Input{Got: &schema.Article{Quotes: tt.got}, Golden: golden})
			var told []string
			for _, f := range found {
				told = append(told, f.Check)
			}
			slices.Sort(told)
			require.Equal(t, tt.want, told)
			require.Len(t, unverified, tt.unverified)
			for _, u := range unverified {
				require.Equal(t, result.Unverified{Check: u.Check, Missing: result.MissingWords, Facts: 1}, u)
			}
		})
	}
}

// Who said something cannot be read in a language whose words for it are not known.
func TestQuotesInAnotherLanguage(t *testing.T) {
	list, err := checks.Select(checks.All(), []string{"grounding/quote"}, nil)
	require.NoError(t, err)
	in := checks.Input{
		Article: &seeds.Article{ID: "a", Language: "de", Text: "„Wir bleiben hier“, sagte Uhl. Er werde nicht gehen."},
		Got:     &schema.Article{Quotes: []schema.Quote{{Text: "Wir bleiben hier"}, {Text: "Er werde nicht gehen"}, {Text: "Wir bleiben"}}},
	}
	found, unverified := inspect(t, list, in)
	require.Len(t, found, 1)
	require.Equal(t, "/quotes/2", found[0].Got.Pointer, "the marks are the same in every language")
	require.Equal(t, []result.Unverified{{Check: "grounding/quote", Missing: result.MissingGrammar, Facts: 1}}, unverified)
}
