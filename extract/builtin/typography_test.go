package builtin

import (
	"strings"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/assaykit/assay/schema"
)

// cast are the parties of the articles below, those of them that one names.
var cast = []struct{ id, kind, name string }{
	{"roux", "person", "Anne Roux"}, {"petit", "person", "Paul Petit"}, {"kado", "organization", "Kado Steel"},
	{"ruiz", "person", "Ana Ruiz"}, {"gil", "person", "Luis Gil"}, {"norte", "organization", "Banco Norte"},
	{"kim", "person", "김철수"}, {"lee", "person", "이영희"}, {"hanbit", "organization", "한빛전자"},
}

// typographies are articles with all their quotes, in the typographies of the languages.
var typographies = []struct {
	language, reason, text string
	want                   []string // speaker: words
}{
	// American English.
	{"en-US", "inner single marks", "“I told them ‘no deal’ twice,” Anne Roux said.", []string{"roux: I told them ‘no deal’ twice,"}},
	{"en-US", "straight marks in straight ones", `"I told them 'no deal' twice," Anne Roux said.`, []string{"roux: I told them 'no deal' twice,"}},
	{"en-US", "a straight mark behind a dash", `Anne Roux answered at once—"We will build it."`, []string{"roux: We will build it."}},
	{"en", "a rare verb behind the quote", "“The stand is half empty,” grumbled Anne Roux. “We were promised a crowd,” sighed Paul Petit.", []string{"roux: The stand is half empty,", "petit: We were promised a crowd,"}},
	{"en", "a mark turned the wrong way in a contraction", "Anne Roux told the panel she “shouldn‘t have signed that lease” but did.", []string{"roux: shouldn‘t have signed that lease"}},
	{"en", "the speaker's office between name and verb", "“We closed the lane at noon,” Anne Roux, the council leader, told Paul Petit.", []string{"roux: We closed the lane at noon,"}},
	{"en", "two quotes with who said it between", "“We stay,” Anne Roux said, “and we build.”", []string{"roux: We stay,", "roux: and we build."}},
	{"en", "two speakers, two quotes", "“We stay,” Anne Roux said. “We leave,” Paul Petit said.", []string{"roux: We stay,", "petit: We leave,"}},
	{"en", "two quotes side by side are two", "Anne Roux called it “a sad day” and “a bad deal”.", []string{"roux: a sad day", "roux: a bad deal"}},
	{"en", "two straight quotes side by side are two", `Anne Roux called it "a sad day" and "a bad deal".`, []string{"roux: a sad day", "roux: a bad deal"}},
	{"en", "according to", "The plan is “dead in the water”, according to Anne Roux.", []string{"roux: dead in the water"}},
	{"en", "according to an organisation that somebody leads", "The plan is “dead in the water”, according to Kado Steel, which Paul Petit leads.", []string{"kado: dead in the water"}},
	{"en", "according to, before the quote", "According to Anne Roux, the plan is “dead in the water”.", []string{"roux: dead in the water"}},
	{"en", "a name and a colon", "Anne Roux: “No comment.”", []string{"roux: No comment."}},
	{"en", "a name, an office and a colon", "Anne Roux, mayor of Lure: “We will rebuild the bridge.”", []string{"roux: We will rebuild the bridge."}},
	{"en", "said and a colon", "Paul Petit met Anne Roux. Anne Roux said: “Nobody was hurt.”", []string{"roux: Nobody was hurt."}},
	{"en", "a dash and a name", "“We build bridges, not walls.” — Anne Roux", []string{"roux: We build bridges, not walls."}},
	{"en", "a dash, a name and an office on the next line", "“We build bridges.”\n– Anne Roux, mayor", []string{"roux: We build bridges."}},
	{"en", "each paragraph opens anew, the last closes", "“Cases have dropped,” Anne Roux said. “The variants have not.\n\n“So far we have stayed below 800 a day.\n\n“I ask you to follow the rules.”", []string{
		"roux: Cases have dropped,", "roux: The variants have not.", "roux: So far we have stayed below 800 a day.", "roux: I ask you to follow the rules.",
	}},
	{"en", "who said it behind the last paragraph", "Anne Roux, a doctor, said: “They need urgent care.\n\n“If they do not get it they will die,” she added.", []string{"roux: They need urgent care.", "roux: If they do not get it they will die,"}},
	{"en", "straight marks that open each paragraph", "\"They need care now.\n\n\"They will die,\" Anne Roux said.", []string{"roux: They need care now.", "roux: They will die,"}},
	{"en", "a pronoun in the next paragraph", "“We will open the bridge,” Anne Roux said.\n\n“It is late,” she added.", []string{"roux: We will open the bridge,", "roux: It is late,"}},
	{"en", "who is named in a quote does not speak", "Anne Roux spoke first. “I saw Paul Petit at the bridge,” she said. “He was very late indeed,” she added.", []string{"roux: I saw Paul Petit at the bridge,", "roux: He was very late indeed,"}},
	{"en", "somebody unnamed", "Anne Roux left early. “The bridge is closed,” said a guard.", []string{": The bridge is closed,"}},
	{"en", "a title of a work", "Anne Roux read “The Old Man and the Sea” aloud.", nil},
	{"en", "a title in capitals and a verb of speech elsewhere", "Paul Petit, who wrote “The Road That Leads Home Again”, was there.", nil},
	{"en", "somebody whom a noun of no person stands for", "Anne Roux called it “a right step”, but the opposition called it “window dressing”.", []string{"roux: a right step", ": window dressing"}},
	{"en", "a company by its noun", "Anne Roux left Kado Steel. “The talks are over,” the company said.", []string{": The talks are over,"}},
	{"en", "for somebody", "For Anne Roux, the plan is “dead in the water”.", []string{"roux: dead in the water"}},
	{"en", "somebody speaks according to another", "According to Kado Steel, Anne Roux said “the plan is dead”.", []string{"roux: the plan is dead"}},
	{"en", "the name of a paper", "Asked by “The Daily Post”, Anne Roux said “the plan is dead”.", []string{"roux: the plan is dead"}},
	{"en", "the verb next to the quote", "Paul Petit called it “a disgrace” and said he would go, while Anne Roux described it as “a victory for sense”.", []string{"petit: a disgrace", "roux: a victory for sense"}},
	{"en", "according to somebody unnamed", "The plan is “dead in the water”, according to officials. Anne Roux left.", []string{": dead in the water"}},
	{"en", "a scare quote", "Anne Roux said the “expert” was wrong.", nil},

	// British English.
	{"en-GB", "single marks", "‘We will open the bridge in May,’ said Anne Roux.", []string{"roux: We will open the bridge in May,"}},
	{"en-GB", "apostrophes inside", "‘We don’t know whose it’s going to be,’ said Anne Roux.", []string{"roux: We don’t know whose it’s going to be,"}},
	{"en-GB", "a plural's apostrophe inside", "‘I back the workers’ rights in full,’ said Anne Roux. ‘They weren’t asked.’", []string{"roux: I back the workers’ rights in full,", "roux: They weren’t asked."}},
	{"en-GB", "double marks inside", "‘She told me “no chance” to my face,’ said Anne Roux.", []string{"roux: She told me “no chance” to my face,"}},
	{"en-GB", "straight single marks", "'We will open the bridge in May,' said Anne Roux. 'It won't be late.'", []string{"roux: We will open the bridge in May,", "roux: It won't be late."}},
	{"en-GB", "a fragment in single marks", "Anne Roux called the plan ‘utterly mad’ on Monday.", []string{"roux: utterly mad"}},
	{"en-GB", "a plural possessive is no mark", "The workers’ rights and the owners’ profits are both at stake, Anne Roux said.", nil},
	{"en-GB", "decades are no marks", "In the ’80s and the ’90s the bridge was shut, Anne Roux said.", nil},
	{"en-GB", "decades with marks turned the wrong way", "In the ‘80s and the ‘90s the bridge was shut for years, Anne Roux said.", nil},
	{"en-GB", "straight possessives are no marks", "The workers' rights and the owners' profits are both at stake, Anne Roux said.", nil},
	{"en-GB", "a single word in single marks", "Anne Roux said the ‘bridge’ was a plank.", nil},
	{"en-GB", "single marks over paragraphs", "‘They need care now.\n\n‘They will die,’ said Anne Roux.", []string{"roux: They need care now.", "roux: They will die,"}},

	// French.
	{"fr", "marks inside", "« Il m’a dit “jamais de la vie” hier », a raconté Anne Roux.", []string{"roux: Il m’a dit “jamais de la vie” hier"}},
	{"fr", "guillemets inside", "« Il m’a dit « jamais de la vie » hier », a raconté Anne Roux.", []string{"roux: Il m’a dit « jamais de la vie » hier"}},
	{"fr", "curly marks alone", "“Nous restons ici”, a dit Anne Roux.", []string{"roux: Nous restons ici"}},
	{"fr", "an aside with a pronoun", "Anne Roux est venue. « Nous restons, a-t-elle dit, et nous gagnons. »", []string{"roux: Nous restons et nous gagnons."}},
	{"fr", "an aside with the name", "« Nous restons, explique Anne Roux, et nous gagnons. »", []string{"roux: Nous restons et nous gagnons."}},
	{"fr", "an aside with the name and an auxiliary", "« Nous restons, a expliqué Anne Roux, et nous gagnons. »", []string{"roux: Nous restons et nous gagnons."}},
	{"fr", "an aside that ends its sentence", "« Nous restons, explique Anne Roux. Et nous gagnons. »", []string{"roux: Nous restons. Et nous gagnons."}},
	{"fr", "an aside at the end", "Anne Roux est venue. « Nous restons ici, a-t-elle dit. »", []string{"roux: Nous restons ici"}},
	{"fr", "an aside between dashes", "« Nous restons – explique Anne Roux – et nous gagnons. »", []string{"roux: Nous restons et nous gagnons."}},
	{"fr", "an aside with an office", "« La loi, dit le ministre, sera votée en mai », rapporte Anne Roux.", []string{": La loi sera votée en mai"}},
	{"fr", "a participle is no aside", "« La réforme, annoncée la semaine dernière, sera revue », a dit Anne Roux.", []string{"roux: La réforme, annoncée la semaine dernière, sera revue"}},
	{"fr", "what somebody says that one says is no aside", "« Nous sommes, dit-on souvent, trop lents », a dit Anne Roux.", []string{"roux: Nous sommes, dit-on souvent, trop lents"}},
	{"fr", "an inverted verb is the person named last", "Anne Roux a rencontré le conseil. « Nous restons ici », dit-elle.", []string{"roux: Nous restons ici"}},
	{"fr", "an inverted verb in the next paragraph", "« Nous restons ici », a dit Anne Roux.\n\n« Nous gagnons », ajoute-t-elle.", []string{"roux: Nous restons ici", "roux: Nous gagnons"}},
	{"fr", "who is named in a quote does not speak", "Anne Roux a parlé. « J’ai vu Paul Petit au pont », dit-elle. « Il était en retard, je crois », ajoute-t-elle.", []string{"roux: J’ai vu Paul Petit au pont", "roux: Il était en retard, je crois"}},
	{"fr", "selon", "Le projet est « mort et enterré », selon Anne Roux.", []string{"roux: mort et enterré"}},
	{"fr", "selon before the quote", "Selon Kado Steel, le projet est « mort et enterré ».", []string{"kado: mort et enterré"}},
	{"fr", "d'après", "Le projet est « mort et enterré », d’après Anne Roux.", []string{"roux: mort et enterré"}},
	{"fr", "a name and a colon", "Anne Roux : « Aucun commentaire. »", []string{"roux: Aucun commentaire."}},
	{"fr", "a name and a colon behind another's sentence", "Paul Petit n’y croit plus. Anne Roux, maire de Lure : « On n’a plus d’argent. »", []string{"roux: On n’a plus d’argent."}},
	{"fr", "a dash and a name", "« Nous bâtissons des ponts. » — Anne Roux", []string{"roux: Nous bâtissons des ponts."}},
	{"fr", "guillemets that close open each paragraph", "Anne Roux a déclaré : « Les cas ont baissé.\n\n» Les variants, non.\n\n» Suivez les règles. »", []string{"roux: Les cas ont baissé.", "roux: Les variants, non.", "roux: Suivez les règles."}},
	{"fr", "guillemets that open open each paragraph", "« Les cas ont baissé.\n\n« Suivez les règles », a dit Anne Roux.", []string{"roux: Les cas ont baissé.", "roux: Suivez les règles"}},
	{"fr", "dialogue behind a dash", "— Je ne vendrai rien, répond Anne Roux.", []string{"roux: Je ne vendrai rien"}},
	{"fr", "dialogue that goes on behind its aside", "— Je ne vendrai rien, répond Anne Roux. Pas même le pont.", []string{"roux: Je ne vendrai rien. Pas même le pont."}},
	{"fr", "a question behind a dash", "– Vous vendez ? demande Paul Petit.\n– Jamais de la vie, répond Anne Roux.", []string{"petit: Vous vendez ?", "roux: Jamais de la vie"}},
	{"fr", "a list behind dashes is no dialogue", "— Un pont neuf pour la ville\n— Une route, selon Anne Roux", nil},
	{"fr", "dialogue of a novel", "— C’est bien fini ? demanda Paul Petit.\n— Oui, bien fini, répondit Anne Roux.", []string{"petit: C’est bien fini ?", "roux: Oui, bien fini"}},
	{"fr", "pour somebody", "Pour Anne Roux, « il faut agir vite ».", []string{"roux: il faut agir vite"}},
	{"fr", "selon one, another speaks", "Selon Kado Steel, le maire a dit « il faut agir ».", []string{": il faut agir"}},
	{"fr", "an aside with an age", "« J’ai dit “non” tout de suite, raconte Anne Roux, 43 ans, et voilà. »", []string{"roux: J’ai dit “non” tout de suite et voilà."}},
	{"fr", "two quotes of two speakers", "« Le prix est mauvais », dit Paul Petit. « Revenez en mai », lance Anne Roux.", []string{"petit: Le prix est mauvais", "roux: Revenez en mai"}},
	{"fr", "a title behind the noun of a work", "Anne Roux a dit avoir aimé le film « À la recherche du pont perdu ».", nil},
	{"fr", "somebody unnamed", "Anne Roux est partie. « Le pont est fermé », a dit un gardien.", []string{": Le pont est fermé"}},

	// Korean.
	{"ko", "며", "김철수 대표는 “다리는 열릴 것이다”며 “모두 시민의 것이다”고 말했다.", []string{"kim: 다리는 열릴 것이다", "kim: 모두 시민의 것이다"}},
	{"ko", "면서", "김철수 대표는 “다리는 열릴 것이다”면서 기자들과 악수했다.", []string{"kim: 다리는 열릴 것이다"}},
	{"ko", "라며", "김철수 대표는 “다리는 열린다”라며 웃었다.", []string{"kim: 다리는 열린다"}},
	{"ko", "는", "김철수 대표는 “다리는 못 연다”는 입장이다.", []string{"kim: 다리는 못 연다"}},
	{"ko", "straight marks with 라고", "김철수 대표는 \"다리는 열린다\"라고 했다.", []string{"kim: 다리는 열린다"}},
	{"ko", "straight marks with 고 and more behind", "김철수 대표는 \"다리는 열린다\"고 밝혔고, 이영희 의원은 \"아직은 아니다\"고 반박했다.", []string{"kim: 다리는 열린다", "lee: 아직은 아니다"}},
	{"ko", "라면서도", "김철수 교수는 \"금리 인하는 시기상조\"라면서도 \"하반기에는 가능할 것\"이라고 내다봤다.", []string{"kim: 금리 인하는 시기상조", "kim: 하반기에는 가능할 것"}},
	{"ko", "a sentence of one word", "김철수 대표는 “검토하겠다”고 했다.", []string{"kim: 검토하겠다"}},
	{"ko", "one word that is none", "김철수 대표는 “역대급”이라고 했다.", nil},
	{"ko", "the subject behind the quote", "“다리는 열린다”고 김철수 대표는 말했다.", []string{"kim: 다리는 열린다"}},
	{"ko", "who listens does not speak", "김철수 대표는 “다리는 열린다”고 이영희 의원에게 말했다.", []string{"kim: 다리는 열린다"}},
	{"ko", "who is named before as an object does not speak", "김철수 대표는 이영희 의원을 향해 “다리는 열린다”고 말했다.", []string{"kim: 다리는 열린다"}},
	{"ko", "emphasis is no quote", "김철수 대표는 ‘다리를 여는 시민 모임 만세’ 행사에 왔다.", nil},
	{"ko", "inner marks", "김철수 대표는 “그가 ‘아직 아니다’라고 했다”고 말했다.", []string{"kim: 그가 ‘아직 아니다’라고 했다"}},
	{"ko", "corner brackets", "김철수 대표는 「다리는 열린다」고 말했다.", []string{"kim: 다리는 열린다"}},
	{"ko", "white corner brackets", "김철수 대표는 『다리는 열린다』라고 말했다.", []string{"kim: 다리는 열린다"}},
	{"ko", "a law in corner brackets", "김철수 대표는 「다리 안전 및 유지 관리에 관한 법률」 개정을 요구했다고 말했다.", nil},
	{"ko", "according to", "한빛전자에 따르면 다리는 “내년 봄에 열린다”.", []string{"hanbit: 내년 봄에 열린다"}},
	{"ko", "a sentence without a subject", "김철수 대표는 “다리는 열린다”고 말했다. 이어 “모두 시민의 것이다”라고 덧붙였다.", []string{"kim: 다리는 열린다", "kim: 모두 시민의 것이다"}},
	{"ko", "a sentence without a subject in the next paragraph", "김철수 대표는 “다리는 열린다”고 말했다.\n\n이어 “모두 시민의 것이다”라고 덧붙였다.", []string{"kim: 다리는 열린다", "kim: 모두 시민의 것이다"}},
	{"ko", "a name and a colon", "김철수 대표: “할 말 없다.”", []string{"kim: 할 말 없다."}},
	{"ko", "who is named in a quote does not speak", "김철수 대표가 왔다. “이영희 의원은 없었다”고 말했다.", []string{"kim: 이영희 의원은 없었다"}},
	{"ko", "a particle that only emphasis has", "김철수 대표는 “국민 다리”를 열었다.", nil},

	// Spanish.
	{"es", "guillemets", "«Nos quedamos aquí», dijo Ana Ruiz.", []string{"ruiz: Nos quedamos aquí"}},
	{"es", "curly marks", "“Nos quedamos aquí”, afirmó Ana Ruiz.", []string{"ruiz: Nos quedamos aquí"}},
	{"es", "straight marks", "\"Nos quedamos aquí\", ha dicho Ana Ruiz ante Luis Gil.", []string{"ruiz: Nos quedamos aquí"}},
	{"es", "the speaker first", "Ana Ruiz aseguró que «el puente no se vende».", []string{"ruiz: el puente no se vende"}},
	{"es", "marks inside", "«Me dijo “ni hablar” ayer», contó Ana Ruiz.", []string{"ruiz: Me dijo “ni hablar” ayer"}},
	{"es", "an aside between dashes", "«Nos quedamos —dijo Ana Ruiz— y ganamos».", []string{"ruiz: Nos quedamos y ganamos"}},
	{"es", "an aside between dashes and a full stop", "«Nos quedamos —ha dicho Ana Ruiz—. Y ganamos».", []string{"ruiz: Nos quedamos. Y ganamos"}},
	{"es", "dialogue", "—No venderé nada —dijo Ana Ruiz.", []string{"ruiz: No venderé nada"}},
	{"es", "dialogue that goes on", "—No venderé nada —dijo Ana Ruiz—. Ni siquiera el puente.", []string{"ruiz: No venderé nada. Ni siquiera el puente."}},
	{"es", "según", "El plan está «muerto y enterrado», según Ana Ruiz.", []string{"ruiz: muerto y enterrado"}},
	{"es", "según before the quote", "Según Banco Norte, el plan está «muerto y enterrado».", []string{"norte: muerto y enterrado"}},
	{"es", "de acuerdo con", "El plan está «muerto y enterrado», de acuerdo con Ana Ruiz.", []string{"ruiz: muerto y enterrado"}},
	{"es", "a name and a colon", "Ana Ruiz: «Sin comentarios».", []string{"ruiz: Sin comentarios"}},
	{"es", "a dash and a name", "“Construimos puentes, no muros”. — Ana Ruiz", []string{"ruiz: Construimos puentes, no muros"}},
	{"es", "para somebody", "Para Ana Ruiz, «hay que actuar ya».", []string{"ruiz: hay que actuar ya"}},
	{"es", "an aside with an office between commas", "«El Gobierno —explicó Ana Ruiz, ministra de Trabajo— no subirá los impuestos», informó Banco Norte.", []string{"ruiz: El Gobierno no subirá los impuestos"}},
	{"es", "hablar de", "Ana Ruiz habla de \"escándalo mayúsculo\".", []string{"ruiz: escándalo mayúsculo"}},
	{"es", "no subject", "Ana Ruiz llegó tarde. “No venderé nada”, añadió.", []string{"ruiz: No venderé nada"}},
	{"es", "no subject in the next paragraph", "“No venderé nada”, dijo Ana Ruiz.\n\n“El puente es de todos”, agregó.", []string{"ruiz: No venderé nada", "ruiz: El puente es de todos"}},
	{"es", "guillemets that close open each paragraph", "Ana Ruiz dijo: «Los casos bajan.\n\n»Las variantes no.\n\n»Sigan las reglas».", []string{"ruiz: Los casos bajan.", "ruiz: Las variantes no.", "ruiz: Sigan las reglas"}},
	{"es", "a title", "Ana Ruiz leyó «El puente» ayer.", nil},
	{"es", "a title behind the noun of a work", "Ana Ruiz dijo que vio la película «El puente que nadie quiso cruzar».", nil},
	{"es", "a scare quote", "Ana Ruiz dijo que el «experto» no sabe.", nil},
	{"es", "somebody unnamed", "Ana Ruiz se fue. “El puente está cerrado”, dijo un guardia.", []string{": El puente está cerrado"}},
}

func TestQuotesInEveryTypography(t *testing.T) {
	for _, tt := range typographies {
		t.Run(tt.language+"/"+tt.reason, func(t *testing.T) {
			var parties []schema.Party
			for _, c := range cast {
				if strings.Contains(tt.text, c.name) {
					parties = append(parties, party(tt.text, c.id, c.kind, c.name))
				}
			}
			var got []string
			for _, q := range findQuotes(tt.text, tt.language, parties) {
				got = append(got, q.Speaker+": "+q.Text)
			}
			require.Equal(t, tt.want, got)
		})
	}
}
