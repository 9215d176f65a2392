// SPDX-License-Identifier: GPL-3.0-or-later

#include "support/suite.h"

#include <algorithm>
#include <cstdio>
#include <map>
#include <string>
#include <string_view>

namespace support {
namespace {

std::map<std::string, RunSuite>& suites()
{
    static std::map<std::string, RunSuite> known;
    return known;
}

/// ".../ui/window_test.cpp" → "window".
std::string nameOf(std::string_view file)
{
    file.remove_prefix(std::min(file.rfind('/') + 1, file.size()));
    return std::string(file.substr(0, file.rfind("_test.cpp")));
}

} // namespace

Suite::Suite(const char* file, RunSuite run) { suites()[nameOf(file)] = run; }

} // namespace support

int main(int argc, char** argv)
{
    const auto found = support::suites().find(argc > 1 ? argv[1] : "");
    if (found == support::suites().end()) {
        std::fputs("Give the name of a suite, and arguments for it if you like:\n", stderr);
        for (const auto& [name, run] : support::suites()) {
            std::fprintf(stderr, "  %s\n", name.c_str());
        }
        return 2;
    }
    // To the suite it is as if it were a program of its own.
    argv[1] = argv[0];
    return found->second(argc - 1, argv + 1);
}
