package checks

import (
	"crypto/sha256"
	"encoding/hex"
	"fmt"
	"strconv"
	"strings"

	"github.com/assaykit/assay/internal/plain"

	"golang.org/x/text/unicode/norm"

	"github.com/assaykit/assay/internal/fact"
	"github.com/assaykit/assay/internal/offsets"
	"github.com/assaykit/assay/schema"
	"github.com/assaykit/assay/schema/result"
)

var groundingMention = Check{
	Name: "grounding/mention",
	Doc:  "the article's text at the offsets is not the mention's text, or an offset lies outside the text or inside a character",
	Help: `A mention is [start, end) in the unit that source.offsets names, and "text" is the exact slice. One wrong
unit shifts every mention behind the first accent; then one finding says so for the whole record. So it does
where mentions have no text of their own, begin or end inside words, and are whole words in another unit.
White space alone does not make another text: a line may break where the mention has a space.

Example: 58 of 60 mentions do not fit; all do when the offsets are read as UTF-8 bytes.

Fix it by counting code points (or by naming the unit that is counted in source.offsets), in the exact
text, without normalising it first. An extractor that cannot count leaves the offsets out: then the text
alone is looked for.`,
	Severity: result.Error, Needs: Article,
	Run: checkMentions,
}

// mention is one mention of the record with the fact that has it.
type mention struct {
	schema.Mention
	kind       schema.Kind
	fact, item int
}

// allMentions lists a record's mentions in order.
func allMentions(s *fact.Set) []mention {
	var list []mention
	for f := range s.All() {
		for j, m := range mentionsOf(f) {
			list = append(list, mention{m, f.Kind(), f.Index(), j})
		}
	}
	return list
}

func checkMentions(p *Pass) {
	f := p.facts
	unit := unitOf(f.Source)
	wrong := p.wrongMentions(unit)
	var all []mention
	if len(wrong) >= fewestExplained {
		all = allMentions(f)
	}
	rule, explained := p.explain(all, wrong, unit)
	if rule != nil {
		first, placed := wrong[0], 0
		for _, m := range all {
			if _, _, ok := m.Span(); ok {
				placed++
			}
		}
		for _, m := range wrong {
			if explained[m.key()] {
				first = m
				break
			}
		}
		f := result.Finding{
			Attribute: "offsets", Input: &schema.Position{Pointer: "/source/offsets"},
			Message: fmt.Sprintf("%d of %s with offsets are not where the record says; %s when %s, as “%s” at %s",
				len(wrong), plain.Count(placed, "mention"), fit(len(explained), len(wrong)), rule.description, short(first.Text), spanText(first.Mention)),
			Fix: rule.fix,
		}
		if start, end, ok := p.locate(first.Mention, unit); ok {
			f.Location = p.index.Location(start, end)
		}
		p.Report(f)
		var rest []mention
		for _, m := range wrong {
			if !explained[m.key()] {
				rest = append(rest, m)
			}
		}
		wrong = rest
	}
	for _, m := range wrong {
		p.reportMention(m, unit)
	}
	if len(wrong) == 0 && rule == nil {
		p.reportCut(unit)
	}
}

// wrongMentions returns the mentions with which anything is wrong.
func (p *Pass) wrongMentions(unit schema.OffsetUnit) []mention {
	var wrong []mention
	sites := p.mentionSites()
	for _, kind := range schema.Kinds() {
		for _, f := range p.facts.Kind(kind) {
			at := sites.of(f)
			for n, m := range f.Mentions() {
				if at[n].exact {
					continue
				}
				if m := (mention{*m.Raw, f.Kind(), f.Index(), n}); p.complaint(m, unit) != "" {
					wrong = append(wrong, m)
				}
			}
		}
	}
	return wrong
}

// mentionKey identifies a mention of a record.
type mentionKey struct {
	kind       schema.Kind
	fact, item int
}

func (m mention) key() mentionKey { return mentionKey{m.kind, m.fact, m.item} }

func fit(n, of int) string {
	switch {
	case n == of:
		return "all of these fit"
	case n == 1:
		return "one of these fits"
	}
	return itoa(n) + " of these fit"
}

func spanText(m schema.Mention) string {
	start, end, ok := m.Span()
	if !ok {
		return "no offsets"
	}
	return itoa(start) + "–" + itoa(end)
}

