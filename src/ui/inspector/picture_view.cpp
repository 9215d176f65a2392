// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/inspector/picture_view.h"

#include "render/paint/painter.h"

#include <QHelpEvent>
#include <QPainter>
#include <QToolTip>

#include <cmath>

namespace ui {

PictureView::PictureView(QWidget* parent)
    : QWidget(parent)
{
    setFocusPolicy(Qt::TabFocus);
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
}

void PictureView::display(const diagram::DisplayList& list, render::Theme theme)
{
    if (list == m_list && theme == m_theme) {
        return;
    }
    const bool resized = list.size != m_list.size;
    m_list = list;
    m_theme = theme;
    setAccessibleName(QString::fromStdString(list.title));
    setAccessibleDescription(QString::fromStdString(list.description));
    if (resized) {
        updateGeometry();
    }
    update();
}

QSize PictureView::sizeHint() const
{
    return {static_cast<int>(std::ceil(m_list.size.width)),
        static_cast<int>(std::ceil(m_list.size.height))};
}

QString PictureView::sentenceAt(QPointF place) const
{
    const std::string* title = nullptr;
    for (const diagram::DisplayItem& item : m_list.items) {
        if (const auto* group = std::get_if<diagram::GroupBegin>(&item)) {
            title = &group->title;
        } else if (const auto* box = std::get_if<diagram::RectItem>(&item)) {
            const QRectF rect(box->rect.x, box->rect.y, box->rect.width, box->rect.height);
            if (title != nullptr && rect.contains(place)) {
                return QString::fromStdString(*title);
            }
        }
    }
    return {};
}

void PictureView::paintEvent(QPaintEvent* event)
{
    QPainter painter(this);
    render::paint(m_list, m_theme, painter, event->rect());
}

bool PictureView::event(QEvent* event)
{
    if (event->type() == QEvent::ToolTip) {
        const auto* help = static_cast<QHelpEvent*>(event);
        QToolTip::showText(help->globalPos(), sentenceAt(help->pos()), this);
        return true;
    }
    return QWidget::event(event);
}

} // namespace ui
