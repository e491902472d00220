package lexeme

import "github.com/assaykit/assay/schema"

var French = Lexicon{
	Decimal: ",", Grouping: ".",
	cardinals: []numeralWords{
		{0, "zéro|nul|nulle"}, {1, "un|une"}, {2, "deux"}, {3, "trois"}, {4, "quatre"}, {5, "cinq"}, {6, "six"}, {7, "sept"}, {8, "huit"}, {9, "neuf"},
		{10, "dix"}, {11, "onze"}, {12, "douze"}, {13, "treize"}, {14, "quatorze"}, {15, "quinze"}, {16, "seize"}, {20, "vingt|vingts"}, {30, "trente"},
		{40, "quarante"}, {50, "cinquante"}, {60, "soixante"}, {70, "septante"}, {80, "huitante|octante"}, {90, "nonante"},
	},
	Vigesimal:   true,
	multipliers: []numeralWords{{100, "cent|cents"}},
	scales: []scaleWords{
		{3, "mille|mil"}, {6, "million(s)"}, {9, "milliard(s)"}, {12, "billion(s)"}, {15, "billiard(s)"}, {18, "trillion(s)"}, {24, "quadrillion(s)"},
	},
	signs: []scaleWords{
		{3, "k|K"}, {6, "M|m|Mio|mio|MM|mln"}, {9, "Md|Mds|Mrd|Mrds|md|mds|MD|MDS|G|bn|B|b|Mia"}, {12, "T|Bn"},
	},
	BareScales: true, BareHundred: true,
	collectives: []numeralWords{{12, "douzaine(s)"}, {6, "demi-douzaine(s)"}},
	rounds: []numeralWords{
		{8, "huitaine"}, {10, "dizaine(s)"}, {15, "quinzaine(s)"}, {20, "vingtaine(s)"}, {30, "trentaine(s)"}, {40, "quarantaine(s)"}, {50, "cinquantaine(s)"},
		{60, "soixantaine(s)"}, {100, "centaine(s)"}, {1000, "millier(s)"},
	},
	ordinals: []numeralWords{
		{1, "premier(s)|première(s)"}, {1, "unième(s)"}, {2, "second(s)|seconde|deuxième(s)"}, {3, "troisième(s)"}, {4, "quatrième(s)"}, {5, "cinquième(s)"}, {6, "sixième(s)"},
		{7, "septième(s)"}, {8, "huitième(s)"}, {9, "neuvième(s)"}, {10, "dixième(s)"}, {11, "onzième(s)"}, {12, "douzième(s)"}, {13, "treizième(s)"},
		{14, "quatorzième(s)"}, {15, "quinzième(s)"}, {16, "seizième(s)"}, {20, "vingtième(s)"}, {30, "trentième(s)"}, {40, "quarantième(s)"},
		{50, "cinquantième(s)"}, {60, "soixantième(s)"}, {70, "septantième(s)"}, {80, "huitantième(s)|octantième(s)"}, {90, "nonantième(s)"}, {100, "centième(s)"}, {1000, "millième(s)"}, {1e6, "millionième(s)"},
		{1e9, "milliardième(s)"}, {1e12, "billionième(s)"}, {1e18, "trillionième(s)"},
	},
	parts:      []numeralWords{{2, "demi|demie|demis|moitié|moitiés"}, {3, "tiers"}, {4, "quart|quarts"}},
	rankEnds:   "e|er|re|ère|ere|ème|eme|ième|ieme|nd|nde|d|es|ers|èmes|emes|ᵉ|ᵉʳ|è|ᵉᵐᵉ",
	halfAfter:  "et demi|et demie|et demis",
	indefinite: "un|une",
	ambiguous:  "neuf|nul|nulle|demi|demie|demis",
	notRank: "point zéro|année zéro|tolérance zéro|risque zéro|premier ministre|première ministre|premiers ministres|premières ministres|vice-premier ministre|première dame|premier plan|au premier plan|tout premier plan|en premier lieu|en second lieu|en premier|de premier ordre|dans un premier temps|dans un second temps|" +
		"premier degré|second degré|première classe|seconde classe|seconde main|de second plan|second plan|matière(s) première(s)|matières premières|demi-finale(s)|demi-frère(s)|demi-sœur(s)|demi-mesure(s)|demi-tour(s)|demi-teinte|demi-mot|quart de finale|quarts de finale|huitième de finale|huitièmes de finale|seizièmes de finale|quart d'heure|" +
		"tiers-monde|tiers monde|tiers payant|mi-temps|première mi-temps|l'un|l'une|les uns|les unes|un peu|un par un|l'un des|premier trimestre|première partie|premier tour|second tour|par seconde|une seconde fois|un demi siècle|à la une|la une|un tiers de confiance|moitié moins|première moitié|seconde moitié|deuxième moitié|six-mois|la deux|" +
		"demi de mêlée|demi d'ouverture|cent ans|guerre de cent ans|cinq étoiles|un jour|un certain|une certaine|un même|une même|neuf mois de prison",
	point: "virgule|point", minus: "moins|négatif|négative", and: "et", AndOne: true, of: "de|d'|du|des", to: "à|jusqu'à|et jusqu'à", from: "de|d'|du|des", between: "entre",
	outOf: "sur", against: "pour|contre", times: "fois",
	version: "version|page|chapitre|article|section|route|vol|chambre|salle|chaîne|numéro|n°|no|n|figure|tableau|tome|volume|paragraphe|alinéa|saison|série|épisode|phase|étape|partie|groupe|catégorie|type|nationale|départementale|autoroute|terminal|annexe|formule|lot|taille|pointure|code postal|code postal est|tapez le|composez le|faites le|appelez le|tour|ligne|porte|quai|bus|canal|windows|acte|rue|bd|avenue|boulevard",
	or:      "ou", streets: "rue|avenue|boulevard|quai|impasse|chemin|allée|bd|av|place|square|passage|ruelle|esplanade|route|faubourg|promenade",
	percent: "pour cent|pour 100|pourcent|pourcents|pourcentage|pourcentages|pct|pour-cent|p. 100|p. cent|per cent", points: "point(s) de pourcentage|point(s) de pour cent|pt(s) de pourcentage|pp|point(s) de %", basis: "point(s) de base|pb|pdb|bps",
	currencies: []codedWords{
		{"USD CAD AUD", "dollar|dollars|$"}, {"USD", "dollar(s) américain(s)|dollar(s) us|dollar(s) des états-unis|dollar(s) u.s.|billet(s) vert(s)"}, {"CAD", "dollar(s) canadien(s)"}, {"AUD", "dollar(s) australien(s)"},
		{"NZD", "dollar(s) néo-zélandais|dollar(s) neo-zelandais"}, {"HKD", "dollar(s) de hong kong|dollar(s) de hongkong|dollar(s) hongkongais"}, {"SGD", "dollar(s) de singapour|dollar(s) singapourien(s)"}, {"TWD", "dollar(s) taïwanais|dollar(s) taiwanais|dollar(s) de taïwan"},
		{"EUR", "euro|euros|balle|balles"}, {"GBP EGP LBP SYP", "livre|livres|pound|pounds"}, {"GBP", "livre(s) sterling|livre(s) britannique(s)|livre(s) anglaise(s)|sterling"}, {"EGP", "livre(s) égyptienne(s)|livre(s) egyptienne(s)"}, {"LBP", "livre(s) libanaise(s)"}, {"SYP", "livre(s) syrienne(s)"}, {"TRY", "livre(s) turque(s)|lire(s) turque(s)"}, {"SDG", "livre(s) soudanaise(s)"},
		{"JPY", "yen|yens|yen(s) japonais"}, {"CNY", "yuan|yuans|renminbi|yuan(s) chinois"}, {"KRW", "won|wons|won(s) sud-coréen(s)|won(s) coréen(s)|won(s) sud coréen(s)"}, {"KPW", "won(s) nord-coréen(s)"},
		{"INR PKR LKR NPR MUR", "roupie|roupies"}, {"INR", "roupie(s) indienne(s)"}, {"PKR", "roupie(s) pakistanaise(s)"}, {"LKR", "roupie(s) sri-lankaise(s)"}, {"MUR", "roupie(s) mauricienne(s)"}, {"IDR", "roupie(s) indonésienne(s)|rupiah(s)|rupiahs"},
		{"MYR", "ringgit|ringgits|ringgit(s) malaisien(s)"}, {"THB", "baht|bahts"}, {"VND", "dong|dongs"},
		{"CHF FRF XOF XAF BEF", "franc|francs"}, {"CHF", "franc(s) suisse(s)"}, {"FRF", "franc(s) français|franc(s) francais"}, {"BEF", "franc(s) belge(s)"}, {"XOF XAF", "franc(s) cfa|fcfa|f cfa"}, {"XPF", "franc(s) pacifique|franc(s) cfp"}, {"LUF", "franc(s) luxembourgeois"}, {"CDF", "franc(s) congolais"}, {"GNF", "franc(s) guinéen(s)"}, {"RWF", "franc(s) rwandais"},
		{"SEK NOK DKK CZK ISK", "couronne|couronnes|kr"}, {"SEK", "couronne(s) suédoise(s)"}, {"NOK", "couronne(s) norvégienne(s)"}, {"DKK", "couronne(s) danoise(s)"}, {"CZK", "couronne(s) tchèque(s)"}, {"ISK", "couronne(s) islandaise(s)"},
		{"RUB", "rouble|roubles|rouble(s) russe(s)"}, {"BYN", "rouble(s) biélorusse(s)"}, {"UAH", "hryvnia|hryvnias|hryvnia(s) ukrainienne(s)"}, {"PLN", "zloty|zlotys|zloty(s) polonais"}, {"HUF", "forint|forints"}, {"RON MDL", "leu|lei"}, {"BGN", "lev|leva|levs"},
		{"ITL TRY", "lire|lires"}, {"ITL", "lire(s) italienne(s)"}, {"ILS", "shekel|shekels|shekel(s) israélien(s)"}, {"MXN ARS COP CLP PHP CUP UYU", "peso|pesos"}, {"MXN", "peso(s) mexicain(s)"}, {"ARS", "peso(s) argentin(s)"}, {"COP", "peso(s) colombien(s)"}, {"CLP", "peso(s) chilien(s)"}, {"PHP", "peso(s) philippin(s)"},
		{"BRL", "real|reais|réal|réaux|real brésilien|reais brésiliens"}, {"SAR QAR", "riyal|riyals"}, {"SAR", "riyal(s) saoudien(s)"}, {"QAR", "riyal(s) qatari(s)|riyal(s) qatarien(s)"}, {"IRR OMR YER", "rial|rials"}, {"IRR", "rial(s) iranien(s)"},
		{"MAD AED", "dirham|dirhams"}, {"AED", "dirham(s) émirien(s)|dirham(s) émirati(s)|dirham(s) des émirats arabes unis"}, {"MAD", "dirham(s) marocain(s)"}, {"DZD TND KWD JOD IQD LYD BHD RSD", "dinar|dinars"}, {"DZD", "dinar(s) algérien(s)"}, {"TND", "dinar(s) tunisien(s)"}, {"KWD", "dinar(s) koweïtien(s)"}, {"JOD", "dinar(s) jordanien(s)"}, {"IQD", "dinar(s) irakien(s)"}, {"LYD", "dinar(s) libyen(s)"}, {"RSD", "dinar(s) serbe(s)"},
		{"ZAR", "rand|rands"}, {"NGN", "naira|nairas"}, {"KES", "shilling(s) kényan(s)"}, {"GHS", "cedi|cedis"}, {"ETB", "birr|birrs"}, {"MGA", "ariary|ariarys"}, {"HTG", "gourde|gourdes"}, {"MRU", "ouguiya(s)"}, {"KZT", "tenge|tenges"}, {"GEL", "lari|laris"}, {"MNT", "tugrik|tugriks"}, {"KHR", "riel|riels"}, {"VES", "bolivar|bolivars"}, {"PEN", "sol péruvien|sols péruviens|soles"},
		{"BWP", "pula|pulas"}, {"ZMW MWK", "kwacha|kwachas"}, {"MZN", "metical|meticals|meticais"}, {"GMD", "dalasi|dalasis"}, {"AOA", "kwanza|kwanzas"}, {"MVR", "rufiyaa"}, {"PAB", "balboa(s)"}, {"NIO", "cordoba(s)"}, {"HNL", "lempira(s)"}, {"BOB", "boliviano(s)"}, {"GTQ", "quetzal|quetzals"}, {"PYG", "guarani(s)"}, {"MKD", "denar(s)"}, {"ALL", "lek|leks"}, {"HRK", "kuna|kunas"}, {"AMD", "dram|drams"}, {"AZN TMT", "manat|manats"}, {"KGS", "som|soms"}, {"UZS", "sum|sums|soum|soums"}, {"LAK", "kip|kips"}, {"MMK", "kyat|kyats"}, {"BDT", "taka|takas"}, {"AFN", "afghani|afghanis"}, {"KES TZS UGX SOS", "shilling|shillings"}, {"TRY ITL", "lira|liras"}, {"CZK", "koruna|korunas"},
		{"DEM", "mark(s) allemand(s)|deutsche mark(s)|deutschemark(s)|mark|marks"}, {"FIM", "mark(s) finlandais|markka"}, {"NLG", "florin|florins|florin(s) néerlandais|florin(s) hollandais"}, {"ESP", "peseta|pesetas"}, {"ATS", "schilling(s) autrichien(s)"}, {"PTE CVE", "escudo|escudos"}, {"GRD", "drachme|drachmes"}, {"BTC", "bitcoin|bitcoins"}, {"ETH", "ether|éther|ethers"},
	},
	nations: frenchNations,
	minors: []codedWords{
		{"EUR USD CAD AUD", "cent|cents|¢|centime|centimes"}, {"EUR", "centime(s) d'euro|cent(s) d'euro|centime(s) d'euros"}, {"USD CAD", "cents us|cents américains"}, {"CHF", "centime(s) suisse(s)|rappen"}, {"GBP", "penny|pence|pennies|pences"}, {"RUB", "kopeck(s)"}, {"MXN", "centavo(s)"},
	},
	units: []codedWords{
		{"W", "watt(s)"}, {"kW", "kilowatt(s)"}, {"MW", "mégawatt(s)|megawatt(s)"}, {"GW", "gigawatt(s)"}, {"TW", "térawatt(s)"}, {"kW.h", "kilowattheure(s)|kilowatt-heure(s)|kilowatts-heure(s)"}, {"MW.h", "mégawattheure(s)|mégawatt-heure(s)|mégawatts-heure(s)"}, {"GW.h", "gigawattheure(s)|gigawatt-heure(s)|gigawatts-heure(s)"}, {"TW.h", "térawattheure(s)|térawatt-heure(s)|térawatts-heure(s)"}, {"V", "volt(s)"}, {"[hp_M]", "chevaux|ch"},
		{"nm", "nanomètre(s)"}, {"um", "micromètre(s)|micron(s)"}, {"mm", "millimètre(s)"}, {"cm", "centimètre(s)"}, {"m", "mètre(s)"}, {"km", "kilomètre(s)|kms"}, {"[mi_i]", "mile|miles"}, {"[nmi_i]", "mille(s) nautique(s)|mille(s) marin(s)|nautiques"}, {"[ft_i]", "pied(s)"}, {"[in_i]", "pouce(s)"}, {"[ly]", "année-lumière|années-lumière"},
		{"m2", "mètre(s) carré(s)"}, {"km2", "kilomètre(s) carré(s)"}, {"har", "hectare(s)"}, {"m3", "mètre(s) cube(s)"}, {"km3", "kilomètre(s) cube(s)"}, {"[acr_us]", "acre(s)"}, {"cm2", "centimètre(s) carré(s)"},
		{"L", "litre(s)"}, {"hL", "hectolitre(s)"}, {"cL", "centilitre(s)"}, {"mL", "millilitre(s)"}, {"[gal_us]", "gallon(s)"}, {"[bbl_us]", "baril(s)"}, {"[bbl_us]/d", "baril(s) par jour|bpj"},
		{"g", "gramme(s)"}, {"kg", "kilogramme(s)|kilo|kilos"}, {"mg", "milligramme(s)"}, {"ug", "microgramme(s)"}, {"t", "tonne(s)"}, {"kt", "kilotonne(s)"}, {"Mt", "mégatonne(s)"}, {"Gt", "gigatonne(s)"}, {"100.kg", "quintal|quintaux"}, {"[oz_av]", "once(s)"},
		{"Cel", "degré(s) celsius|degré(s) c|celsius"}, {"[degF]", "degré(s) fahrenheit"}, {"Cel deg", "degré|degrés"}, {"km/h", "kilomètre(s) à l'heure|kilomètre(s) par heure|kilomètre(s)-heure|kilomètres/heure|km par heure"}, {"m/s", "mètre(s) par seconde"}, {"[kn_i]", "nœud(s)|noeud(s)"},
		{"a", "an|ans|année|années"}, {"mo", "mois"}, {"wk", "semaine(s)"}, {"d", "jour|jours|journée|journées"}, {"h", "heure|heures"}, {"min", "minute|minutes|mn"}, {"s", "seconde|secondes"}, {"ms", "milliseconde(s)"}, {"10.a", "décennie(s)"}, {"100.a", "siècle(s)"}, {"1000.a", "millénaire(s)"},
		{"kby", "kilooctet(s)|kilo-octet(s)"}, {"Mby", "mégaoctet(s)|méga-octet(s)"}, {"Gby", "gigaoctet(s)|giga-octet(s)|giga"}, {"Tby", "téraoctet(s)|téra-octet(s)"}, {"Pby", "pétaoctet(s)"}, {"by", "octet(s)"}, {"bit", "bit(s)"}, {"Tby/s", "téraoctet(s) par seconde"}, {"Gby/s", "gigaoctet(s) par seconde"},
		{"Hz", "hertz"}, {"MHz", "mégahertz"}, {"GHz", "gigahertz"}, {"kcal", "calorie(s)|kilocalorie(s)"}, {"dB", "décibel(s)"}, {"J", "joule(s)"},
	},
	before: []qualifierWords{
		{schema.MoreThan, "plus de|plus d'|plus du|plus des|au-delà de|au-delà d'|au-dessus de|au-dessus d'|supérieur(e) à|supérieur(e)s à|un peu plus de|un peu plus d'|bien plus de|bien plus d'|dépassant|dépassant les|excédant|plus que"},
		{schema.AtLeast, "au moins|pas moins de|pas moins d'|au minimum|minimum|un minimum de|un minimum d'|à tout le moins|à partir de|dès"},
		{schema.AtMost, "jusqu'à|jusqu'au|jusqu'aux|au plus|au maximum|maximum|pas plus de|pas plus d'|tout au plus|un maximum de|un maximum d'|dans la limite de|dans la limite d'|plafonné à|plafonnée à|plafonnés à|n'excédant pas|ne dépassant pas"},
		{schema.LessThan, "moins de|moins d'|moins du|moins des|en dessous de|en dessous d'|au-dessous de|au-dessous d'|inférieur(e) à|inférieur(e)s à|un peu moins de|un peu moins d'|bien moins de|sous|sous les|à peine|moins que|sous la barre des|sous la barre de"},
		{schema.About, "environ|près de|près d'|près du|près des|quelque|quelques|à peu près|approximativement|quasi|quasiment|presque|autour de|autour d'|aux alentours de|aux alentours d'|aux environs de|aux environs d'|de l'ordre de|de l'ordre d'|avoisinant|plus ou moins|une moyenne de|en moyenne|proche de|proche d'|proches de|proche des|pratiquement|grosso modo|dans les|estimé(e) à|estimé(e)s à|estimé(s) à|vers|frôlant"},
		{schema.Exact, "exactement|précisément|seulement|un total de|pile|soit"},
	},
	after: []qualifierWords{
		{schema.AtLeast, "ou plus|et plus|au moins|au minimum|minimum|ou davantage|+|et au-delà"}, {schema.AtMost, "ou moins|au plus|au maximum|maximum|max|tout au plus|et moins"}, {schema.About, "environ|à peu près|approximativement|ou presque"},
	},
	filler:         "les|le|la|l|'|des|ces|ses|leurs|nos|de|d|un|une|quelque|du",
	adjectiveFirst: "grands|grandes|grand|grande|petits|petites|petit|petite|nouveaux|nouvelles|nouveau|nouvelle|autres|autre|premiers|premières|derniers|dernières|prochains|prochaines|principaux|principales|jeunes|jeune|vieux|vieilles|anciens|anciennes|bon|bonne|bons|bonnes|grosse|grosses|belle|mauvais|mauvaises|gros|grosses|beaux|belles|longs|longues|différents|différentes|divers|diverses|plus|mêmes|vrais|vraies|seuls|seules|seul|seule|meilleurs|meilleures|pires|futurs|futures|simples|importants|importantes|multiples|nombreux|nombreuses",
	notNoun: "le|la|les|l|un|une|des|du|de|d|et|ou|mais|donc|or|ni|car|à|au|aux|en|dans|par|pour|sur|sous|avec|sans|contre|vers|chez|entre|depuis|pendant|avant|après|dès|selon|malgré|hors|que|qui|quoi|dont|où|quand|comme|si|ne|pas|moins|très|trop|aussi|ainsi|alors|puis|ensuite|encore|déjà|toujours|jamais|jusqu|jusque|lors|alors|sauf|vis|près|" +
		"est|sont|était|étaient|sera|seront|a|ont|avait|avaient|aura|auront|fut|furent|il|elle|ils|elles|on|nous|vous|je|tu|se|s|ce|cet|cette|ces|son|sa|ses|leur|leurs|mon|ma|mes|ton|ta|tes|notre|nos|votre|vos|tous|toutes|tout|toute|" +
		"fois|suis|dois|vis|puis|vois|mais|mois|ans|cours|dessus|dessous|dehors|ailleurs|certes|volontiers|janvier|février|mars|avril|mai|juin|juillet|août|septembre|octobre|novembre|décembre|lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche|lundis|mardis|dans|sinon|afin|hiers|hier|demain|n|qu|c|j|m|t|y|deux|trois|temps|font|vont|peut|doit|reste|restent|seulement|environ",
	plurals: "gens|personnes|monde|fois|avis|pays|cas|mois|repas|bras|bas|corps|procès|progrès|succès|accès|décès|congrès|colis|sous|bus|campus|virus|virus|cursus|tapis|œufs|yeux|élus|réfugiés|aînés|médias|choix|voix|prix|croix",
	Plural:  "sxz", Nouns: OrderNounFirst,
}