// complaint returns what is wrong with a mention, as the predicate of a sentence,
// or "" if it is right.
func (p *Pass) complaint(m mention, unit schema.OffsetUnit) string {
	start, end, ok := m.Span()
	if !ok {
		switch {
		case m.Start != nil || m.End != nil:
			return "has one offset without the other"
		case m.Text == "" && m.TextSHA256 == "":
			return "has neither offsets nor text"
		case m.Text != "" && len(p.find(m.Text)) == 0:
			return "is not in the text"
		}
		return ""
	}
	slice, fit := p.index.Slice(start, end, unit)
	switch {
	case end < start:
		return "ends before it starts"
	case fit == offsets.Outside:
		return fmt.Sprintf("lies outside the text, which has %s", plain.Count(p.index.Len(unit), unitName(unit)))
	case fit == offsets.Inside:
		return "starts or ends inside a character"
	case start == end:
		return "is empty"
	case m.Text != "" && slice != m.Text && !sameWords(slice, m.Text):
		return "is not the text there"
	case m.TextSHA256 != "" && !strings.EqualFold(m.TextSHA256, hash(slice)):
		return "has another hash than the text there"
	}
	return ""
}

func unitName(unit schema.OffsetUnit) string {
	switch unit {
	case schema.UTF8:
		return "UTF-8 byte"
	case schema.UTF16:
		return "UTF-16 unit"
	}
	return "code point"
}

// reportMention reports one mention whose text is not at its offsets.
func (p *Pass) reportMention(m mention, unit schema.OffsetUnit) {
	got := fact.Ref(p.facts.At(m.kind, m.fact))
	pointer := got.Pointer + "/mentions/" + itoa(m.item)
	f := result.Finding{
		Kind: m.kind, Attribute: "mention", Found: m.Text, Got: got, Input: &schema.Position{Pointer: pointer},
		Message: fmt.Sprintf("the mention “%s” at %s %s", short(m.Text), spanText(m.Mention), p.complaint(m, unit)),
		Fix:     "correct the offsets of " + pointer + ", or leave them out and let the text be looked for",
	}
	start, end, ok := m.Span()
	if !ok {
		f.Message = fmt.Sprintf("the mention “%s” %s", short(m.Text), p.complaint(m, unit))
		f.Fix = "copy the words of " + pointer + " from the article as they stand"
		p.Report(f)
		return
	}
	slice, fits := p.index.Slice(start, end, unit)
	from, _ := p.index.Convert(start, unit, schema.CodePoint)
	to, _ := p.index.Convert(end, unit, schema.CodePoint)
	f.Location = p.index.Location(from, to)
	if fits == offsets.Fits && start < end {
		f.Message += fmt.Sprintf(": the text there is “%s”", short(slice))
	}
	if m.Text == "" {
		p.Report(f)
		return
	}
	if fits == offsets.Fits && offsets.Plain(slice) == offsets.Plain(m.Text) {
		f.Message += ", which differs in typography only"
		f.Fix = "copy the text of " + pointer + " from the article without normalising it"
		p.Report(f)
		return
	}
	at, found := p.nearest(m.Text, from)
	if !found {
		f.Message += ", and the article nowhere has the mention's words"
		f.Fix = "copy the words of " + pointer + " from the article as they stand"
		p.Report(f)
		return
	}
	f.Location = p.index.Location(at.Start, at.End)
	a, _ := p.index.Convert(at.Start, schema.CodePoint, unit)
	b, _ := p.index.Convert(at.End, schema.CodePoint, unit)
	f.Message += fmt.Sprintf("; it is at %d–%d", a, b)
	switch {
	case a == start && b == end+1:
		f.Message += ": the end looks inclusive"
	case a == start || b == end:
	case fits == offsets.Fits && b-a == end-start:
		f.Message += fmt.Sprintf(", %s %s", plain.Count(distance(a, start), unitName(unit)), map[bool]string{true: "later", false: "earlier"}[a > start])
	}
	f.Fix = fmt.Sprintf("make the offsets of %s %d and %d", pointer, a, b)
	p.Report(f)
}

// misreading is a common way of counting offsets wrongly.
type misreading struct {
	description, fix string
	text             *offsets.Index
	unit             schema.OffsetUnit
	shift, longer    int // added to both offsets, and to the end
}

// slice returns the text at offsets as they may have been counted.
func (r misreading) slice(start, end int) (string, bool) {
	const far = 1 << 40 // where adding could overflow, nothing fits anyway
	if start < -far || start > far || end < -far || end > far {
		return "", false
	}
	s, fit := r.text.Slice(start+r.shift, end+r.shift+r.longer, r.unit)
	return s, fit == offsets.Fits
}

