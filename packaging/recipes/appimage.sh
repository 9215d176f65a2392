#!/usr/bin/env bash
# SPDX-License-Identifier: GPL-3.0-or-later
# UNTESTED. Makes an AppImage of the archive that packaging/bundle.sh has made. Needs appimagetool
# (https://appimage.github.io/appimagetool) and what it loads from the network.
set -euo pipefail
root=$(cd "$(dirname "${BASH_SOURCE[0]}")/../.." && pwd)
packages=$root/build/packages

tree=$(mktemp -d)
trap 'rm -rf "$tree"' EXIT
tar -xf "$packages"/woshou-*-linux-*.tar.xz -C "$tree" --strip-components=1

ln -s bin/woshou "$tree/AppRun"
cp "$tree/share/applications/woshou.desktop" "$tree/share/icons/hicolor/scalable/apps/woshou.svg" "$tree"
appimagetool --no-appstream "$tree" "$packages/Woshou-$(uname -m).AppImage"
