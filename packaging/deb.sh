#!/usr/bin/env bash
# SPDX-License-Identifier: GPL-3.0-or-later
# Builds Debian packages of the last commit (woshou, woshou-doc) and has lintian look at them. They are
# left in build/packages, or in the folder that is given. The same commit gives the same bytes.
set -euo pipefail
# shellcheck source=packaging/setup.sh
source "$(dirname "${BASH_SOURCE[0]}")/setup.sh"

packages=$(mkdir -p "${1:-$root/build/packages}" && cd "${1:-$root/build/packages}" && pwd)
install_missing "${build_packages[@]}" "${deb_packages[@]}"

SOURCE_DATE_EPOCH=$(git -C "$root" log -1 --format=%ct)
export SOURCE_DATE_EPOCH
release=$(project_version)
version=$release
# Until it is tagged, what is built is older than the release.
if [[ $(git -C "$root" tag --points-at HEAD) != *"v$release"* ]]; then
    version+="~git$(date -u -d "@$SOURCE_DATE_EPOCH" +%Y%m%d.%H%M%S)"
fi

work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
source_tree=$work/woshou-$release
mkdir "$source_tree"
git -C "$root" archive HEAD | tar -x -C "$source_tree"
cp -r "$source_tree/packaging/debian" "$source_tree/debian"
cat >"$source_tree/debian/changelog" <<CHANGELOG
woshou ($version) unstable; urgency=medium

  * See CHANGELOG.md.

 -- The Woshou developers <woshou@example.org>  $(date -uR -d "@$SOURCE_DATE_EPOCH")
CHANGELOG

say "Building woshou $version: compiles all of it, which takes some ten minutes on two cores ..."
(cd "$source_tree" && with_progress dpkg-buildpackage --build=binary --no-sign --jobs="$(nproc)")
say "Looking at the packages with lintian ..."
lintian --fail-on error,warning --info "$work"/*.changes
cp "$work"/*.deb "$packages"
ls -l "$packages"/woshou*_"$version"_*.deb >&2
