// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/window/scenario_dialog.h"

#include "ui/author/bilingual_edit.h"
#include "ui/look/languages.h"
#include "ui/look/notation_words.h"
#include "ui/runs/branch_text.h"
#include "ui/widgets/screen_room.h"

#include <QDialogButtonBox>
#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

namespace ui {
namespace {

/// What is asked for, above the field.
QWidget* titled(const QString& title, QWidget* field)
{
    auto* both = new QWidget(field->parentWidget());
    auto* column = new QVBoxLayout(both);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(4);
    column->addWidget(new QLabel(title, both));
    column->addWidget(field);
    return both;
}

} // namespace

ScenarioDialog::ScenarioDialog(const session::Session& session, const Look& look, QWidget* parent)
    : QDialog(parent)
    , m_look(look)
    , m_run(session::writeRun(session.scenario(), session.branches().history()))
    , m_title(new BilingualEdit("newScenarioTitle", this))
    , m_description(new BilingualEdit("newScenarioDescription", this))
{
    setObjectName("scenarioDialog");
    setWindowTitle(tr("Save as a scenario"));
    m_title->setOneParagraph();
    m_title->setLabel(tr("Title"));
    m_title->setText(session.scenario().title);
    m_description->setLabel(tr("What to watch, in a sentence"));
    if (m_run.scenario.genesis == session.scenario().genesis) { // else it is of another run
        m_description->setText(session.scenario().description);
    }
    auto* what = new QLabel(
        tr("What was done in this run becomes part of the scenario, as steps and faults; what is "
           "dropped is lost half-way. Names and notes are kept, too."),
        this);
    auto* remark = new QLabel(remarks().join('\n'), this);
    remark->setObjectName("scenarioRemark");
    for (QLabel* label : {what, remark}) {
        label->setWordWrap(true);
        label->setTextInteractionFlags(Qt::TextSelectableByMouse);
    }
    auto* buttons = new QDialogButtonBox(this);
    auto* save = buttons->addButton(tr("&Save…"), QDialogButtonBox::AcceptRole);
    save->setObjectName("saveScenarioButton");
    buttons->addButton(tr("Cancel"), QDialogButtonBox::RejectRole)->setObjectName("cancelScenario");
    connect(buttons, &QDialogButtonBox::accepted, this, &QDialog::accept);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);

    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(20, 18, 20, 18);
    column->setSpacing(12);
    column->addWidget(what);
    column->addWidget(titled(tr("Title"), m_title));
    column->addWidget(titled(tr("What to watch, in a sentence"), m_description));
    column->addWidget(remark);
    column->addStretch(1);
    column->addWidget(buttons);
    resizeWithinScreen(*this, {660, sizeHint().height()});
}

/// How the scenario's run will compare with this one.
QStringList ScenarioDialog::remarks() const
{
    QStringList lines;
    switch (m_run.comparison.likeness) {
    case session::Likeness::Same:
        lines += tr("Played again, the scenario shows exactly this run.");
        break;
    case session::Likeness::Near:
        lines += tr("Played again, the scenario shows the same segments and states. What was done "
                    "in the very instant of something else happens a few nanoseconds later.");
        break;
    case session::Likeness::Other:
        lines += tr("Played again, the scenario goes another way from %1 on.")
                     .replace("%1", momentText(*m_run.comparison.differsAt));
        break;
    }
    if (!m_run.left.empty()) {
        lines += tr("A scenario cannot hold, so this is left out:");
    }
    for (const sim::Input& act : m_run.left) {
        lines += "•  " + labelled(momentText(act.at), actText(act, m_look.names));
    }
    return lines;
}

lesson::Scenario ScenarioDialog::scenario() const
{
    lesson::Scenario scenario = m_run.scenario;
    scenario.title = m_title->text();
    scenario.description = m_description->text();
    return scenario;
}

} // namespace ui