// whole is slice, and reports whether the text there is made of whole words.
func (r misreading) whole(start, end int) (string, bool) {
	s, ok := r.slice(start, end)
	return s, ok && !cuts(r.text, start+r.shift, end+r.shift+r.longer, r.unit)
}

// misreadings returns the ways in which the offsets of a record with a unit may
// have been counted wrongly.
func (p *Pass) misreadings(all []mention, unit schema.OffsetUnit) []misreading {
	var list []misreading
	for _, other := range []schema.OffsetUnit{schema.UTF8, schema.UTF16, schema.CodePoint} {
		if other != unit {
			list = append(list, misreading{
				"the offsets are read as " + unitName(other) + "s",
				"count " + unitName(unit) + "s, or say that they are others: source.offsets \"" + string(other) + "\" in the record, or offsets: " + string(other) + " beside the mapping in assay.yaml", p.index, other, 0, 0,
			})
		}
	}
	list = append(list,
		misreading{"the end is read as inclusive", "give the end behind the last character", p.index, unit, 0, 1},
		misreading{"the offsets are counted from 1", "count from 0", p.index, unit, -1, 0},
		misreading{"the offsets are counted from 1 with an inclusive end", "count from 0, and give the end behind the last character", p.index, unit, -1, 1},
	)
	for _, variant := range []struct{ name, text string }{
		{"with CRLF line ends", strings.ReplaceAll(p.Article.Text, "\n", "\r\n")},
		{"without line ends", strings.ReplaceAll(p.Article.Text, "\n", "")},
		{"in NFD", nfd(p.Article.Text)},
		{"in NFC", nfc(p.Article.Text)},
	} {
		if variant.text != p.Article.Text {
			list = append(list, misreading{
				"they are counted in the text " + variant.name,
				"count in the exact text, without changing it first", offsets.NewIndex(variant.text), unit, 0, 0,
			})
		}
	}
	if shift, ok := p.commonShift(all, unit); ok {
		list = append(list, misreading{
			fmt.Sprintf("every offset is moved by %+d", shift),
			"count from the first character of the body, without front matter or title", p.index, unit, shift, 0,
		})
	}
	return list
}

// fewestExplained is the smallest number of wrong mentions of which one finding speaks: one
// or two are better reported one by one.
const fewestExplained = 3

// explain returns a way of counting that makes most of several wrong mentions
// right, without making others wrong.
func (p *Pass) explain(all, wrong []mention, unit schema.OffsetUnit) (*misreading, map[mentionKey]bool) {
	if len(wrong) < fewestExplained {
		return nil, nil
	}
	isWrong := map[mentionKey]bool{}
	for _, m := range wrong {
		isWrong[m.key()] = true
	}
	for _, rule := range p.misreadings(all, unit) {
		explained, kept, fine := map[mentionKey]bool{}, 0, 0
		for _, m := range all {
			start, end, ok := m.Span()
			if !ok || m.Text == "" {
				continue
			}
			s, ok := rule.slice(start, end)
			right := ok && norm.NFC.String(s) == norm.NFC.String(m.Text)
			switch {
			case isWrong[m.key()] && right:
				explained[m.key()] = true
			case !isWrong[m.key()]:
				fine++
				if right {
					kept++
				}
			}
		}
		if len(explained) >= fewestExplained && 5*len(explained) >= 4*len(wrong) && 2*kept >= fine {
			return &rule, explained
		}
	}
	return nil, nil
}

// commonShift returns by how much all offsets have to be moved for most
// mentions to fit.
func (p *Pass) commonShift(all []mention, unit schema.OffsetUnit) (int, bool) {
	votes := map[int]int{}
	n, best := 0, 0
	for _, m := range all {
		start, _, ok := m.Span()
		if !ok || m.Text == "" {
			continue
		}
		places := p.find(m.Text)
		if len(places) != 1 { // only words that occur once show the shift
			continue
		}
		at, _ := p.index.Convert(places[0].Start, schema.CodePoint, unit)
		n++
		shift := at - start
		votes[shift]++
		if v := votes[shift]; v > votes[best] || v == votes[best] && distance(shift, 0) < distance(best, 0) {
			best = shift
		}
	}
	return best, best != 0 && n >= 3 && 5*votes[best] >= 4*n
}

func hash(s string) string {
	h := sha256.Sum256([]byte(s))
	return hex.EncodeToString(h[:])
}

func nfc(s string) string { return norm.NFC.String(s) }
func nfd(s string) string { return norm.NFD.String(s) }

func itoa(n int) string { return strconv.Itoa(n) }
