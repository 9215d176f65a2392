// SPDX-License-Identifier: GPL-3.0-or-later

#include "lesson/course/course_shelf.h"

#include "lesson/course/course.h"

namespace lesson {

namespace {

Shelf& courses()
{
    static Shelf shelf({EntryKind::Lesson, "lessons", "lesson/1", PHRASE("Lesson", "Own lessons")});
    return shelf;
}

} // namespace

const Shelf& courseShelf() { return courses(); }

void rereadCourses() { courses().readAgain(); }

CourseResult loadCourse(const QString& source)
{
    auto text = courseShelf().load(source);
    if (auto* problem = std::get_if<FileProblem>(&text)) {
        return *problem;
    }
    const auto& [bytes, file] = std::get<Shelf::Text>(text);
    return readCourse(bytes, file);
}

} // namespace lesson
