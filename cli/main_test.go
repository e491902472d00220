package cli

import (
	"os"
	"path/filepath"
	"testing"

	"github.com/rogpeppe/go-internal/testscript"

	"github.com/assaykit/assay/checks"
	"github.com/assaykit/assay/schema"
)

// initials is a check that assay has not.
var initials = checks.Check{
	Name: "house/initials", Doc: "a person is named by an initial",
	Help: "Our style guide wants given names in full.", Severity: checks.Error,
	Run: func(p *checks.Pass) {
		for i, party := range p.Got.Parties {
			if party.Name == "?" {
				_ = p.Got.Parties[i+1] // which it may not have
			}
			if party.Type == schema.Person && party.Name[1] == '.' {
				p.Reportf(p.Fact(schema.KindParty, i), "%s has an initial", party.Name)
			}
		}
	},
}

func TestMain(m *testing.M) {
	if os.Getenv("ASSAY_MAIN") != "" {
		Main()
	}
	wrong := initials
	wrong.Name = "initials"
	testscript.Main(m, map[string]func(){
		"assay":       func() { Main() },
		"assay-own":   func() { Main(&initials) },
		"assay-wrong": func() { Main(&wrong, &wrong) },
	})
}

// The scripts are the command's tests and its documentation.
func TestScripts(t *testing.T) {
	root, err := filepath.Abs("..")
	if err != nil {
		t.Fatal(err)
	}
	testscript.Run(t, testscript.Params{
		Dir: "testdata/script",
		Setup: func(e *testscript.Env) error {
			e.Setenv("ROOT", root)
			e.Setenv("CI", "")
			return nil
		},
		Cmds:          map[string]func(*testscript.TestScript, bool, []string){"status": status},
		UpdateScripts: os.Getenv("ASSAY_UPDATE_SCRIPTS") != "",
	})
}

// status CODE COMMAND… runs a command and wants its exit code.
func status(ts *testscript.TestScript, neg bool, args []string) {
	if neg || len(args) < 2 {
		ts.Fatalf("usage: status CODE COMMAND [ARG…]")
	}
	err := ts.Exec(args[1], args[2:]...)
	got := "0"
	if err != nil {
		got = exitStatus(err)
	}
	if got != args[0] {
		ts.Fatalf("exit status %s, want %s (%v)", got, args[0], err)
	}
}
