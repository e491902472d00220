package name

import (
	"strings"

	"github.com/assaykit/assay/internal/country"
	"github.com/assaykit/assay/internal/fold"
	"github.com/assaykit/assay/recognize/internal/rule"
	"github.com/assaykit/assay/schema"
)

// naming is a surface of which the key is sought.
type naming struct {
	key   string // what is left of it, folded
	kind  schema.PartyType
	entry string // the name of the gazetteer's entry, "" for none
}

// What of a surface has not been looked at yet: a bit for each rule, in their order.
const (
	onEntry rule.Triggers = 1 << iota
	onCountry
	onDots
	onLeadingArticle
	onLeadingNoun
	onTail

	onAllParts = onTail<<1 - 1
)

// keyOf returns the key under which the surface of a mention is one party with others,
// and which of [partyKeys] made it, as a set of their indexes.
func (g *grouper) keyOf(m *Mention) (key string, by uint64) {
	q := &g.naming
	*q = naming{key: fold.Name(m.Surface), kind: m.Kind}
	if m.Entry > 0 {
		q.entry = g.gazetteer.entries[m.Entry-1].Name
	}
	for on := onAllParts; on != 0; {
		key, i, ok := partyKeys.First(q, g.Traits, on, g.Observer)
		if !ok {
			break
		}
		q.key, by = key, by|1<<i
		on &^= partyKeys.Rules[i].On<<1 - 1 // what is behind it goes on what it left
	}
	return q.key, by
}

// noteKeys notes the rules by which surfaces have one key.
func (g *grouper) noteKeys(by uint64, m *Mention) {
	for i := range partyKeys.Rules {
		if by&(1<<i) != 0 {
			g.Observer.Note(partyKeys.Rules[i].Name, m.place())
		}
	}
}

// partyKeys decides under which key surfaces are one party. Those that differ in case,
// diacritics and typography alone always are.
var partyKeys = rule.List[*naming, string]{
	Name: "party/key",
	Asks: "What of a name counts for nothing when mentions are gathered?",
	Rules: []rule.Rule[*naming, string]{
		{
			Name: "party/names-of-an-entry",
			Doc:  "Names of one entry of a gazetteer are one party.",
			On:   onEntry,
			Over: []string{"party/names-of-a-country", "party/dots", "party/leading-article", "party/leading-noun", "party/tail"},
			Decides: []rule.Example{
				{Language: "en", Text: "[Chey Tae-won]{person} came. [Tony Chey]{person = Chey Tae-won} left.", Gazetteer: "Chey Tae-won\tperson\tTony Chey"},
				{Language: "ko", Text: "[한빛은행]{organization}이 웃었다. [한빛은]{organization = 한빛은행}은 울었다.", Gazetteer: "한빛은행\torganization\t한빛은"},
			},
			Leaves: []rule.Example{
				{Language: "en", Text: "[Chey Tae-won]{person;} came. [Tony Chey]{person} left."},
			},
			Answer: func(q *naming) (string, bool) { return fold.Name(q.entry), q.entry != "" },
		},
		{
			Name: "party/names-of-a-country",
			Doc:  "Names of one country are one party, in whatever language and however short.",
			On:   onCountry,
			Over: []string{"party/dots", "party/leading-article", "party/leading-noun", "party/tail"},
			Decides: []rule.Example{
				{Language: "en", Text: "[Myanmar]{place} agreed. [Burma]{place = Myanmar} signed."},
				{Language: "fr", Text: "La [Biélorussie]{place} a accepté. Le [Belarus]{place = Biélorussie} a signé."},
				{Language: "ko", Text: "[한국]{place}은 웃었다. [대한민국]{place = 대한민국}은 울었다."},
			},
			Leaves: []rule.Example{
				{Language: "en", Text: "[North Korea]{place;} agreed. [South Korea]{place} signed."},
			},
			Answer: func(q *naming) (string, bool) {
				if q.kind != schema.Place && q.kind != schema.Organization {
					return "", false
				}
				iso, _ := country.Known(country.Key(q.key))
				return "country " + iso, iso != ""
			},
		},
		{
			Name: "party/dots",
			Doc:  "A name is the same with and without the dots of its letters.",
			On:   onDots,
			Over: []string{"party/leading-article", "party/leading-noun", "party/tail"},
			Decides: []rule.Example{
				{Language: "en", Text: "[U.S. Steel]{organization} grew. Then [US Steel]{organization = U.S. Steel} shrank."},
				{Language: "fr", Text: "[Nancy B. Pike]{person} parle. [Nancy B Pike]{person = Nancy B. Pike} rit."},
			},
			Leaves: []rule.Example{
				{Language: "en", Text: "[Nancy B. Pike]{person;} spoke. [Nancy P. Pike]{person} left."},
			},
			Answer: func(q *naming) (string, bool) {
				return strings.ReplaceAll(q.key, ".", ""), strings.Contains(q.key, ".")
			},
		},
		{
			Name: "party/leading-article",
			Doc:  "A name is the same with and without the article before it.",
			On:   onLeadingArticle,
			Over: []string{"party/leading-noun", "party/tail"},
			Decides: []rule.Example{
				{Language: "en", Text: "We met in [The Hague]{place}. Then we left [Hague]{place = The Hague}."},
				{Language: "en", Text: "She joined [The Kestrel Fund]{organization}. He left [Kestrel Fund]{organization = The Kestrel Fund}."},
			},
			Leaves: []rule.Example{
				{Language: "en", Text: "She joined [New Kestrel Fund]{organization;}. He left [Kestrel Fund]{organization}."},
			},
			Answer: func(q *naming) (string, bool) {
				key := cutFirst(q.key, droppedWords().articles)
				return key, key != q.key
			},
		},
		{
			Name: "party/leading-noun",
			Doc:  "What is no person is named with and without the noun that says what it is.",
			On:   onLeadingNoun,
			Over: []string{"party/tail"},
			Decides: []rule.Example{
				{Language: "fr", Text: "Le [groupe Talmont]{organization} recrute. [Talmont]{organization = groupe Talmont} licencie."},
				{Language: "fr", Text: "Le [district de Mapo]{place} vote. [Mapo]{place = district de Mapo} attend."},
			},
			Leaves: []rule.Example{
				{Language: "fr", Text: "[Banque Talmont]{organization;} recrute. Puis [Orne]{person} licencie."},
			},
			Answer: func(q *naming) (string, bool) {
				if q.kind == schema.Person {
					return "", false
				}
				key := q.key
				for _, head := range droppedWords().heads {
					key = cutFirst(key, []string{head})
				}
				return key, key != q.key
			},
		},
		{
			Name: "party/tail",
			Doc:  "What is no person is named with and without a legal form or noun behind it.",
			On:   onTail,
			Decides: []rule.Example{
				{Language: "en", Text: "[Acme Corp]{organization} hired. [Acme]{organization = Acme Corp} fired."},
				{Language: "fr", Text: "[Talmont Ltd]{organization} recrute. [Talmont]{organization = Talmont Ltd} licencie."},
				{Language: "ko", Text: "[삼성그룹]{organization}은 웃었다. [삼성]{organization = 삼성그룹}은 울었다."},
			},
			Leaves: []rule.Example{
				{Language: "en", Text: "[Acme Bank]{organization;} hired. [Acme]{organization} fired."},
				{Language: "ko", Text: "[삼성전자]{organization;}는 웃었다. [삼성]{organization}은 울었다."},
			},
			Answer: func(q *naming) (string, bool) {
				if q.kind == schema.Person {
					return "", false
				}
				key := cutTails(q.key, droppedWords().tails)
				return key, key != q.key
			},
		},
	},
}
