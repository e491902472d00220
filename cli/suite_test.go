package cli

import (
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/assaykit/assay"
	"github.com/assaykit/assay/golden"
	"github.com/assaykit/assay/seeds"
)

func TestFindingTheCaseOfARecord(t *testing.T) {
	quay, mill := &seeds.Article{ID: "quay", Text: "The quay opened."}, &seeds.Article{ID: "mill", Text: "The mill burnt."}
	again := &seeds.Article{ID: "mill-again", Text: mill.Text}
	s := &suite{goldens: golden.Kit(), cases: []assay.Case{{Article: quay}, {Article: mill}, {Article: again}}}
	find := s.finder()
	for _, tt := range []struct {
		reason, record string
		want           *seeds.Article
		golden         bool
	}{
		{"its id", `{"source":{"id":"quay"}}`, quay, false},
		{"its id before its hash", `{"source":{"id":"quay","sha256":"` + mill.SHA256() + `"}}`, quay, false},
		{"its hash, of the first that has it", `{"source":{"id":"other","sha256":"` + mill.SHA256() + `"}}`, mill, false},
		{"the id of a golden that stands off", `{"source":{"id":"stargate-fr","sha256":"` + mill.SHA256() + `"}}`, nil, true},
		{"neither", `{"source":{"id":"other"}}`, nil, false},
		{"nothing", ``, nil, false},
	} {
		t.Run(tt.reason, func(t *testing.T) {
			k := find([]byte(tt.record))
			require.Same(t, tt.want, k.Article)
			require.Equal(t, tt.golden, k.Golden != nil)
		})
	}
}
