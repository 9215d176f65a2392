#!/usr/bin/env bash
# SPDX-License-Identifier: GPL-3.0-or-later
# UNTESTED. Makes Woshou.app and a disk image of it, on macOS 13 or later with Xcode's tools and Homebrew:
#   brew install cmake ninja qt valijson rapidjson libpng freetype fontconfig
set -euo pipefail
root=$(cd "$(dirname "${BASH_SOURCE[0]}")/../.." && pwd)
tree=$root/build/macos
app=$tree/Woshou.app

cmake -S "$root" -B "$tree/build" -G Ninja -D CMAKE_BUILD_TYPE=Release -D WOSHOU_TESTS=OFF
cmake --build "$tree/build"
# bin/woshou finds libexec/woshou/woshou-gui beside it; both go into the bundle.
cmake --install "$tree/build" --prefix "$app/Contents/Resources"
mkdir -p "$app/Contents/MacOS"
ln -sf ../Resources/bin/woshou "$app/Contents/MacOS/woshou"

iconset=$(mktemp -d)/woshou.iconset
mkdir -p "$iconset"
for size in 16 32 128 256 512; do
    cp "$app/Contents/Resources/share/icons/hicolor/${size}x$size/apps/woshou.png" \
        "$iconset/icon_${size}x$size.png"
done
iconutil --convert icns --output "$app/Contents/Resources/woshou.icns" "$iconset"

version=$(sed -n 's/^project(.*VERSION \([0-9.]*\).*/\1/p' "$root/CMakeLists.txt")
cat >"$app/Contents/Info.plist" <<PLIST
<?xml version="1.0" encoding="UTF-8"?>
<!DOCTYPE plist PUBLIC "-//Apple//DTD PLIST 1.0//EN" "http://www.apple.com/DTDs/PropertyList-1.0.dtd">
<plist version="1.0">
<dict>
  <key>CFBundleName</key><string>Woshou</string>
  <key>CFBundleIdentifier</key><string>org.woshou.woshou</string>
  <key>CFBundleExecutable</key><string>woshou</string>
  <key>CFBundleIconFile</key><string>woshou</string>
  <key>CFBundlePackageType</key><string>APPL</string>
  <key>CFBundleShortVersionString</key><string>$version</string>
  <key>NSHighResolutionCapable</key><true/>
</dict>
</plist>
PLIST

macdeployqt "$app" -executable="$app/Contents/Resources/libexec/woshou/woshou-gui" -dmg
