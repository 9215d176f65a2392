// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "lesson/course/course.h"
#include "lesson/draft/course_draft.h"
#include "lesson/draft/exercise_draft.h"
#include "session/recording.h"
#include "session/session.h"
#include "ui/look/look.h"

#include <QWidget>

#include <array>
#include <optional>

class QCheckBox;
class QComboBox;
class QLabel;
class QPushButton;
class QVBoxLayout;

namespace ui {

class AskedCard;
class BilingualEdit;
class StopCard;

/// Makes an exercise or a lesson of what was done in the laboratory: what is asked is clicked in
/// the diagram, a lesson stops where the run stands.
class AuthorPanel : public QWidget
{
    Q_OBJECT

public:
    explicit AuthorPanel(session::Session& session, QWidget* parent = nullptr);

    void setLook(const Look& look) { m_look = look; }
    /// The bytes of the file as it is now; none: something is missing, and it is told what.
    std::optional<QByteArray> text();

signals:
    /// To go through the lesson as a learner does.
    void lessonPreviewRequested(const lesson::CoursePtr& course);
    /// It lies in this file now.
    void saved(const QString& path);

protected:
    void changeEvent(QEvent* event) override;

private:
    bool makesLesson() const;
    // author_panel_layout.cpp
    void layOut();
    QWidget* askingPart();
    QWidget* wrapped(QCheckBox* box, QLabel*& words);
    QWidget* columnsPart();
    QStringList hiddenColumns() const;
    QPushButton* button(const char* name, QWidget* parent);
    void retranslate();

    void follow();
    std::optional<sim::SegmentId> askableSegment() const;
    void tellSelection();
    void toggleField(lesson::AskedField field, bool asked);
    void ask(const lesson::DraftItem& item);
    void askNextSegment();
    void askSelectedState();
    void addStop();
    void take(AskedCard* card);
    void take(StopCard* card);
    void renumber();
    AskedCard* cardOf(const QString& name) const;

    // author_panel_files.cpp
    static QString sentenceOf(session::RecordingProblem problem);
    std::optional<QString> missing() const;
    std::optional<lesson::Scenario> recording();
    std::optional<QByteArray> exercise();
    std::optional<QByteArray> course();
    QString placeOf(const QString& pointer) const;
    void tell(const lesson::FileProblem& problem);
    void preview();
    void previewExercise(const QByteArray& text);
    void previewLesson(const QByteArray& text);
    void save();

    session::Session& m_session;
    Look m_look;
    QComboBox* m_kind;
    QLabel* m_intro;
    BilingualEdit* m_title;
    BilingualEdit* m_text;
    BilingualEdit* m_hint;
    QWidget* m_asking = nullptr;
    QLabel* m_selected = nullptr;
    std::array<QCheckBox*, lesson::kAskedFieldCount> m_fields{};
    QPushButton* m_askState = nullptr;
    QPushButton* m_askNext = nullptr;
    QPushButton* m_askChoice = nullptr;
    QPushButton* m_addStop;
    QCheckBox* m_varies;
    QLabel* m_variesWords = nullptr;
    QCheckBox* m_picture;
    QLabel* m_pictureWords = nullptr;
    /// The columns of the table of segments that are shown.
    QWidget* m_columns = nullptr;
    QVBoxLayout* m_cards;
    QLabel* m_verdict;
    QPushButton* m_preview;
    QPushButton* m_save;
    QList<AskedCard*> m_asked;
    QList<StopCard*> m_stops;
    int m_choicesMade = 0;
};

} // namespace ui
