// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/segment_card.h"

#include "render/fonts.h"
#include "ui/segment_ink.h"

#include <QEvent>
#include <QLabel>
#include <QVBoxLayout>

namespace ui {
namespace {

QLabel* label(QWidget* parent, const char* name)
{
    auto* label = new QLabel(parent);
    label->setObjectName(name);
    label->setTextFormat(Qt::PlainText);
    label->setWordWrap(true);
    label->setTextInteractionFlags(Qt::TextSelectableByMouse);
    parent->layout()->addWidget(label);
    return label;
}

QString joined(const std::vector<std::string>& pieces)
{
    QStringList words;
    for (const std::string& piece : pieces) {
        words += QString::fromStdString(piece);
    }
    return words.join("  ");
}

} // namespace

SegmentCard::SegmentCard(session::Session& session, QWidget* parent)
    : QFrame(parent)
    , m_session(session)
{
    setObjectName("detailCard");
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(14, 12, 14, 14);
    column->setSpacing(6);
    m_title = label(this, "detailTitle");
    m_numbers = label(this, "detailNumbers");
    m_numbers->setFont(render::qtFont({diagram::FontFamily::Mono, 13}));
    m_reason = label(this, "detailReason");
    connect(&session, &session::Session::changed, this, [this](const session::Change& change) {
        const bool same = !change.opened && change.keptRows > m_session.trace().rows().size();
        m_symbols.update(m_session.trace(), same ? SIZE_MAX : 0);
        refresh();
    });
}

void SegmentCard::setLook(const Look& look)
{
    m_look = look;
    m_symbols.update(m_session.trace(), 0);
    refresh();
}

void SegmentCard::refresh()
{
    const std::size_t sent = m_session.state().segmentCount();
    const auto selected = m_session.selectedSegment();
    if (selected) {
        show(m_session.trace().segment(*selected));
    } else if (sent > 0) {
        show(m_session.trace().segments()[sent - 1]);
    } else {
        m_title->setText(tr("No segment has been sent yet."));
        m_title->setStyleSheet({});
        m_numbers->clear();
        m_reason->clear();
    }
    m_numbers->setVisible(!m_numbers->text().isEmpty());
    m_reason->setVisible(!m_reason->text().isEmpty());
}

void SegmentCard::show(const sim::SentSegment& sent)
{
    const render::Labels labels(m_look.language);
    const auto words = labels.segment(sent, m_symbols.numbers(sent));
    const auto name = [&](sim::Side side) { return QString::fromStdString(labels.endTitle(side)); };
    m_title->setText(QString::fromStdString(words.head) + "   " + name(sent.from) + " → " +
        name(sim::opposite(sent.from)));
    const QColor colour = render::colour(m_look.theme, segmentInk(sent.segment));
    m_title->setStyleSheet("color: " + colour.name());
    m_numbers->setText(joined(words.numbers));
    m_reason->setText(QString::fromStdString(labels.reasonSentence(sent.reason)));
}

void SegmentCard::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange) {
        refresh();
    }
    QFrame::changeEvent(event);
}

} // namespace ui
