package recognize

var english = language{tag: "en", figures: englishFigures, names: englishNames}
