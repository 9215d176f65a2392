# SPDX-License-Identifier: GPL-3.0-or-later
# How every target here is compiled: link `woshou_options` to get it.

set(CMAKE_CXX_STANDARD 20)
set(CMAKE_CXX_STANDARD_REQUIRED ON)
set(CMAKE_CXX_EXTENSIONS OFF)
set(CMAKE_EXPORT_COMPILE_COMMANDS ON)
# With -O3, which CMake would take, it is compiled longer and is not faster.
if(CMAKE_CXX_COMPILER_ID MATCHES "GNU|Clang")
    set(CMAKE_CXX_FLAGS_RELEASE "-O2 -DNDEBUG")
endif()
set(CMAKE_RUNTIME_OUTPUT_DIRECTORY "${PROJECT_BINARY_DIR}/bin")
set(CMAKE_INTERPROCEDURAL_OPTIMIZATION ${WOSHOU_LTO})
# No generated header crosses modules, so moc need not wait for the libraries a module links.
set(CMAKE_AUTOGEN_ORIGIN_DEPENDS OFF)

find_program(WOSHOU_CCACHE ccache)
if(WOSHOU_CCACHE AND NOT CMAKE_CXX_COMPILER_LAUNCHER)
    set(CMAKE_CXX_COMPILER_LAUNCHER "${WOSHOU_CCACHE}")
endif()

add_library(woshou_options INTERFACE)
# Each test program is linked with everything it tests. What is installed is linked by the compiler's
# own linker, as everywhere.
find_program(WOSHOU_MOLD mold)
if(WOSHOU_MOLD AND NOT WOSHOU_HARDEN AND (CMAKE_CXX_COMPILER_ID MATCHES "Clang" OR
        (CMAKE_CXX_COMPILER_ID STREQUAL "GNU" AND CMAKE_CXX_COMPILER_VERSION VERSION_GREATER_EQUAL 12.1)))
    target_link_options(woshou_options INTERFACE -fuse-ld=mold)
endif()
target_compile_features(woshou_options INTERFACE cxx_std_20)
target_compile_definitions(woshou_options INTERFACE
    WOSHOU_VERSION="${PROJECT_VERSION}"
    QT_DISABLE_DEPRECATED_BEFORE=0x060400)

# -Wconversion is left out: it complains about every sum of two 16-bit fields, and the strong types
# for sequence numbers, times and byte counts guard the conversions that matter.
target_compile_options(woshou_options INTERFACE
    -Wall -Wextra -Wpedantic $<$<CXX_COMPILER_ID:GNU>:-Wshadow=local> -Wnon-virtual-dtor -Woverloaded-virtual -Wold-style-cast
    -Wcast-align -Wextra-semi -Wsuggest-override
    $<$<CXX_COMPILER_ID:GNU>:-Wduplicated-cond;-Wduplicated-branches;-Wlogical-op>
    # Sources that are compiled together are included, and so taken for headers.
    $<$<AND:$<CXX_COMPILER_ID:GNU>,$<BOOL:${WOSHOU_UNITY}>>:-Wno-subobject-linkage>
    $<$<BOOL:${WOSHOU_WERROR}>:-Werror>)

if(WOSHOU_SANITIZE)
    set(sanitizers -fsanitize=address,undefined -fno-sanitize-recover=all)
    # -O1: without it the tests are slow, with more the compiler is. -g1: for the lines in reports.
    target_compile_options(woshou_options INTERFACE ${sanitizers}
        -O1 -g1 -fno-omit-frame-pointer)
    target_link_options(woshou_options INTERFACE ${sanitizers})
endif()

if(WOSHOU_FUZZ)
    # What libFuzzer learns from: which branches an input takes. RapidJSON's stack adds to a pointer
    # that is null while it is empty.
    target_compile_options(woshou_options INTERFACE
        -fsanitize=fuzzer-no-link -fno-sanitize=pointer-overflow)
    target_link_options(woshou_options INTERFACE -fsanitize=fuzzer-no-link)
endif()

if(WOSHOU_HARDEN)
    # Executables are to be loaded anywhere, and so the libraries they are made of.
    include(CheckPIESupported)
    check_pie_supported()
    set(CMAKE_POSITION_INDEPENDENT_CODE ON)
    # Some systems define _FORTIFY_SOURCE by themselves. The names of sources, which get into the
    # programs, do not tell where they were built.
    target_compile_options(woshou_options INTERFACE
        -U_FORTIFY_SOURCE -D_FORTIFY_SOURCE=3 -fstack-protector-strong -fstack-clash-protection
        "-ffile-prefix-map=${PROJECT_SOURCE_DIR}=.")
    target_link_options(woshou_options INTERFACE -Wl,-z,relro -Wl,-z,now)
endif()
