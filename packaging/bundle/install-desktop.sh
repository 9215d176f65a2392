#!/bin/sh
# SPDX-License-Identifier: GPL-3.0-or-later
# Puts Woshou into the menu of this user, with its icons and types of files, where it lies now; --remove
# takes it out again. Nothing else is changed, and no administrator is needed.
set -eu
here=$(cd "$(dirname "$0")" && pwd)
data=${XDG_DATA_HOME:-$HOME/.local/share}

files() { (cd "$here/share" && find icons -type f && echo mime/packages/woshou.xml); }

refresh() {
    if command -v update-mime-database >/dev/null; then
        update-mime-database "$data/mime"
    fi
    if command -v update-desktop-database >/dev/null; then
        update-desktop-database "$data/applications"
    fi
}

case ${1:-} in
"")
    files | while read -r file; do
        mkdir -p "$data/${file%/*}"
        cp "$here/share/$file" "$data/$file"
    done
    mkdir -p "$data/applications"
    # In a desktop file a path with blanks stands in quotes.
    sed "s|^Exec=woshou|Exec=\"$here/bin/woshou\"|" "$here/share/applications/woshou.desktop" \
        >"$data/applications/woshou.desktop"
    refresh
    echo "Woshou is in the menu now. If its folder is moved, call this again."
    ;;
--remove)
    files | while read -r file; do rm -f "$data/$file"; done
    rm -f "$data/applications/woshou.desktop"
    refresh
    ;;
*)
    echo "usage: $0 [--remove]" >&2
    exit 2
    ;;
esac
