package recognize

import bcp47 "golang.org/x/text/language"

var koreanNames = compile(bcp47.Korean, nameLexicon{hangul: true})
