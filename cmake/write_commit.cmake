# SPDX-License-Identifier: GPL-3.0-or-later
# cmake -D SOURCE=<checkout> -D TEMPLATE=<file.in> -D OUTPUT=<file> -P write_commit.cmake
#
# Puts the commit and its day in place of @commit@ and @date@: what a source archive was told when it
# was made (see .gitattributes), else what git says of this checkout.

file(READ "${SOURCE}/cmake/commit.txt" told)
if(NOT told MATCHES "^[0-9a-f]+ [0-9]")
    find_program(git git)
    # A source archive may lie in somebody else's checkout, which has its own commits.
    execute_process(COMMAND "${git}" -C "${SOURCE}" rev-parse --show-prefix
        OUTPUT_VARIABLE prefix RESULT_VARIABLE failed ERROR_QUIET OUTPUT_STRIP_TRAILING_WHITESPACE)
    if(NOT failed AND prefix STREQUAL "")
        execute_process(COMMAND "${git}" -C "${SOURCE}" log -1 --format=format:%H\ %cs
            OUTPUT_VARIABLE told ERROR_QUIET)
    endif()
endif()

set(commit "")
string(TIMESTAMP date "%Y-%m-%d" UTC)
if(told MATCHES "^([0-9a-f]+) ([0-9-]+)")
    string(SUBSTRING "${CMAKE_MATCH_1}" 0 12 commit)
    set(date "${CMAKE_MATCH_2}")
endif()
configure_file("${TEMPLATE}" "${OUTPUT}" @ONLY)
