#!/usr/bin/env bash
# SPDX-License-Identifier: GPL-3.0-or-later
# Feeds the readers of files and typed text with made-up input, under the sanitizers.
#
#     packaging/fuzz.sh [EXECUTIONS] [READER...]
#
# 2,000,000 executions of each of the readers in tests/fuzz if nothing else is said. What is found lies
# in build/fuzz/found; the inputs that were worth keeping, and begin the next run, in build/fuzz/corpus.
set -euo pipefail
# shellcheck source=packaging/setup.sh
source "$(dirname "${BASH_SOURCE[0]}")/setup.sh"

executions=${1:-2000000}
shift || true
readers=("$@")
((${#readers[@]})) ||
    readers=(scenario session lesson exercise answers packetdrill call filter)

# The folders with the inputs that a reader begins with.
seeds_of() {
    case $1 in
    scenario) echo "$root/resources/scenarios" "$root/resources/examples" ;;
    lesson) echo "$root/resources/lessons" ;;
    exercise) echo "$root/resources/exercises" ;;
    packetdrill) find "$root/tests/packetdrill/scripts" -mindepth 1 -type d ;;
    *) echo "$root/tests/fuzz/seeds/$1" ;;
    esac
}

install_missing "${build_packages[@]}" "${test_packages[@]}" clang-16 libclang-rt-16-dev
build fuzz $(printf '%s_fuzz ' "${readers[@]}")

# The readers are used without any window and in one language.
export QT_QPA_PLATFORM=offscreen LC_ALL=C.UTF-8
export ASAN_OPTIONS=detect_leaks=0:allocator_may_return_null=1
# It would spend most of its time on accounts: on where each piece of memory came from, which an input
# that was found tells when it is run alone, and, with -entropic, on how rare each branch is.
ASAN_OPTIONS+=:quarantine_size_mb=16:malloc_context_size=2
status=0
for reader in "${readers[@]}"; do
    corpus=$root/build/fuzz/corpus/$reader
    found=$root/build/fuzz/found/$reader-
    mkdir -p "$corpus" "$root/build/fuzz/found"
    # shellcheck disable=SC2046 # each is a folder of its own
    "$root/build/fuzz/fuzz/${reader}_fuzz" -runs="$executions" -max_len=20000 -timeout=25 \
        -entropic=0 -rss_limit_mb=4000 -print_final_stats=1 -artifact_prefix="$found" \
        "$corpus" $(seeds_of "$reader") || status=1
done
exit "$status"
