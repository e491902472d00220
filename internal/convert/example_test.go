package convert_test

import (
	"fmt"
	"os"

	"github.com/assaykit/assay/internal/convert"
)

func Example() {
	doccano := `{"article":"ferry","text":"Noor Haddad runs Kestrel.","label":[[0,11,"PERSON"],[17,24,"ORG"]]}`
	documents, _, err := convert.Read("doccano", []byte(doccano), convert.Options{})
	if err != nil {
		panic(err)
	}
	losses, err := convert.Write("conll", os.Stdout, documents, convert.Options{})
	if err != nil {
		panic(err)
	}
	for _, l := range losses {
		fmt.Println("lost:", l.What)
	}
	// Output:
	// # newdoc id = ferry
	// Noor	B-PERSON
	// Haddad	I-PERSON
	// runs	O
	// Kestrel	B-ORG
	// .	O
	// lost: the white space between words
}
