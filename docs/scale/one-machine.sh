#!/bin/sh
# One process uses every processor. Killed, it goes on where it was: call it again.
set -eu
[ -e runs.jsonl.part ] && again=--resume || again=
assay check outs.jsonl --articles articles --goldens goldens --report jsonl=runs.jsonl $again
