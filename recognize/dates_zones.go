package recognize

// zones are the abbreviations of time zones that news writes, with the
// meaning that is usual where the abbreviation is not one zone's alone.
func zones() []dateWords {
	zone := func(hours, minutes int, names string) dateWords {
		return dateWords{dateMeaning{kind: aZone, n: hours*60 + minutes, weak: true}, names}
	}
	return []dateWords{
		zone(0, 0, "GMT, UTC, WET"),
		zone(1, 0, "BST, CET, WAT"),
		zone(2, 0, "CEST, EET, SAST"),
		zone(3, 0, "EEST, MSK, EAT"),
		zone(5, 30, "IST"),
		zone(7, 0, "WIB"),
		zone(8, 0, "HKT, SGT, AWST"),
		zone(9, 0, "KST, JST"),
		zone(10, 0, "AEST"),
		zone(11, 0, "AEDT"),
		zone(12, 0, "NZST"),
		zone(13, 0, "NZDT"),
		zone(-3, 0, "BRT, ART"),
		zone(-4, 0, "EDT, AST"),
		zone(-5, 0, "EST, CDT"),
		zone(-6, 0, "CST, MDT"),
		zone(-7, 0, "MST, PDT"),
		zone(-8, 0, "PST"),
	}
}
