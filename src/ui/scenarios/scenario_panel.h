// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "session/session.h"
#include "ui/look/look.h"

#include <QWidget>

class QLabel;
class QScrollArea;

namespace ui {

class TitleDelegate;
class TitleList;

/// The list of everything that is built in, and below it what to watch in the scenario that is
/// open.
class ScenarioPanel : public QWidget
{
    Q_OBJECT

public:
    explicit ScenarioPanel(session::Session& session, QWidget* parent = nullptr);

    void setLook(const Look& look);
    /// Chooses what is open again, where something else was chosen in vain.
    void showOpen();

signals:
    void openRequested(const QString& id);

protected:
    void changeEvent(QEvent* event) override;
    bool eventFilter(QObject* object, QEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;

private:
    void fill();
    void fitCard();

    session::Session& m_session;
    Look m_look;
    TitleList* m_list;
    TitleDelegate* m_delegate;
    QScrollArea* m_card;
    QLabel* m_title;
    QLabel* m_sentence;
};

} // namespace ui
