// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/scenario_panel.h"

#include "lesson/catalogue.h"

#include <QEvent>
#include <QFrame>
#include <QLabel>
#include <QListWidget>
#include <QScrollArea>
#include <QSignalBlocker>
#include <QVBoxLayout>

namespace ui {
namespace {

constexpr int kIdRole = Qt::UserRole;

QListWidgetItem* headingItem(const QString& title)
{
    auto* item = new QListWidgetItem(title);
    QFont font;
    font.setPixelSize(12);
    item->setFont(font);
    item->setFlags(Qt::NoItemFlags);
    return item;
}

} // namespace

QString inLanguage(const lesson::Localized& text, render::Language language)
{
    switch (language) {
    case render::Language::English:
        return text.en;
    case render::Language::Chinese:
        return text.zh;
    case render::Language::Both:
        return text.zh == text.en ? text.zh : text.zh + '\n' + text.en;
    }
    return {};
}

ScenarioPanel::ScenarioPanel(session::Session& session, QWidget* parent)
    : QWidget(parent)
    , m_session(session)
    , m_heading(new QLabel(this))
    , m_list(new QListWidget(this))
    , m_title(new QLabel)
    , m_sentence(new QLabel)
{
    setObjectName("scenarioPanel");
    setAttribute(Qt::WA_StyledBackground);
    m_heading->setObjectName("scenarioHeading");
    m_list->setObjectName("scenarioList");
    m_list->setFrameShape(QFrame::NoFrame);
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_list->setWordWrap(true);
    m_title->setObjectName("scenarioTitle");
    m_sentence->setObjectName("scenarioSentence");
    m_title->setWordWrap(true);
    m_sentence->setWordWrap(true);
    m_sentence->setTextInteractionFlags(Qt::TextSelectableByMouse);

    auto* card = new QFrame(this);
    card->setObjectName("scenarioCard");
    auto* inner = new QVBoxLayout(card);
    inner->setContentsMargins(14, 12, 14, 14);
    inner->setSpacing(6);
    inner->addWidget(m_title);
    inner->addWidget(m_sentence);

    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(8, 12, 8, 12);
    column->setSpacing(6);
    column->addWidget(m_heading);
    column->addWidget(m_list, 1);
    column->addWidget(card);

    connect(m_list, &QListWidget::currentItemChanged, this, [this](const QListWidgetItem* item) {
        if (item != nullptr) {
            emit openRequested(item->data(kIdRole).toString());
        }
    });
    connect(&session, &session::Session::changed, this, [this](const session::Change& change) {
        if (change.opened) {
            refresh();
        }
    });
    fill();
}

void ScenarioPanel::setLook(const Look& look)
{
    m_look = look;
    fill();
}

void ScenarioPanel::fill()
{
    const QSignalBlocker blocker(m_list);
    m_list->clear();
    for (const lesson::CatalogueGroup& group : lesson::catalogue()) {
        m_list->addItem(headingItem(inLanguage(group.title, m_look.language)));
        for (const lesson::CatalogueEntry& entry : group.entries) {
            auto* item = new QListWidgetItem(inLanguage(entry.title, m_look.language), m_list);
            item->setData(kIdRole, entry.id);
            item->setToolTip(inLanguage(entry.description, m_look.language));
        }
    }
    m_heading->setText(tr("Scenarios"));
    m_list->setAccessibleName(tr("Scenarios"));
    refresh();
}

void ScenarioPanel::refresh()
{
    const QSignalBlocker blocker(m_list);
    const lesson::Scenario& open = m_session.scenario();
    m_list->setCurrentItem(nullptr);
    for (int row = 0; row < m_list->count(); ++row) {
        const QVariant id = m_list->item(row)->data(kIdRole);
        if (id.isValid() && id.toString() == open.id) {
            m_list->setCurrentRow(row);
        }
    }
    const QString title = inLanguage(open.title, m_look.language);
    const QString sentence = inLanguage(open.description, m_look.language);
    m_title->setText(title.isEmpty() ? tr("New laboratory") : title);
    m_sentence->setText(!sentence.isEmpty() ? sentence
            : !title.isEmpty()
            ? QString()
            : tr("Two closed ends. Let one of them listen, let the other one connect, then play."));
    m_sentence->setVisible(!m_sentence->text().isEmpty());
}

void ScenarioPanel::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange) {
        fill();
    }
    QWidget::changeEvent(event);
}

} // namespace ui
