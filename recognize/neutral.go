package recognize

import "github.com/assaykit/assay/recognize/internal/lexeme"

// neutral reads what needs no language.
var neutral = grammars{figures: lexeme.Lexicon{Decimal: ".", Grouping: ","}}
