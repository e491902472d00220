package lexeme

import (
	"slices"
	"strings"

	"github.com/assaykit/assay/schema"
	"github.com/bojanz/currency"
)

var vulgarFractions = map[rune]vulgarFraction{
	'½': {1, 2}, '⅓': {1, 3}, '⅔': {2, 3}, '¼': {1, 4}, '¾': {3, 4}, '⅕': {1, 5}, '⅖': {2, 5}, '⅗': {3, 5}, '⅘': {4, 5},
	'⅙': {1, 6}, '⅚': {5, 6}, '⅐': {1, 7}, '⅛': {1, 8}, '⅜': {3, 8}, '⅝': {5, 8}, '⅞': {7, 8}, '⅑': {1, 9}, '⅒': {1, 10},
}

// vulgarFraction is a fraction that Unicode has a character for.
type vulgarFraction struct{ over, under int64 }

// currencyCodes returns the codes of ISO 4217 in use, as CLDR has them, and
// those of money that news still speaks of or that ISO does not list.
func currencyCodes() []string {
	codes := slices.Clone(currency.GetCurrencyCodes())
	codes = slices.DeleteFunc(codes, func(c string) bool { return strings.Contains(fundCodes, c) })
	return append(codes, strings.Fields(moreCurrencyCodes)...)
}

// currencySymbols are signs and letters for money that are the same in every
// language; the preferred currency first.
var currencySymbols = []codedWords{
	{"USD", "$|US $|$ US|U.S.$|U.S $|U . S . $|US$|US dollar(s)|$ U.S.|$ E.-U."},
	{"CAD", "C$|C $|CA$|CAN$|Can$|$ C|$ CA|$ CAN|$ can"},
	{"AUD", "A$|AU$|$ A|$ AU"}, {"NZD", "NZ$|$ NZ"}, {"HKD", "HK$|$ HK"}, {"SGD", "S$|SG$|$ SG"}, {"TWD", "NT$|NTD"}, {"BRL", "R$"},
	{"MXN", "MX$|Mex$"}, {"EUR", "€|€uro(s)|€ur"}, {"GBP", "£|£ UK|GB£"}, {"JPY CNY", "¥|￥|円"}, {"CNY", "CN¥|元|RMB"}, {"JPY", "JP¥"}, {"KRW", "₩|￦"},
	{"INR", "₹|Rs|Rs.|₨"}, {"RUB", "₽"}, {"TRY", "₺"}, {"UAH", "₴"}, {"ILS", "₪"}, {"VND", "₫"}, {"NGN", "₦"}, {"PHP", "₱"},
	{"THB", "฿"}, {"LAK", "₭"}, {"MNT", "₮"}, {"KZT", "₸"}, {"GEL", "₾"}, {"AMD", "֏"}, {"AZN", "₼"}, {"PYG", "₲"}, {"GHS", "₵"},
	{"CRC", "₡"}, {"BTC", "₿"}, {"PLN", "zł"}, {"CZK", "Kč"}, {"HUF", "Ft"}, {"MYR", "RM"}, {"IDR", "Rp|Rp."}, {"BDT", "৳"}, {"PEN", "S/"}, {"SEK NOK DKK", "kr|kr.|Kr"}, {"EGP", "E£"}, {"CHF", "Fr.|SFr."},
}

