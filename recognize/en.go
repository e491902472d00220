package recognize

var english = language{tag: "en", figures: englishFigures, dates: englishDates, names: englishNames}
