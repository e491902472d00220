package align

import (
	"testing"

	"github.com/assaykit/assay/schema"
	"github.com/stretchr/testify/require"
)

func TestShortOf(t *testing.T) {
	for _, tt := range []struct {
		reason, kind, short, full string
		want                      bool
	}{
		{"surname", string(per), "Altman", "Sam Altman", true},
		{"surname with a particle", string(per), "von der Leyen", "Ursula von der Leyen", true},
		{"Korean surname stands first", string(per), "Chey", "Chey Tae-won", true},
		{"a Korean given name alone is none", string(per), "Tae-won", "Chey Tae-won", false},
		{"a Korean surname behind an initial", string(per), "J. Y. Lee", "Lee Jae-yong", true},
		{"a given name alone is none", string(per), "Sam", "Sam Altman", false},
		{"a Chinese surname stands first", string(per), "Xi", "Xi Jinping", true},
		{"and what follows it is given", string(per), "Jinping", "Xi Jinping", false},
		{"a Korean whose syllables no table reads", string(per), "Han", "Han Duck-soo", true},
		{"a surname with a hyphen is whole", string(per), "Lanoix", "Théodore Vasseur-Lanoix", false},
		{"a surname whose particle is left out alone", string(per), "Villepin", "Dominique de Villepin", true},
		{"but not behind the given name", string(per), "Dominique Villepin", "Dominique de Villepin", false},
		{"surname with an honorific", string(per), "M. Macron", "Emmanuel Macron", true},
		{"initial and surname", string(per), "J. Kennedy", "John Kennedy", true},
		{"Hangul surname with a title", string(per), "최 회장", "최태원", true},
		{"another surname", string(per), "Son", "Sam Altman", false},
		{"another initial", string(per), "R. Kennedy", "John Kennedy", false},
		{"a full name is not short", string(per), "Sam Altman", "Sam Altman", false},
		{"acronym", string(org), "MIT", "Massachusetts Institute of Technology", true},
		{"French acronym", string(org), "ONU", "Organisation des Nations unies", true},
		{"acronym with a small word in it", string(org), "KAIST", "Korea Advanced Institute of Science and Technology", true},
		{"acronym that passes over a word", string(org), "SNCF", "Société nationale des chemins de fer français", true},
		{"a group by its name", string(org), "SK", "groupe SK", true},
		{"a district by its name", string(loc), "Seocho", "district de Seocho", true},
		{"a project by its name", string(prj), "Stargate", "projet Stargate", true},
		{"a member is not the group's short form", string(org), "SK", "SK Telecom", false},
		{"not an acronym", string(org), "BOK", "Bank of America", false},
		{"lower case is no acronym", string(org), "boa", "Bank of America", false},
	} {
		t.Run(tt.reason, func(t *testing.T) { require.Equal(t, tt.want, ShortOf(tt.short, tt.full, schema.PartyType(tt.kind))) })
	}
}
