package name

import (
	"github.com/assaykit/assay/recognize/internal/text"
	"github.com/assaykit/assay/schema"
)

// joinMixed joins the Latin and the Hangul part of one name: 오픈AI, SK그룹,
// LG전자는. Particles and titles behind Latin letters stay outside.
func (n *Reader) joinMixed() {
	for i := range n.runs {
		run := &n.runs[i]
		if run.end > 0 || n.Tokens[run.from].Class != text.ClassWord {
			continue
		}
		if run.to < len(n.Tokens) && n.Tokens[run.to].Class == text.ClassHangul && n.Tokens[run.to].Gap == text.GapNone && len(n.Tokens[run.to].Text) <= maxHangulName {
			st := n.stem(run.to)
			tok := &n.Tokens[run.to]
			if !n.lexicon.postpositions.has(tok.Text) && st.class&WordOffice == 0 && !n.lexicon.opensWithCourtesy(tok.Text) && len(st.stem) >= 6 && !n.lexicon.postpositions.has(st.stem) {
				run.start, run.end = n.Tokens[run.from].Start, tok.End
				if !st.bare && tok.End-tok.Start == len(tok.Text)/3 {
					run.end = tok.Start + len(st.stem)/3
				}
				run.to++
				if st.class&wordOrgNoun != 0 || run.weight <= 2 {
					run.kind, run.weight = schema.Organization, max(run.weight, 3)
				}
			}
		}
		if run.from > 0 && n.Tokens[run.from].Gap == text.GapNone && n.Tokens[run.from-1].Class == text.ClassHangul && len(n.Tokens[run.from-1].Text) <= 9 &&
			!n.lexicon.isAdnominal(n.Tokens[run.from-1].Text) && !n.lexicon.postpositions.has(n.Tokens[run.from-1].Text) && n.stem(run.from-1).bare {
			run.from--
			if run.end > 0 {
				run.start = n.Tokens[run.from].Start
			}
			if run.weight <= 2 {
				run.kind, run.weight = schema.Organization, 3
			}
		}
	}
}
