// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/documents/cannot_open.h"

#include "ui/look/languages.h"
#include "ui/widgets/message.h"

#include <QCoreApplication>

namespace ui {
namespace {

QString heading()
{
    return QCoreApplication::translate("ui::CannotOpen", "This file cannot be opened.");
}

} // namespace

void tellCannotOpen(QWidget* parent, const lesson::FileProblem& problem)
{
    const lesson::ProblemText words = spokenProblem(
        [&problem](const language::Speaker& say) { return lesson::sentences(say, problem); });
    warn(parent, heading(), words.what + "\n\n" + words.wanted, lesson::whereabouts(problem));
}

void tellTooLong(QWidget* parent, const QString& source)
{
    warn(parent, heading(),
        QCoreApplication::translate(
            "ui::CannotOpen", "There is not enough memory for so long a run."),
        source);
}

} // namespace ui