// unitSymbols are symbols of units in UCUM, the same in every language. The
// grammar compares their case where it distinguishes two units.
var unitSymbols = []codedWords{
	{"W", "W"}, {"kW", "kW"}, {"MW", "MW"}, {"GW", "GW"}, {"TW", "TW"}, {"MW", "MWc|MWp"}, {"GW", "GWc|GWp"}, {"kW", "kWc|kWp"},
	{"W.h", "Wh"}, {"kW.h", "kWh"}, {"MW.h", "MWh"}, {"GW.h", "GWh"}, {"TW.h", "TWh"},
	{"V", "V"}, {"kV", "kV"}, {"mA", "mA"}, {"A.h", "Ah"}, {"mA.h", "mAh"}, {"J", "J"}, {"kJ", "kJ"}, {"MJ", "MJ"}, {"kcal", "kcal"},
	{"nm", "nm"}, {"um", "µm|μm|um"}, {"mm", "mm"}, {"cm", "cm"}, {"m", "m"}, {"km", "km"},
	{"mm2", "mm²|mm2"}, {"cm2", "cm²|cm2"}, {"m2", "m²|m2"}, {"km2", "km²|km2"}, {"har", "ha"}, {"m3", "m³|m3"}, {"km3", "km³|km3"}, {"cm3", "cm³|cm3"},
	{"mL", "ml|mL"}, {"cL", "cl|cL"}, {"dL", "dl"}, {"hL", "hl|hL"}, {"L", "L|l"},
	{"mg", "mg"}, {"ug", "µg|μg"}, {"g", "g"}, {"kg", "kg"}, {"t", "t"}, {"kt", "kt"}, {"Mt", "Mt"}, {"Gt", "Gt"},
	{"km/h", "km/h|kmh|km à l'heure"}, {"m/s", "m/s"}, {"[mi_i]/h", "mph"}, {"[kn_i]", "kn|kt(s)"},
	{"Cel", "°C|° C|℃"}, {"[degF]", "°F|° F|℉"}, {"K", "°K"}, {"deg", "°"},
	{"Hz", "Hz"}, {"kHz", "kHz"}, {"MHz", "MHz"}, {"GHz", "GHz"}, {"THz", "THz"},
	{"kby", "kB|KB|Ko|ko"}, {"Mby", "MB|Mo"}, {"Gby", "GB|Go"}, {"Tby", "TB|To"}, {"Pby", "PB|Po"},
	{"kby/s", "KB/s|kB/s|Ko/s"}, {"Mby/s", "MB/s|Mo/s"}, {"Gby/s", "GB/s|Go/s"}, {"Tby/s", "TB/s|To/s"},
	{"kbit/s", "kbps|kb/s"}, {"Mbit/s", "Mbps|Mb/s|Mbit/s"}, {"Gbit/s", "Gbps|Gb/s|Gbit/s"}, {"Tbit/s", "Tbps|Tb/s|Tbit/s"},
	{"Gbit", "Gb|Gbit"}, {"Mbit", "Mbit"}, {"h", "h"}, {"min", "min"}, {"s", "s"}, {"ms", "ms"}, {"us", "µs|μs"}, {"ns", "ns"},
	{"dB", "dB"}, {"hPa", "hPa"}, {"bar", "bar(s)"}, {"[ppm]", "ppm"}, {"[ppb]", "ppb"}, {"g/km", "g/km"}, {"kg/m2", "kg/m²"}, {"t", "tCO2|teqCO2"},
	{"mm", "㎜"}, {"cm", "㎝"}, {"km", "㎞"}, {"nm", "㎚"}, {"m2", "㎡"}, {"km2", "㎢"}, {"m3", "㎥"}, {"mg", "㎎"}, {"kg", "㎏"}, {"mL", "㎖"}, {"L", "ℓ"},
	{"kW", "㎾"}, {"MW", "㎿"}, {"kW.h", "㎾h"}, {"MW.h", "㎿h"}, {"Hz", "㎐"}, {"MHz", "㎒"}, {"GHz", "㎓"},
	{"Sv", "Sv"}, {"mSv", "mSv"}, {"lm", "lm"}, {"[TFLOPS]", "TFLOPS|Tflops"}, {"[PFLOPS]", "PFLOPS|Pflops"}, {"N.m", "Nm"},
}

// casedSymbol is one way to write a unit, as it is cased.
type casedSymbol struct{ Text, Unit string }

// signsBefore are signs that qualify the figure after them.
var signsBefore = []qualifierWords{
	{schema.About, "~|≈|≃|∼|±"}, {schema.MoreThan, ">"}, {schema.LessThan, "<"}, {schema.AtLeast, "≥"}, {schema.AtMost, "≤"},
}

const (
	fundCodes         = "BOV CHE CHW CLF COU MXV USN UYI UYW XAD" // codes of accounting, in which nothing is paid
	moreCurrencyCodes = "ANG BGN HRK ZWL DEM FRF ITL ESP NLG BEF ATS FIM GRD IEP PTE LUF RMB BTC ETH XRP USDT"
)

func (f vulgarFraction) value() schema.Decimal {
	v, _ := schema.NewDecimal(f.over, 0).Quo(schema.NewDecimal(f.under, 0), FractionDigits)
	return v
}

// FractionDigits is how many significant digits a fraction that does not end
// is given: 2/3 is 0.666666666666667.
const FractionDigits = 15
