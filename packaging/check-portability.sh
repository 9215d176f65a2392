#!/usr/bin/env bash
# SPDX-License-Identifier: GPL-3.0-or-later
# Has other compilers read all sources, as far as they are here: Clang 16 or later, and MinGW (which makes
# programs for Windows; Debian: g++-mingw-w64-x86-64-posix) with the headers of this system's Qt. Nothing
# is built. Takes an hour on two cores; arguments are the sources to read instead of all.
set -euo pipefail
root=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)
cd "$root"

if (($#)); then
    sources=("$@")
else
    mapfile -t sources < <(find src -name '*.cpp' | sort)
fi
headers=$(mktemp -d)
trap 'rm -rf "$headers"' EXIT
# Alone: beside them lie the headers of this system's C library.
cp -r "$(qmake6 -query QT_INSTALL_HEADERS)/." \
    /usr/include/{rapidjson,valijson,fontconfig,freetype2,libpng16} "$headers"

flags=(-std=c++20 -fsyntax-only -Wall -Wextra -Wpedantic -Werror -I src)
flags+=(-D 'WOSHOU_VERSION="0"' -D 'WOSHOU_GUI_PROGRAM="0"' -D QT_NO_VERSION_TAGGING)
flags+=(-isystem "$headers" -isystem "$headers/freetype2" -isystem "$headers/libpng16")
for part in Core Gui Widgets PrintSupport Svg Charts OpenGL OpenGLWidgets; do
    flags+=(-isystem "$headers/Qt$part")
done

status=0
# read_all COMPILER [FLAG...]
read_all() {
    if ! command -v "$1" >/dev/null; then
        echo "$1 is not here." >&2
        return
    fi
    echo "$1 reads ${#sources[@]} sources ..." >&2
    printf '%s\0' "${sources[@]}" | xargs -0 -n 1 -P "$(nproc)" "$@" "${flags[@]}" || status=1
}

clang=$(compgen -c clang++- | grep -E '^clang\+\+-(1[6-9]|[2-9][0-9])$' | sort -V | tail -n 1 || true)
read_all "${clang:-clang++-16}" -fPIC
# What Qt's own moc writes, and libraries that are not there for Windows, are left out.
read_all x86_64-w64-mingw32-g++-posix
exit "$status"
