package recognize

import "github.com/assaykit/assay/recognize/internal/name"

var french = grammars{tag: "fr", names: name.French}
