package title

import (
	"strings"
	"sync"

	"github.com/assaykit/assay/internal/fold"
	"golang.org/x/text/unicode/norm"
)

// Concept returns the office that a title names in French, English or
// Korean, in either gender: "PDG", "chief executive officer" and "대표이사" are
// all "chief-executive". A former, acting or designated office is another
// one ("former chief-executive"). Where one title names two offices, the one
// that it names most often in news is given; SameTitle knows both.
func Concept(title string) (concept string, ok bool) {
	concepts, prefix := titleConcepts(title)
	if concepts == "" {
		return "", false
	}
	first, _, _ := strings.Cut(concepts, "|")
	return prefix + first, true
}

// Same reports whether two titles can name the same office, and whether
// the table of titles knows both: for titles that it does not know, same
// only says that they are worded alike. French "président" is a company's
// chairman as well as its president, and "vice-président" both vices; in
// English and Korean chairman (회장) and president (사장) are apart.
func Same(a, b string) (same, known bool) { return New(a).Same(New(b)) }

// titleConcepts returns the offices of a title joined by "|", and what a word
// such as "former" makes of them.
func titleConcepts(title string) (concepts, prefix string) {
	key := titleKey(title)
	table := titlesByKey()
	french := strings.ContainsRune(strings.ToLower(norm.NFC.String(title)), 'é')
	for {
		if french && (key == "president" || key == "vice president") {
			key += " (fr)" // the accent alone tells the language, and with it the office
		}
		if c, ok := table[key]; ok {
			return c, prefix
		}
		head, rest, ok := strings.Cut(key, " ")
		if m := titleModifiers[head]; ok && m != "" {
			key, prefix = rest, m+" "
			continue
		}
		if i := strings.LastIndexByte(key, ' '); i > 0 {
			if m := titleModifiers[key[i+1:]]; m != "" {
				key, prefix = key[:i], m+" "
				continue
			}
		}
		if rest, ok := strings.CutSuffix(key, " par interim"); ok {
			key, prefix = rest, "acting "
			continue
		}
		if rest, ok := strings.CutPrefix(key, "ex "); ok {
			key, prefix = rest, "former "
			continue
		}
		return ministry(key), prefix
	}
}

var titleModifiers = map[string]string{
	"former": "former", "ex": "former", "ancien": "former", "ancienne": "former", "erstwhile": "former", "전": "former",
	"acting": "acting", "interim": "acting", "interimaire": "acting",
	"elect": "elect", "designate": "elect", "elu": "elect", "elue": "elect", "designe": "elect", "designee": "elect", "당선인": "elect",
	"honorary": "honorary", "emeritus": "honorary", "honoraire": "honorary", "emerite": "honorary", "명예": "honorary",
}

// titleKey folds a title and drops its article and the dots of abbreviations.
func titleKey(title string) string {
	key := strings.ReplaceAll(fold.Name(title), ".", "")
	key = strings.ReplaceAll(key, "&", "and")
	for _, article := range []string{"the ", "a ", "an ", "le ", "la ", "l'", "un ", "une ", "son ", "sa "} {
		if rest, ok := strings.CutPrefix(key, article); ok {
			key = rest
			break
		}
	}
	return key
}

// ministry reads a minister's title with the portfolio that it names.
func ministry(key string) string {
	portfolio := ""
	switch {
	case strings.HasPrefix(key, "ministre "):
		portfolio = key[len("ministre "):]
		for _, p := range []string{"de la ", "de l'", "des ", "du ", "de ", "d'", "delegue a la ", "deleguee a la "} {
			if rest, ok := strings.CutPrefix(portfolio, p); ok {
				portfolio = rest
				break
			}
		}
	case strings.HasSuffix(key, " minister"):
		portfolio = strings.TrimSuffix(key, " minister")
	case strings.HasPrefix(key, "minister of "):
		portfolio = strings.TrimPrefix(key[len("minister of "):], "the ")
	case strings.HasPrefix(key, "minister for "):
		portfolio = strings.TrimPrefix(key[len("minister for "):], "the ")
	case strings.HasSuffix(key, "부 장관"):
		portfolio = strings.TrimSuffix(key, "부 장관")
	case strings.HasSuffix(key, "장관"):
		portfolio = strings.TrimSuffix(strings.TrimSpace(strings.TrimSuffix(key, "장관")), "부")
	default:
		return ""
	}
	portfolio, _, _ = strings.Cut(portfolio, " et ")
	portfolio, _, _ = strings.Cut(portfolio, " and ")
	portfolio, _, _ = strings.Cut(portfolio, ",")
	for _, row := range portfolios {
		for form := range strings.SplitSeq(row[1], "|") {
			if form == portfolio {
				return "minister of " + row[0]
			}
		}
	}
	return ""
}

