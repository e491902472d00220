package recognize

import "github.com/assaykit/assay/recognize/internal/name"

var english = grammars{tag: "en", names: name.English}
