// Api lists every name that the public packages export, one a line, in the order
// of the packages and names: what a version 1 would promise. go generate writes
// it to docs/api.txt.
package main

import (
	"bufio"
	"fmt"
	"log"
	"os"
)

func main() {
	lines, err := list("..")
	if err != nil {
		log.Fatal(err)
	}
	out := bufio.NewWriter(os.Stdout)
	for _, line := range lines {
		fmt.Fprintln(out, line)
	}
	if err := out.Flush(); err != nil {
		log.Fatal(err)
	}
}
