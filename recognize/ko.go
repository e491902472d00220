package recognize

var korean = language{tag: "ko"}
