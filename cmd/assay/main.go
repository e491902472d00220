// Command assay tests programs that extract facts from news articles.
package main

import "github.com/assaykit/assay/cli"

func main() { cli.Main() }
