#!/usr/bin/env bash
# One coefficient by each peer against the whole family by `thangdo agree`: whole processes, medians of five, in one run,
# and the values beside each other. See README.md.
#
#   compare-agreement.sh FOLDER      data and results go there
#
# A peer takes part if its variable is set:
#   FAST_KRIPPENDORFF  folder with the Python package `krippendorff` (PYTHON: a python3 with numpy)
#   IRRCAC_LIBRARY     R library in which irrCAC is installed
#   DKPRO_CLASSPATH    classes and libraries of DKPro Statistics agreement
# SUBJECTS (1000000), RATERS (10), SEED (1), RUNS (5); QUIET_SECONDS (300): how long each process waits for a quiet machine;
# THANGDO_AGREE: the command measured instead of `thangdo agree`.
set -euo pipefail
export LC_ALL=C.UTF-8

[ $# -eq 1 ] || { echo "usage: compare-agreement.sh FOLDER" >&2; exit 3; }
here=$(CDPATH= cd -- "$(dirname -- "$0")" && pwd)
home=$(CDPATH= cd -- "$here/../.." && pwd)
mkdir -p "$1"
folder=$(CDPATH= cd -- "$1" && pwd)
subjects=${SUBJECTS:-1000000} raters=${RATERS:-10} seed=${SEED:-1} runs=${RUNS:-5}
python=${PYTHON:-python3}
benchmarks=$here/target/benchmarks
[ -f "$benchmarks/benchmarks.jar" ] || { echo "build first: mvn -Pbenchmarks -pl analytics/benchmarks -am package" >&2; exit 3; }

. "$here/measure.sh"

rm -f "$folder"/*.out "$folder/runs.txt" "$folder/notes.txt"
java -cp "$benchmarks/benchmarks.jar:$benchmarks/lib/*" org.thangdo.benchmarks.RatingFiles "$folder" "$subjects" "$raters" "$seed"
if [ -n "${FAST_KRIPPENDORFF:-}" ]; then "$python" "$here/peers/prepare.py" "$folder" "$raters"; fi
if [ -n "${IRRCAC_LIBRARY:-}" ]; then Rscript "$here/peers/prepare.R" "$folder" "$raters"; fi
if [ -n "${DKPRO_CLASSPATH:-}" ]; then javac -d "$folder" -cp "$DKPRO_CLASSPATH" "$here/peers/DkproAlpha.java"; fi

agree=("$home/thangdo" agree)
if [ -n "${THANGDO_AGREE:-}" ]; then read -ra agree <<<"$THANGDO_AGREE"; fi
"${agree[@]}" "$folder/ratings.parquet" --wide --scale 1,2,3,4 --json >/dev/null 2>&1 || true # builds what is not built

for run in $(seq "$runs"); do
  echo "run $run of $runs" >&2
  measure thangdo "${agree[@]}" "$folder/ratings.parquet" --wide --scale 1,2,3,4 --json
  if [ -n "${FAST_KRIPPENDORFF:-}" ]; then
    measure fast-krippendorff-data env PYTHONPATH="$FAST_KRIPPENDORFF" "$python" "$here/peers/fast_krippendorff.py" data "$folder"
    measure fast-krippendorff-counts env PYTHONPATH="$FAST_KRIPPENDORFF" "$python" "$here/peers/fast_krippendorff.py" counts "$folder"
  fi
  if [ -n "${IRRCAC_LIBRARY:-}" ]; then
    measure irrCAC-AC2 env R_LIBS="$IRRCAC_LIBRARY" Rscript "$here/peers/irrcac.R" ac2 "$folder"
    measure irrCAC-alpha env R_LIBS="$IRRCAC_LIBRARY" Rscript "$here/peers/irrcac.R" alpha "$folder"
  fi
  if [ -n "${DKPRO_CLASSPATH:-}" ]; then
    measure DKPro-alpha java -cp "$DKPRO_CLASSPATH:$folder" DkproAlpha "$folder" "$raters"
  fi
done
echo "$subjects subjects, $raters raters, 4 categories, 20 % missing; medians of $runs runs; $(nproc) cores"
table
echo
"$python" "$here/peers/values.py" "$folder"
