package date

// isOfChangedPlan reports the day of what a verb before the date, or one behind its noun,
// changes, keeps or asks for: canceled Saturday's concert, Monday's vote was put off.
func (c clause) isOfChangedPlan() bool { return c.changesPlan() || c.hasPlanChanged() }

// changesPlan reports such a verb before the date.
func (c clause) changesPlan() bool {
	k := c.verbBefore()
	return k >= 0 && c.isAboutPlans(k) && (c.belongsToNoun() || c.isBehindInfinitive() || c.isOnPlannedThing())
}

// hasPlanChanged reports such a verb behind the noun of the date.
func (c clause) hasPlanChanged() bool {
	noun := c.belongsToNoun()
	own := c.ownVerb()
	if own < 0 && noun {
		own = c.atoms[c.next-1].to
	}
	if own < 0 || c.directVerb() >= 0 && !noun {
		return false
	}
	if !noun && c.isActiveAt(own) {
		return false
	}
	for k := own; k < own+mostToParticiple && c.isWordAt(k); k++ {
		if c.isAboutPlans(k) {
			return true
		}
	}
	return false
}

// isActiveAt reports a verb about plans at token k with its object right behind it, so that it
// says what was done on the date, and not what was done to the noun of it: on Monday postponed
// the vote, but the vote on Monday postponed by the court.
func (c clause) isActiveAt(k int) bool {
	return c.isAboutPlans(k) && c.isWordAt(k+1) && !(word{c.Parser, k}).isSmallWord(k+1)
}

// tenseOfChangedPlan returns the future for a weekday of what is planned. A day of the year
// is the nearest, or the last one where the sentence tells of nothing but that.
func (c clause) tenseOfChangedPlan() (side, bool) {
	changes := c.changesPlan()
	switch {
	case !changes && !c.hasPlanChanged():
		return side{}, false
	case c.node.op != opFields || !c.node.alts[0].isYearly():
		return side{tense: tenseFuture}, true
	case !changes && c.verbBefore() < 0:
		return side{tense: tensePast}, true
	}
	return side{}, true
}

// isMovedFrom reports a date that something was put off from, and may be past or to come.
func (c clause) isMovedFrom() bool {
	const from, begins = linkFrom, linkSince | linkStarting | linkUntil | linkTo | linkOf
	roles := c.openRolesBefore(c.i) | c.atoms[c.i].roles
	return roles&from != 0 && roles&begins == 0 && c.directVerb() >= 0 && c.isAboutPlans(c.directVerb())
}
