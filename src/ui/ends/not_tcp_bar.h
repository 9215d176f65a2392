// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "session/session.h"
#include "ui/look/look.h"

#include <QLabel>

#include <optional>

namespace ui {

/// A line that says that the run is not TCP, and which rules are broken. Not seen where all are
/// kept.
class NotTcpBar : public QLabel
{
    Q_OBJECT

public:
    explicit NotTcpBar(const session::Session& session, QWidget* parent = nullptr);

    void setLook(const Look& look);
    /// In front of a class: letters of so many pixels. None: the usual ones.
    void setProjected(std::optional<int> letters);

private:
    void tell();

    const session::Session& m_session;
    Look m_look;
};

} // namespace ui
