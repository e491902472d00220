package recognize

// neutral reads what needs no language.
var neutral = language{tag: "und"}
