// Package country knows the countries by their names in every language.
package country

import (
	"slices"
	"strings"
	"sync"

	"github.com/assaykit/assay/internal/fold"
	bcp47 "golang.org/x/text/language"
	"golang.org/x/text/language/display"
)

// Code returns the ISO 3166-1 alpha-2 code of a country by its name in any
// language in which CLDR names it, or by a short form that news uses: "UK",
// "Corée du Sud" and "la Corée" alike have a code. Names that two countries
// share ("Congo") have none. Georgia is the country; whether a text means the
// state depends on its words.
func Code(name string) (iso string, ok bool) {
	key := Key(name)
	if iso, ok = Countries()[key]; !ok && key != "" {
		iso = otherCountries()[key]
	}
	return iso, iso != ""
}

// Key returns a name folded, without the article and the dots of
// abbreviations.
func Key(name string) string {
	key := fold.Name(name)
	if strings.Contains(key, ".") {
		key = strings.ReplaceAll(key, ".", "")
	}
	for _, article := range []string{"the ", "la ", "le ", "les ", "l'", "los ", "el ", "die "} {
		if rest, ok := strings.CutPrefix(key, article); ok && rest != "" {
			return rest
		}
	}
	return key
}

// Countries maps folded names to codes in the languages of the news that
// assay reads and in their neighbours, and names of two countries to "".
var Countries = sync.OnceValue(func() map[string]string {
	names := make(map[string]string, 1<<12)
	for iso, forms := range Forms {
		for form := range strings.SplitSeq(forms, "|") {
			names[Key(form)] = iso
		}
	}
	for _, tag := range rankedLanguages {
		addCountries(names, tag, false)
	}
	return names
})

// rankedLanguages are those whose names of countries no other language
// replaces.
var rankedLanguages = []bcp47.Tag{bcp47.English, bcp47.French, bcp47.Korean, bcp47.Spanish, bcp47.German,
	bcp47.Italian, bcp47.Portuguese, bcp47.Japanese, bcp47.Chinese}

// otherCountries is countries for all languages that CLDR has besides.
var otherCountries = sync.OnceValue(func() map[string]string {
	names := make(map[string]string, 1<<14)
	for _, tag := range display.Supported.Tags() {
		if !slices.Contains(rankedLanguages, tag) {
			addCountries(names, tag, true)
		}
	}
	return names
})

// addCountries adds the names of countries in one language. A name that is
// another country's already keeps its country, or loses it where clash is set.
func addCountries(names map[string]string, tag bcp47.Tag, clash bool) {
	namer := display.Regions(tag)
	if namer == nil {
		return
	}
	for _, region := range Regions() {
		key := Key(namer.Name(region))
		if key == "" {
			continue
		}
		iso, known := names[key]
		switch {
		case !known:
			names[key] = region.String()
		case clash && iso != region.String():
			names[key] = ""
		}
	}
}

// Regions are the countries and territories with an ISO 3166-1 code, in the
// order of their codes.
var Regions = sync.OnceValue(func() []bcp47.Region {
	var regions []bcp47.Region
	for a := 'A'; a <= 'Z'; a++ {
		for b := 'A'; b <= 'Z'; b++ {
			if r, err := bcp47.ParseRegion(string([]rune{a, b})); err == nil && r.IsCountry() && r.String() == string([]rune{a, b}) && r.Canonicalize() == r {
				regions = append(regions, r)
			}
		}
	}
	return regions
})

// Forms are short, official and former names that news uses and CLDR's
// display names do not have. Source: UN and ISO 3166-1 short and official
// names, and the newsroom style guides' abbreviations.
var Forms = map[string]string{
	"AE": "UAE|EAU|Émirats|Emirates|Emirats arabes unis|UAE|아랍에미리트연합",
	"BA": "Bosnia|Bosnie|보스니아",
	"BO": "Bolivia|Bolivie",
	"BY": "Bélarus|Belarus|Biélorussie",
	"CD": "DRC|RDC|DR Congo|RD Congo|Democratic Republic of Congo|Democratic Republic of the Congo|République démocratique du Congo|Zaire|Zaïre|콩고민주공화국|민주콩고",
	"CG": "Republic of the Congo|République du Congo|Congo-Brazzaville",
	"CI": "Ivory Coast|Côte d'Ivoire|코트디부아르",
	"CN": "China|PRC|People's Republic of China|République populaire de Chine|Chine populaire|mainland China|중국|중화인민공화국",
	"CV": "Cape Verde|Cap-Vert|Cabo Verde",
	"CZ": "Czech Republic|République tchèque|Czechia|Tchéquie|체코|체코공화국",
	"DO": "Dominican Republic|République dominicaine",
	"FM": "Micronesia|Micronésie",
	"GB": "UK|United Kingdom|Great Britain|Britain|Grande-Bretagne|Royaume-Uni|영국|Gran Bretaña|Großbritannien|Gran Bretagna",
	"HK": "Hong Kong|Hongkong|홍콩",
	"IR": "Iran|Islamic Republic of Iran|République islamique d'Iran",
	"KP": "North Korea|DPRK|RPDC|Corée du Nord|Democratic People's Republic of Korea|République populaire démocratique de Corée|북한|조선민주주의인민공화국",
	"KR": "Korea|South Korea|S Korea|ROK|Republic of Korea|Corée|Corée du Sud|République de Corée|Sud-Corée|한국|대한민국|남한|Corea del Sur|Südkorea|Corea",
	"LA": "Laos|라오스",
	"MD": "Moldova|Moldavie|Moldavia",
	"MK": "Macedonia|Macédoine|North Macedonia|Macédoine du Nord",
	"MM": "Burma|Birmanie|Myanmar|미얀마|버마",
	"MO": "Macau|Macao|마카오",
	"NL": "Netherlands|Pays-Bas|Holland|Hollande|네덜란드",
	"PS": "Palestine|State of Palestine|État de Palestine|Palestinian Territories|Territoires palestiniens|팔레스타인",
	"RU": "Russia|Russian Federation|Fédération de Russie|Russie|러시아",
	"SA": "KSA|Saudi|Arabie saoudite|Saudi Arabia|사우디|사우디아라비아",
	"SY": "Syria|Syrie|시리아",
	"SZ": "Swaziland|Eswatini",
	"TL": "East Timor|Timor oriental|Timor-Leste",
	"TR": "Turkey|Türkiye|Turquie|튀르키예|터키",
	"TW": "Taiwan|Taïwan|Chinese Taipei|대만|타이완",
	"US": "US|USA|United States|United States of America|U.S.|U.S.A.|America|États-Unis|États-Unis d'Amérique|USA|미국|EE UU|EEUU|Estados Unidos|Vereinigte Staaten",
	"VA": "Vatican|Holy See|Saint-Siège|Vatican City|바티칸",
	"VN": "Vietnam|Viêt Nam|Viet Nam|베트남",
	"ZA": "South Africa|Afrique du Sud|남아공|남아프리카",
	"":   "Congo|콩고",
}
