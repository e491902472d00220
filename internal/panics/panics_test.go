package panics_test

import (
	"errors"
	"fmt"
	"testing"

	"github.com/stretchr/testify/require"
	"golang.org/x/sync/errgroup"

	"github.com/assaykit/assay/internal/panics"
)

// A panic ends the one who waits, with its value and where it was.
func TestAPanicGoesOverToWhoWaits(t *testing.T) {
	var group errgroup.Group
	group.Go(panics.Catch(func() error { return breaks(nil) }))
	err := group.Wait()
	defer func() {
		value := fmt.Sprint(recover())
		require.Contains(t, value, "nil map")
		require.Contains(t, value, "panics_test.breaks", "where")
	}()
	panics.Throw(err)
	t.Error("it goes on")
}

func breaks(m map[string]int) error {
	m["a"] = 1
	return nil
}

// An error is one.
func TestAnErrorStaysOne(t *testing.T) {
	want := errors.New("no")
	require.Equal(t, want, panics.Catch(func() error { return want })())
	require.NoError(t, panics.Catch(func() error { return nil })())
	panics.Throw(want)
	panics.Throw(nil)
}
