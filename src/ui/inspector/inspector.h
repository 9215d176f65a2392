// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/inspector/page.h"

#include <QScrollArea>

#include <vector>

class QLabel;
class QVBoxLayout;

namespace ui {

class PictureView;

/// Tells all there is to tell of what is selected: a segment, an end, a state or an edge; without a
/// selection, of the segment that left last.
class Inspector : public QScrollArea
{
    Q_OBJECT

public:
    explicit Inspector(session::Session& session, QWidget* parent = nullptr);

    void setLook(const Look& look);
    /// Shows nothing until setLook(): to be called before the whole window is dressed anew, which
    /// would lay every text out several times.
    void clear();
    /// What is shown now.
    const Page& page() const { return m_page; }
    /// Does what a link of a page asks for.
    void follow(const QString& href);

    QSize sizeHint() const override { return {460, 420}; }
    QSize minimumSizeHint() const override { return {300, 120}; }

signals:
    /// A page of the RFC editor; opened by the desktop's browser, and only when the user asks.
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
    /// The page is of before: nobody could see it.
    bool m_isStale = false;
    Page m_page;
    QLabel* m_title;
    QVBoxLayout* m_column;
    /// One a block: a QLabel or a PictureView.
    std::vector<QWidget*> m_blocks;
};

} // namespace ui
