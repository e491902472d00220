package catalogue

import (
	"bytes"
	"fmt"
	"strings"
	"unicode"

	"github.com/assaykit/assay/recognize"
)

// ReadingPage writes the rules of reading as a page of documentation: each question
// with the rules that may answer it, in order.
//
// unread is what cannot be read: "## family: reason" with lines below, "language | sentence
// as it should be read | as it is read".
func ReadingPage(rules []recognize.Rule, unread string) []byte {
	var b bytes.Buffer
	b.WriteString("# How a text is read\n\n")
	b.WriteString("Wherever words mean something else than they look like, or one of two readings is preferred, a rule decides. This page is\n")
	b.WriteString("generated from the rules; `assay extract --explain ARTICLE` says which of them decided in an article. Of the rules that may\n")
	b.WriteString("answer one question, the first that has an answer decides.\n\n")
	b.WriteString("Each rule has sentences in which it decides, and sentences next door (after “but”) that it leaves alone. What is read stands\n")
	b.WriteString("in brackets with its meaning in braces: a figure's value with its unit and qualifier, `@` and the EDTF of a date, the type of\n")
	b.WriteString("a party, with its offices behind `;` and, where it is mentioned again, whose name it is behind `=`; `⏎` is a new line.\n")
	b.WriteString("Every sentence was published on Tuesday, 4 February 2025.\n")
	writeQuestions(&b, rules)
	room, asks := "", ""
	for _, r := range rules {
		if head, _, _ := strings.Cut(r.Name, "/"); head != room {
			room = head
			fmt.Fprintf(&b, "\n## %s\n", room)
		}
		if r.Asks != asks {
			asks = r.Asks
			fmt.Fprintf(&b, "\n### %s\n", asks)
		}
		writeRule(&b, r)
	}
	writeUnread(&b, unread)
	return b.Bytes()
}

func writeUnread(b *bytes.Buffer, unread string) {
	b.WriteString("\n## What cannot be read\n\nSentences as they should be read and as they are, and why. A test holds that none of them is read by now.\n")
	for line := range strings.Lines(unread) {
		line = strings.TrimSpace(line)
		if heading, ok := strings.CutPrefix(line, "## "); ok {
			family, why, _ := strings.Cut(heading, ": ")
			fmt.Fprintf(b, "\n**%s**: %s\n\n| | should be read | is read |\n| --- | --- | --- |\n", family, why)
			continue
		}
		language, rest, _ := strings.Cut(line, " | ")
		if should, is, ok := strings.Cut(rest, " | "); ok && !strings.HasPrefix(line, "#") {
			fmt.Fprintf(b, "| %s | `%s` | `%s` |\n", language, should, is)
		}
	}
}

// writeQuestions writes what each room asks, with links to the answers.
func writeQuestions(b *bytes.Buffer, rules []recognize.Rule) {
	room, asks := "", ""
	for _, r := range rules {
		if head, _, _ := strings.Cut(r.Name, "/"); head != room {
			room = head
			fmt.Fprintf(b, "\n**%s**\n\n", room)
		}
		if r.Asks != asks {
			asks = r.Asks
			fmt.Fprintf(b, "- [%s](#%s)\n", asks, anchor(asks))
		}
	}
}

// anchor returns what GitHub makes of a heading to link to: small letters and digits,
// with hyphens for spaces.
func anchor(heading string) string {
	return strings.Map(func(r rune) rune {
		switch {
		case r == ' ':
			return '-'
		case r == '-' || r == '_' || unicode.IsLetter(r) || unicode.IsDigit(r):
			return unicode.ToLower(r)
		}
		return -1
	}, heading)
}

// writeRule writes one rule with its sentences.
func writeRule(b *bytes.Buffer, r recognize.Rule) {
	fmt.Fprintf(b, "\n**`%s`** %s", r.Name, r.Doc)
	switch {
	case r.For != "" && r.Not != "":
		fmt.Fprintf(b, " *(in languages with %s and without %s)*", r.For, r.Not)
	case r.For != "":
		fmt.Fprintf(b, " *(in languages with %s)*", r.For)
	case r.Not != "":
		fmt.Fprintf(b, " *(in languages without %s)*", r.Not)
	}
	b.WriteString("\n\n")
	for _, e := range r.Decides {
		fmt.Fprintf(b, "- %s: %s\n", e.Language, example(e))
	}
	for _, e := range r.Leaves {
		fmt.Fprintf(b, "- but %s: %s\n", e.Language, example(e))
	}
}

// example writes a sentence, with the gazetteer that it is read with.
func example(e recognize.Example) string {
	if e.Gazetteer == "" {
		return code(e.Text)
	}
	names := strings.Split(strings.ReplaceAll(e.Gazetteer, "\t", " "), "\n")
	return code(e.Text) + " with a gazetteer of `" + strings.Join(names, "`, `") + "`"
}

// code writes a sentence as code, which may hold a backtick; "⏎" is a new line.
func code(s string) string {
	s = strings.ReplaceAll(s, "\n", "⏎")
	if strings.Contains(s, "`") {
		return "`` " + s + " ``"
	}
	return "`" + s + "`"
}