var portfolios = [...][2]string{
	{"foreign affairs", "affaires etrangeres|europe|foreign|foreign affairs|external affairs|외교|외무|외교통상"},
	{"finance", "finances|finance|economie|economy|기획재정|재무|재정|경제"},
	{"defence", "defense|defence|armees|국방"},
	{"interior", "interieur|interior|home affairs|내무|행정안전"},
	{"justice", "justice|법무"},
	{"health", "sante|health|보건복지|보건"},
	{"education", "education|education nationale|교육"},
	{"culture", "culture|문화체육관광|문화"},
	{"labour", "travail|labour|labor|employment|고용노동|노동"},
	{"environment", "environnement|environment|transition ecologique|환경"},
	{"agriculture", "agriculture|농림축산식품|농림"},
	{"industry", "industrie|industry|trade and industry|산업통상자원|산업"},
	{"science", "recherche|science|science and ict|과학기술정보통신|과학"},
	{"transport", "transports|transport|국토교통|교통"},
	{"trade", "commerce|commerce exterieur|trade|통상"},
	{"unification", "unification|reunification|통일"},
}

var titlesByKey = sync.OnceValue(func() map[string]string {
	m := map[string]string{}
	for _, row := range titleTable {
		for form := range strings.SplitSeq(row[1], "|") {
			m[titleKey(form)] = row[0]
		}
	}
	return m
})

