// Command dist builds assay for every platform and packs it so that two builds
// of one commit are the same bytes: no paths, no build id, no time but the
// commit's.
package main

import (
	"crypto/sha256"
	"flag"
	"fmt"
	"log"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"time"
)

var platforms = []string{"linux/amd64", "linux/arm64", "darwin/amd64", "darwin/arm64", "windows/amd64", "windows/arm64"}

func main() {
	log.SetFlags(0)
	out := flag.String("o", "dist", "folder to write")
	version := flag.String("version", "devel", "version to build into the binaries")
	when := flag.Int64("time", 0, "time of the files, Unix seconds")
	only := flag.String("only", "", "one platform, such as linux/amd64")
	flag.Parse()
	if err := os.MkdirAll(*out, 0o755); err != nil {
		log.Fatal(err)
	}
	var sums strings.Builder
	for _, p := range platforms {
		if *only != "" && *only != p {
			continue
		}
		name, packed, err := build(p, *version, time.Unix(*when, 0).UTC())
		if err != nil {
			log.Fatalf("%s: %v", p, err)
		}
		if err := os.WriteFile(filepath.Join(*out, name), packed, 0o644); err != nil {
			log.Fatal(err)
		}
		fmt.Fprintf(&sums, "%x  %s\n", sha256.Sum256(packed), name)
	}
	if err := os.WriteFile(filepath.Join(*out, "SHA256SUMS"), []byte(sums.String()), 0o644); err != nil {
		log.Fatal(err)
	}
	fmt.Print(sums.String())
}

func build(platform, version string, when time.Time) (name string, packed []byte, err error) {
	goos, goarch, _ := strings.Cut(platform, "/")
	binary := "assay"
	if goos == "windows" {
		binary += ".exe"
	}
	dir, err := os.MkdirTemp("", "assay-dist")
	if err != nil {
		return "", nil, err
	}
	defer os.RemoveAll(dir)
	path := filepath.Join(dir, binary)
	c := exec.Command("go", "build", "-trimpath", "-buildvcs=false",
		"-ldflags", "-s -w -buildid= -X github.com/assaykit/assay/internal/version.version="+version, "-o", path, "./cmd/assay")
	c.Env = append(os.Environ(), "CGO_ENABLED=0", "GOOS="+goos, "GOARCH="+goarch)
	c.Stderr = os.Stderr
	if err := c.Run(); err != nil {
		return "", nil, err
	}
	data, err := os.ReadFile(path)
	if err != nil {
		return "", nil, err
	}
	files := []file{{binary, data, 0o755}}
	for _, from := range []string{"LICENSE", "NOTICE", "README.md", "docs/assay.1"} {
		if data, err = os.ReadFile(from); err != nil {
			return "", nil, err
		}
		files = append(files, file{filepath.Base(from), data, 0o644})
	}
	if data, err = licences(goos, goarch); err != nil {
		return "", nil, err
	}
	files = append(files, file{"THIRD_PARTY_LICENSES", data, 0o644})
	for _, shell := range []string{"bash", "zsh", "fish"} {
		c := exec.Command("go", "run", "-trimpath", "./cmd/assay", "completion", shell) // the flags of above: compiled once
		c.Env = append(os.Environ(), "CGO_ENABLED=0")
		if data, err = c.Output(); err != nil {
			return "", nil, fmt.Errorf("completion of %s: %w", shell, err)
		}
		files = append(files, file{"completions/assay." + shell, data, 0o644})
	}
	name = fmt.Sprintf("assay_%s_%s_%s", strings.TrimPrefix(version, "v"), goos, goarch)
	if goos == "windows" {
		packed, err = zipped(files, when)
		return name + ".zip", packed, err
	}
	packed, err = tarred(files, when)
	return name + ".tar.gz", packed, err
}
