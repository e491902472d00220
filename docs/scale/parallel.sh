#!/bin/sh
# N processes on one machine, with GNU parallel or with xargs. A gate that fails
# (exit code 1) or cannot say (3) in one shard is told by the merge.
set -u
n=${SHARDS:-4}
shard() { assay check outs.jsonl --articles articles --goldens goldens --quiet --shard "$1/$n" --report "jsonl=shard-$1.jsonl" >"shard-$1.log" 2>&1 || [ $? -ne 2 ]; }
if [ "${1:-}" = shard ]; then shard "$2"; exit; fi
if command -v parallel >/dev/null; then seq "$n" | parallel -j "$n" "$0" shard
else seq "$n" | xargs -P "$n" -I{} "$0" shard {}
fi || { cat shard-*.log; exit 2; }
assay merge shard-*.jsonl "$@"
