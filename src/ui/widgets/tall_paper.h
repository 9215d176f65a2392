// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QWidget>

namespace ui {

/// What a scroll area shows, where texts wrap: it is as high as all of them are at its width. Qt's
/// own least height leaves the wrapping out of account, and what is lower would be squeezed.
class TallPaper : public QWidget
{
    Q_OBJECT

public:
    using QWidget::QWidget;

protected:
    bool event(QEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;

private:
    void fitHeight();
};

} // namespace ui