// titleTable lists the offices and how the three languages word them, women's
// forms included.
var titleTable = [...][2]string{
	{"chief-executive", "PDG|P.-D.G.|PDGère|CEO|chief executive|chief executive officer|chief exec|boss|patron|patronne|directeur général|directrice générale|DG|président-directeur général|présidente-directrice générale|président directeur général|대표이사|대표|최고경영자|CEO 대표|대표이사 사장|administrateur délégué|administratrice déléguée"},
	{"deputy-chief-executive", "directeur général adjoint|directrice générale adjointe|directeur général délégué|directrice générale déléguée|deputy chief executive|deputy CEO|부대표"},
	{"executive-chairman", "président exécutif|présidente exécutive|executive chairman|executive chairwoman|executive chair"},
	{"chairman|president|head-of-state", "président (fr)|présidente"},
	{"chairman", "chairman|chairwoman|chair|chairperson|board chair|chairman of the board|président du conseil d'administration|présidente du conseil d'administration|président du conseil|président du groupe|group chairman|회장|이사장|의장|이사회 의장|chairman and founder"},
	{"chairman|chief-executive", "chairman and CEO|chairman and chief executive|chairman and chief executive officer|président et directeur général|présidente et directrice générale|회장 겸 대표이사"},
	{"president|chief-executive", "president and CEO|president and chief executive|president and chief executive officer|CEO and president"},
	{"president|head-of-state", "president|madam president|mr president"},
	{"president", "사장|총재"},
	{"head-of-state|president", "président de la République|présidente de la République|president of the republic|대통령|chef de l'État|cheffe de l'État|head of state"},
	{"vice-chairman|vice-president", "vice-président (fr)|vice-présidente"},
	{"vice-chairman", "vice chairman|vice-chairman|vice chair|vice chairwoman|deputy chairman|deputy chair|부회장"},
	{"vice-president", "vice president|vice-president|VP|부사장|부통령|부총재|veep"},
	{"vice-president|senior-vice-president", "senior vice president|executive vice president|SVP|EVP|premier vice-président|première vice-présidente"},
	{"chief-financial-officer", "CFO|chief financial officer|finance chief|finance director|directeur financier|directrice financière|최고재무책임자"},
	{"chief-operating-officer", "COO|chief operating officer|directeur des opérations|directrice des opérations|directeur d'exploitation|최고운영책임자"},
	{"chief-technology-officer", "CTO|chief technology officer|chief technical officer|directeur technique|directrice technique|directeur de la technologie|최고기술책임자"},
	{"chief-scientist", "chief scientist|chief science officer|directeur scientifique|directrice scientifique|scientifique en chef"},
	{"director", "director|directeur|directrice|이사|국장"},
	{"managing-director|chief-executive", "managing director|MD|전무|전무이사|상무|상무이사"},
	{"founder", "founder|fondateur|fondatrice|창업자|설립자|창립자"},
	{"co-founder", "co-founder|cofounder|cofondateur|cofondatrice|공동창업자|공동 창업자|공동설립자"},
	{"head", "head|boss|leader|chief|chef|cheffe|dirigeant|dirigeante|responsable|수장|지도자|대표자|장"},
	{"spokesperson", "spokesman|spokeswoman|spokesperson|porte-parole|대변인|press secretary"},
	{"secretary-general", "secretary-general|secretary general|general secretary|secrétaire général|secrétaire générale|사무총장|서기장|총서기"},
	{"prime-minister", "prime minister|PM|premier|premier ministre|première ministre|premier-ministre|chef du gouvernement|cheffe du gouvernement|국무총리|총리|taoiseach"},
	{"deputy-prime-minister", "deputy prime minister|vice-premier ministre|vice-première ministre|vice premier|부총리"},
	{"chancellor", "chancellor|chancelier|chancelière|총리 (독일)"},
	{"minister", "minister|ministre|장관|cabinet minister"},
	{"vice-minister", "vice minister|deputy minister|junior minister|vice-ministre|secrétaire d'État|ministre délégué|ministre déléguée|차관"},
	{"secretary-of-state|minister of foreign affairs", "secretary of state|foreign secretary|국무장관|foreign minister|foreign affairs minister"},
	{"treasury-secretary|minister of finance", "treasury secretary|secretary of the treasury|secrétaire au Trésor|재무장관|chancellor of the exchequer"},
	{"defence-secretary|minister of defence", "defense secretary|defence secretary|secretary of defense|secrétaire à la Défense|국방장관"},
	{"minister of interior", "home secretary|interior minister"},
	{"attorney-general", "attorney general|attorney-general|procureur général|procureure générale|검찰총장"},
	{"prosecutor", "prosecutor|procureur|procureure|procureur de la République|procureure de la République|검사|district attorney"},
	{"judge", "judge|juge|justice|판사|재판관|magistrate|magistrat|magistrate"},
	{"governor", "governor|gouverneur|gouverneure|gouverneuse|주지사|도지사|지사"},
	{"mayor", "mayor|maire|mairesse|시장|bourgmestre|lord mayor"},
	{"senator", "senator|sénateur|sénatrice|상원의원"},
	{"member-of-parliament", "member of parliament|MP|lawmaker|député|députée|국회의원|의원|congressman|congresswoman|representative|하원의원|deputy"},
	{"speaker", "speaker|président de l'Assemblée nationale|présidente de l'Assemblée nationale|speaker of the house|국회의장"},
	{"ambassador", "ambassador|ambassadeur|ambassadrice|대사"},
	{"king", "king|roi|국왕|왕"},
	{"queen", "queen|reine|여왕"},
	{"prince", "prince|왕자"},
	{"crown-prince", "crown prince|prince héritier|왕세자"},
	{"princess", "princess|princesse|공주"},
	{"emperor", "emperor|empereur|천황|일왕|황제"},
	{"pope", "pope|pape|교황"},
	{"archbishop", "archbishop|archevêque|대주교"},
	{"bishop", "bishop|évêque|주교"},
	{"cardinal", "cardinal|추기경"},
	{"general", "general|général|générale|대장|장군"},
	{"commander", "commander|commander-in-chief|commandant|commandante|commandant en chef|사령관"},
	{"captain", "captain|capitaine|주장|대위"},
	{"colonel", "colonel|대령"},
	{"coach", "coach|head coach|manager|entraîneur|entraîneuse|sélectionneur|감독|코치"},
	{"professor", "professor|professeur|professeure|교수|prof"},
	{"researcher", "researcher|chercheur|chercheuse|연구원|연구위원|scientist|scientifique"},
	{"dean", "dean|doyen|doyenne|학장"},
	{"rector|university-president", "rector|recteur|rectrice|총장|president of the university|président de l'université|présidente de l'université|vice-chancellor"},
	{"editor", "editor|editor-in-chief|editor in chief|rédacteur en chef|rédactrice en chef|편집장"},
	{"journalist", "journalist|reporter|correspondent|journaliste|reporter|correspondant|correspondante|기자|특파원"},
	{"analyst", "analyst|analyste|애널리스트|분석가"},
	{"economist", "economist|économiste|경제학자|이코노미스트"},
	{"chief-economist", "chief economist|économiste en chef|수석 이코노미스트"},
	{"lawyer", "lawyer|attorney|avocat|avocate|변호사|barrister|solicitor"},
	{"engineer", "engineer|ingénieur|ingénieure|엔지니어"},
	{"member", "member|membre|위원|회원"},
	{"commissioner", "commissioner|commissaire|commissaire européen|commissaire européenne|집행위원"},
	{"president-of-commission|chairman", "위원장"},
	{"executive", "executive|cadre|cadre dirigeant|임원"},
	{"vice-director", "deputy director|directeur adjoint|directrice adjointe|부국장|assistant director"},
	{"police-chief", "police chief|chief of police|préfet de police|préfète de police|경찰청장|서장"},
	{"prefect", "prefect|préfet|préfète"},
	{"party-leader", "party leader|chef du parti|당대표|당 대표|chef de file"},
}
