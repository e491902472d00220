package names

import (
	"slices"
	"strings"
	"sync"

	"github.com/assaykit/assay/internal/country"
	"github.com/assaykit/assay/internal/fold"
)

// sameWords compares the words of two names. Names made of common nouns and
// adjectives alone are the same in any order, because French puts the
// adjective last (World Bank, Banque mondiale); a proper noun's place counts
// (University of Washington, Washington University).
func sameWords(a, b []string) bool {
	switch {
	case len(a) == 0 || len(b) == 0:
		return false
	case sameJoined(a, b):
		return true
	case len(a) != len(b) || len(a) < 2:
		return false
	}
	for _, w := range a {
		if !concepts()[w] {
			return false
		}
	}
	return slices.Equal(slices.Sorted(slices.Values(a)), slices.Sorted(slices.Values(b)))
}

// sameJoined reports whether words written together are the same as others.
func sameJoined(a, b []string) bool {
	left := ""
	for _, w := range a {
		for w != "" {
			for left == "" {
				if len(b) == 0 {
					return false
				}
				left, b = b[0], b[1:]
			}
			n := min(len(w), len(left))
			if w[:n] != left[:n] {
				return false
			}
			w, left = w[n:], left[n:]
		}
	}
	return left == "" && !slices.ContainsFunc(b, func(w string) bool { return w != "" })
}

// samePlace compares names of places. "City" says nothing that the name of a
// city does not, unless a country or a state has that name; other heads
// (district, state, river) stay and count.
func samePlace(a, b *Name) bool {
	if row := cities()[a.folded]; row != 0 && row == cities()[b.folded] {
		return true
	}
	some, others := placeWords(a), placeWords(b)
	if row := cities()[strings.Join(some, " ")]; row != 0 && row == cities()[strings.Join(others, " ")] {
		return true
	}
	return sameWords(some, others)
}

// placeWords are the words of a place's name without "city", where they are
// the city's name all the same.
func placeWords(n *Name) []string {
	words := n.organization()
	if len(words) < 2 || !slices.Contains(words, "city") {
		return words
	}
	rest := slices.DeleteFunc(slices.Clone(words), func(w string) bool { return w == "city" })
	if notCities[strings.Join(rest, " ")] {
		return words
	}
	return rest
}

// notCities are names that without "City" are another place's; countries stand
// among the words of a name by their codes.
var notCities = set("MX KW PA GT BZ LU DJ kansas oklahoma iowa quebec jersey atlantic gaza")

// organizationWords are the words of a folded name that make its identity:
// without articles, prepositions and legal forms, with common nouns and
// countries in one language, and a noun that French puts first and English
// last ("groupe SK", "district de Seocho") at the end.
func organizationWords(folded string) []string {
	for _, form := range koreanForms {
		if s := strings.TrimSpace(strings.ReplaceAll(folded, form, " ")); s != "" {
			folded = s
		}
	}
	words := strings.FieldsFunc(strings.ReplaceAll(folded, "&", " and "), func(r rune) bool {
		return r == ' ' || r == '\'' || r == ',' || r == '"' || r == '«' || r == '»' || r == '“' || r == '”' || r == '’' || r == '(' || r == ')'
	})
	for i, w := range words {
		words[i] = strings.ReplaceAll(w, ".", "")
	}
	words = slices.DeleteFunc(words, func(w string) bool { return w == "" })
	for len(words) > 1 && (legalForms[words[len(words)-1]] || len(words) > 2 && connectives[words[len(words)-1]] && legalForms[words[len(words)-2]]) {
		words = words[:len(words)-1] // with the "and" of GmbH & Co. KG, the "de" of SA de CV
	}
	if len(words) > 1 && connectives[words[len(words)-1]] { // "& Co." leaves its "and"
		words = words[:len(words)-1]
	}
	kept := make([]string, 0, len(words))
	for i := 0; i < len(words); i++ {
		w := words[i]
		if connectives[w] && len(words) > 1 {
			continue
		}
		if n, iso := countryAt(words[i:]); n > 0 {
			kept = append(kept, iso)
			i += n - 1
			continue
		}
		if concept, ok := commonNouns()[w]; ok && len(words) > 1 {
			w = concept
		}
		kept = append(kept, w)
	}
	if len(kept) > 1 && headFirst[kept[0]] {
		kept = append(kept[1:], kept[0])
	}
	return kept
}

// countryAt returns the code of a country named at the start of words, and how
// many of them it takes. "America" alone is a continent's name as often.
func countryAt(words []string) (n int, iso string) {
	if first := words[0]; fold.Name(first) == first && !country.MayBegin(first) {
		return 0, ""
	}
	for n := min(4, len(words)); n > 0; n-- {
		name := strings.Join(words[:n], " ")
		if len(name) < 4 || name == "america" {
			continue
		}
		if iso, ok := country.Code(name); ok {
			return n, iso
		}
	}
	return 0, ""
}

