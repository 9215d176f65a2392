// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/inspector/page.h"

#include <QScrollArea>

#include <vector>

class QLabel;
class QVBoxLayout;

namespace ui {

class PictureView;

/// Shows everything about what is selected: a segment, an end, a state or an edge; without a
/// selection, about the segment that was sent last.
class Inspector : public QScrollArea
{
    Q_OBJECT

public:
    explicit Inspector(session::Session& session, QWidget* parent = nullptr);

    void setLook(const Look& look);
    /// Shows nothing until setLook(). To be called before the style of the whole program is
    /// changed, since each of several changes would lay out all texts again.
    void clear();
    /// What is shown now.
    const Page& page() const { return m_page; }
    /// Goes to where a link of a page leads.
    void follow(const QString& href);

    QSize sizeHint() const override { return {460, 420}; }
    QSize minimumSizeHint() const override { return {300, 120}; }

signals:
    /// The user wants to see a page of the RFC editor.
    void pageRequested(const QUrl& url);

protected:
    void showEvent(QShowEvent* event) override;
    void paintEvent(QPaintEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    void changeEvent(QEvent* event) override;

private:
    void onChanged(const session::Change& change);
    void refresh();
    Page made() const;
    void display(const Page& page);
    QLabel* textAt(std::size_t block);
    PictureView* pictureAt(std::size_t block);
    void place(QWidget* widget, std::size_t block);

    session::Session& m_session;
    sim::TraceIndex m_index;
    diagram::Symbols m_symbols;
    /// Rows of the trace at the last change.
    std::size_t m_known = 0;
    render::FontMetrics m_metrics;
    Look m_look;
    /// The page is out of date, because it was hidden when something changed.
    bool m_isStale = false;
    Page m_page;
    QLabel* m_title;
    QVBoxLayout* m_column;
    /// One for each block of the page: a QLabel or a PictureView.
    std::vector<QWidget*> m_blocks;
};

} // namespace ui
