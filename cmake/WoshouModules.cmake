# SPDX-License-Identifier: GPL-3.0-or-later

# woshou_module(<name> [USES <modules>...] [QT <components>...] [LINK <libraries>...])
#
# Makes the static library woshou_<name> of all sources in src/<name>/. A module without sources, or
# with headers only, is an INTERFACE library, so that the tree always configures and others may
# already link it. `main.cpp` and `*_main.cpp` belong to executables and are left out.
function(woshou_module name)
    cmake_parse_arguments(PARSE_ARGV 1 module "" "" "USES;QT;LINK")
    set(target woshou_${name})
    file(GLOB_RECURSE sources CONFIGURE_DEPENDS "${name}/*.cpp")
    file(GLOB_RECURSE headers CONFIGURE_DEPENDS "${name}/*.h")
    list(FILTER sources EXCLUDE REGEX "[/_]main\\.cpp$")

    if(sources)
        add_library(${target} STATIC ${sources} ${headers})
        set_target_properties(${target} PROPERTIES
            UNITY_BUILD ${WOSHOU_UNITY} UNITY_BUILD_MODE GROUP)
        woshou_group_sources(${sources})
        set(scope PUBLIC)
    else()
        add_library(${target} INTERFACE)
        set(scope INTERFACE)
    endif()
    if(sources AND module_QT)
        woshou_moc(${target})
    endif()
    if(sources)
        woshou_precompile_headers(${target} "${module_QT}")
    endif()

    # The target all_verify_interface_header_sets compiles each header alone: sources that are
    # compiled together hide what one of them does not include.
    target_sources(${target} ${scope}
        FILE_SET HEADERS BASE_DIRS "${PROJECT_SOURCE_DIR}/src" FILES ${headers})
    set_target_properties(${target} PROPERTIES VERIFY_INTERFACE_HEADER_SETS ON)

    list(TRANSFORM module_USES PREPEND woshou_)
    list(TRANSFORM module_QT PREPEND Qt6::)
    target_include_directories(${target} ${scope} "${PROJECT_SOURCE_DIR}/src")
    target_link_libraries(${target} ${scope}
        woshou_options ${module_USES} ${module_QT} ${module_LINK})
endfunction()

# woshou_moc(<target>)
#
# Has moc look at the target's headers and sources.
function(woshou_moc target)
    set_target_properties(${target} PROPERTIES AUTOMOC ON)
    if(UNIX)
        get_target_property(QT_MOC Qt6::moc IMPORTED_LOCATION)
        configure_file("${PROJECT_SOURCE_DIR}/cmake/moc.sh.in" "${PROJECT_BINARY_DIR}/moc.sh"
            @ONLY FILE_PERMISSIONS OWNER_READ OWNER_WRITE OWNER_EXECUTE)
        set_target_properties(${target} PROPERTIES
            AUTOMOC_EXECUTABLE "${PROJECT_BINARY_DIR}/moc.sh")
    endif()
endfunction()

# woshou_module_resources(<name> <patterns>...)
#
# Embeds the files of resources/ that match; resources/a/b.json is at :/a/b.json in every program
# that links the module (Qt links a static library's resources as objects, so none is dropped).
function(woshou_module_resources name)
    list(TRANSFORM ARGN PREPEND "${PROJECT_SOURCE_DIR}/resources/" OUTPUT_VARIABLE patterns)
    file(GLOB files CONFIGURE_DEPENDS ${patterns})
    get_target_property(type woshou_${name} TYPE)
    if(files AND type STREQUAL "STATIC_LIBRARY")
        qt_add_resources(woshou_${name} woshou_${name}_data
            PREFIX "/" BASE "${PROJECT_SOURCE_DIR}/resources" FILES ${files})
    endif()
endfunction()

# woshou_module_translations(<name> <modules with display text>...)
#
# Embeds translations/*.ts as :/i18n/woshou_<language>.qm. The target `update_translations` collects
# the texts of these modules into the .ts files.
function(woshou_module_translations name)
    file(GLOB languages CONFIGURE_DEPENDS "${PROJECT_SOURCE_DIR}/translations/*.ts")
    get_target_property(type woshou_${name} TYPE)
    if(NOT languages OR NOT type STREQUAL "STATIC_LIBRARY")
        return()
    endif()
    set(texts)
    foreach(module IN LISTS ARGN)
        file(GLOB_RECURSE found CONFIGURE_DEPENDS "${module}/*.cpp" "${module}/*.h" "${module}/*.ui")
        list(APPEND texts ${found})
    endforeach()
    # No line numbers in the .ts files: they would change with every edit of the sources.
    qt_add_translations(woshou_${name}
        TS_FILES ${languages}
        RESOURCE_PREFIX "/i18n"
        SOURCES ${texts}
        INCLUDE_DIRECTORIES "${PROJECT_SOURCE_DIR}/src"
        LUPDATE_OPTIONS -locations none -no-ui-lines -no-obsolete
            -tr-function-alias QT_TRANSLATE_NOOP+=PHRASE)
endfunction()

