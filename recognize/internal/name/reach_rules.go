package name

import (
	"github.com/assaykit/assay/internal/language"
	"github.com/assaykit/assay/recognize/internal/rule"
	"github.com/assaykit/assay/recognize/internal/text"
	"github.com/assaykit/assay/schema"
)

// smallHead is the word before a name that begins at token from.
type smallHead struct {
	*Reader
	from int
}

// triggers returns what the word before the name is. A noun that the name completes may
// stand before "de la".
func (h smallHead) triggers() rule.Triggers {
	on := h.triggersAt(h.from - 1)
	if on&(onArticle|onOf|onMark) != 0 {
		on |= onOfHead
	}
	return on
}

// smallHeads decides whether a name begins at the noun before it, though that is written
// small. It does not where no rule answers.
var smallHeads = rule.List[smallHead, int]{
	Name: "name/small-head",
	Asks: "Does a name begin at a noun that is written small?",
	Rules: []rule.Rule[smallHead, int]{
		{
			Name: "name/noun-beside-name",
			Doc:  "A group or the like right before a name belongs to it: groupe SK.",
			For:  language.HeadFirst,
			On:   onBesideHead,
			Decides: []rule.Example{
				{Language: "fr", Text: "Le [groupe Talmont]{organization} recrute."},
				{Language: "fr", Text: "Il vit [rue Voltaire]{place}."},
			},
			Leaves: []rule.Example{
				{Language: "fr", Text: "Le peintre [Talmont]{person} est mort."},
			},
			Answer: func(h smallHead) (int, bool) {
				return h.from - 1, h.Tokens[h.from].Gap == text.GapSpace && !h.Tokens[h.from-1].Upper
			},
		},
		{
			Name: "name/noun-completed-by-name",
			Doc:  "A ministry, a district or the like belongs to the name that completes it: ministère de la Défense.",
			For:  language.HeadFirst,
			On:   onOfHead,
			Decides: []rule.Example{
				{Language: "fr", Text: "Il vit dans le [district de Seocho]{place}."},
				{Language: "fr", Text: "Le [ministère de la Défense]{organization} a dit non."},
			},
			Leaves: []rule.Example{
				{Language: "fr", Text: "Le patron de [Talmont]{organization} a dit non."},
			},
			Answer: func(h smallHead) (int, bool) {
				j := h.completed()
				return j, j < h.from-1 && h.classes[j]&wordOfHead != 0 && !h.Tokens[j].Upper && h.Tokens[j+1].Gap == text.GapSpace
			},
		},
	},
}

// completed returns the token before "de", "de la", "de l'".
func (h smallHead) completed() int {
	j := h.from - 1
	for steps := 0; steps < 4 && j > 0 && (h.Tokens[j].Text == "'" || h.classes[j]&(WordArticle|WordOf) != 0); steps++ {
		j--
	}
	return j
}

// reach is a name whose kind is known, and how far it reaches.
type reach struct {
	*Reader
	extent
}

// behind returns the extent with its end at another token and another kind.
func (r reach) behind(to int, kind schema.PartyType, weight int) extent {
	return extent{r.from, to, kind, weight}
}

// isSpaceBefore reports a word behind the name and a space.
func (r reach) isSpaceBefore() bool {
	return r.to < len(r.Tokens) && r.Tokens[r.to].Gap == text.GapSpace
}

