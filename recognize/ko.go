package recognize

var korean = language{tag: "ko", figures: koreanFigures, names: koreanNames}