# woshou_translated_source(<name> <context> <source>)
#
# Adds <source>.cpp to the module, made of src/<name>/<source>.cpp.in: @woshou_translated@ becomes a
# list of {"<language>", "<text>"}, for each catalogue its text of a context that has only one.
function(woshou_translated_source name context source)
    file(GLOB catalogues CONFIGURE_DEPENDS "${PROJECT_SOURCE_DIR}/translations/*.ts")
    set(woshou_translated)
    foreach(catalogue IN LISTS catalogues)
        set_property(DIRECTORY APPEND PROPERTY CMAKE_CONFIGURE_DEPENDS "${catalogue}")
        file(READ "${catalogue}" texts)
        string(REGEX MATCH "<name>${context}</name>.*" texts "${texts}")
        string(FIND "${texts}" "</context>" end)
        string(SUBSTRING "${texts}" 0 ${end} texts)
        if(texts MATCHES "<translation>([^<]+)</translation>")
            set(text "${CMAKE_MATCH_1}")
            foreach(sign IN ITEMS "lt,<" "gt,>" "apos,'" "quot,\"" "amp,&")
                string(REPLACE "," ";" sign "${sign}")
                list(GET sign 0 entity)
                list(GET sign 1 sign)
                string(REPLACE "&${entity};" "${sign}" text "${text}")
            endforeach()
            string(REGEX REPLACE "^.*/[a-z]+_(.*)\\.ts$" "\\1" language "${catalogue}")
            string(APPEND woshou_translated "\n    {\"${language}\", R\"(${text})\"},")
        endif()
    endforeach()
    set(written "${CMAKE_CURRENT_BINARY_DIR}/${source}.cpp")
    configure_file("${name}/${source}.cpp.in" "${written}" @ONLY)
    set_source_files_properties("${written}" PROPERTIES SKIP_UNITY_BUILD_INCLUSION ON)
    target_sources(woshou_${name} PRIVATE "${written}")
endfunction()

# woshou_commit_source(<name> <source>)
#
# Adds <source>.cpp to the module, made of src/<name>/<source>.cpp.in by write_commit.cmake, and made
# anew whenever another commit is checked out.
function(woshou_commit_source name source)
    set(script "${PROJECT_SOURCE_DIR}/cmake/write_commit.cmake")
    set(template "${CMAKE_CURRENT_SOURCE_DIR}/${name}/${source}.cpp.in")
    set(written "${CMAKE_CURRENT_BINARY_DIR}/${source}.cpp")
    set(depends "${script}" "${template}" "${PROJECT_SOURCE_DIR}/cmake/commit.txt")
    foreach(file IN ITEMS HEAD logs/HEAD)
        execute_process(COMMAND git -C "${PROJECT_SOURCE_DIR}" rev-parse --git-path ${file}
            OUTPUT_VARIABLE path ERROR_QUIET OUTPUT_STRIP_TRAILING_WHITESPACE)
        cmake_path(ABSOLUTE_PATH path BASE_DIRECTORY "${PROJECT_SOURCE_DIR}")
        if(EXISTS "${path}" AND NOT IS_DIRECTORY "${path}")
            list(APPEND depends "${path}")
        endif()
    endforeach()
    add_custom_command(OUTPUT "${written}"
        COMMAND "${CMAKE_COMMAND}" -D "SOURCE=${PROJECT_SOURCE_DIR}" -D "TEMPLATE=${template}"
            -D "OUTPUT=${written}" -P "${script}"
        # configure_file() leaves a file alone that would not change, and Ninja would make it again.
        COMMAND "${CMAKE_COMMAND}" -E touch "${written}"
        DEPENDS ${depends} VERBATIM)
    set_source_files_properties("${written}" PROPERTIES SKIP_UNITY_BUILD_INCLUSION ON)
    target_sources(woshou_${name} PRIVATE "${written}")
endfunction()

# What most sources include of Qt. All of Qt would take twice as long to read.
set(woshou_core_headers
    <QCoreApplication> <QFile> <QHash> <QJsonArray> <QJsonObject> <QObject> <QStringList>)
set(woshou_gui_headers <QImage> <QPainter> <QPainterPath>)
set(woshou_widget_headers <QAction> <QApplication> <QBoxLayout> <QComboBox> <QDialog> <QLabel>
    <QMainWindow> <QMenu> <QPushButton> <QToolButton> <QTreeWidget>)

# woshou_precompile_headers(<target> <Qt components>)
#
# Reading the headers of Qt and of the standard library takes longer than compiling what is ours:
# they are read once for all modules that use the same part of Qt.
function(woshou_precompile_headers target components)
    set(headers <algorithm> <chrono> <functional> <map> <memory> <optional> <span> <string>
        <string_view> <variant> <vector>)
    set(key std)
    if("Core" IN_LIST components OR "Gui" IN_LIST components OR "Widgets" IN_LIST components)
        list(APPEND headers ${woshou_core_headers})
        set(key core)
    endif()
    if("Gui" IN_LIST components OR "Widgets" IN_LIST components)
        list(APPEND headers ${woshou_gui_headers})
        set(key gui)
    endif()
    if("Widgets" IN_LIST components)
        list(APPEND headers ${woshou_widget_headers})
        set(key widgets)
    endif()
    get_property(owner GLOBAL PROPERTY "woshou_precompiled_${key}")
    if(owner)
        target_precompile_headers(${target} REUSE_FROM ${owner})
    else()
        set_property(GLOBAL PROPERTY "woshou_precompiled_${key}" ${target})
        target_precompile_headers(${target} PRIVATE ${headers})
    endif()
endfunction()

# woshou_group_sources(<sources>...)
#
# Compiles the sources of a module together, thirty-six at a time: what each would instantiate of the
# standard library and of Qt takes longer than what is ours. File-local names need to differ within
# a module. Those in a folder `gui` are compiled apart, so that a program without windows can leave
# them out.
function(woshou_group_sources)
    foreach(source IN LISTS ARGN)
        cmake_path(RELATIVE_PATH source OUTPUT_VARIABLE path)
        string(REGEX REPLACE "/.*" "" key "${path}")
        if(path MATCHES "/gui/")
            string(APPEND key "_gui")
        endif()
        math(EXPR count_${key} "0${count_${key}} + 1")
        math(EXPR part "(${count_${key}} - 1) / 36")
        set_source_files_properties("${source}" PROPERTIES UNITY_GROUP "${key}_${part}")
    endforeach()
endfunction()
