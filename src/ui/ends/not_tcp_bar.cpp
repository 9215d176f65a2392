// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/ends/not_tcp_bar.h"

#include "render/words/what_if_words.h"

#include <QStringList>

namespace ui {

NotTcpBar::NotTcpBar(const session::Session& session, QWidget* parent)
    : QLabel(parent)
    , m_session(session)
{
    setObjectName("notTcp");
    setAttribute(Qt::WA_StyledBackground);
    setWordWrap(true);
    connect(&session, &session::Session::changed, this, &NotTcpBar::tell);
    hide();
}

void NotTcpBar::setLook(const Look& look)
{
    m_look = look;
    tell();
}

void NotTcpBar::setProjected(std::optional<int> letters)
{
    setStyleSheet(letters ? QString("font-size: %1px;").arg(*letters) : QString());
}

void NotTcpBar::tell()
{
    QStringList lines;
    for (const std::string& line : render::notTcp(m_look.language, m_session.trace())) {
        lines += QString::fromStdString(line);
    }
    setText(lines.join("  ·  "));
    setVisible(!lines.isEmpty());
}

} // namespace ui