func set(words string) map[string]bool {
	m := map[string]bool{}
	for w := range strings.FieldsSeq(words) {
		m[w] = true
	}
	return m
}

// koreanForms are at either end of a name, glued to it or not.
var koreanForms = []string{"(주)", "주식회사", "(유)", "유한회사", "株式会社", "(株)", "有限会社", "股份有限公司", "有限公司"}

var legalForms = set("inc incorporated corp corporation co company ltd limited llc llp lp plc sa sas sasu sarl sca snc spa srl ag gmbh kg kgaa se nv bv ab asa as oy oyj aps pty pte bhd sdn kk gk jsc ojsc pjsc ooo oao zao ltda cie pvt sro doo rl cv sab sapi as ag tbk pt kft zrt ad eood sicav eirl scop scs bvba nyrt sl slu eurl cvba")

var connectives = set("the of and for de la le les l du des d et a au aux 'of")

// headFirst are the nouns that French and Spanish put before a name and English
// after it.
var headFirst = set("group project district province county city consortium program plan initiative state river region")

// commonNouns are the nouns that names of organisations and places are made
// of, in the languages of the news, by one word for each.
var commonNouns = sync.OnceValue(func() map[string]string {
	m := map[string]string{}
	for _, row := range []string{
		"group groupe grupo 그룹", "bank banque 은행", "university universite universidad 대학교", "institute institut instituto 연구소 연구원",
		"ministry ministere ministerio", "agency agence agencia", "company compagnie", "foundation fondation fundacion 재단", "association asociacion",
		"federation federacion", "committee comite", "commission comision", "council conseil consejo", "party parti partido", "union",
		"court cour", "supreme", "constitutional constitutionnelle constitutionnel", "central centrale", "european europeen europeenne",
		"national nationale nacional", "international internationale internacional", "world mondial mondiale mundial", "federal federale",
		"organisation organization organizacion", "society societe", "museum musee museo 박물관", "library bibliotheque", "school ecole escuela", "college",
		"hospital hopital", "parliament parlement", "assembly assemblee", "senate senat", "project projet proyecto 프로젝트", "program programme",
		"plan", "initiative", "consortium", "district arrondissement", "province provincia", "county comte", "city ville ciudad", "state etat estado",
		"river fleuve riviere", "region", "mount mont", "lake lac", "island ile", "islands iles", "sea mer", "ocean",
		"defence defense", "justice", "health sante", "finance finances", "education", "trade commerce", "labour labor travail", "interior interieur",
		"nations", "united unies unis", "security securite", "press presse", "technology technologie technologies", "science sciences",
		"center centre", "theater theatre", "football", "club", "research recherche",
		"fund fonds", "monetary monetaire", "foreign etrangeres etrangere etranger", "affairs affaires", "climate climat climatique", "change changement changements",
		"human humains humain", "rights droits", "criminal penale penal", "development developpement", "atomic atomique", "energy energie", "space spatiale spatial",
		"food alimentaire alimentation", "refugees refugies", "olympic olympique olympiques", "games jeux", "cup coupe", "red rouge rojo", "cross croix", "crescent croissant",
		"black noire noir", "dead morte", "yellow jaune", "white blanche blanc", "house maison", "general generale", "people peuple", "republic republique",
		"democratic democratique", "socialist socialiste", "communist communiste", "liberal liberale", "conservative conservateur", "north nord", "south sud", "east est orient",
		"west ouest occident", "middle moyen", "near proche", "pacific pacifique", "atlantic atlantique", "indian indien", "treaty traite", "intergovernmental intergouvernemental",
		"panel groupe-d'experts", "environment environnement", "culture", "transport transports", "agriculture", "fisheries peche", "industry industrie", "high haute haut",
		"investment investissement", "reconstruction", "cooperation", "economic economique", "civil", "aviation", "chamber chambre", "deputies deputes", "lower basse", "upper",
		"army armee", "navy marine", "guard garde", "coast cotiere", "office bureau", "department departement", "service services", "house-of", "stock", "exchange",
	} {
		words := strings.Fields(row)
		for _, w := range words {
			m[w] = words[0]
		}
	}
	return m
})

// concepts are the words that commonNouns maps to.
var concepts = sync.OnceValue(func() map[string]bool {
	m := map[string]bool{}
	for _, concept := range commonNouns() {
		m[concept] = true
	}
	return m
})

// smallWords give an acronym a letter or none, as recognize.Acronym reads them.
var smallWords = set("of the and for in on de la le les du des d l et pour en sur aux au a &")
