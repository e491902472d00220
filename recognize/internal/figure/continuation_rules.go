package figure

import (
	"slices"
	"strings"

	"github.com/assaykit/assay/internal/language"
	"github.com/assaykit/assay/recognize/internal/lexeme"
	"github.com/assaykit/assay/recognize/internal/number"
	"github.com/assaykit/assay/recognize/internal/rule"
	"github.com/assaykit/assay/recognize/internal/text"
)

// continuations are what amounts go on to.
var continuations = rule.List[*continuing, goesOn]{
	Name: "figure/continuation",
	Asks: "What does an amount go on to?",
	Rules: []rule.Rule[*continuing, goesOn]{
		{
			Name: "figure/all-the-time",
			Doc:  "A quantity out of the whole of itself is always, and no figure: 24 heures sur 24.",
			On:   quantityBefore,
			Decides: []rule.Example{
				{Language: "fr", Text: "La boutique ouvre 24 heures sur 24."},
				{Language: "fr", Text: "La boutique ouvre 7 jours sur 7."},
				{Language: "en", Text: "The shop is open 24h/24 here."},
			},
			Leaves: []rule.Example{
				{Language: "fr", Text: "La boutique ouvre [6 heures]{6 h} par jour."},
			},
			Answer: rule.Says(toNothing, func(q *continuing) bool {
				s, next := q.LongestPhrase(q.a.To, lexeme.RoleOutOf, 0)
				if q.IsText(q.a.To, "/") && q.IsGlued(q.a.To) { // 24h/24
					s, next = &lexeme.NoSense, q.a.To+1
				}
				q.end = next + 1
				return s != nil && next < len(q.Lexemes) && q.Lexemes[next].Class == text.ClassDigits && q.WordAt(next) == q.a.Value.String()
			}),
		},
		{
			Name: "figure/move",
			Doc:  "What something moved from and to is no range, but two figures: rose from 12 to 15 %.",
			On:   toBehind,
			Over: []string{"figure/odds", "figure/range-of-years", "figure/range-with-word"},
			Decides: []rule.Example{
				{Language: "en", Text: "The rate rose from [12]{12 %} to [15 percent]{15 %}."},
				{Language: "en", Text: "The loss slipped [$3.4 million]{3400000 USD} to [$41.2 million]{41200000 USD}."},
				{Language: "fr", Text: "Le taux passe de [12]{12 %} à [15 %]{15 %}."},
				{Language: "fr", Text: "La hausse de [12 %]{12 %} à [15 %]{15 %} est votée."},
				{Language: "es", Text: "La tasa pasó del [12 %]{12 %} al [15 %]{15 %}."},
			},
			Leaves: []rule.Example{
				{Language: "en", Text: "The growth ranged [from 12 to 15 percent]{12..15 %}."},
				{Language: "en", Text: "The rate rose [3 to 5 percent]{3..5 %}."},
				{Language: "fr", Text: "Une hausse de [12 à 15 %]{12..15 %} est votée."},
				{Language: "fr", Text: "Le billet coûte de [3 à 5 euros]{3..5 EUR}."},
			},
			Answer: rule.Says(toFigure, (*continuing).isMove),
		},
		{
			Name: "figure/score-in-words",
			Doc:  "Two numbers with the word of scores between them, the greater one first, are of a game: 2 a 1.",
			On:   integerBefore,
			Decides: []rule.Example{
				{Language: "es", Text: "Ganaron 2 a 1 en casa."},
			},
			Leaves: []rule.Example{
				{Language: "es", Text: "Esperan [2 a 4 meses]{2..4 mo}."},
				{Language: "es", Text: "Bajó de [3]{3} a [1]{1}."},
			},
			Answer: rule.Says(toNothing, (*continuing).isScoreInWords),
		},
		{
			Name: "figure/score-before-verb",
			Doc:  "Two numbers with the word of ratios between them are of a game before a verb of games: 2 대 1로 이겼다.",
			For:  language.Particles,
			On:   integerBefore,
			Over: []string{"figure/odds"},
			Decides: []rule.Example{
				{Language: "ko", Text: "그들은 2 대 1로 졌다."},
			},
			Leaves: []rule.Example{
				{Language: "ko", Text: "경쟁률은 [2 대 1]{2 1}로 올랐다."},
			},
			Answer: rule.Says(toNothing, (*continuing).isScoreBeforeVerb),
		},
		{
			Name: "figure/ratio-with-colon",
			Doc:  "A colon glued between two numbers makes a ratio of them: 1:4.",
			On:   integerBefore,
			Decides: []rule.Example{
				{Language: "en", Text: "A [16:9]{1.77777777777778 1} screen helps."},
				{Language: "fr", Text: "Un écran [16:9]{1.77777777777778 1} suffit."},
				{Language: "ko", Text: "비율은 [3:1]{3 1}이다."},
			},
			Leaves: []rule.Example{
				{Language: "en", Text: "A [16-inch]{16 [in_i]} screen helps."},
			},
			Answer: rule.Says(toFigure, func(q *continuing) bool {
				at := q.a.To
				if !q.IsText(at, ":") || !q.IsGlued(at) || !q.IsGluedDigits(at+1) {
					return false
				}
				n, ok := q.wholeNumberAt(at + 1)
				return ok && q.divideBy(&n)
			}),
		},
		{
			Name: "figure/odds",
			Doc:  "A greater number against a smaller one is a ratio: 3 to 1.",
			On:   integerBefore,
			Decides: []rule.Example{
				{Language: "en", Text: "The odds were [3 to 1]{3 1}."},
				{Language: "fr", Text: "La cote est de [3 contre 1]{3 1}."},
				{Language: "ko", Text: "경쟁률은 [3 대 1]{3 1}이다."},
			},
			Leaves: []rule.Example{
				{Language: "en", Text: "The range was [1 to 3]{1..3}."},
			},
			Answer: rule.Says(toFigure, func(q *continuing) bool {
				s, next := q.LongestPhrase(q.a.To, lexeme.RoleAgainst, 0)
				if s == nil {
					return false
				}
				n, ok := q.wholeNumberAt(next)
				return ok && !q.isNoRatio(&n, s, ofOdds) && q.divideBy(&n)
			}),
		},
		{
			Name: "figure/part-of-whole",
			Doc:  "A number out of a greater one is a ratio: one in five.",
			On:   integerBefore,
			Decides: []rule.Example{
				{Language: "en", Text: "They ask [one in five]{0.2 1} adults."},
				{Language: "fr", Text: "Ils en gardent [un sur cinq]{0.2 1}."},
			},
			Leaves: []rule.Example{
				{Language: "en", Text: "They ask one of [five adults]{5 adults}."},
			},
			Answer: rule.Says(toFigure, func(q *continuing) bool { return q.divideByWhole(q.a.To, ofWhole) }),
		},
		{
			Name: "figure/part-of-counted",
			Doc:  "A number of what is counted, out of a greater one, is a ratio: un abonné sur huit, deux jours sur cinq.",
			On:   integerBefore | quantityBefore,
			Over: []string{"figure/year-in-counters"},
			Decides: []rule.Example{
				{Language: "fr", Text: "Il en vient [deux jours sur cinq]{0.4 1}."},
				{Language: "fr", Text: "[Une station alpine sur cinq]{0.2 1} est vide."},
				{Language: "es", Text: "Llueve [dos días de cada cinco]{0.4 1}."},
				{Language: "fr", Text: "[Un abonné sur huit]{0.125 1} est parti."},
				{Language: "en", Text: "[Two goats out of six]{0.333333333333333 1} fell ill."},
			},
			Leaves: []rule.Example{
				{Language: "fr", Text: "Un abonné de [huit ans]{8 a} est parti."},
				{Language: "fr", Text: "Il y reste [deux jours]{2 d} sur [cinq sites]{5 sites}."},
			},
			Answer: rule.Says(toFigure, (*continuing).isPartOfCounted),
		},
		{
			Name: "figure/part-behind-whole",
			Doc:  "A number behind what it is a part of, both counted alike, is a ratio where the whole is small or round: 10명 중 3명.",
			For:  language.Counters,
			On:   integerBefore,
			Decides: []rule.Example{
				{Language: "ko", Text: "성인 [10명 중 3명]{0.3 1}이 반대했다."},
				{Language: "ko", Text: "[다섯 중 하나]{0.2 1}가 떠났다."},
			},
			Leaves: []rule.Example{
				{Language: "ko", Text: "의원 [298명]{298 명} 중 [172표]{172 표}를 얻었다."},
				{Language: "ko", Text: "직원 [120명]{120 명} 중 [30명]{30 명}이 떠났다."},
				{Language: "ko", Text: "선원 [7명]{7 명} 중 [3명]{3 명}이 구조됐다."},
				{Language: "ko", Text: "선원 [7명]{7 명} 가운데 [1명]{1 명}이 숨지고 [6명]{6 명}이 남았다."},
				{Language: "ko", Text: "가족 [5명]{5 명} 중 [2명]{2 명}이 숨졌다."},
			},
			Answer: rule.Says(toFigure, (*continuing).divideWhole),
		},
		twoBounds,
		{
			Name: "figure/range-of-years",
			Doc:  "Two numbers that could be years, of which no date was read, are no range.",
			On:   dashBehind | toBehind,
			Over: []string{"figure/range-with-dash", "figure/range-with-word"},
			Decides: []rule.Example{
				{Language: "en", Text: "The poet (1819-1890) wrote plays."},
				{Language: "fr", Text: "Le poète (1819-1890) était malade."},
			},
			Leaves: []rule.Example{
				{Language: "en", Text: "The town has [819-890 goats]{819..890 goats}."},
				{Language: "fr", Text: "La ville compte [1 819-1 890 chèvres]{1819..1890 chèvres}."},
			},
			Answer: rule.Says(toNothing, func(q *continuing) bool {
				q.end = q.a.To
				if !q.a.Plain || !q.parseRange() || q.r.kind != "" || !isYearLike(q.r.Value) || !isYearLike(q.max.Value) {
					return false
				}
				q.end = q.r.To
				return true
			}),
		},
		{
			Name: "figure/range-with-dash",
			Doc:  "A dash between two amounts makes a range of them: 10-12, $5–7bn.",
			On:   dashBehind,
			Decides: []rule.Example{
				{Language: "en", Text: "They saw [10-12 mm]{10..12 mm} of rain."},
				{Language: "fr", Text: "Ils ont eu [10-12 mm]{10..12 mm} de pluie."},
				{Language: "ko", Text: "가격은 [20~30달러]{20..30 USD}이다."},
			},
			Leaves: []rule.Example{
				{Language: "en", Text: "They saw [10]{10}, [12 mm]{12 mm} of rain."},
			},
			Answer: rule.Says(toFigure, (*continuing).parseRange),
		},
		{
			Name: "figure/range-with-word",
			Doc:  "A word of ranges between two amounts makes a range of them: 10 to 12, 10 à 12.",
			On:   toBehind,
			Over: []string{"figure/year-in-counters"},
			Decides: []rule.Example{
				{Language: "en", Text: "They sold [4.5 to 5.5 tonnes]{4.5..5.5 t}."},
				{Language: "fr", Text: "Ils en veulent [2 à 3 millions]{2000000..3000000}."},
				{Language: "ko", Text: "염소는 [10에서 20마리]{10..20 마리}이다."},
			},
			Leaves: []rule.Example{
				{Language: "en", Text: "They sold [4.5]{4.5} and [5.5 tonnes]{5.5 t}."},
			},
			Answer: rule.Says(toFigure, (*continuing).parseRange),
		},
		{
			Name: "figure/either-or",
			Doc:  "Two neighbouring numbers of one thing are a range: 2 or 3 days.",
			On:   orBehind,
			Decides: []rule.Example{
				{Language: "en", Text: "They waited [2 or 3 days]{2..3 d}."},
				{Language: "fr", Text: "Ils ont attendu [2 ou 3 jours]{2..3 d}."},
			},
			Leaves: []rule.Example{
				{Language: "en", Text: "They waited [2]{2} or [30 days]{30 d}."},
			},
			Answer: rule.Says(toFigure, (*continuing).parseEitherOr),
		},
		{
			Name: "figure/number-or-next",
			Doc:  "A word may name a number or the next one: 두세 명.",
			On:   numberOrNext,
			Decides: []rule.Example{
				{Language: "ko", Text: "염소는 [두세 마리]{2..3 마리}이다."},
			},
			Leaves: []rule.Example{
				{Language: "ko", Text: "염소는 [세 마리]{3 마리}이다."},
			},
			Answer: rule.Says(toFigure, func(q *continuing) bool {
				for k := q.a.From; k < q.a.To && k-q.a.From < 4; k++ {
					if q.SenseAt(k).Alternative {
						high, err := q.a.Value.Add(number.DecimalOne)
						q.r, q.max.Value = q.a, high
						return err == nil
					}
				}
				return false
			}),
		},
		{
			Name: "figure/per-unit",
			Doc:  "One of what others are counted by is no figure: 1인당.",
			On:   pieceBehind,
			Decides: []rule.Example{
				{Language: "ko", Text: "1인당 소득이 늘었다."},
			},
			Leaves: []rule.Example{
				{Language: "ko", Text: "[1인]{1 인}이 왔다."},
			},
			Answer: rule.Says(toNothing, func(q *continuing) bool {
				at := q.a.To
				if len(q.Grammar.Per) == 0 || q.a.Value != number.DecimalOne {
					return false
				}
				if n, ok := q.ParseCounter(at); ok && n.End > 0 {
					at = n.End
				}
				q.end = q.a.To
				return at < len(q.Lexemes) && q.Lexemes[at].Piece && slices.ContainsFunc(q.Grammar.Per, func(per string) bool { return strings.HasPrefix(q.LexemeText(at), per) })
			}),
		},
		{
			Name: "figure/year-in-counters",
			Doc:  "A year that is told with its counter, of which no date was read, is no span of time: 2025년.",
			On:   quantityBefore,
			Decides: []rule.Example{
				{Language: "ko", Text: "그는 파산한1994년에 떠났다."},
			},
			Leaves: []rule.Example{
				{Language: "ko", Text: "그는 [40년]{40 a}을 살았다."},
			},
			Answer: rule.Says(toNothing, func(q *continuing) bool {
				q.end = q.a.To
				return q.SenseAt(q.a.To-1).NounRoles&lexeme.NounDateCounter != 0 && q.a.units[0] == "a" && isYearLike(q.a.Value)
			}),
		},
		{
			Name: "figure/counter-of-date",
			Doc:  "Digits with a counter of dates, of which no date was read, are no figure: 2월.",
			On:   anyAmount,
			Decides: []rule.Example{
				{Language: "ko", Text: "매일 오후 3시에 떠난다."},
			},
			Leaves: []rule.Example{
				{Language: "ko", Text: "매일 [3시간]{3 h} 잔다."},
			},
			Answer: rule.Says(toNothing, func(q *continuing) bool {
				q.end = q.a.To
				return q.a.kind == "" && q.a.Plain && q.IsNear(q.a.To) && q.SenseAt(q.a.To).NounRoles&lexeme.NounDateCounter != 0
			}),
		},
	},
}
