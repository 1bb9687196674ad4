# Source this in bash: runs checks and counts them.
#
#   check "label" command arg…    runs one check, and prints the output of the command only if it fails
#   suite "label" command arg…    runs a program of many checks, which prints its totals in the last line
#   totals                        prints `N passed, N failed`, and returns 1 if a check failed

passed=0
failed=0

# check LABEL COMMAND...: passes if the command succeeds. In a function, errexit is set.
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

# suite LABEL COMMAND...: adds the totals of a program, and prints its output if a check failed.
suite() {
  local label="$1" log before=$failed counted=$passed start=$SECONDS status=0
  shift
  log="$(mktemp)"
  "$@" >"$log" 2>&1 </dev/null || status=$?
  add_totals "$log"
  # A program that crashes after its totals has failed.
  if [ $status -ne 0 ] && [ "$failed" -eq "$before" ]; then failed=$((failed + 1)); fi
  if [ "$failed" -eq "$before" ]; then
    printf 'ok    %s: %d checks (%d s)\n' "$label" $((passed - counted)) $((SECONDS - start))
  else
    printf 'FAIL  %s\n' "$label"
    sed 's/^/      /' "$log"
  fi
  rm -f "$log"
}

# totals: prints the last line of a runner. The runner that called it adds the numbers.
totals() {
  echo "$passed passed, $failed failed"
  [ "$failed" -eq 0 ]
}

# add_totals FILE: adds the totals in the last line of a log. A log without totals is a failure.
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
