# Source this (bash): checks that are counted, and the line that sums them up.
#
#   check "what holds" command arg…   one line; the command's output only if it fails
#   suite "label" command arg…        a program of many checks, whose last line is its totals
#   totals                            prints `N passed, N failed`; its status is 1 on a failure

passed=0
failed=0

# check LABEL COMMAND...: runs the command, with errexit if it is a function; its status decides.
check() {
  local label="$1" start=$SECONDS output status
  shift
  set +e
  output="$(set -e; "$@" 2>&1 </dev/null)"
  status=$?
  set -e
  local took=$((SECONDS - start))
  if [ $status -eq 0 ]; then
    passed=$((passed + 1))
    printf 'ok    %s%s\n' "$label" "$([ $took -lt 2 ] || echo " (${took} s)")"
  else
    failed=$((failed + 1))
    printf 'FAIL  %s\n' "$label"
    printf '%s\n' "$output" | sed 's/^/      /'
  fi
}

# suite LABEL COMMAND...: one line for a program that ends with totals, which are added; all of its output if one failed.
suite() {
  local label="$1" log before=$failed counted=$passed start=$SECONDS status=0
  shift
  log="$(mktemp)"
  "$@" >"$log" 2>&1 </dev/null || status=$?
  add_totals "$log"
  # A program that dies after its totals has failed too.
  if [ $status -ne 0 ] && [ "$failed" -eq "$before" ]; then failed=$((failed + 1)); fi
  if [ "$failed" -eq "$before" ]; then
    printf 'ok    %s: %d checks (%d s)\n' "$label" $((passed - counted)) $((SECONDS - start))
  else
    printf 'FAIL  %s\n' "$label"
    sed 's/^/      /' "$log"
  fi
  rm -f "$log"
}

# totals: the last line of every runner, which the one that called it adds up.
totals() {
  echo "$passed passed, $failed failed"
  [ "$failed" -eq 0 ]
}

# add_totals FILE: adds the counts of a runner's last line; a runner that printed none has failed.
add_totals() {
  local line
  line="$(tail -n 1 "$1")"
  if [[ "$line" =~ ^([0-9]+)\ passed,\ ([0-9]+)\ failed$ ]]; then
    passed=$((passed + BASH_REMATCH[1]))
    failed=$((failed + BASH_REMATCH[2]))
  else
    failed=$((failed + 1))
  fi
}
