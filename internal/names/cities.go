package names

import (
	"strings"
	"sync"

	"github.com/assaykit/assay/internal/fold"
)

// cities maps a folded name of a city to its row: what English, French, Korean
// and the city itself call it, where they differ. Source: the exonyms of the
// UN Group of Experts on Geographical Names.
var cities = sync.OnceValue(func() map[string]int {
	m := map[string]int{}
	for i, row := range []string{
		"Seoul|Séoul|서울", "Busan|Pusan|부산", "Incheon|Inchon|인천", "Daegu|Taegu|대구", "Gwangju|Kwangju|광주", "Daejeon|Taejon|대전", "Pyongyang|평양", "Jeju|Cheju|제주",
		"Tokyo|東京|도쿄", "Osaka|오사카", "Kyoto|교토", "Beijing|Pékin|Peking|베이징|북경", "Shanghai|Shanghaï|상하이|상해", "Guangzhou|Canton|광저우", "Nanjing|Nankin|Nanking|난징", "Hong Kong|Hongkong|홍콩",
		"Taipei|타이베이", "Hanoi|Hanoï|하노이", "Ho Chi Minh City|Hô-Chi-Minh-Ville|Saigon|호찌민", "Bangkok|방콕", "Manila|Manille|마닐라", "Jakarta|Djakarta|자카르타", "Singapore|Singapour|싱가포르",
		"Mumbai|Bombay|뭄바이", "Kolkata|Calcutta|콜카타", "Chennai|Madras|첸나이", "New Delhi|뉴델리", "Kabul|Kaboul|카불", "Tehran|Téhéran|테헤란", "Baghdad|Bagdad|바그다드", "Damascus|Damas|다마스쿠스",
		"Beirut|Beyrouth|베이루트", "Jerusalem|Jérusalem|예루살렘", "Riyadh|Riyad|리야드", "Mecca|La Mecque|메카", "Dubai|Dubaï|두바이", "Cairo|Le Caire|카이로", "Alexandria|Alexandrie|알렉산드리아", "Algiers|Alger|알제",
		"Tripoli|트리폴리", "Addis Ababa|Addis-Abeba|아디스아바바", "Cape Town|Le Cap|케이프타운", "Khartoum|하르툼", "London|Londres|런던", "Edinburgh|Édimbourg|에든버러", "Dublin|더블린", "Paris|파리", "Lyon|Lyons|리옹",
		"Marseille|Marseilles|마르세유", "Strasbourg|Strasburg|스트라스부르", "Brussels|Bruxelles|Brussel|브뤼셀", "Antwerp|Anvers|Antwerpen|앤트워프", "Ghent|Gand|Gent|겐트", "The Hague|La Haye|Den Haag|헤이그",
		"Amsterdam|암스테르담", "Cologne|Köln|쾰른", "Munich|München|뮌헨", "Frankfurt|Francfort|프랑크푸르트", "Hamburg|Hambourg|함부르크", "Berlin|베를린", "Nuremberg|Nürnberg|뉘른베르크", "Dresden|Dresde|드레스덴",
		"Vienna|Vienne|Wien|빈", "Geneva|Genève|Genf|제네바", "Zurich|Zürich|취리히", "Basel|Bâle|Basle|바젤", "Bern|Berne|베른", "Rome|Roma|로마", "Milan|Milano|밀라노", "Naples|Napoli|나폴리", "Venice|Venise|Venezia|베네치아|베니스",
		"Florence|Firenze|피렌체", "Turin|Torino|토리노", "Genoa|Gênes|Genova|제노바", "Madrid|마드리드", "Barcelona|Barcelone|바르셀로나", "Seville|Séville|Sevilla|세비야", "Lisbon|Lisbonne|Lisboa|리스본", "Athens|Athènes|아테네",
		"Istanbul|이스탄불", "Ankara|앙카라", "Nicosia|Nicosie|니코시아", "Warsaw|Varsovie|Warszawa|바르샤바", "Krakow|Cracovie|Kraków|Cracow|크라쿠프", "Prague|Praha|프라하", "Budapest|부다페스트", "Bucharest|Bucarest|București|부쿠레슈티",
		"Belgrade|Beograd|베오그라드", "Sofia|소피아", "Copenhagen|Copenhague|København|코펜하겐", "Stockholm|스톡홀름", "Oslo|오슬로", "Helsinki|헬싱키", "Gothenburg|Göteborg|예테보리", "Moscow|Moscou|Москва|모스크바",
		"Saint Petersburg|St. Petersburg|Saint-Pétersbourg|상트페테르부르크", "Kyiv|Kiev|키이우|키예프", "Kharkiv|Kharkov|하르키우", "Odesa|Odessa|오데사", "Lviv|Lvov|리비우", "Minsk|민스크", "Vilnius|빌뉴스", "Tbilisi|Tbilissi|트빌리시",
		"Yerevan|Erevan|예레반", "Baku|Bakou|바쿠", "Tashkent|Tachkent|타슈켄트", "New York|뉴욕", "Washington|워싱턴", "Los Angeles|로스앤젤레스", "San Francisco|샌프란시스코", "Chicago|시카고", "Boston|보스턴",
		"Philadelphia|Philadelphie|필라델피아", "New Orleans|La Nouvelle-Orléans|뉴올리언스", "Montreal|Montréal|몬트리올", "Toronto|토론토", "Vancouver|밴쿠버", "Ottawa|오타와", "Mexico City|멕시코시티", "Havana|La Havane|아바나",
		"Rio de Janeiro|리우데자네이루", "São Paulo|상파울루", "Buenos Aires|부에노스아이레스", "Bogota|Bogotá|보고타", "Lima|리마", "Sydney|시드니", "Melbourne|멜버른", "Davos|다보스",
	} {
		for name := range strings.SplitSeq(row, "|") {
			folded := fold.Name(name)
			m[folded] = i + 1
			for _, article := range []string{"la ", "le ", "the "} { // as organizationWords leaves them out
				m[strings.TrimPrefix(folded, article)] = i + 1
			}
		}
	}
	return m
})
