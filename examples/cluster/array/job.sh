#!/bin/bash
#SBATCH --job-name=each-sentence
#SBATCH --array=1-16
#
# One task of an array: splits the range of its number.
#
#   node plan.js book.txt 64000000 --tsv > ranges.tsv
#   sbatch --array=1-$(wc -l < ranges.tsv) array/job.sh book.txt ranges.tsv parts
#   cat parts/*.jsonl > sentences.jsonl
set -euo pipefail
file=$1 ranges=$2 folder=$3
IFS=$'\t' read -r start end < <(sed -n "${SLURM_ARRAY_TASK_ID}p" "$ranges")
mkdir -p "$folder"
result=$(printf '%s/%015d.jsonl' "$folder" "$start")
${EACH_SENTENCE:-each-sentence} --json --start "$start" --end "$end" "$file" > "$result.$$.partial"
mv "$result.$$.partial" "$result"
