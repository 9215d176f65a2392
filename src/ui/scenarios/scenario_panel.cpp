// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/scenarios/scenario_panel.h"

#include "lesson/scenario/catalogue.h"
#include "ui/look/languages.h"
#include "ui/widgets/title_delegate.h"
#include "ui/widgets/title_list.h"

#include <QEvent>
#include <QFrame>
#include <QLabel>
#include <QScrollArea>
#include <QSignalBlocker>
#include <QVBoxLayout>

#include <algorithm>

namespace ui {
namespace {

constexpr int kScenarioRole = Qt::UserRole;

/// A row with the first line of a title, and the second one where there are two.
QListWidgetItem* row(const lesson::Localized& title, render::Language language)
{
    const QString lines = inLanguage(title, language);
    auto* item = new QListWidgetItem(lines.section('\n', 0, 0));
    item->setData(TitleDelegate::kSecondRole, lines.section('\n', 1));
    item->setData(Qt::AccessibleTextRole, lines);
    return item;
}

} // namespace

ScenarioPanel::ScenarioPanel(session::Session& session, QWidget* parent)
    : QWidget(parent)
    , m_session(session)
    , m_list(new TitleList(this))
    , m_delegate(new TitleDelegate(m_list))
    , m_card(new QScrollArea(this))
    , m_title(new QLabel)
    , m_sentence(new QLabel)
{
    setObjectName("scenarioPanel");
    setAttribute(Qt::WA_StyledBackground);
    m_list->setObjectName("scenarioList");
    m_list->setFrameShape(QFrame::NoFrame);
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_list->setResizeMode(QListView::Adjust);
    m_list->setItemDelegate(m_delegate);
    m_list->setMouseTracking(true);
    m_title->setObjectName("scenarioTitle");
    m_sentence->setObjectName("scenarioSentence");
    m_title->setWordWrap(true);
    m_sentence->setWordWrap(true);
    m_sentence->setTextInteractionFlags(Qt::TextSelectableByMouse);

    auto* words = new QWidget;
    words->setObjectName("scenarioWords");
    auto* inner = new QVBoxLayout(words);
    inner->setContentsMargins(14, 12, 14, 14);
    inner->setSpacing(6);
    inner->addWidget(m_title);
    inner->addWidget(m_sentence);
    inner->addStretch(1);
    m_card->setObjectName("scenarioCard");
    m_card->setWidgetResizable(true);
    m_card->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_card->setWidget(words);

    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(8, 2, 8, 12);
    column->setSpacing(6);
    column->addWidget(m_list, 1);
    column->addWidget(m_card);

    const auto openItem = [this](const QListWidgetItem* item) {
        const QString wanted = item == nullptr ? QString() : item->data(kScenarioRole).toString();
        if (!wanted.isEmpty() && wanted != m_session.scenario().id) {
            emit openRequested(wanted);
        }
    };
    connect(m_list, &QListWidget::currentItemChanged, this, openItem);
    // Where the focus has put the cursor already, a click or Enter changes no current item.
    connect(m_list, &QListWidget::itemClicked, this, openItem);
    connect(m_list, &QListWidget::itemActivated, this, openItem);
    m_list->installEventFilter(this);
    connect(&session, &session::Session::changed, this, [this](const session::Change& change) {
        if (change.opened) {
            showOpen();
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
    m_delegate->setTheme(m_look.theme);
    m_list->clear();
    for (const lesson::CatalogueGroup& group : lesson::catalogue()) {
        QListWidgetItem* heading = row(group.title, m_look.language);
        heading->setFlags(Qt::NoItemFlags);
        m_list->addItem(heading);
        for (const lesson::CatalogueEntry& entry : group.entries) {
            QListWidgetItem* item = row(entry.title, m_look.language);
            m_list->addItem(item);
            item->setData(kScenarioRole, entry.id);
            item->setToolTip(inLanguage(entry.description, m_look.language));
        }
    }
    m_list->setAccessibleName(tr("Scenarios"));
    m_card->setAccessibleName(tr("What to watch"));
    showOpen();
}

void ScenarioPanel::showOpen()
{
    const QSignalBlocker blocker(m_list);
    const lesson::Scenario& open = m_session.scenario();
    m_list->setCurrentItem(nullptr);
    for (int row = 0; row < m_list->count(); ++row) {
        const QVariant id = m_list->item(row)->data(kScenarioRole);
        if (id.isValid() && id.toString() == open.id) {
            m_list->setCurrentRow(row);
        }
    }
    const QString title = inLanguage(open.title, m_look.language);
    const QString sentence = inLanguage(open.description, m_look.language);
    m_title->setText(title.isEmpty() ? tr("New laboratory") : title);
    m_sentence->setText(!sentence.isEmpty() ? sentence
            : !title.isEmpty()              ? QString()
                               : tr("Two closed sides. Let one of them listen, then let the other "
                                    "one connect."));
    m_sentence->setVisible(!m_sentence->text().isEmpty());
    fitCard();
}

/// The card is as tall as its words, but leaves the list half of the room.
void ScenarioPanel::fitCard()
{
    const int width = m_list->width() - 2 * m_card->frameWidth();
    const int wanted = m_card->widget()->layout()->heightForWidth(width) + 2;
    m_card->setFixedHeight(std::min(wanted, height() / 2));
}

void ScenarioPanel::resizeEvent(QResizeEvent* event)
{
    QWidget::resizeEvent(event);
    fitCard();
}

/// The list would choose its first item as the focus comes: that would open a scenario.
bool ScenarioPanel::eventFilter(QObject* object, QEvent* event)
{
    if (event->type() == QEvent::FocusIn && m_list->currentItem() == nullptr) {
        const QSignalBlocker blocker(m_list);
        for (int row = 0; row < m_list->count() && m_list->currentItem() == nullptr; ++row) {
            if ((m_list->item(row)->flags() & Qt::ItemIsSelectable) != 0) {
                m_list->setCurrentRow(row, QItemSelectionModel::NoUpdate);
            }
        }
    }
    return QWidget::eventFilter(object, event);
}

void ScenarioPanel::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange) {
        fill();
    }
    QWidget::changeEvent(event);
}

} // namespace ui
