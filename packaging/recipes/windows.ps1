# SPDX-License-Identifier: GPL-3.0-or-later
# UNTESTED. Makes a folder with Woshou and its libraries for Windows 10 or later.
#
# With MSVC 2022: in its "x64 Native Tools" prompt, with Qt 6.5 or later (msvc2022_64) in PATH and
#   vcpkg install valijson rapidjson libpng freetype fontconfig
# With MinGW: in an MSYS2 UCRT64 shell (powershell -File ...), after
#   pacman -S mingw-w64-ucrt-x86_64-{toolchain,cmake,ninja,qt6-base,qt6-svg,qt6-charts,qt6-tools,libpng,freetype,fontconfig,rapidjson}
#   and valijson from its sources.
$ErrorActionPreference = "Stop"
$root = (Resolve-Path "$PSScriptRoot/../..").Path
$build = "$root/build/windows"
$folder = "$root/build/packages/woshou-windows"

$toolchain = @()
if ($env:VCPKG_ROOT) {
    $toolchain = "-DCMAKE_TOOLCHAIN_FILE=$env:VCPKG_ROOT/scripts/buildsystems/vcpkg.cmake"
}
cmake -S $root -B $build -G Ninja -DCMAKE_BUILD_TYPE=Release -DWOSHOU_TESTS=OFF @toolchain
cmake --build $build
cmake --install $build --prefix $folder
# What the libraries of both programs are looked for in is the folder of each.
windeployqt --release "$folder/libexec/woshou/woshou-gui.exe"
windeployqt --release "$folder/bin/woshou.exe"
