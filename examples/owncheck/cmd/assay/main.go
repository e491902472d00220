// Command assay is the command of that name with a check of our own in it.
package main

import (
	"github.com/assaykit/assay/cli"

	"example.com/owncheck"
)

func main() { cli.Main(&owncheck.Initials) }
