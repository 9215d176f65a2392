// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "lesson/shelf/shelf.h"
#include "ui/look/look.h"

#include <QWidget>

class QLabel;
class QListWidgetItem;

namespace ui {

class Learner;
class TitleDelegate;
class TitleList;

/// The lessons and exercises, one's own first and then by topic, and how far the learner has come
/// with each.
class ExerciseList : public QWidget
{
    Q_OBJECT

public:
    explicit ExerciseList(Learner& learner, QWidget* parent = nullptr);

    void setLook(const Look& look);
    /// Marks the exercise that is asked; none of this id: nothing is marked.
    void setCurrent(const QString& id);
    /// Shows the beginning of the list, where lessons stand.
    void showTop();
    /// Shows where a lesson or an exercise stands in the list.
    void reveal(const QString& id);
    /// The exercise behind this one, and the first one that is not solved yet; empty: there is
    /// none.
    QString after(const QString& id) const;
    QString firstUnsolved() const;
    /// The first one that has answers which are not handed in yet; empty: there is none.
    QString leftHalfWay() const;

signals:
    void chosen(const QString& id);
    void lessonChosen(const QString& id);
    /// It is to be changed, or taken as the beginning of one's own.
    void changeRequested(const QString& id);
    /// One of the user's own, or of the class, is to be deleted.
    void deleteRequested(const QString& id);

protected:
    void changeEvent(QEvent* event) override;

private:
    void fill();
    void refresh();
    void add(const lesson::Shelf& shelf, bool own, const QString& heading);
    void offer(QPoint at);
    QString second(const QString& id) const;
    QString kinds(const QString& id) const;
    QListWidgetItem* itemOf(const QString& id) const;

    Learner& m_learner;
    Look m_look;
    QString m_current;
    TitleList* m_list;
    TitleDelegate* m_delegate;
};

} // namespace ui
