// Command sarif checks records, a line each, and writes what is wrong with them
// as SARIF, which code scanning shows beside the articles:
//
//	sarif testdata/suite < records.jsonl > findings.sarif
package main

import (
	"context"
	"fmt"
	"io"
	"log"
	"os"

	"github.com/assaykit/assay"
	"github.com/assaykit/assay/report"
	"github.com/assaykit/assay/schema/result"
)

func main() {
	if err := run(os.Args[1], os.Stdin, os.Stdout); err != nil {
		log.Fatal(err)
	}
}

func run(suite string, records io.Reader, sarif io.Writer) error {
	cases, notices, err := assay.Suite(suite)
	if err != nil {
		return err
	}
	lines := assay.ReadRecords(records, "records.jsonl", assay.JSONLines)
	r, err := assay.Check(context.Background(), lines, assay.CheckConfig{Cases: cases, Notices: notices})
	if err != nil {
		return err
	}
	if err := report.Write(sarif, "sarif", r); err != nil || r.Gate == result.Pass {
		return err
	}
	return fmt.Errorf("the gate says %s: %v", r.Gate, r.Reasons)
}
