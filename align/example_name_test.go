package align_test

import (
	"fmt"

	"github.com/assaykit/assay/align"
	"github.com/assaykit/assay/schema"
)

func ExampleSameName() {
	fmt.Println(align.SameName("Chey Tae-won", "Choi Tae Won", schema.Person))
	fmt.Println(align.SameName("Bank of Korea", "Banque de Corée", schema.Organization))
	fmt.Println(align.SameName("SK hynix", "SK Telecom", schema.Organization))
	fmt.Println(align.SameName("Altman", "Sam Altman", schema.Person), align.ShortOf("Altman", "Sam Altman", schema.Person))
	// Output:
	// true
	// true
	// false
	// false true
}
