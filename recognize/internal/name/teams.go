package name

import "github.com/assaykit/assay/recognize/internal/text"

// isTeam reports a single word that a team is called by.
func (w words) isTeam() bool { return w.isSingle() && w.uses[w.from]&useTeam != 0 }

// isTeamInMatch reports such a word beside the verb of a match.
func (w words) isTeamInMatch() bool { return w.isTeam() && (w.isPlaying() || w.isOpponent()) }

// isPlaying reports the verb of a match right behind the words or auxiliaries, and not
// far behind it a word before the other team: empató en casa con.
func (w words) isPlaying() bool {
	i := w.to
	for i < len(w.Tokens) && w.classes[i]&WordAuxiliary != 0 && w.isSmallWord(i) {
		i++
	}
	if i >= len(w.Tokens) || !w.isSmallWord(i) || w.uses[i]&useMatch == 0 {
		return false
	}
	for j := i + 1; j < min(i+7, len(w.Tokens)) && w.isOfMatch(j); j++ {
		if w.uses[j]&useOpponent != 0 {
			return true
		}
	}
	return false
}

// isOpponent reports a word before the other team right before the words, and the verb of
// a match not far before it: venció en casa a.
func (w words) isOpponent() bool {
	i := w.from - 1
	if i < 0 || w.Tokens[w.from].Gap > text.GapSpace || w.uses[i]&useOpponent == 0 {
		return false
	}
	for j := i - 1; j >= max(i-6, 0) && w.isOfMatch(j+1); j-- {
		if w.uses[j]&useMatch != 0 {
			return true
		}
	}
	return false
}

// isSmallWord reports a word written small behind a space.
func (n *Reader) isSmallWord(i int) bool {
	tok := &n.Tokens[i]
	return tok.Gap == text.GapSpace && !tok.Upper && tok.Class == text.ClassWord
}

// isOfMatch reports a word written small, or a part of a score: 2-1.
func (w words) isOfMatch(i int) bool {
	return w.isSmallWord(i) || w.Tokens[i].Class == text.ClassDigits || w.Tokens[i].Text == "-"
}
