package date

import "github.com/assaykit/assay/recognize/internal/rule"

// articled is a date that begins with an article.
type articled struct {
	node *expression
	role linkRole // of the article
}

// articles decide whether the article before a date is part of it.
var articles = rule.List[articled, bool]{
	Name: "date/article",
	Asks: "Is the article before a date part of it?",
	Rules: []rule.Rule[articled, bool]{
		{
			Name: "date/article-opens-range",
			Doc:  "An article that also says from is part of the range that it opens.",
			Over: []string{"date/article-with-of"},
			Decides: []rule.Example{
				{Language: "fr", Text: "Ils joueront [du 13 au 15 mars 2025]{@2025-03-13/2025-03-15}."},
			},
			Leaves: []rule.Example{
				{Language: "fr", Text: "Ils joueront le [13 mars 2025]{@2025-03-13}."},
				{Language: "fr", Text: "Ils parlent du [13 mars 2025]{@2025-03-13}."},
			},
			Answer: rule.Says(true, func(a articled) bool { return a.node.op == opRange && a.role&linkFrom != 0 }),
		},
		{
			Name: "date/article-with-of",
			Doc:  "An article that also says of is no part of a date.",
			Over: []string{"date/article-of-unit", "date/article-of-day", "date/article-of-relative"},
			Decides: []rule.Example{
				{Language: "fr", Text: "Ils parlent du [mois dernier]{@2025-01}."},
				{Language: "fr", Text: "Ils parlent du [printemps dernier]{@2024-21}."},
			},
			Leaves: []rule.Example{
				{Language: "fr", Text: "Ils se sont vus [le mois dernier]{@2025-01}."},
				{Language: "fr", Text: "Ils parlent de [mars 2024]{@2024-03}."},
			},
			Answer: rule.Says(false, func(a articled) bool { return a.role&linkOf != 0 }),
		},
		{
			Name: "date/article-of-unit",
			Doc:  "The article of a unit, a length or a day that refers to another is part of it.",
			Decides: []rule.Example{
				{Language: "fr", Text: "Ils se sont vus [le mois dernier]{@2025-01}."},
				{Language: "en", Text: "They met in [the last three months]{@2024-11-04/2025-02-03}."},
			},
			Leaves: []rule.Example{
				{Language: "fr", Text: "Ils se verront le [4 mars]{@2025-03-04}."},
				{Language: "en", Text: "They met [last month]{@2025-01}."},
			},
			Answer: rule.Says(true, func(a articled) bool {
				switch a.node.op {
				case opUnit, opCount, opSame, opShift:
					return true
				}
				return false
			}),
		},
		{
			Name: "date/article-of-day",
			Doc:  "The article of a day of the month alone is part of it.",
			Decides: []rule.Example{
				{Language: "fr", Text: "Ils se verront [le 12]{@2025-02-12} à [Lille]{place}."},
				{Language: "en", Text: "They will meet on [the 12th]{@2025-02-12}."},
			},
			Leaves: []rule.Example{
				{Language: "fr", Text: "Ils se verront le [12 mars]{@2025-03-12} à [Lille]{place}."},
				{Language: "en", Text: "They will meet on the [12th of March]{@2025-03-12}."},
			},
			Answer: rule.Says(true, func(a articled) bool {
				if a.node.op != opFields || len(a.node.alts) != 1 {
					return false
				}
				f := &a.node.alts[0]
				return f.day > 0 && f.month == 0 && f.weekday == 0
			}),
		},
		{
			Name: "date/article-of-relative",
			Doc:  "The article of a month, a season or the like with a relative word is part of it.",
			Decides: []rule.Example{
				{Language: "fr", Text: "Ils se sont vus [l'été dernier]{@2024-22}."},
				{Language: "fr", Text: "Ils se sont vus [le printemps dernier]{@2024-21}."},
			},
			Leaves: []rule.Example{
				{Language: "fr", Text: "Ils se sont vus [lundi dernier]{@2025-02-03}."},
				{Language: "fr", Text: "Ils se sont vus à l'[été 2023]{@2023-22}."},
			},
			Answer: rule.Says(true, func(a articled) bool {
				return a.node.op == opNamed && len(a.node.alts) > 0 && a.node.alts[0].weekday == 0 && !a.node.alts[0].isDay()
			}),
		},
		{
			Name:      "date/article-outside",
			Doc:       "Before any other date the article is no part of it.",
			Otherwise: true,
			Decides: []rule.Example{
				{Language: "en", Text: "Sales fell in the [summer of 2024]{@2024-22}."},
				{Language: "fr", Text: "Ils se verront le [12 mars]{@2025-03-12} à [Lille]{place}."},
			},
			Leaves: []rule.Example{
				{Language: "fr", Text: "Ils se verront [le 12]{@2025-02-12} à [Lille]{place}."},
				{Language: "fr", Text: "Ils se verront [vendredi]{@2025-02-07} à [Lille]{place}."},
			},
			Answer: rule.Says(false, func(articled) bool { return true }),
		},
	},
}

// isArticleOutside reports whether a date begins with an article that is no part of it.
func (p *Parser) isArticleOutside(node *expression, i int) bool {
	a := &p.atoms[i]
	if a.kind != atomLink || a.roles&linkArticle == 0 {
		return false
	}
	inside, ok := articles.Ask(articled{node, a.roles}, p.Traits, 0, p.Observer, p.where)
	return ok && !inside
}
