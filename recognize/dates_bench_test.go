package recognize

import (
	"strings"
	"testing"
	"time"

	"github.com/stretchr/testify/require"

	"github.com/assaykit/assay/schema"
)

// prose is text as news has it: few dates, many small words that could begin one.
var prose = map[string]string{
	"fr": "Le groupe a annoncé mardi que ses ventes avaient augmenté au troisième trimestre, de la même manière que l’an dernier, et qu’il ouvrirait dans deux mois un site près de la mer. ",
	"en": "The company said on Tuesday that its sales had risen in the third quarter, as they had last year, and that it may open a site by the sea in the next two months, in May or June. ",
	"ko": "회사는 지난달 매출이 작년 같은 기간보다 늘었다고 4일 밝혔으며 오는 10일 새로운 공장을 세울 예정이라고 덧붙였다. ",
}

func BenchmarkDates(b *testing.B) {
	for _, l := range []string{"fr", "en", "ko"} {
		b.Run(l, func(b *testing.B) {
			in := strings.Repeat(prose[l], 1<<20/len(prose[l]))
			t := &text{language: languageOf(l), original: in, room: room{tokens: tokenize(in)}, published: schema.Day{Year: 2025, Month: 2, Day: 4}}
			t.lexemes()
			b.SetBytes(int64(len(in)))
			for b.Loop() {
				t.findDates(nil)
			}
		})
	}
}

// No text makes the work per character grow: 32 kB of any repeated beginning
// of a date take far less than a second, which they would not if an
// expression could look further than its island.
func TestDatesAreLinear(t *testing.T) {
	for _, unit := range []string{
		"mardi ", "1/", "1/1/1/1/", "12.", "2025-02-", "1 ", "9", "le ", "fin ", "fin de la ", "du ", "du 4 au ", "entre le ", "il y a ", "dans ", "2024 ", "2024-",
		"mille ", "sept ", "last ", "the first week of ", "the day after ", "two weeks after ", "from ", "to ", "May ", "early ", "mid-", "1990s ", "Q3 ", "first ",
		"지난", "지난 ", "이", "일", "십일", "4일 ", "2025년 ", "3월 ", "부터 ", "of the ", "'s ", "12:30 ", "2:", "a ", "a few ", "weeks ", "week of ", "Monday in ", "and ", ", ", "(", "March 3, ",
		"next week Friday ", "second Monday of ", "in 3 days on ", "before ", "3 ", "31 ", "-", "mardi 4 au ",
	} {
		for _, l := range []string{"fr", "en", "ko"} {
			in := strings.Repeat(unit, 1<<15/len(unit))
			x := &text{language: languageOf(l), original: in, room: room{tokens: tokenize(in)}, published: schema.Day{Year: 2025, Month: 2, Day: 4}}
			start := time.Now()
			x.findDates(nil)
			require.Less(t, time.Since(start), 2*time.Second, "%s %q", l, unit)
		}
	}
}
