# SPDX-License-Identifier: GPL-3.0-or-later

# woshou_room(<name> [USES <rooms>...] [QT <components>...] [LINK <libraries>...])
#
# Makes the static library woshou_<name> of all sources in src/<name>/. A room without sources, or
# with headers only, is an INTERFACE library, so that the tree always configures and others may
# already link it. `main.cpp` and `*_main.cpp` belong to executables and are left out.
function(woshou_room name)
    cmake_parse_arguments(PARSE_ARGV 1 room "" "" "USES;QT;LINK")
    set(target woshou_${name})
    file(GLOB_RECURSE sources CONFIGURE_DEPENDS "${name}/*.cpp")
    file(GLOB_RECURSE headers CONFIGURE_DEPENDS "${name}/*.h")
    list(FILTER sources EXCLUDE REGEX "[/_]main\\.cpp$")

    if(sources)
        add_library(${target} STATIC ${sources} ${headers})
        set_target_properties(${target} PROPERTIES
            UNITY_BUILD ${WOSHOU_UNITY} UNITY_BUILD_BATCH_SIZE 10)
        set(scope PUBLIC)
    else()
        add_library(${target} INTERFACE)
        set(scope INTERFACE)
    endif()
    if(sources AND room_QT)
        set_target_properties(${target} PROPERTIES AUTOMOC ON AUTOUIC ON)
    endif()

    list(TRANSFORM room_USES PREPEND woshou_)
    list(TRANSFORM room_QT PREPEND Qt6::)
    target_include_directories(${target} ${scope} "${PROJECT_SOURCE_DIR}/src")
    target_link_libraries(${target} ${scope}
        woshou_options ${room_USES} ${room_QT} ${room_LINK})
endfunction()

# woshou_room_resources(<name> <patterns>...)
#
# Embeds the files of resources/ that match; resources/a/b.json is at :/a/b.json in every program
# that links the room (Qt links a static library's resources as objects, so none is dropped).
function(woshou_room_resources name)
    list(TRANSFORM ARGN PREPEND "${PROJECT_SOURCE_DIR}/resources/" OUTPUT_VARIABLE patterns)
    file(GLOB files CONFIGURE_DEPENDS ${patterns})
    get_target_property(type woshou_${name} TYPE)
    if(files AND type STREQUAL "STATIC_LIBRARY")
        qt_add_resources(woshou_${name} woshou_${name}_data
            PREFIX "/" BASE "${PROJECT_SOURCE_DIR}/resources" FILES ${files})
    endif()
endfunction()

# woshou_room_translations(<name> <rooms with display text>...)
#
# Embeds translations/*.ts as :/i18n/woshou_<language>.qm. The target `update_translations` collects
# the texts of these rooms into the .ts files.
function(woshou_room_translations name)
    file(GLOB languages CONFIGURE_DEPENDS "${PROJECT_SOURCE_DIR}/translations/*.ts")
    get_target_property(type woshou_${name} TYPE)
    if(NOT languages OR NOT type STREQUAL "STATIC_LIBRARY")
        return()
    endif()
    set(texts)
    foreach(room IN LISTS ARGN)
        file(GLOB_RECURSE found CONFIGURE_DEPENDS "${room}/*.cpp" "${room}/*.h" "${room}/*.ui")
        list(APPEND texts ${found})
    endforeach()
    # No line numbers in the .ts files: they would change with every edit of the sources.
    qt_add_translations(woshou_${name}
        TS_FILES ${languages}
        RESOURCE_PREFIX "/i18n"
        SOURCES ${texts}
        INCLUDE_DIRECTORIES "${PROJECT_SOURCE_DIR}/src"
        LUPDATE_OPTIONS -locations none -no-ui-lines -no-obsolete)
endfunction()
