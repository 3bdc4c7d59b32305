# Measures whole processes; read by the comparisons. They set `folder`, where results go.

# Nothing else may run: waits until nine tenths of the machine are idle for two seconds.
idle() { awk '/^cpu /{print $5 + $6, $2 + $3 + $4 + $5 + $6 + $7 + $8}' /proc/stat; }
quiet() {
  local until=$((SECONDS + ${QUIET_SECONDS:-300}))
  while [ $SECONDS -lt $until ]; do
    if { idle; sleep 2; idle; } | awk 'NR == 1 {i = $1; all = $2} END {exit !(($1 - i) / ($2 - all) > 0.9)}'; then return; fi
  done
  echo "measured while other processes ran: read CPU seconds" >>"$folder/notes.txt"
}

# measure NAME COMMAND…: appends "NAME wall cpu peak-MB" and keeps what the command printed.
measure() {
  local name=$1 code=0; shift
  quiet
  /usr/bin/time -o "$folder/time.txt" -f '%e %U %S %M' "$@" >"$folder/$name.out" 2>"$folder/$name.err" || code=$?
  # thangdo: 1 is a finding that needs a person
  if [ $code -gt 1 ] || { [ $code -eq 1 ] && [ "$name" != thangdo ]; }; then
    echo "$name failed:" >&2; cat "$folder/$name.err" >&2; exit 1
  fi
  awk -v name="$name" 'END {printf "%s %.2f %.2f %.0f\n", name, $1, $2 + $3, $4 / 1024}' "$folder/time.txt" >>"$folder/runs.txt"
}

median() { sort -n | awk '{v[NR] = $1} END {print NR % 2 ? v[(NR + 1) / 2] : (v[NR / 2] + v[NR / 2 + 1]) / 2}'; }

# The medians of every process, in the order of their first run.
table() {
  [ ! -f "$folder/notes.txt" ] || sort -u "$folder/notes.txt"
  echo "| process | wall s | CPU s | peak MB |"
  echo "|---|---|---|---|"
  for name in $(awk '!seen[$1]++ {print $1}' "$folder/runs.txt"); do
    echo "| $name | $(for column in 2 3 4; do
      awk -v n="$name" -v c=$column '$1 == n {print $c}' "$folder/runs.txt" | median
    done | paste -sd' ' | sed 's/ / | /g') |"
  done
}
