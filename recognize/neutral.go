package recognize

// neutral reads what needs no language.
var neutral = grammars{tag: "und"}
