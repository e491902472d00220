package cli

import (
	"bufio"
	"context"
	"io"
	"net/http"
	"net/http/cookiejar"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"
)

// The command prints a link, serves the articles behind it, and ends well when
// it is interrupted.
func TestGoldenReviewServesUntilInterrupted(t *testing.T) {
	dir := t.TempDir()
	goldens := filepath.Join(dir, "goldens")
	require.NoError(t, os.Mkdir(goldens, 0o755))
	article := filepath.Join(dir, "a.txt")
	require.NoError(t, os.WriteFile(article, []byte("---\nid: a\nlanguage: en\n---\nAnne Roux opened the bridge.\n"), 0o644))
	ctx, interrupt := context.WithCancel(t.Context())
	out, write := io.Pipe()
	done := make(chan int, 1)
	go func() {
		done <- execute(ctx, []string{"golden", "review", "--goldens", goldens, "--articles", article, "--by", "kim"}, streams{strings.NewReader(""), write, io.Discard})
	}()
	link, err := bufio.NewReader(out).ReadString('\n')
	require.NoError(t, err)
	require.True(t, strings.HasPrefix(link, "http://127.0.0.1:"), link)
	jar, err := cookiejar.New(nil)
	require.NoError(t, err)
	client := &http.Client{Jar: jar}
	answer, err := client.Get(strings.TrimSpace(link))
	require.NoError(t, err)
	page, err := io.ReadAll(answer.Body)
	require.NoError(t, err)
	answer.Body.Close()
	require.Contains(t, string(page), "no golden yet")
	client.CloseIdleConnections()
	interrupt()
	require.Equal(t, exitHolds, <-done)

	require.Equal(t, exitUsage, execute(t.Context(), []string{"golden", "review", "--goldens", goldens, "--articles", article, "--listen", "0.0.0.0:0"},
		streams{strings.NewReader(""), io.Discard, io.Discard}))
}
