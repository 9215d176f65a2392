// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/author/stop_card.h"

#include "diagram/chart/chart.h"
#include "ui/author/bilingual_edit.h"
#include "ui/author/choice_rows.h"
#include "ui/author/subject_words.h"
#include "ui/look/languages.h"
#include "ui/look/notation_words.h"

#include <QAction>
#include <QHBoxLayout>
#include <QLabel>
#include <QMenu>
#include <QPushButton>
#include <QVBoxLayout>

#include <algorithm>

namespace ui {
StopCard::StopCard(const lesson::DraftStop& stop, QWidget* parent)
    : AuthorCard(parent)
    , m_stop(stop)
    , m_text(new BilingualEdit("stopText", this))
    , m_shown(new QLabel(this))
    , m_point(new QPushButton(this))
    , m_clear(new QPushButton(this))
    , m_charts(new QPushButton(this))
    , m_ask(new QPushButton(this))
    , m_move(new QPushButton(this))
    , m_askHere(new QPushButton(this))
{
    setObjectName("stopCard");
    m_text->setText(stop.text);
    m_shown->setObjectName("stopShows");
    m_shown->setWordWrap(true);
    m_point->setObjectName("pointAtSelection");
    m_clear->setObjectName("pointAtNothing");
    m_charts->setObjectName("stopCharts");
    makeChartMenu();
    m_ask->setObjectName("askBefore");
    m_move->setObjectName("moveHere");
    m_askHere->setObjectName("askHere");
    m_askHere->hide();
    column().addWidget(m_text);
    column().addWidget(m_shown);
    for (const auto& buttons :
        {QList{m_point, m_clear, m_charts}, QList{m_ask, m_askHere, m_move}}) {
        auto* row = new QHBoxLayout;
        for (QPushButton* button : buttons) {
            button->setAutoDefault(false);
            row->addWidget(button);
        }
        row->addStretch(1);
        column().addLayout(row);
    }
    connect(m_text, &BilingualEdit::edited, this, &AuthorCard::edited);
    connect(m_point, &QPushButton::clicked, this, &StopCard::pointRequested);
    connect(m_move, &QPushButton::clicked, this, &StopCard::moveRequested);
    connect(m_askHere, &QPushButton::clicked, this, &StopCard::askHereRequested);
    connect(m_clear, &QPushButton::clicked, this, [this] {
        m_stop.subjects.clear();
        retranslate();
        emit edited();
    });
    connect(m_ask, &QPushButton::clicked, this, [this] {
        // Just before what happens at the stop, which may be the answer.
        m_stop.askedAt =
            std::max(tcp::Instant(), m_stop.at - tcp::Duration(std::chrono::milliseconds(1)));
        addQuestion({}, {{{}, true, {}, {}, {}}, {{}, false, {}, {}, {}}});
        m_prompt->setFocus();
    });
    if (stop.prompt != lesson::Localized()) {
        addQuestion(stop.prompt, stop.choices);
    }
    retranslate();
}

void StopCard::makeChartMenu()
{
    auto* menu = new QMenu(m_charts);
    for (const diagram::ChartKind kind : diagram::kChartKinds) {
        const QString name = QLatin1String(diagram::id(kind).data());
        QAction* action = menu->addAction(QString());
        action->setObjectName("stopChart-" + name);
        action->setData(name);
        action->setCheckable(true);
        action->setChecked(m_stop.charts.contains(name));
        connect(action, &QAction::triggered, this, &StopCard::takeCharts);
        m_kinds += action;
    }
    m_charts->setMenu(menu);
}

void StopCard::takeCharts()
{
    m_stop.charts.clear();
    for (const QAction* action : m_kinds) {
        if (action->isChecked()) {
            m_stop.charts += action->data().toString();
        }
    }
    retranslate();
    emit edited();
}

lesson::DraftStop StopCard::stop() const
{
    lesson::DraftStop stop = m_stop;
    stop.text = m_text->text();
    if (m_prompt != nullptr) {
        stop.prompt = m_prompt->text();
        stop.choices = m_choices->choices();
    }
    return stop;
}

void StopCard::setNumber(int number)
{
    m_number = number;
    retranslate();
}

void StopCard::pointAt(const sim::Subject& subject)
{
    if (!subjectWords(subject).isEmpty() && std::ranges::count(m_stop.subjects, subject) == 0) {
        m_stop.subjects.push_back(subject);
        retranslate();
        emit edited();
    }
}

void StopCard::moveTo(tcp::Instant at)
{
    m_stop.at = at;
    m_stop.kept.remove("at"); // which may name an event of the run
    m_stop.askedAt = m_stop.askedAt < at ? m_stop.askedAt : std::nullopt;
    retranslate();
    emit edited();
}

void StopCard::askAt(tcp::Instant at)
{
    m_stop.askedAt = std::min(at, m_stop.at);
    retranslate();
    emit edited();
}

void StopCard::addQuestion(
    const lesson::Localized& prompt, const std::vector<lesson::DraftChoice>& choices)
{
    m_prompt = new BilingualEdit("stopPrompt", this);
    m_choices = new ChoiceRows(this);
    m_prompt->setText(prompt);
    m_choices->setChoices(choices);
    column().addWidget(m_prompt);
    column().addWidget(m_choices);
    connect(m_prompt, &BilingualEdit::edited, this, &AuthorCard::edited);
    connect(m_choices, &ChoiceRows::edited, this, &AuthorCard::edited);
    m_ask->hide();
    m_askHere->show();
    retranslate();
}

void StopCard::retranslate()
{
    AuthorCard::retranslate();
    setHeading(tr("Stop %1, at %2").arg(m_number).arg(momentText(m_stop.at)));
    m_text->setLabel(tr("What is told here"));
    QStringList shown;
    for (const sim::Subject& subject : m_stop.subjects) {
        shown += subjectWords(subject);
    }
    QString told = shown.isEmpty() ? tr("It points at nothing yet.")
                                   : tr("It points at: %1").arg(listed(shown));
    QStringList charts;
    for (const diagram::ChartKind kind : diagram::kChartKinds) {
        QAction* action = m_kinds[static_cast<qsizetype>(kind)];
        action->setText(nameOf(kind));
        if (action->isChecked()) {
            charts += nameOf(kind);
        }
    }
    if (!charts.isEmpty()) {
        told += '\n' + tr("It shows: %1").arg(listed(charts));
    }
    m_shown->setText(told);
    m_charts->setText(tr("Show charts"));
    m_point->setText(tr("Point at what is selected"));
    m_clear->setText(tr("At nothing"));
    m_clear->setEnabled(!shown.isEmpty());
    m_ask->setText(tr("Ask something first…"));
    m_move->setText(tr("Move to this moment"));
    m_move->setToolTip(tr("Stops where the run stands now, instead of where it did."));
    m_askHere->setText(tr("Ask at this moment"));
    m_askHere->setToolTip(
        tr("While it is asked, the run stands where it stands now; with the answer "
           "it goes on to the stop."));
    if (m_prompt != nullptr) {
        m_prompt->setLabel(m_stop.askedAt < m_stop.at && m_stop.askedAt
                ? tr("What is asked first, at %1").arg(momentText(*m_stop.askedAt))
                : tr("What is asked first"));
    }
}

} // namespace ui
