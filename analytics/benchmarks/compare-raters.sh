#!/usr/bin/env bash
# Severity of raters by lme4 against `thangdo raters`: whole processes, medians, in one run, and both beside each other.
# See README.md.
#
#   compare-raters.sh FOLDER      data and results go there
#
# RATEES (20000), RATERS (60), SPREAD (DEPARTMENTS or ANYBODY), SEED (7), RUNS (5); QUIET_SECONDS (300): how long each
# process waits for a quiet machine; LME4=no leaves the peer out.
set -euo pipefail
export LC_ALL=C.UTF-8

[ $# -eq 1 ] || { echo "usage: compare-raters.sh FOLDER" >&2; exit 3; }
here=$(CDPATH= cd -- "$(dirname -- "$0")" && pwd)
home=$(CDPATH= cd -- "$here/../.." && pwd)
mkdir -p "$1"
folder=$(CDPATH= cd -- "$1" && pwd)
ratees=${RATEES:-20000} raters=${RATERS:-60} spread=${SPREAD:-DEPARTMENTS} seed=${SEED:-7} runs=${RUNS:-5}
benchmarks=$here/target/benchmarks
[ -f "$benchmarks/benchmarks.jar" ] || { echo "build first: mvn -Pbenchmarks -pl analytics/benchmarks -am package" >&2; exit 3; }
. "$here/measure.sh"

rm -f "$folder"/*.out "$folder/runs.txt" "$folder/notes.txt"
java -cp "$benchmarks/benchmarks.jar:$benchmarks/lib/*" org.thangdo.benchmarks.FormFiles \
  "$folder/forms.csv" "$ratees" "$raters" "$spread" "$seed"
if [ "${LME4:-yes}" = yes ]; then Rscript "$here/peers/forms.R" "$folder"; fi
"$home/thangdo" --help >/dev/null # builds what is not built

for run in $(seq "$runs"); do
  echo "run $run of $runs" >&2
  measure thangdo "$home/thangdo" raters "$folder/forms.csv" --ratee-per-row --json
  if [ "${LME4:-yes}" = yes ]; then measure lme4 Rscript "$here/peers/lmer.R" "$folder"; fi
done
echo "$ratees ratees, $raters raters, 6 forms of 8 criteria, 4 levels; medians of $runs runs; $(nproc) cores"
table
if [ "${LME4:-yes}" = yes ]; then echo; "${PYTHON:-python3}" "$here/peers/severities.py" "$folder"; fi
