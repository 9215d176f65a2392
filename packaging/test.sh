#!/usr/bin/env bash
# SPDX-License-Identifier: GPL-3.0-or-later
# Installs what is missing, builds with warnings as errors and runs every test; then builds the tests
# that CMake calls `sanitized` once more, under the sanitizers, and runs these. The last line is
# "N passed, N failed"; the exit status is 0 only if tests ran and none failed.
set -euo pipefail
# shellcheck source=packaging/setup.sh
source "$(dirname "${BASH_SOURCE[0]}")/setup.sh"

fail() {
    say "$1"
    echo "0 passed, 1 failed"
    exit 1
}

# Counts the test functions (each row of data for itself) that QtTest names in the log of CTest. A
# program that ends badly counts as at least one failure, whatever it printed before.
count() {
    awk '
        function finish() {
            if (program == "") return
            passed += pass
            if (!ok) failed += fail ? fail : 1
            else if (!qttest) ++passed
        }
        /^[0-9]+\/[0-9]+ Testing: / { finish(); program = $3; pass = fail = ok = qttest = 0 }
        /^PASS +: / && !/::(init|cleanup)TestCase\(\)/ { ++pass }
        /^(FAIL!|XPASS) +: / { ++fail }
        /^SKIP +: / { print "skipped: " program ": " $0 > "/dev/stderr" }
        /^Totals: / { qttest = 1 }
        /^Test Passed\.$/ { ok = 1 }
        END { finish(); printf "%d %d\n", passed, failed }
    ' "$1"
}

passed=0
failed=0

# run_tests PRESET [OPTION...]  Adds to what has passed and failed.
run_tests() {
    local preset=$1 log=$root/build/$1/Testing/Temporary/LastTest.log status=0 good bad
    shift
    rm -f "$log"
    (cd "$root" && ctest --preset "$preset" "$@") || status=$?
    [[ -f $log ]] || fail "No test ran ($preset)."
    read -r good bad <<<"$(count "$log")"
    ((status == 0 || bad > 0)) || bad=1
    ((passed += good, failed += bad)) || true
}

install_missing "${build_packages[@]}" "${test_packages[@]}" || fail "Packages are missing."
[[ -d $root/build/dev/tests ]] || say_how_long "Compiling Woshou and its tests" 34
say "Building with warnings as errors (1 of 4) ..."
build dev || fail "The build failed."
say "Running the tests (2 of 4) ..."
run_tests dev
[[ -d $root/build/asan/tests ]] || say_how_long "Compiling a part of the tests once more" 16
say "Building under the sanitizers (3 of 4) ..."
build asan sanitized || fail "The build under the sanitizers failed."
say "Running them (4 of 4) ..."
run_tests asan --label-regex '^sanitized$'

echo "$passed passed, $failed failed"
((passed > 0 && failed == 0))