// tails decides how far a name reaches behind its capitals. It ends with them where no
// rule answers.
var tails = rule.List[reach, extent]{
	Name: "name/tail",
	Asks: "What belongs to a name behind its capitals?",
	Rules: []rule.Rule[reach, extent]{
		{
			Name: "name/nationality-of-event",
			Doc:  "A nationality behind a single noun with an article makes an event of it.",
			On:   onDemonym,
			Decides: []rule.Example{
				{Language: "fr", Text: "Il a reçu la médaille de l'[Amitié américaine]{project}."},
				{Language: "fr", Text: "Il parle de la [Révolte polonaise]{project}."},
				{Language: "fr", Text: "Il parle de la [Fronde française]{project}."},
			},
			Leaves: []rule.Example{
				{Language: "fr", Text: "Il parle de la [Révolte]{place}."},
			},
			Answer: func(r reach) (extent, bool) {
				return r.behind(r.to+1, schema.Project, 2), r.isSpaceBefore() && r.isEventOfNation()
			},
		},
		{
			Name: "name/small-place-noun",
			Doc:  "A district or the like behind a name that is no sure person belongs to it: Seocho district.",
			On:   onUse,
			Decides: []rule.Example{
				{Language: "en", Text: "They like the [Seocho district]{place}."},
			},
			Leaves: []rule.Example{
				{Language: "en", Text: "They like the [Seocho]{organization} people."},
			},
			Answer: func(r reach) (extent, bool) {
				return r.behind(r.to+1, schema.Place, 5), r.isSpaceBefore() && r.uses[r.to]&useSmallPlaceNoun != 0 && (r.kind != schema.Person || r.weight <= 1)
			},
		},
		{
			Name: "name/state-behind-place",
			Doc:  "A state behind a comma belongs to the place before it: Denver, Colorado.",
			Not:  language.HeadFirst,
			On:   onMark,
			Decides: []rule.Example{
				{Language: "en", Text: "They live in [Springfield, Illinois]{place}."},
				{Language: "en", Text: "They left [Windsor, Vermont]{place}, at [noon]{@2025-02-04T12:00}."},
			},
			Leaves: []rule.Example{
				{Language: "en", Text: "They live in [Illinois]{place}."},
			},
			Answer: func(r reach) (extent, bool) {
				if r.kind != schema.Place && (r.weight > 1 || r.kind == schema.Product || r.classes[r.from]&WordGivenName != 0) {
					return extent{}, false
				}
				to := r.stateAfter()
				return r.behind(to, schema.Place, 5), to > 0
			},
		},
		{
			Name: "name/legal-form-behind-name",
			Doc:  "A legal form of several words or with dots, with or without a comma, belongs to the name before it and makes an organisation of it: Lumar, S.A. de C.V.",
			Decides: []rule.Example{
				{Language: "en", Text: "They like [Lumar Foods Co., Ltd]{organization} again."},
				{Language: "en", Text: "They like [Lumar s.r.o.]{organization} again."},
				{Language: "en", Text: "Researchers at [Lumar plc]{organization} agreed."},
				{Language: "es", Text: "Dirige [Conservas Lumar, S.A. de C.V.]{organization} de lejos."},
				{Language: "es", Text: "Dirige [Lumar S.L.]{organization} de lejos."},
			},
			Leaves: []rule.Example{
				{Language: "es", Text: "Dirige a [Lumar]{person}, a [Roe]{person} y a los suyos."},
			},
			Answer: func(r reach) (extent, bool) {
				to := max(r.withLegalForm(r.from, r.to), r.legalFormAfter())
				return r.behind(to, schema.Organization, 5), to > 0
			},
		},
		{
			Name: "name/generation-behind-name",
			Doc:  "Junior or senior in short, with or without a comma, belongs to the person before it.",
			On:   onUse | onMark,
			Decides: []rule.Example{
				{Language: "en", Text: "[Marcus Bell, Jr.]{person}, left."},
				{Language: "fr", Text: "[Marcus Bell, Jr.]{person} est parti."},
			},
			Leaves: []rule.Example{
				{Language: "en", Text: "[Marcus Bell]{person}, [Jane Roe]{person} and others left."},
			},
			Answer: func(r reach) (extent, bool) {
				to := r.generationAfter()
				return r.behind(to, r.kind, r.weight), to > 0 && r.kind == schema.Person
			},
		},
	},
}

// isEventOfNation reports a single unknown word with an article whose kind is a guess,
// before a nationality written small.
func (r reach) isEventOfNation() bool {
	return r.weight <= 1 && r.to-r.from == 1 && r.classes[r.to]&wordDemonym != 0 && !r.Tokens[r.to].Upper &&
		r.classes[r.from]&(WordPlace|WordOrganization) == 0 && r.isArticled(r.from)
}

// stateAfter returns the end of ", Colorado" after a city, or 0.
func (r reach) stateAfter() int {
	i := r.to + 1
	if i >= len(r.Tokens) || r.Tokens[r.to].Text != "," || r.Tokens[r.to].Gap != text.GapNone || r.Tokens[i].Gap != text.GapSpace || !r.Tokens[i].Upper {
		return 0
	}
	if r.classes[i]&wordState != 0 {
		return i + 1
	}
	if r.classes[i]&wordPhraseStart != 0 {
		if end, class := r.phraseAt(i); class&wordState != 0 {
			return end
		}
	}
	return 0
}

