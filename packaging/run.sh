#!/usr/bin/env bash
# SPDX-License-Identifier: GPL-3.0-or-later
# Installs what is missing, builds Woshou and runs it with these arguments. With no arguments and no
# display it writes two figures into ./figures instead.
set -euo pipefail
# shellcheck source=packaging/setup.sh
source "$(dirname "${BASH_SOURCE[0]}")/setup.sh"

install_missing "${build_packages[@]}"
[[ -x $root/build/release/bin/woshou ]] || say_how_long "Compiling Woshou" 10
build release woshou manual

woshou=$root/build/release/bin/woshou
if [[ -n ${DISPLAY:-}${WAYLAND_DISPLAY:-} ]]; then
    exec "$woshou" "$@"
fi

case ${1:-} in
"")
    say "No display (neither DISPLAY nor WAYLAND_DISPLAY is set), so no window: writing figures."
    export QT_QPA_PLATFORM=offscreen
    mkdir -p figures
    for id in three-way-handshake four-way-teardown; do
        for ending in svg png; do
            "$woshou" export "$id" -o "figures/$id.$ending" >&2
            printf '%s\n' "./figures/$id.$ending"
        done
    done
    ;;
list | trace | export | conform | grade | paper | quiz | -*)
    # These need no window; Qt still wants a platform for its fonts.
    QT_QPA_PLATFORM=offscreen exec "$woshou" "$@"
    ;;
*)
    exec "$woshou" "$@"
    ;;
esac
