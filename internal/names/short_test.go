package names

import (
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/assaykit/assay/schema"
)

func TestShortFor(t *testing.T) {
	for _, tt := range []struct {
		reason      string
		kind        schema.PartyType
		short, full string
		want        bool
	}{
		{"surname", per, "Altman", "Sam Altman", true},
		{"surname with a particle", per, "von der Leyen", "Ursula von der Leyen", true},
		{"Korean surname stands first", per, "Chey", "Chey Tae-won", true},
		{"a Korean given name alone is none", per, "Tae-won", "Chey Tae-won", false},
		{"a Korean surname behind an initial", per, "J. Y. Lee", "Lee Jae-yong", true},
		{"a given name alone is none", per, "Sam", "Sam Altman", false},
		{"a Chinese surname stands first", per, "Xi", "Xi Jinping", true},
		{"and what follows it is given", per, "Jinping", "Xi Jinping", false},
		{"a Korean whose syllables no table reads", per, "Han", "Han Duck-soo", true},
		{"a surname with a hyphen is whole", per, "Lanoix", "Théodore Vasseur-Lanoix", false},
		{"a surname whose particle is left out alone", per, "Villepin", "Dominique de Villepin", true},
		{"but not behind the given name", per, "Dominique Villepin", "Dominique de Villepin", false},
		{"surname with an honorific", per, "M. Macron", "Emmanuel Macron", true},
		{"initial and surname", per, "J. Kennedy", "John Kennedy", true},
		{"Hangul surname with a title", per, "최 회장", "최태원", true},
		{"another surname", per, "Son", "Sam Altman", false},
		{"another initial", per, "R. Kennedy", "John Kennedy", false},
		{"a full name is not short", per, "Sam Altman", "Sam Altman", false},
		{"acronym", org, "MIT", "Massachusetts Institute of Technology", true},
		{"French acronym", org, "ONU", "Organisation des Nations unies", true},
		{"acronym with a small word in it", org, "KAIST", "Korea Advanced Institute of Science and Technology", true},
		{"acronym that passes over a word", org, "SNCF", "Société nationale des chemins de fer français", true},
		{"a group by its name", org, "SK", "groupe SK", true},
		{"a district by its name", loc, "Seocho", "district de Seocho", true},
		{"a project by its name", prj, "Stargate", "projet Stargate", true},
		{"a member is not the group's short form", org, "SK", "SK Telecom", false},
		{"not an acronym", org, "BOK", "Bank of America", false},
		{"lower case is no acronym", org, "boa", "Bank of America", false},
	} {
		t.Run(tt.reason, func(t *testing.T) { require.Equal(t, tt.want, shortFor(tt.short, tt.full, tt.kind)) })
	}
}
