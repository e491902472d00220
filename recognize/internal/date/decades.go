package date

import (
	"github.com/assaykit/assay/internal/language"
	"github.com/assaykit/assay/recognize/internal/calendar"
	"github.com/assaykit/assay/recognize/internal/rule"
)

// decadeProductions make decades, and centuries by the mark behind their number.
var decadeProductions = []rule.Rule[start, parsed]{
	{
		Name: "date/decade-in-word",
		Doc:  "A word for a decade means that of the last century.",
		On:   onDecade,
		Decides: []rule.Example{
			{Language: "en", Text: "It was built in the [nineties]{@199X}."},
			{Language: "en", Text: "It was built in the [early sixties]{@196X~}."},
		},
		Leaves: []rule.Example{
			{Language: "en", Text: "It was built in the [1990s]{@199X}."},
			{Language: "fr", Text: "Il date des [années 90]{@199X}."},
		},
		Answer: reads((*Parser).parseDecadeWord),
	},
	{
		Name: "date/decade-with-its-mark",
		Doc:  "A round number with the mark of a decade is that decade.",
		On:   onNumber | onYearMark,
		Decides: []rule.Example{
			{Language: "en", Text: "It was built in the [1990s]{@199X}."},
			{Language: "ko", Text: "그것은 [1990년대]{@199X}에 생겼다."},
		},
		Leaves: []rule.Example{
			{Language: "en", Text: "It was built in the [nineties]{@199X}."},
			{Language: "en", Text: "It was built in [1990]{@1990}."},
		},
		Answer: reads((*Parser).parseMarkedDecade),
	},
	{
		Name: "date/decade-of-years",
		Doc:  "The word for years, or for a decade, before a round number makes a decade of it.",
		On:   onUnit,
		Decides: []rule.Example{
			{Language: "fr", Text: "Il date de la [décennie 2010]{@201X}."},
			{Language: "es", Text: "Fue famoso en la [década 1980]{@198X}."},
			{Language: "fr", Text: "Il date des [années 90]{@199X}."},
			{Language: "fr", Text: "Il date des [années 1920]{@192X}."},
		},
		Leaves: []rule.Example{
			{Language: "fr", Text: "Il date de l'[année 1990]{@1990}."},
			{Language: "fr", Text: "Il date des années passées."},
		},
		Answer: reads((*Parser).parseDecadeOfYears),
	},
	{
		Name: "date/century-with-its-mark",
		Doc:  "A number with the mark of a century is that century, unless it is a native numeral, which counts.",
		On:   onNumber | onOrdinal,
		Decides: []rule.Example{
			{Language: "ko", Text: "그것은 [19세기]{@18XX}에 생겼다."},
		},
		Leaves: []rule.Example{
			{Language: "ko", Text: "그것은 [한 세기 뒤]{@2125} 생겼다."},
			{Language: "en", Text: "It was built in the [19th century]{@18XX}."},
		},
		Answer: reads((*Parser).parseMarkedCentury),
	},
	{
		Name: "date/century-before-its-number",
		Doc:  "The word for a century before its number is that century.",
		For:  language.CenturyFirst,
		On:   onUnit,
		Decides: []rule.Example{
			{Language: "es", Text: "Se construyó en el [siglo XIX]{@18XX}."},
			{Language: "es", Text: "Se construyó en el [siglo III a. C.]{@-02XX} con piedra."},
		},
		Leaves: []rule.Example{
			{Language: "es", Text: "Se construyó [el siglo pasado]{@19XX}."},
		},
		Answer: reads((*Parser).parseCenturyFirst),
	},
	{
		Name: "date/century-of-era",
		Doc:  "An era before a century says whether it is one before Christ.",
		On:   onEra,
		Decides: []rule.Example{
			{Language: "ko", Text: "그것은 [기원전 3세기]{@-02XX}에 생겼다."},
		},
		Leaves: []rule.Example{
			{Language: "ko", Text: "그것은 [3세기]{@02XX}에 생겼다."},
			{Language: "ko", Text: "그것은 [기원전 330년]{@-0329}에 생겼다."},
		},
		Answer: reads((*Parser).parseCenturyOfEra),
	},
}

// parseDecadeWord reads the nineties.
func (p *Parser) parseDecadeWord(i int) (*expression, int) {
	k := p.decadeAt(i)
	if !p.isKind(k, atomDecade) || p.atoms[k].n == 0 {
		return nil, i
	}
	return &expression{op: opDecade, n: 1900 + p.atoms[k].n}, k + 1
}

