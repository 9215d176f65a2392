#!/usr/bin/env bash
# SPDX-License-Identifier: GPL-3.0-or-later
# Makes an archive that runs on a Linux without Qt and without fonts: build/packages/woshou-*.tar.xz,
# or in the folder that is given. It holds the program, Qt with its plugins, all libraries but those of
# the C library, X11 and fontconfig, and fonts. The same checkout gives the same bytes.
set -euo pipefail
# shellcheck source=packaging/setup.sh
source "$(dirname "${BASH_SOURCE[0]}")/setup.sh"

# What every Linux with a desktop has, in a version that fits its other parts.
system_libraries='^(ld-linux.*|libc|libm|libdl|librt|libpthread|libresolv|libX11(-xcb)?|libxcb|libXau|'
system_libraries+='libXdmcp|libSM|libICE|libfontconfig|libfreetype|libexpat)\.so'

plugins=(
    platforms/libq{xcb,offscreen,minimal,wayland-generic,wayland-egl}.so
    imageformats/libqsvg.so iconengines/libqsvgicon.so
    platforminputcontexts/lib{compose,ibus}platforminputcontextplugin.so
    xcbglintegrations/libqxcb-{egl,glx}-integration.so
    wayland-shell-integration/libxdg-shell.so wayland-decoration-client/libbradient.so
    wayland-graphics-integration-client/libqt-plugin-wayland-egl.so
)
fonts=(
    truetype/noto/NotoSans-{Regular,Bold,Italic}.ttf
    truetype/dejavu/DejaVuSans{,-Bold,Mono,Mono-Bold}.ttf
    opentype/noto/NotoSansCJK-{Regular,Bold}.ttc
)

packages=$(mkdir -p "${1:-$root/build/packages}" && cd "${1:-$root/build/packages}" && pwd)
install_missing "${build_packages[@]}" "${bundle_packages[@]}"

# What is built into the programs bears a time: that of the commit, if Qt's rcc is told it, else that of
# each file.
SOURCE_DATE_EPOCH=$(git -C "$root" log -1 --format=%ct)
export SOURCE_DATE_EPOCH
rm -f "$root"/build/release/src/.rcc/qrc_*.cpp
say "Building Woshou; the first time takes some ten minutes on two cores ..."
build release woshou woshou_installed_files

name=woshou-$(project_version)-linux-$(uname -m)
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
tree=$work/$name
say "Collecting libraries and fonts ..."
quietly cmake --install "$root/build/release" --prefix "$tree" --strip

# Where the Qt of this build has its plugins and translations.
qt_folder() { qmake6 -query "$1"; }

plugin_folder=$(qt_folder QT_INSTALL_PLUGINS)
for plugin in "${plugins[@]}"; do
    install -D -m 644 -t "$tree/lib/plugins/${plugin%/*}" "$plugin_folder/$plugin"
done
install -D -m 644 -t "$tree/share/qt6/translations" \
    "$(qt_folder QT_INSTALL_TRANSLATIONS)"/qtbase_zh_*.qm
for font in "${fonts[@]}"; do
    install -D -m 644 -t "$tree/share/woshou/fonts" "/usr/share/fonts/$font"
done

# What programs and plugins load, directly or not.
mapfile -t loaded < <(
    find "$tree/bin" "$tree/libexec" "$tree/lib/plugins" -type f -print0 | xargs -0 -n 1 ldd |
        awk '$2 == "=>" && $3 ~ /^\// {print $3}' | sort -u)
for library in "${loaded[@]}"; do
    [[ ${library##*/} =~ $system_libraries ]] || install -m 644 -t "$tree/lib" "$library"
done

# Each finds its libraries from where it lies, so that no launcher has to set anything.
patchelf --force-rpath --set-rpath "\$ORIGIN/../lib" "$tree/bin/woshou"
patchelf --force-rpath --set-rpath "\$ORIGIN/../../lib" "$tree/libexec/woshou/woshou-gui"
find "$tree/lib" -maxdepth 1 -type f -exec patchelf --force-rpath --set-rpath "\$ORIGIN" {} +
find "$tree/lib/plugins" -type f -exec patchelf --force-rpath --set-rpath "\$ORIGIN/../.." {} +
printf '[Paths]\nPrefix = ../..\nPlugins = lib/plugins\nTranslations = share/qt6/translations\n' \
    >"$tree/libexec/woshou/qt.conf"

# The licences of what others wrote.
mapfile -t origins < <(
    dpkg-query -S "${loaded[@]/#*\//*/}" "${plugins[@]/#*\//*/}" "${fonts[@]/#*\//*/}" |
        cut -d: -f1 | sort -u)
for origin in "${origins[@]}"; do
    install -D -m 644 "/usr/share/doc/$origin/copyright" "$tree/share/doc/licences/$origin"
done
install -m 755 "$root/packaging/bundle/install-desktop.sh" "$tree/install-desktop.sh"

say "Packing ..."
tar --sort=name --mtime="@$SOURCE_DATE_EPOCH" --owner=0 --group=0 --numeric-owner --mode=go=rX,u+rw \
    -C "$work" -c "$name" | xz -T1 -6 >"$packages/$name.tar.xz"
ls -l "$packages/$name.tar.xz" >&2
