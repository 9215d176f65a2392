// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/figures/figure_error_text.h"

#include "lesson/problem/system_words.h"
#include "ui/look/languages.h"

#include <QCoreApplication>

namespace ui {
namespace {

QString figureErrorWords(const char* text)
{
    return QCoreApplication::translate("ui::FigureError", text);
}

} // namespace

QString sentence(const figure::FigureError& error)
{
    switch (error.problem) {
    case figure::FigureProblem::UnknownEnding:
        return figureErrorWords(
            QT_TRANSLATE_NOOP("ui::FigureError", "The ending of the name must be one of: %1."))
            .arg(error.detail);
    case figure::FigureProblem::MissingFont:
        return figureErrorWords(QT_TRANSLATE_NOOP("ui::FigureError",
                                    "No font on this computer has Chinese characters: install %1."))
            .arg(error.detail);
    case figure::FigureProblem::NoFont:
        return figureErrorWords(QT_TRANSLATE_NOOP("ui::FigureError",
                                    "There is no font on this computer at all: install %1."))
            .arg(error.detail);
    case figure::FigureProblem::TooLarge:
        return figureErrorWords(QT_TRANSLATE_NOOP("ui::FigureError",
                                    "The picture would be too large: at most %1 pixels wide."))
            .arg(error.detail);
    case figure::FigureProblem::TooNarrow:
        return figureErrorWords(QT_TRANSLATE_NOOP("ui::FigureError",
                                    "The text of the picture needs a width of %1 pixels at least."))
            .arg(error.detail);
    case figure::FigureProblem::TooLong:
        return figureErrorWords(QT_TRANSLATE_NOOP("ui::FigureError",
                                    "The figure would have more than %1 arrows: choose a part of "
                                    "the run, fold long runs, or draw a chart."))
            .arg(error.detail);
    case figure::FigureProblem::CannotWrite: {
        const lesson::ProblemText why = spokenProblem([&error](const language::Speaker& say) {
            return lesson::cannotWrite(say, error.cause);
        });
        return why.what + '\n' + why.wanted;
    }
    }
    return {};
}

} // namespace ui
