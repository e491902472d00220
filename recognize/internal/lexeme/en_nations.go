package lexeme

// englishNations are the words before a currency that say whose it is, by the
// ISO 4217 code of that country's money.
var englishNations = []codedWords{
	{"AED", "emirati|uae"}, {"AFN", "afghan"}, {"ALL", "albanian"}, {"AMD", "armenian"}, {"AOA", "angolan"}, {"ARS", "argentine|argentinian"}, {"AUD", "australian|aussie"},
	{"AWG", "aruban"}, {"AZN", "azerbaijani|azeri"}, {"BAM", "bosnian"}, {"BBD", "barbadian|barbados"}, {"BDT", "bangladeshi"}, {"BGN", "bulgarian"}, {"BHD", "bahraini|bahrain"},
	{"BIF", "burundian|burundi"}, {"BMD", "bermudian|bermuda"}, {"BND", "brunei|bruneian"}, {"BOB", "bolivian"}, {"BRL", "brazilian"}, {"BSD", "bahamian"}, {"BWP", "botswana"}, {"BYN", "belarusian|belarussian"},
	{"BZD", "belize|belizean"}, {"CAD", "canadian"}, {"CDF", "congolese"}, {"CHF", "swiss"}, {"CLP", "chilean|chile"}, {"CNY", "chinese"}, {"COP", "colombian"}, {"CRC", "costa rican"}, {"CUP", "cuban"},
	{"CVE", "cape verdean|cape verde"}, {"CZK", "czech"}, {"DJF", "djiboutian|djibouti"}, {"DKK", "danish"}, {"DOP", "dominican"}, {"DZD", "algerian"}, {"EGP", "egyptian"}, {"ERN", "eritrean"},
	{"ETB", "ethiopian"}, {"FJD", "fijian|fiji"}, {"FKP", "falkland"}, {"GBP", "british|english|uk"}, {"GEL", "georgian"}, {"GHS", "ghanaian|ghana"}, {"GIP", "gibraltar"}, {"GMD", "gambian"}, {"GNF", "guinean"},
	{"GTQ", "guatemalan"}, {"GYD", "guyanese|guyana"}, {"HKD", "hong kong"}, {"HNL", "honduran"}, {"HTG", "haitian"}, {"HUF", "hungarian"}, {"IDR", "indonesian"}, {"ILS", "israeli|israeli new"}, {"INR", "indian"},
	{"IQD", "iraqi"}, {"IRR", "iranian"}, {"ISK", "icelandic"}, {"JMD", "jamaican|jamaica"}, {"JOD", "jordanian"}, {"JPY", "japanese"}, {"KES", "kenyan|kenya"}, {"KGS", "kyrgyz|kyrgyzstani"}, {"KHR", "cambodian"},
	{"KMF", "comorian"}, {"KPW", "north korean"}, {"KRW", "south korean|korean"}, {"KWD", "kuwaiti|kuwait"}, {"KYD", "cayman|cayman islands"}, {"KZT", "kazakhstani|kazakh|kazakhstan"}, {"LAK", "lao|laotian"},
	{"LBP", "lebanese"}, {"LKR", "sri lankan|sri lanka"}, {"LRD", "liberian|liberia"}, {"LYD", "libyan"}, {"MAD", "moroccan"}, {"MDL", "moldovan"}, {"MGA", "malagasy"}, {"MKD", "macedonian"}, {"MMK", "myanmar|burmese"},
	{"MNT", "mongolian"}, {"MOP", "macanese|macau|macao"}, {"MRU", "mauritanian"}, {"MUR", "mauritian|mauritius"}, {"MVR", "maldivian"}, {"MWK", "malawian"}, {"MXN", "mexican"}, {"MYR", "malaysian|malaysia"},
	{"MZN", "mozambican"}, {"NAD", "namibian|namibia"}, {"NGN", "nigerian"}, {"NIO", "nicaraguan"}, {"NOK", "norwegian"}, {"NPR", "nepalese|nepali"}, {"NZD", "new zealand|kiwi"}, {"OMR", "omani"}, {"PAB", "panamanian"},
	{"PEN", "peruvian"}, {"PGK", "papua new guinean"}, {"PHP", "philippine|filipino"}, {"PKR", "pakistani|pakistan"}, {"PLN", "polish"}, {"PYG", "paraguayan"}, {"QAR", "qatari|qatar"}, {"RON", "romanian"}, {"RSD", "serbian"},
	{"RUB", "russian"}, {"RWF", "rwandan|rwanda"}, {"SAR", "saudi|saudi arabian"}, {"SBD", "solomon islands"}, {"SCR", "seychellois|seychelles"}, {"SDG", "sudanese"}, {"SSP", "south sudanese"}, {"SEK", "swedish"}, {"SGD", "singapore|singaporean"},
	{"SOS", "somali|somalian"}, {"SRD", "surinamese|suriname"}, {"SYP", "syrian"}, {"SZL", "swazi"}, {"THB", "thai|thailand"}, {"TJS", "tajik|tajikistani"}, {"TMT", "turkmen|turkmenistan"}, {"TND", "tunisian"}, {"TOP", "tongan"},
	{"TRY", "turkish|new turkish"}, {"TTD", "trinidad|trinidad and tobago"}, {"TWD", "taiwan|taiwanese|new taiwan"}, {"TZS", "tanzanian"}, {"UAH", "ukrainian"}, {"UGX", "ugandan"}, {"USD", "us|u.s.|american|united states"},
	{"UYU", "uruguayan"}, {"UZS", "uzbek|uzbekistani"}, {"VES", "venezuelan"}, {"VND", "vietnamese"}, {"VUV", "vanuatu"}, {"WST", "samoan"}, {"XAF", "central african"}, {"XOF", "west african"}, {"XCD", "east caribbean|eastern caribbean"},
	{"YER", "yemeni"}, {"ZAR", "south african"}, {"ZMW", "zambian"}, {"ZWL", "zimbabwean|zimbabwe"}, {"FRF", "french"}, {"BEF", "belgian"}, {"LUF", "luxembourg"}, {"ITL", "italian"}, {"DEM", "german"}, {"FIM", "finnish"},
	{"NLG", "dutch"}, {"ESP", "spanish"}, {"PTE", "portuguese"}, {"GRD", "greek"}, {"IEP", "irish"}, {"ATS", "austrian"}, {"HRK", "croatian"},
}
