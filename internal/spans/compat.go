package spans

import "strings"

func (s *scorer) missed(t *tally, scheme int, free []bool) {
	for i, g := range s.gold {
		if free[i] {
			s.note(t, scheme, g.label, missed)
		}
	}
}

// hipe pairs once for all schemes: each prediction in turn takes a gold span
// that it equals, free or not; else the first with the same boundaries, free or not, or with
// an overlap and free, whichever comes first.
func (s *scorer) hipe(t *tally) {
	free := make([]bool, len(s.gold))
	for i := range free {
		free[i] = true
	}
	for _, p := range s.pred {
		match := -1
		for i, g := range s.gold {
			if g == p {
				match = i
				break
			}
		}
		for i, g := range s.gold {
			if match >= 0 {
				break
			}
			bounds := g.start == p.start && g.end == p.end
			if bounds || free[i] && min(g.end, p.end) > max(g.start, p.start) {
				match = i
			}
		}
		if match < 0 {
			s.everywhere(t, p.label, spurious)
			continue
		}
		free[match] = false
		for scheme := range nSchemes {
			s.note(t, scheme, s.gold[match].label, outcome(scheme, s.gold[match], p))
		}
	}
	for scheme := range nSchemes {
		s.missed(t, scheme, free)
	}
}

// hipeLabels are the labels of the data of HIPE 2022, which its scorer keeps in
// predictions even where gold does not use them.
var hipeLabels = strings.Fields(`BUILDING COMP COMP.DEMONYM COMP.FUNCTION COMP.NAME COMP.QUALIFIER COMP.TITLE DATE HUMANPROD
LOC LOC.ADD LOC.ADD.ELEC LOC.ADD.PHYS LOC.ADM LOC.ADM.NAT LOC.ADM.REG LOC.ADM.SUP LOC.ADM.TOWN LOC.ADMIN.SUP LOC.FAC LOC.ORO
LOC.PHYS LOC.PHYS.ASTRO LOC.PHYS.GEO LOC.PHYS.HYDRO LOC.UNK OBJECT OBJECT.MANUSCR OBJECT.MUSEUM ORG ORG.ADM ORG.ENT ORG.ENT.PRESSAGENCY
PER PER.AUTHOR PERS PERS.AUTHOR PERS.COLL PERS.EDITOR PERS.IND PERS.IND.ARTICLEAUTHOR PERS.MYTH PERS.OTHER PROD PROD.DOCTR PROD.MEDIA
SCOPE STREET TIME TIME.DATE.ABS WORK WORK.PRIMLIT WORK.SECLIT`)
