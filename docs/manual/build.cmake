# SPDX-License-Identifier: GPL-3.0-or-later
# Makes the manual in INTO/html with PROGRAM (woshou) and CMARK (cmark-gfm). README.md tells what
# blocks of code mean. Nothing here is kept in a CMake list, which would take semicolons apart.
cmake_minimum_required(VERSION 3.25)

file(REMOVE_RECURSE "${INTO}/html" "${INTO}/work")
set(source "${CMAKE_CURRENT_LIST_DIR}")
file(READ "${source}/page.html.in" template)
file(STRINGS "${source}/pages.txt" pages)

# title_of(<language> <page> <variable>)  The first heading.
function(title_of language page variable)
    file(READ "${source}/${language}/${page}.md" text)
    string(REGEX MATCH "^# ([^\n]+)" ignored "${text}")
    set(${variable} "${CMAKE_MATCH_1}" PARENT_SCOPE)
endfunction()

# write_files(<text>)  The files that the page shows, for the commands that read them.
function(write_files text)
    while(text MATCHES "\n```json ([^\n]+)\n([^`]*)```")
        set(name "${CMAKE_MATCH_1}")
        set(content "${CMAKE_MATCH_2}")
        string(REPLACE "${CMAKE_MATCH_0}" "" text "${text}")
        file(WRITE "${work}/${name}" "${content}")
    endwhile()
endfunction()

# run_export(<language> <arguments>...)
function(run_export language)
    set(locale en_US.UTF-8)
    if(language STREQUAL "zh")
        set(locale zh_CN.UTF-8)
    endif()
    execute_process(
        COMMAND "${CMAKE_COMMAND}" -E env QT_QPA_PLATFORM=offscreen LC_ALL=${locale}
            "${PROGRAM}" ${ARGN}
        WORKING_DIRECTORY "${work}" COMMAND_ERROR_IS_FATAL ANY)
endfunction()

# make_figure(<language> <command> <variable>)  The name of the picture that the command writes. It is
# made in dark, too, unless the command asks for a theme.
function(make_figure language command variable)
    separate_arguments(arguments UNIX_COMMAND "${command}")
    list(POP_FRONT arguments)
    list(FIND arguments "-o" at)
    math(EXPR at "${at} + 1")
    list(GET arguments ${at} name)
    file(MAKE_DIRECTORY "${pictures}")

    run_export(${language} ${arguments})
    file(RENAME "${work}/${name}" "${pictures}/${name}")
    if("--theme" IN_LIST arguments)
        file(COPY_FILE "${pictures}/${name}" "${pictures}/dark-${name}")
    else()
        run_export(${language} ${arguments} --theme dark)
        file(RENAME "${work}/${name}" "${pictures}/dark-${name}")
    endif()
    set(${variable} "${name}" PARENT_SCOPE)
endfunction()

# put_figures(<language> <variable>)  Puts pictures where commands make them.
function(put_figures language variable)
    set(html "${${variable}}")
    set(block "<pre><code class=\"language-figure\" data-meta=\"([^\"]*)\">([^<]*)\n</code></pre>")
    while(html MATCHES "${block}")
        set(found "${CMAKE_MATCH_0}")
        set(alt "${CMAKE_MATCH_1}")
        set(command "${CMAKE_MATCH_2}")
        make_figure(${language} "${command}" name)
        set(figure "<figure><picture>")
        string(APPEND figure
            "<source srcset=\"pictures/dark-${name}\" media=\"(prefers-color-scheme: dark)\">"
            "<img src=\"pictures/${name}\" alt=\"${alt}\"></picture>"
            "<figcaption>${alt}<br><code>${command}</code></figcaption></figure>")
        string(REPLACE "${found}" "${figure}" html "${html}")
    endwhile()
    set(${variable} "${html}" PARENT_SCOPE)
endfunction()

# contents(<language> <page> <variable>)  All pages, of which this one is shown.
function(contents language page variable)
    set(html "<ol>\n")
    foreach(other IN LISTS pages)
        title_of(${language} ${other} title)
        set(current "")
        if(other STREQUAL page)
            set(current " aria-current=\"page\"")
        endif()
        string(APPEND html "<li><a href=\"${other}.html\"${current}>${title}</a></li>\n")
    endforeach()
    set(${variable} "${html}</ol>" PARENT_SCOPE)
endfunction()

function(make_page language other_language page)
    set(file "${source}/${language}/${page}.md")
    file(READ "${file}" text)
    write_files("${text}")
    execute_process(
        COMMAND "${CMARK}" --full-info-string --unsafe -e table "${file}"
        OUTPUT_VARIABLE BODY COMMAND_ERROR_IS_FATAL ANY)
    put_figures(${language} BODY)
    string(REGEX REPLACE "<pre><code class=\"language-(json|pkt)\" data-meta=\"([^\"]*)\">"
        "<p class=\"file\">\\2</p><pre><code>" BODY "${BODY}")
    string(REGEX REPLACE "href=\"([a-z-]+)\\.md" "href=\"\\1.html" BODY "${BODY}")

    title_of(${language} ${page} TITLE)
    contents(${language} ${page} CONTENTS)
    set(PAGE ${page})
    set(LANGUAGE ${language})
    set(OTHER_LANGUAGE ${other_language})
    set(PRODUCT Woshou)
    set(OTHER_NAME 中文)
    if(language STREQUAL "zh")
        set(PRODUCT 握手)
        set(OTHER_NAME English)
    endif()
    string(CONFIGURE "${template}" html @ONLY)
    file(WRITE "${INTO}/html/${language}/${page}.html" "${html}")
endfunction()

foreach(languages "en zh" "zh en")
    separate_arguments(languages)
    list(GET languages 0 language)
    list(GET languages 1 other)
    set(work "${INTO}/work/${language}")
    set(pictures "${INTO}/html/${language}/pictures")
    file(MAKE_DIRECTORY "${work}")
    foreach(page IN LISTS pages)
        make_page(${language} ${other} ${page})
    endforeach()
endforeach()
file(COPY "${source}/style.css" "${source}/index.html" DESTINATION "${INTO}/html")
