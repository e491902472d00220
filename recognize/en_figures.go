package recognize

import "github.com/assaykit/assay/schema"

var englishFigures = figureLexicon{
	decimal: ".", grouping: ",",
	cardinals: []numeral{
		{0, "zero|nought|naught|nil"}, {1, "one"}, {2, "two"}, {3, "three"}, {4, "four"}, {5, "five"}, {6, "six"}, {7, "seven"}, {8, "eight"},
		{9, "nine"}, {10, "ten"}, {11, "eleven"}, {12, "twelve"}, {13, "thirteen"}, {14, "fourteen"}, {15, "fifteen"}, {16, "sixteen"},
		{17, "seventeen"}, {18, "eighteen"}, {19, "nineteen"}, {20, "twenty"}, {30, "thirty"}, {40, "forty|fourty"}, {50, "fifty"}, {60, "sixty"},
		{70, "seventy"}, {80, "eighty"}, {90, "ninety"},
	},
	multipliers: []numeral{{100, "hundred|hundreds"}},
	scales: []scale{
		{3, "thousand|thousands"}, {5, "lakh(s)|lac(s)"}, {6, "million|millions"}, {7, "crore(s)|krore(s)|cr|koti"}, {9, "billion|billions|milliard"},
		{12, "trillion|trillions"}, {15, "quadrillion(s)"}, {18, "quintillion(s)"},
	},
	signs: []scale{
		{3, "k|K"}, {6, "m|M|mn|mln|mio|MM|mm|Mn|MN|mil"}, {9, "b|B|bn|bln|Bn|BN|G"}, {12, "t|T|tn|trn|tln|Tn|trln"}, {7, "cr|Cr|Kr"},
	},
	collectives: []numeral{{2, "pair"}, {12, "dozen|dozens|dz|dzs|doz"}, {20, "score"}, {144, "gross"}},
	ordinals: []numeral{
		{1, "first"}, {2, "second"}, {3, "third|thirds"}, {4, "fourth|fourths"}, {5, "fifth|fifths"}, {6, "sixth|sixths"}, {7, "seventh|sevenths"},
		{8, "eighth|eighths"}, {9, "ninth|ninths"}, {10, "tenth|tenths"}, {11, "eleventh|elevenths"}, {12, "twelfth|twelfths"},
		{13, "thirteenth|thirteenths"}, {14, "fourteenth|fourteenths"}, {15, "fifteenth|fifteenths"}, {16, "sixteenth|sixteenths"},
		{17, "seventeenth|seventeenths"}, {18, "eighteenth|eighteenths"}, {19, "nineteenth|nineteenths"}, {20, "twentieth|twentieths"},
		{30, "thirtieth|thirtieths"}, {40, "fortieth|fortieths"}, {50, "fiftieth|fiftieths"}, {60, "sixtieth|sixtieths"}, {70, "seventieth|seventieths"},
		{80, "eightieth|eightieths"}, {90, "ninetieth|ninetieths"}, {100, "hundredth|hundredths"}, {1000, "thousandth|thousandths"},
		{1e6, "millionth|millionths"}, {1e9, "billionth|billionths"}, {1e12, "trillionth|trillionths"},
	},
	parts:      []numeral{{2, "half|halves"}, {4, "quarter|quarters"}},
	rankEnds:   "st|nd|rd|th",
	indefinite: "a|an|one", ambiguous: "nil",
	notRank: "ground zero|zero sum|sub zero|zero tolerance|net zero|zero day|first class|first lady|first of all|at first|first name|first hand|first aid|first and foremost|second hand|second class|at first glance|for the first|third party|" +
		"third parties|half hour|half hours|half year|half time|half life|half brother|half sister|half way|half day|half past|half mast|half truth|half price|half dozen of the other|quarter final|quarter finals|quarter back|" +
		"first half|second half|last half|other half|better half|first quarter|second quarter|third quarter|fourth quarter|last quarter|final quarter|per second|a second|split second|one another|no one|one of|one by one|third world|" +
		"second guess|second thought|second thoughts|first time|last one|this one|that one|which one|the one|the ones|any one|every one|each one|per cent of|four letter|one time",
	point: "point", minus: "minus|negative", and: "and|&", of: "of|of a", to: "to|up to|till|through", from: "from", between: "between|anywhere between|from between",
	outOf: "in|out of|of every|over|in every|out of every", against: "to|to every|for every|against", times: "times|x|fold",
	version: "version|v|page|chapter|article|section|route|flight|room|channel|no|number|item|figure|table|volume|vol|windows|act|rule|gate|platform|bus|line|clause|paragraph|psalm|series|grade|season|episode|phase|stage|part|round|group|tier|category|unit",
	or:      "or", streets: "street|st|road|rd|avenue|ave|square|lane|boulevard|blvd|drive",
	percent: "percent|per cent|percentage|percents|pct|per cents|p.c.|％", points: "percentage point(s)|percent point(s)|per cent points|pp|ppt(s)|% point(s)", basis: "basis point(s)|bps|bp",
	currencies: []meaning{
		{"USD CAD AUD NZD SGD HKD TWD", "dollar|dollars|buck|bucks"}, {"USD", "us dollar(s)|u.s. dollar(s)|american dollar(s)|united states dollar(s)|greenback(s)"},
		{"CAD", "canadian dollar(s)"}, {"AUD", "australian dollar(s)|aussie dollar(s)"}, {"NZD", "new zealand dollar(s)"}, {"HKD", "hong kong dollar(s)"},
		{"SGD", "singapore dollar(s)"}, {"TWD", "taiwan dollar(s)|new taiwan dollar(s)|taiwanese dollar(s)"}, {"JMD", "jamaican dollar(s)"},
		{"EUR", "euro|euros"}, {"GBP EGP LBP SYP SDG", "pound|pounds|quid"}, {"GBP", "pound(s) sterling|british pound(s)|sterling"},
		{"EGP", "le|l.e.|egyptian pound(s)|egyptianpound(s)|geneh|genihat|geneh masri|genihat masriya"}, {"LBP", "lebanese pound(s)"}, {"SYP", "syrian pound(s)"}, {"SDG", "sudanese pound(s)"},
		{"JPY", "yen|japanese yen"}, {"CNY", "yuan|yuans|renminbi|chinese yuan(s)"}, {"KRW", "won|korean won|south korean won"}, {"KPW", "north korean won"},
		{"INR PKR LKR NPR", "rupee|rupees"}, {"INR", "indian rupee(s)"}, {"PKR", "pakistani rupee(s)"}, {"LKR", "sri lankan rupee(s)"}, {"NPR", "nepalese rupee(s)"},
		{"IDR", "rupiah|rupiahs|indonesian rupiah(s)"}, {"MYR", "ringgit|ringgits|malaysia ringgit(s)|malaysian ringgit(s)"}, {"THB", "baht|bahts|thai baht(s)"}, {"VND", "dong|dongs"},
		{"PHP", "philippine peso(s)"}, {"MXN ARS COP CLP PHP CUP UYU DOP", "peso|pesos"}, {"MXN", "mexican peso(s)"}, {"ARS", "argentine peso(s)|argentinian peso(s)"}, {"COP", "colombian peso(s)"}, {"CLP", "chilean peso(s)"},
		{"CHF FRF XOF XAF BEF", "franc|francs"}, {"CHF", "swiss franc(s)"}, {"FRF", "french franc(s)"}, {"BEF", "belgian franc(s)"}, {"XOF XAF", "cfa franc(s)"},
		{"SEK NOK DKK ISK CZK", "krona|kronor|krone|kroner|crown|crowns|kr"}, {"SEK", "swedish krona|swedish kronor|swedish crown(s)"}, {"NOK", "norwegian krone|norwegian kroner|norwegian crown(s)"},
		{"DKK", "danish krone|danish kroner|danish crown(s)"}, {"ISK", "icelandic krona|icelandic kronur"}, {"CZK", "czech koruna(s)|czech crown(s)|koruna|korunas"},
		{"RUB", "rouble|roubles|ruble|rubles|russian rouble(s)|russian ruble(s)"}, {"BYN", "belarusian ruble(s)"}, {"UAH", "hryvnia|hryvnias|hryvnya"}, {"PLN", "zloty|zlotys|zlotych"}, {"HUF", "forint|forints"}, {"RON", "romanian leu|lei"},
		{"BGN", "bulgarian lev|leva"}, {"TRY", "turkish lira(s)"}, {"TRY ITL LBP SYP", "lira|liras|lire"}, {"ITL", "italian lira(s)|italian lire"}, {"ILS", "shekel|shekels|new shekels"},
		{"SAR QAR IRR YER OMR", "riyal|riyals|rial|rials"}, {"SAR", "saudi riyal(s)"}, {"QAR", "qatari riyal(s)"}, {"IRR", "iranian rial(s)"}, {"OMR", "omani rial(s)"}, {"YER", "yemeni rial(s)"},
		{"AED MAD", "dirham|dirhams"}, {"AED", "uae dirham(s)|emirati dirham(s)"}, {"MAD", "moroccan dirham(s)"},
		{"KWD DZD TND JOD IQD BHD LYD RSD", "dinar|dinars"}, {"KWD", "kuwaiti dinar(s)"}, {"JOD", "jordanian dinar(s)"}, {"TND", "tunisian dinar(s)"}, {"DZD", "algerian dinar(s)"}, {"IQD", "iraqi dinar(s)"}, {"BHD", "bahraini dinar(s)"}, {"RSD", "serbian dinar(s)"}, {"LYD", "libyan dinar(s)"},
		{"ZAR", "rand|rands|south african rand"}, {"NGN", "naira|nairas|nigerian naira"}, {"KES TZS UGX SOS", "shilling|shillings"}, {"KES", "kenyan shilling(s)"}, {"TZS", "tanzanian shilling(s)"}, {"UGX", "ugandan shilling(s)"}, {"GHS", "cedi|cedis"}, {"ETB", "birr"},
		{"BRL", "real|reais|reals|brazilian real(s)|brazilian reais"}, {"PEN", "sol|soles|peruvian sol(es)"}, {"CRC", "colon|colones|costa rican colon(es)"}, {"GTQ", "quetzal(es)"}, {"PYG", "guarani(s)"}, {"VES", "bolivar|bolivars|bolivares"},
		{"MNT", "tugrik|tugriks|togrog"}, {"KZT", "tenge"}, {"GEL", "lari"}, {"AMD", "dram"}, {"AZN", "azerbaijani manat|manat"}, {"UZS", "uzbek sum|uzbekistani som"}, {"KGS", "kyrgyz som|som"}, {"LAK", "kip|kips"}, {"KHR", "riel|riels"}, {"MMK", "kyat|kyats"}, {"BDT", "taka"}, {"AFN", "afghani|afghanis"}, {"ALL", "lek|leks"}, {"MKD", "denar|denars"},
		{"DEM", "german mark(s)|deutsche mark(s)|deutschmark(s)|marks"}, {"FIM", "finnish markka(s)|markka|markkaa|finnish mark(s)"}, {"NLG", "guilder|guilders|dutch guilder(s)"}, {"ESP", "peseta|pesetas"}, {"ATS", "austrian schilling(s)"}, {"PTE CVE", "escudo|escudos"}, {"GRD", "drachma|drachmas"}, {"IEP", "irish pound(s)|punt(s)"}, {"BTC", "bitcoin|bitcoins"}, {"ETH", "ether"},
	},
	minors: []meaning{
		{"USD EUR CAD AUD", "cent|cents|c|¢"}, {"GBP", "penny|pence|p"}, {"USD GBP", "pennies"}, {"MYR", "sen|sens"}, {"INR", "paise|paisa"}, {"RUB", "kopeck(s)|kopek(s)"}, {"EUR", "euro cent(s)|eurocent(s)"}, {"USD", "us cent(s)|u.s. cent(s)"}, {"CHF FRF", "centime|centimes"}, {"MXN", "centavo|centavos"}, {"CNY", "fen"},
	},
	units: []meaning{
		{"W", "watt(s)"}, {"kW", "kilowatt(s)"}, {"MW", "megawatt(s)"}, {"GW", "gigawatt(s)"}, {"TW", "terawatt(s)"}, {"kW.h", "kilowatt hour(s)"}, {"MW.h", "megawatt hour(s)"}, {"GW.h", "gigawatt hour(s)"}, {"TW.h", "terawatt hour(s)"}, {"V", "volt(s)"}, {"[hp_X]", "horsepower|hp"},
		{"nm", "nanometer(s)|nanometre(s)"}, {"um", "micrometer(s)|micrometre(s)|micron(s)"}, {"mm", "millimeter(s)|millimetre(s)"}, {"cm", "centimeter(s)|centimetre(s)"}, {"m", "meter|meters|metre|metres"}, {"km", "kilometer(s)|kilometre(s)|kms"},
		{"[mi_i]", "mile|miles|mi"}, {"[ft_i]", "foot|feet|ft"}, {"[in_i]", "inch|inches"}, {"[yd_i]", "yard|yards"}, {"[nmi_i]", "nautical mile(s)"}, {"[ly]", "light year(s)"},
		{"m2", "square meter(s)|square metre(s)|sq m|sqm"}, {"km2", "square kilometer(s)|square kilometre(s)|sq km"}, {"[sft_i]", "square foot|square feet|sq ft|sqft"}, {"[smi_us]", "square mile(s)|sq mi"}, {"har", "hectare(s)"}, {"[acr_us]", "acre(s)"}, {"m3", "cubic meter(s)|cubic metre(s)"}, {"[cft_i]", "cubic foot|cubic feet"}, {"km3", "cubic kilometer(s)|cubic kilometre(s)"},
		{"L", "liter|liters|litre|litres"}, {"mL", "milliliter(s)|millilitre(s)"}, {"[gal_us]", "gallon|gallons"}, {"[bbl_us]", "barrel|barrels|bbl"}, {"[bbl_us]/d", "barrel(s) per day|barrel(s) a day|bpd"},
		{"g", "gram|grams|gramme(s)"}, {"kg", "kilogram(s)|kilo|kilos|kilogramme(s)|kgs"}, {"mg", "milligram(s)"}, {"t", "tonne|tonnes|metric ton(s)"}, {"[ston_av]", "short ton(s)"}, {"t [ston_av]", "ton|tons"}, {"Mt", "megaton(s)|megatonne(s)"}, {"[lb_av]", "lb|lbs"}, {"[oz_av]", "ounce|ounces|oz"}, {"kt", "kiloton(s)"},
		{"Cel", "degrees celsius|degree celsius|degrees c|celsius|degrees centigrade"}, {"[degF]", "degrees fahrenheit|fahrenheit|degrees f"}, {"deg", "degree|degrees"}, {"km/h", "kilometers per hour|kilometres per hour|kilometers an hour|kilometres an hour|kph"}, {"[mi_i]/h", "miles per hour|miles an hour"}, {"m/s", "meters per second|metres per second"}, {"[kn_i]", "knot|knots"},
		{"a", "year|years|yr|yrs"}, {"mo", "month|months"}, {"wk", "week|weeks"}, {"d", "day|days"}, {"h", "hour|hours|hr|hrs"}, {"min", "minute|minutes|mins"}, {"s", "second|seconds|sec|secs"}, {"ms", "millisecond(s)"}, {"10.a", "decade|decades"}, {"100.a", "century|centuries"},
		{"kby", "kilobyte(s)"}, {"Mby", "megabyte(s)"}, {"Gby", "gigabyte(s)"}, {"Tby", "terabyte(s)"}, {"Pby", "petabyte(s)"}, {"Eby", "exabyte(s)"}, {"Tby/s", "terabytes per second"}, {"Gby/s", "gigabytes per second"}, {"Gbit/s", "gigabits per second"}, {"bit", "bit|bits"}, {"by", "byte|bytes"},
		{"Hz", "hertz"}, {"MHz", "megahertz"}, {"GHz", "gigahertz"}, {"kcal", "calorie(s)"}, {"dB", "decibel(s)"}, {"J", "joule(s)"},
	},
	before: []meaning{
		{schema.MoreThan, "more than|over|above|exceeding|in excess of|upwards of|upward of|well over|just over|greater than|beyond|topping|north of|a little over|slightly more than|slightly over|far more than|higher than|some more than"},
		{schema.AtLeast, "at least|no less than|not less than|no fewer than|a minimum of|minimum of|at a minimum of|minimum"},
		{schema.AtMost, "up to|at most|no more than|not more than|as much as|as many as|a maximum of|maximum of|at a maximum of|not exceeding|capped at|maximum|up to a|a limit of|as high as"},
		{schema.LessThan, "less than|fewer than|under|below|just under|well under|short of|just short of|lower than|south of|a little under|slightly less than|slightly under|barely"},
		{schema.About, "about|around|approximately|approx|approx.|roughly|some|nearly|almost|close to|circa|c.|an estimated|estimated|or so|in the region of|somewhere around|more or less|an average of|virtually|a reported|in the neighborhood of|around about|approaching|near"},
		{schema.Exact, "exactly|precisely|only|just|exact|a total of|a record|merely|a mere|totaling"},
	},
	after: []meaning{
		{schema.AtLeast, "or more|or above|or over|or higher|and above|and up|+|at least|at the least|at minimum|minimum"}, {schema.AtMost, "or less|or fewer|or below|or under|at most|at the most|maximum|tops|max|or lower"}, {schema.About, "or so|or thereabouts|approximately|roughly|give or take|odd"},
	},
	filler:         "the|a|an|its|their|his|her|our|some|another|these|those|all",
	adjectiveFirst: "new|other|different|more|additional|extra|further|major|big|large|small|great|old|young|global|local|national|international|foreign|such|various|key|main|top|leading|last|past|next|previous|first|early|late|serious|business|mass|glass|press|senior|lotus|overseas|sales|sports|news|systems|operations|electronics|communications|human|female|male",
	notNoun: "the|a|an|and|or|but|of|in|on|at|to|for|from|by|with|as|than|per|into|over|under|after|before|since|until|during|within|between|through|about|against|above|below|up|down|out|off|is|are|was|were|be|been|being|has|have|had|does|do|did|will|would|can|could|may|might|must|shall|should|this|that|these|those|it|its|they|their|them|he|his|him|she|her|we|our|us|you|your|i|my|who|whom|which|what|when|where|why|how|if|so|not|no|yes|also|only|just|now|then|here|there|" +
		"says|said|adds|added|makes|made|shows|remains|includes|means|comes|goes|gets|takes|gives|plus|versus|vs|yes|always|perhaps|sometimes|afterwards|besides|whereas|unless|as|thus|gas|bus|times|across|towards|plans|plan|series|needs|wants|becomes|thanks|years|equals|january|february|march|april|june|july|august|september|october|november|december|monday|tuesday|wednesday|thursday|friday|saturday|sunday|mondays|tuesdays|wednesdays|thursdays|fridays|saturdays|sundays",
	plurals: "people|men|women|children|staff|police|aircraft|personnel|households|fish|fishes|sheep|teeth|feet|media|data|crew|cattle|troops|species|series|news|wives|lives|businesses|buses|glasses|losses|classes|passes|bonuses|viruses|campuses|analyses|crises|theses|bases|premises|houses|nurses|horses|cases|purposes|responses|franchises|enterprises|exercises|offices|places|services|devices|prices|races|voices|pieces|alumni|criteria|phenomena|fellow|offspring|head|spacecraft|warcraft|gentlemen|policemen|fishermen|congressmen|businessmen|sportsmen|firemen|workmen|servicemen|spokesmen|policewomen|students|officials",
	plural:  "s", nouns: nounLast,
}