// parseMarkedDecade reads the 1990s, 1990년대.
func (p *Parser) parseMarkedDecade(i int) (*expression, int) {
	k := p.decadeAt(i)
	n, ok := p.decadeNumber(k)
	if !ok || !p.isKind(k+1, atomDecade) || p.atoms[k+1].n != 0 || !p.mayContinue(k+1) {
		return nil, i
	}
	return &expression{op: opDecade, n: n}, k + 2
}

// parseDecadeOfYears reads les années 90.
func (p *Parser) parseDecadeOfYears(i int) (*expression, int) {
	k := p.decadeAt(i)
	if !p.isKind(k, atomUnit) {
		return nil, i
	}
	one := p.atoms[k].unit == calendar.UnitDecade && p.atoms[k].n != unitPlural && p.isKind(k+1, atomNumber) && p.atoms[k+1].digits == 4
	if !one && (p.atoms[k].unit != calendar.UnitYear || p.atoms[k].n != unitPlural) {
		return nil, i
	}
	n, ok := p.decadeNumber(k + 1)
	if !ok || p.isUnitNext(k+1) || one && !p.mayContinue(k+1) {
		return nil, i
	}
	return &expression{op: opDecade, n: n}, k + 2
}

// decadeAt passes over what may stand before a decade: an article, an apostrophe.
func (p *Parser) decadeAt(i int) int {
	k := p.skipLinks(i, 1, linkArticle)
	if p.isKind(k, atomYearMark) && p.isKind(k+1, atomNumber) { // the summer of the '60s
		k++
	}
	return k
}

// decadeNumber returns the first year of the decade that a number names.
func (p *Parser) decadeNumber(k int) (year int, ok bool) {
	if !p.isKind(k, atomNumber) {
		return 0, false
	}
	switch a := &p.atoms[k]; {
	case a.n%10 != 0:
	case (a.digits == 4 || a.digits == 0) && a.n >= 1000 && a.n < 2200:
		return a.n, true
	case (a.digits == 2 || a.digits == 0) && a.n >= 10 && a.n < 30:
		return 2000 + a.n, true
	case (a.digits == 2 || a.digits == 0) && a.n >= 30 && a.n < 100:
		return 1900 + a.n, true
	}
	return 0, false
}

// parseMarkedCentury reads 19세기.
func (p *Parser) parseMarkedCentury(i int) (*expression, int) {
	k := p.decadeAt(i)
	if !p.isKind(k, atomNumber) && !p.isKind(k, atomOrdinal) || !p.isKind(k+1, atomCentury) || !p.mayContinue(k+1) || p.isNativeNumber(k) {
		return nil, i
	}
	return p.newCentury(p.atoms[k].n, k+2, i)
}

// parseCenturyFirst reads siglo XXI, siglo 21.
func (p *Parser) parseCenturyFirst(i int) (*expression, int) {
	k := p.decadeAt(i)
	if !p.isKind(k, atomUnit) || p.atoms[k].unit != calendar.UnitCentury || p.atoms[k].n == unitPlural || !p.isKind(k+1, atomOrdinal) && !p.isKind(k+1, atomNumber) || p.atoms[k+1].digits > 2 {
		return nil, i
	}
	return p.newCentury(p.atoms[k+1].n, k+2, i)
}

// parseCenturyOfEra reads 기원전 3세기.
func (p *Parser) parseCenturyOfEra(i int) (*expression, int) {
	k := p.decadeAt(i)
	if !p.isKind(k, atomEra) || !p.isKind(k+1, atomNumber) || !p.isKind(k+2, atomCentury) || !p.mayContinue(k+2) {
		return nil, i
	}
	n := p.atoms[k+1].n
	if p.atoms[k].n < 0 {
		n = 1 - n
	}
	return &expression{op: opCentury, n: n}, k + 3
}

// isNativeNumber reports whether a number is a native numeral, which counts but
// does not number: 한 세기.
func (p *Parser) isNativeNumber(k int) bool {
	if !p.has(language.Counters) || p.atoms[k].digits > 0 {
		return false
	}
	word := p.Tokens[p.atoms[k].from].Lower
	if _, size := p.dates.joined.parseNative(word); size > 0 {
		return true
	}
	first := p.dates.joined.digits.Lookup(word[:sizeOfFirst(word)])
	return first.this && first.value == p.atoms[k].n
}
