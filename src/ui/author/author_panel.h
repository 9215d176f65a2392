// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "lesson/course/course.h"
#include "lesson/draft/course_draft.h"
#include "lesson/draft/draft_items.h"
#include "lesson/exercise/question.h"
#include "session/recording.h"
#include "session/session.h"
#include "ui/look/look.h"

#include <QWidget>

#include <array>
#include <optional>

class QCheckBox;
class QComboBox;
class QLabel;
class QMenu;
class QPushButton;
class QScrollArea;
class QSpinBox;
class QVBoxLayout;

namespace ui {

class AskedCard;
class BilingualEdit;
class ExercisePicker;
class HintRows;
class StopCard;

/// Makes an exercise or a lesson of what was done in the laboratory: what is asked is clicked in
/// the diagram, a goal is what was brought about, a lesson stops where the run stands. Takes up
/// files that were made before; what it does not hold of them stays as it is.
class AuthorPanel : public QWidget
{
    Q_OBJECT

public:
    /// What is made.
    enum class Making : std::uint8_t { Questions, Goal, Lesson };

    explicit AuthorPanel(session::Session& session, QWidget* parent = nullptr);

    void setLook(const Look& look) { m_look = look; }
    /// Takes up a lesson or an exercise, an id or a file, and has its run shown in the laboratory.
    /// Returns why it cannot be taken up; all is as before then, as it is where the user keeps what
    /// is not saved yet.
    std::optional<lesson::FileProblem> open(const QString& source);
    /// The bytes of the file as it is now; none: something is missing, and it is told what.
    std::optional<QByteArray> text();

signals:
    /// The author has chosen something to take up: open().
    void openRequested(const QString& source);
    /// To show this run in the laboratory, at once, unless the user keeps what is there.
    void runRequested(const lesson::Scenario& run);
    /// To go through the lesson as a learner does.
    void lessonPreviewRequested(const lesson::CoursePtr& course);
    /// It lies in this file now.
    void saved(const QString& path);
    /// Whether it is seen: what is clicked in the diagram is meant for it then.
    void inUse(bool isInUse);

protected:
    void changeEvent(QEvent* event) override;
    void showEvent(QShowEvent* event) override;
    void hideEvent(QHideEvent* event) override;
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    Making making() const;
    bool makesLesson() const { return making() == Making::Lesson; }
    void follow();
    void onChanged(const session::Change& change);

    // author_panel_layout.cpp
    void layOut();
    QWidget* topPart();
    QWidget* runPart();
    QWidget* askingPart();
    QWidget* lessonPart();
    QWidget* wrapped(QCheckBox* box, QLabel*& words);
    QWidget* columnsPart();
    QStringList hiddenColumns() const;
    void hideColumns(const QStringList& columns);
    QPushButton* button(const char* name, QWidget* parent);
    void retranslate();

    // author_panel_asking.cpp
    std::optional<sim::SegmentId> askableSegment() const;
    std::optional<lesson::DraftItem> askableEntry() const;
    void tellSelection();
    void toggleField(lesson::AskedField field, bool asked);
    void ask(const lesson::DraftItem& item);
    AskedCard* make(const lesson::DraftItem& item);
    void askNextSegment();
    void askSelectedState();
    void askSelectedEntry();
    void askSelectedDelivery();
    void askOrderOfSegments();
    void askLostSegment();
    void askWithChoices();
    void offerConditions();
    void take(AskedCard* card);
    AskedCard* cardOf(const QString& name) const;
    QList<AskedCard*> askedNow() const;

    void addStop();
    StopCard* addStop(const lesson::DraftStop& stop);
    void place(StopCard* card);
    void take(StopCard* card);
    void renumber();
    void reveal(QWidget* card);

    // author_panel_open.cpp
    void fillOpenMenu();
    void chooseFile();
    bool mayDiscard();
    void beginAnew();
    void clear();
    void takeUp(const lesson::ExerciseDraft& draft);
    void takeUp(const lesson::CourseDraft& draft);
    bool showsOpenedRun() const;
    void useLaboratory();
    void tellRun();

    // author_panel_files.cpp
    static QString sentenceOf(session::RecordingProblem problem);
    std::optional<QString> missing() const;
    std::optional<lesson::Scenario> run();
    std::optional<QByteArray> exercise();
    std::optional<QString> goalProblem(const lesson::Question& question) const;
    std::optional<QString> numberProblem(const lesson::Question& question) const;
    std::optional<QByteArray> course();
    QString placeOf(const QString& pointer) const;
    QString ownFolder() const;
    QString onlyIn(const QString& sentence, bool english) const;
    QStringList remarks(const QString& path) const;
    void tell(const lesson::FileProblem& problem);
    void preview();
    void previewExercise(const QByteArray& text);
    void previewLesson(const QByteArray& text);
    QString ownFile() const { return m_opened ? m_opened->file : m_savedAs[makesLesson() ? 1 : 0]; }
    void save();
    void saveAs();
    void saveTo(const QString& path, const QByteArray& made);
    QString suggestedPath() const;

    /// The file that was taken up, and the run that its first question has.
    struct Opened
    {
        QJsonObject kept;
        /// Empty: a built-in one, which is saved as another file.
        QString file;
        lesson::Scenario run;
        /// Whether the run stays that of the file, whatever is done in the laboratory.
        bool keepsRun = true;
    };

    session::Session& m_session;
    Look m_look;
    std::optional<Opened> m_opened;
    /// Where what was begun here was saved, as an exercise and as a lesson; empty: nowhere yet.
    std::array<QString, 2> m_savedAs;
    /// Whether something was written that is not saved.
    bool m_isEdited = false;

    QComboBox* m_kind = nullptr;
    QPushButton* m_open = nullptr;
    QMenu* m_openMenu = nullptr;
    QPushButton* m_new = nullptr;
    QLabel* m_intro;
    QWidget* m_runPart = nullptr;
    QLabel* m_runWords = nullptr;
    QPushButton* m_useLaboratory = nullptr;
    QPushButton* m_backToRun = nullptr;
    BilingualEdit* m_title;
    BilingualEdit* m_text;
    HintRows* m_hints;
    QWidget* m_asking = nullptr;
    QLabel* m_selected = nullptr;
    std::array<QCheckBox*, lesson::kAskedFieldCount> m_fields{};
    QPushButton* m_askState = nullptr;
    QPushButton* m_askEntry = nullptr;
    QPushButton* m_askDelivered = nullptr;
    QPushButton* m_askNext = nullptr;
    QPushButton* m_askChoice = nullptr;
    QPushButton* m_askOrder = nullptr;
    QPushButton* m_askLost = nullptr;
    QPushButton* m_addStop;
    QWidget* m_lessonPart = nullptr;
    QLabel* m_minutesWords = nullptr;
    QSpinBox* m_minutes = nullptr;
    ExercisePicker* m_exercises = nullptr;
    QCheckBox* m_varies;
    QLabel* m_variesWords = nullptr;
    QWidget* m_variesPart = nullptr;
    QCheckBox* m_picture;
    QLabel* m_pictureWords = nullptr;
    QWidget* m_picturePart = nullptr;
    /// The columns of the table of segments that are shown.
    QWidget* m_columns = nullptr;
    QVBoxLayout* m_cards;
    QLabel* m_verdict;
    QPushButton* m_preview;
    QPushButton* m_save;
    QPushButton* m_saveAs;
    QScrollArea* m_scroll = nullptr;
    QWidget* m_paper = nullptr;
    QList<AskedCard*> m_asked;
    QList<StopCard*> m_stops;
};

} // namespace ui
