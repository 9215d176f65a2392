#!/usr/bin/env bash
# SPDX-License-Identifier: GPL-3.0-or-later
# Installs what is missing, builds with warnings as errors and runs every test. The last line is
# "N passed, N failed"; the exit status is 0 only if tests ran and none failed.
set -euo pipefail
# shellcheck source=packaging/setup.sh
source "$(dirname "${BASH_SOURCE[0]}")/setup.sh"

fail() {
    say "$1"
    echo "0 passed, 1 failed"
    exit 1
}

install_missing "${build_packages[@]}" "${test_packages[@]}" || fail "Packages are missing."
say "Building with warnings as errors ..."
build dev || fail "The build failed."

log=$root/build/dev/Testing/Temporary/LastTest.log
rm -f "$log"
status=0
(cd "$root" && ctest --preset dev) || status=$?
[[ -f $log ]] || fail "No test ran."

# Counts the test functions (each row of data for itself) that QtTest names in the log of CTest. A
# program that ends badly counts as at least one failure, whatever it printed before.
summary=$(awk '
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
' "$log")
read -r passed failed <<<"$summary"
((status == 0 || failed > 0)) || failed=1
echo "$passed passed, $failed failed"
((status == 0 && passed > 0 && failed == 0))
