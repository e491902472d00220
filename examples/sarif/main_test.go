package main

import (
	"bytes"
	"strings"
	"testing"
)

const (
	head  = `{"form":"assay/article@1","source":{"id":"bridge"},"parties":[],"dates":[],"figures":[`
	cost  = `{"kind":"money","value":"42000000","unit":"USD","qualifier":"exact","mentions":[{"text":"$42 million"}]}`
	tenth = `{"kind":"money","value":"4200000","unit":"USD","qualifier":"exact","mentions":[{"text":"$42 million"}]}`
	year  = `{"kind":"money","value":"1500000","unit":"USD","qualifier":"at_most","mentions":[{"text":"$1,500,000"}]}`
)

func TestRun(t *testing.T) {
	for _, tt := range []struct{ reason, records, err, sarif string }{
		{"what is right", head + cost + "," + year + "]}\n", "", `"results": []`},
		{"a value that its words do not say", head + tenth + "," + year + "]}\n", "the gate says fail", `"ruleId": "value/figure"`},
		{"no record of an article of the suite", "", "the gate says unknown", "no record"},
	} {
		t.Run(tt.reason, func(t *testing.T) {
			var sarif bytes.Buffer
			err := run("testdata/suite", strings.NewReader(tt.records), &sarif)
			if tt.err == "" && err != nil || tt.err != "" && (err == nil || !strings.Contains(err.Error(), tt.err)) {
				t.Errorf("it said %v, not %q", err, tt.err)
			}
			if !strings.Contains(sarif.String(), tt.sarif) {
				t.Errorf("no %s in %s", tt.sarif, &sarif)
			}
		})
	}
}
