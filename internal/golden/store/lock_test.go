package store_test

import (
	"context"
	"errors"
	"os"
	"path/filepath"
	"strconv"
	"sync"
	"testing"
	"testing/synctest"
	"time"

	"github.com/assaykit/assay/internal/golden/goldentest"

	"github.com/gofrs/flock"
	"github.com/stretchr/testify/require"

	"github.com/assaykit/assay/internal/golden/store"
	"github.com/assaykit/assay/internal/golden/view"
	"github.com/assaykit/assay/schema"
	"github.com/assaykit/assay/seeds"
)

// Nobody else is in while the lock is held, although its file comes and goes
// with its holders.
func TestLockExcludes(t *testing.T) {
	const writers, times = 8, 60
	dir := t.TempDir()
	counter := filepath.Join(dir, "counter")
	require.NoError(t, os.WriteFile(counter, []byte("0"), 0o644))
	var all sync.WaitGroup
	for range writers {
		all.Go(func() {
			for range times {
				err := store.Locked(dir, func() error {
					data, err := os.ReadFile(counter)
					if err != nil {
						return err
					}
					n, err := strconv.Atoi(string(data))
					if err != nil {
						return err
					}
					return os.WriteFile(counter, []byte(strconv.Itoa(n+1)), 0o644)
				})
				if err != nil {
					t.Error(err)
				}
			}
		})
	}
	all.Wait()
	data, err := os.ReadFile(counter)
	require.NoError(t, err)
	require.Equal(t, strconv.Itoa(writers*times), string(data))
	left, err := os.ReadDir(dir)
	require.NoError(t, err)
	require.Len(t, left, 1, "the lock file is gone with its last holder")
}

// Who waits for another writer can be told to stop, and writes nothing then.
func TestAWaitCanBeEnded(t *testing.T) {
	dir := t.TempDir()
	other := flock.New(filepath.Join(dir, ".assay.lock"))
	require.NoError(t, other.Lock())
	synctest.Test(t, func(t *testing.T) {
		ctx, cancel := context.WithCancel(t.Context())
		ended := make(chan error, 1)
		go func() {
			_, err := store.Store{Dir: dir}.Save(ctx, &store.File{Path: filepath.Join(dir, "a.json")}, view.New(schema.Source{ID: "a"}), store.HistoryEntry{})
			ended <- err
		}()
		synctest.Wait()
		require.Empty(t, ended, "it waits")
		began := time.Now()
		cancel()
		require.ErrorIs(t, <-ended, context.Canceled)
		require.Zero(t, time.Since(began))
	})
	require.NoError(t, other.Unlock())
	require.NoFileExists(t, filepath.Join(dir, "a.json"))
}

// A lock that is never let go is waited for as long as the timeout, and no longer.
func TestAWaitIsBounded(t *testing.T) {
	dir := t.TempDir()
	other := flock.New(filepath.Join(dir, ".assay.lock"))
	require.NoError(t, other.Lock())
	synctest.Test(t, func(t *testing.T) {
		began := time.Now()
		err := store.LockedWithin(dir, 20*time.Second, func() error { return errors.New("it ran") })
		require.ErrorContains(t, err, "another process has locked it for 20s")
		require.Equal(t, 20*time.Second, time.Since(began))
	})
	require.NoError(t, other.Unlock())
}

// Once the context is done, no method writes and none goes on.
func TestNothingIsWrittenOnceTheContextIsDone(t *testing.T) {
	s, _ := proposed(t, false)
	ctx, cancel := context.WithCancel(t.Context())
	cancel()
	before := filesIn(t, s.Dir)
	a := goldentest.Article(t, "timeline-en")
	decision := store.Selection{All: true, Article: &a, By: "kim", Why: "read it"}
	for reason, do := range map[string]func() error{
		"accept": func() error { _, err := s.Accept(ctx, a.ID, decision); return err },
		"reject": func() error { _, err := s.Reject(ctx, a.ID, decision); return err },
		"propose": func() error {
			_, err := s.Propose(ctx, &a, goldentest.Record(t, a.ID), store.ProposeOptions{From: "thing"})
			return err
		},
		"update": func() error { _, err := s.Update(ctx, store.UpdateOptions{Articles: []seeds.Article{a}}); return err },
		"format": func() error { _, err := s.Format(ctx, false); return err },
		"prune": func() error {
			_, err := s.Prune(ctx, []string{"other"}, true, store.HistoryEntry{By: "kim", Why: "gone"})
			return err
		},
	} {
		require.ErrorIs(t, do(), context.Canceled, reason)
		require.Equal(t, before, filesIn(t, s.Dir), reason)
	}
}
