package country

import (
	"testing"

	"github.com/stretchr/testify/require"
)

func TestCountry(t *testing.T) {
	for _, tt := range []struct{ name, iso string }{
		{"États-Unis", "US"}, {"United States", "US"}, {"the U.S.", "US"}, {"USA", "US"}, {"미국", "US"}, {"Vereinigte Staaten", "US"}, {"アメリカ合衆国", "US"},
		{"la Corée", "KR"}, {"Corée du Sud", "KR"}, {"South Korea", "KR"}, {"한국", "KR"}, {"대한민국", "KR"}, {"Republic of Korea", "KR"},
		{"North Korea", "KP"}, {"북한", "KP"}, {"Corée du Nord", "KP"},
		{"Royaume-Uni", "GB"}, {"UK", "GB"}, {"l’Allemagne", "DE"}, {"Deutschland", "DE"}, {"Türkiye", "TR"}, {"Turquie", "TR"},
		{"Côte d’Ivoire", "CI"}, {"Ivory Coast", "CI"}, {"Niger", "NE"}, {"Nigeria", "NG"}, {"Georgia", "GE"}, {"Géorgie", "GE"},
		{"Hong Kong", "HK"}, {"Россия", "RU"}, {"中国", "CN"}, {"Viêt Nam", "VN"},
		{"Congo", ""}, {"Seoul", ""}, {"Samsung", ""}, {"", ""}, {"the", ""}, {"Europe", ""},
	} {
		t.Run(tt.name, func(t *testing.T) {
			iso, ok := Code(tt.name)
			require.Equal(t, tt.iso, iso)
			require.Equal(t, tt.iso != "", ok)
		})
	}
}