// generationAfter returns the end of ", Jr." behind a name, or 0.
func (r reach) generationAfter() int {
	j := r.to
	if j+1 >= len(r.Tokens) {
		return 0
	}
	if r.Tokens[j].Text == "," && r.Tokens[j].Gap == text.GapNone {
		j++
	}
	if !r.Tokens[j].Upper || r.Tokens[j].Gap != text.GapSpace || r.uses[j]&useGeneration == 0 {
		return 0
	}
	if j+1 < len(r.Tokens) && r.Tokens[j+1].Text == "." && r.Tokens[j+1].Gap == text.GapNone {
		j++
	}
	return j + 1
}

// fronts decides how far a name reaches before its capitals. It begins with them where
// no rule answers.
var fronts = rule.List[reach, extent]{
	Name: "name/front",
	Asks: "What belongs to a name before its capitals?",
	Rules: []rule.Rule[reach, extent]{
		{
			Name: "name/event-of-place",
			Doc:  "A treaty or the like of what is no sure person is an event that begins with its noun: traité de Lisbonne.",
			For:  language.HeadFirst,
			On:   onOf | onMark,
			Decides: []rule.Example{
				{Language: "fr", Text: "Le [traité de Lisbonne]{project} est signé."},
				{Language: "fr", Text: "La [bataille de Marengo]{project} est finie."},
				{Language: "fr", Text: "Ils gardent l'[Accord de Paris]{project} ici."},
				{Language: "es", Text: "Votan la [Declaración de Lisboa]{project} allí."},
			},
			Leaves: []rule.Example{
				{Language: "fr", Text: "La ville de [Lisbonne]{place} est grande."},
				{Language: "fr", Text: "Une élection de [Lisbonne]{place} a lieu."},
			},
			Answer: func(r reach) (extent, bool) {
				at := r.eventStart()
				return extent{at, r.to, schema.Project, 4}, at < r.from && (r.kind != schema.Person || r.weight <= 2)
			},
		},
		{
			Name: "name/particle-behind-title",
			Doc:  "A particle written small between a title and a surname belongs to the surname: General de Meza.",
			On:   onParticle,
			Decides: []rule.Example{
				{Language: "en", Text: "General [de Meza]{person} left."},
				{Language: "fr", Text: "Madame [de Staë]{person} est partie."},
			},
			Leaves: []rule.Example{
				{Language: "en", Text: "They met de [Meza]{person}."},
			},
			Answer: func(r reach) (extent, bool) {
				return extent{r.from - 1, r.to, r.kind, r.weight}, r.kind == schema.Person && r.isBehindParticle()
			},
		},
	},
}

// eventStart returns where an event begins that is named after what follows, else where
// the name does: traité de Lisbonne, convention de Genève.
func (r reach) eventStart() int {
	if r.from < 2 || r.Tokens[r.from].Gap > text.GapSpace {
		return r.from
	}
	j := r.from - 1
	if r.Tokens[j].Text == "'" && r.Tokens[j].Gap == text.GapNone {
		j--
	}
	if j < 1 || r.classes[j]&WordOf == 0 || r.Tokens[j].Upper || r.uses[j-1]&useEventOfPlace == 0 && !r.isCapitalEvent(j-1) {
		return r.from
	}
	return j - 1
}

// isCapitalEvent reports the noun of an event with a capital, before a place, that no name
// has taken in: Accord de Paris.
func (r reach) isCapitalEvent(i int) bool {
	return r.classes[i]&wordEventNoun != 0 && r.isCapital(i) && r.kind == schema.Place && (len(r.runs) == 0 || r.runs[len(r.runs)-1].to <= i)
}

// isBehindParticle reports a particle before the name that a title stands before.
func (r reach) isBehindParticle() bool {
	i := r.from - 1
	return i > 0 && r.classes[i]&wordParticle != 0 && !r.Tokens[i].Upper && r.Tokens[r.from].Gap == text.GapSpace &&
		r.isHonoured(i) && r.Tokens[i-1].Upper && r.uses[i]&useInnerParticle == 0
}
