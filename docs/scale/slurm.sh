#!/bin/sh
#SBATCH --job-name=assay
#SBATCH --array=1-16
#SBATCH --cpus-per-task=4
# sbatch slurm.sh; then, when all are done: assay merge runs/*.jsonl
set -u
assay check outs.jsonl --articles articles --goldens goldens --quiet --shard auto --report "jsonl=runs/$SLURM_ARRAY_TASK_ID.jsonl" || [ $? -ne 2 ]
