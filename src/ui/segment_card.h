// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "diagram/symbols.h"
#include "session/session.h"
#include "ui/look.h"

#include <QFrame>

class QLabel;

namespace ui {

/// Says in words what the selected segment is and why it was sent; without a selection, the last
/// one that was sent.
class SegmentCard : public QFrame
{
    Q_OBJECT

public:
    explicit SegmentCard(session::Session& session, QWidget* parent = nullptr);

    void setLook(const Look& look);

protected:
    void changeEvent(QEvent* event) override;

private:
    void refresh();
    void show(const sim::SentSegment& sent);

    session::Session& m_session;
    Look m_look;
    diagram::Symbols m_symbols;
    QLabel* m_title;
    QLabel* m_numbers;
    QLabel* m_reason;
};

} // namespace ui
