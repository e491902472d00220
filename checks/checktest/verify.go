package checktest

import (
	"context"
	"fmt"
	"slices"
	"strings"

	"github.com/assaykit/assay/checks"
	"github.com/assaykit/assay/schema"
	"github.com/assaykit/assay/schema/result"
)

// outcome is what a check reports about a record.
type outcome struct {
	findings   []result.Finding
	unverified []result.Unverified
}

// test returns a message for each failure of a check in a case.
func (k *testCase) test(ctx context.Context, c *checks.Check) []string {
	if c.Needs&checks.Article != 0 && k.article == nil {
		return []string{k.path + ": the check needs the article; add a file article.txt"}
	}
	if c.Needs&checks.Golden != 0 && k.golden == nil {
		return []string{k.path + ": the check needs the golden; add a file golden.json"}
	}
	out, err := k.inspect(ctx, c, k.record, func(*schema.Article) {})
	if err != nil {
		return []string{fmt.Sprintf("%s: %v", k.path, err)}
	}
	return append(k.compare(out), k.stability(ctx, c, out)...)
}

// inspect runs the check on the record as modified by change.
func (k *testCase) inspect(ctx context.Context, c *checks.Check, record []byte, change func(*schema.Article)) (outcome, error) {
	got, problems := schema.InspectArticle(record, schema.Options{})
	if got != nil {
		change(got)
	}
	in := checks.Input{Extractor: "checktest", Got: got, Problems: problems, Article: k.article, Golden: k.golden}
	findings, unverified, err := checks.Run(ctx, []*checks.Check{c}, in)
	if err != nil {
		return outcome{}, err
	}
	return outcome{findings, unverified}, nil
}

// compare returns messages about findings that are not wanted and wanted findings
// that are missing.
func (k *testCase) compare(out outcome) []string {
	var failures []string
	matched := make([]bool, len(k.wants))
	match := func(message string, places []string) bool {
		for i, w := range k.wants {
			if !matched[i] && slices.Contains(places, w.where) && w.message.MatchString(message) {
				matched[i] = true
				return true
			}
		}
		return false
	}
	for _, f := range out.findings {
		if places := placesOf(f); !match(f.Message, places) {
			failures = append(failures, fmt.Sprintf("%s:%d: unexpected finding at %s: %s", k.path, k.lineOf(places), strings.Join(places, ", "), f.Message))
		}
	}
	for _, u := range out.unverified {
		if !match(string(u.Missing), []string{"unverified"}) {
			failures = append(failures, fmt.Sprintf("%s:%d: unexpectedly unverified, missing: %s", k.path, k.line, u.Missing))
		}
	}
	for i, w := range k.wants {
		if !matched[i] {
			failures = append(failures, fmt.Sprintf("%s:%d: no finding at %s with a message that matches: %s", k.path, w.line, w.where, w.message))
		}
	}
	return failures
}

// lineOf returns the line of a finding wanted at one of the places, or else that of
// the list.
func (k *testCase) lineOf(places []string) int {
	for _, w := range k.wants {
		if slices.Contains(places, w.where) {
			return w.line
		}
	}
	return k.line
}

// placesOf returns the places of a finding, the most specific first.
func placesOf(f result.Finding) []string {
	var places []string
	if f.Got != nil {
		places = append(places, f.Got.Pointer)
	}
	if f.Input != nil {
		places = append(places, f.Input.Pointer)
	}
	if f.Want != nil {
		places = append(places, "golden"+f.Want.Pointer)
	}
	if f.Location != nil {
		places = append(places, fmt.Sprintf("%d:%d", f.Location.Line, f.Location.Column))
	}
	if len(places) == 0 {
		return []string{"-"}
	}
	return places
}
