// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/learn/handout_dialog.h"

#include "handout/question_picture.h"
#include "handout/quiz.h"
#include "handout/sheet_pdf.h"
#include "lesson/exercise/exercise_shelf.h"
#include "lesson/problem/system_words.h"
#include "storage/whole_file.h"
#include "ui/documents/save_name.h"
#include "ui/look/languages.h"
#include "ui/widgets/message.h"

#include <QApplication>
#include <QCheckBox>
#include <QComboBox>
#include <QFileInfo>
#include <QFormLayout>
#include <QLabel>
#include <QPushButton>
#include <QSpinBox>
#include <QTreeWidget>
#include <QVBoxLayout>

#include <algorithm>
#include <optional>

namespace ui {
namespace {

constexpr int kMostSheets = 100;

/// The pointer tells that something takes a while.
class Busy
{
public:
    Busy() { QApplication::setOverrideCursor(Qt::WaitCursor); }
    ~Busy() { QApplication::restoreOverrideCursor(); }
    Q_DISABLE_COPY(Busy)
};

QString whatIsWrong(const lesson::FileProblem& problem)
{
    const lesson::ProblemText words = spokenProblem(
        [&problem](const language::Speaker& say) { return lesson::sentences(say, problem); });
    return lesson::whereabouts(problem) + ": " + words.what + '\n' + words.wanted;
}

} // namespace

HandoutDialog::HandoutDialog(const QStringList& chosen, const Look& look, QWidget* parent)
    : QDialog(parent)
    , m_look(look)
    , m_list(new QTreeWidget(this))
    , m_chosen(new QLabel(this))
    , m_count(new QSpinBox(this))
    , m_seed(new QSpinBox(this))
    , m_language(new QComboBox(this))
    , m_paper(new QComboBox(this))
    , m_key(new QCheckBox(tr("With answers, reasons and points"), this))
    , m_said(new QLabel(this))
    , m_save(new QPushButton(tr("Save…"), this))
{
    setObjectName("handoutDialog");
    setWindowTitle(tr("Work sheets and questions"));
    fill(chosen);
    layOut();
    resize(560, 640);
}

/// The own ones first.
void HandoutDialog::fill(const QStringList& chosen)
{
    m_list->setObjectName("handoutExercises");
    m_list->setAccessibleName(tr("Exercises"));
    m_list->setHeaderHidden(true);
    const lesson::Shelf& shelf = lesson::exerciseShelf();
    const auto add = [&](const lesson::CatalogueGroup& group) {
        const auto titleOf = [this](const lesson::Localized& title) {
            return inLanguage(title, m_look.language).replace('\n', " · ");
        };
        auto* topic = new QTreeWidgetItem(m_list, {titleOf(group.title)});
        topic->setFlags(Qt::ItemIsEnabled | Qt::ItemIsSelectable | Qt::ItemIsUserCheckable |
            Qt::ItemIsAutoTristate);
        topic->setCheckState(0, Qt::Unchecked);
        topic->setExpanded(true);
        for (const lesson::CatalogueEntry& entry : group.entries) {
            auto* item = new QTreeWidgetItem(topic, {titleOf(entry.title)});
            item->setData(0, Qt::UserRole, entry.id);
            item->setFlags(Qt::ItemIsEnabled | Qt::ItemIsSelectable | Qt::ItemIsUserCheckable |
                Qt::ItemNeverHasChildren);
            item->setCheckState(0, chosen.contains(entry.id) ? Qt::Checked : Qt::Unchecked);
        }
    };
    for (const bool own : {true, false}) {
        for (const lesson::CatalogueGroup& group : shelf.groups()) {
            if (shelf.ownFile(group.entries.front().id).isEmpty() != own) {
                add(group);
            }
        }
    }
    const auto all = items();
    const auto first = std::ranges::find(
        all, Qt::Checked, [](const QTreeWidgetItem* item) { return item->checkState(0); });
    m_list->setCurrentItem(first == all.end() ? m_list->topLevelItem(0) : *first);
}

/// The exercises, without the topics above them.
QList<QTreeWidgetItem*> HandoutDialog::items() const
{
    QList<QTreeWidgetItem*> items;
    for (int topic = 0; topic < m_list->topLevelItemCount(); ++topic) {
        for (int row = 0; row < m_list->topLevelItem(topic)->childCount(); ++row) {
            items += m_list->topLevelItem(topic)->child(row);
        }
    }
    return items;
}

void HandoutDialog::tellWhatIsChosen()
{
    const qsizetype count = exercises().size();
    m_chosen->setText(tr("Chosen: %1").arg(count));
    m_save->setEnabled(count > 0);
}

void HandoutDialog::layOut()
{
    m_chosen->setObjectName("handoutChosen");
    m_count->setObjectName("handoutCount");
    m_count->setRange(1, kMostSheets);
    m_seed->setObjectName("handoutSeed");
    m_seed->setRange(1, std::numeric_limits<int>::max());
    m_language->setObjectName("handoutLanguage");
    for (const auto& [language, name] : languageChoices()) {
        m_language->addItem(name, language::id(language));
    }
    m_language->setCurrentIndex(m_language->findData(language::id(m_look.language)));
    m_paper->setObjectName("handoutPaper");
    m_paper->addItem("A4", static_cast<int>(handout::PaperSize::A4));
    m_paper->addItem("Letter", static_cast<int>(handout::PaperSize::Letter));
    m_key->setObjectName("handoutKey");
    m_said->setObjectName("handoutSaid");
    m_said->setWordWrap(true);
    m_said->setText(tr("A PDF has the sheets one behind the other, with other numbers on each. "
                       "Moodle XML and GIFT have as many variants of each question."));
    m_save->setObjectName("handoutSave");
    m_save->setDefault(true);
    m_save->setProperty("main", true);
    auto* close = new QPushButton(tr("Close"), this);
    auto* form = new QFormLayout;
    form->addRow(tr("Different sheets"), m_count);
    form->addRow(tr("Number of the first"), m_seed);
    form->addRow(tr("Language"), m_language);
    form->addRow(tr("Paper"), m_paper);
    form->addRow(QString(), m_key);
    auto* buttons = new QHBoxLayout;
    buttons->addStretch(1);
    buttons->addWidget(close);
    buttons->addWidget(m_save);
    auto* column = new QVBoxLayout(this);
    column->addWidget(new QLabel(tr("One question of each of these exercises:"), this));
    column->addWidget(m_list, 1);
    column->addWidget(m_chosen);
    column->addLayout(form);
    column->addWidget(m_said);
    column->addLayout(buttons);
    connect(close, &QPushButton::clicked, this, &QDialog::reject);
    connect(m_save, &QPushButton::clicked, this, &HandoutDialog::save);
    connect(m_list, &QTreeWidget::itemChanged, this, &HandoutDialog::tellWhatIsChosen);
    tellWhatIsChosen();
}

QStringList HandoutDialog::exercises() const
{
    QStringList ids;
    for (const QTreeWidgetItem* item : items()) {
        if (item->checkState(0) == Qt::Checked) {
            ids += item->data(0, Qt::UserRole).toString();
        }
    }
    return ids;
}

std::optional<QByteArray> HandoutDialog::made(const QString& ending)
{
    const Busy busy;
    m_leftOut.clear();
    const auto language = language::languageOf(m_language->currentData().toString());
    std::vector<lesson::ExercisePtr> loaded;
    for (const QString& id : exercises()) {
        auto exercise = lesson::loadExercise(id);
        if (const auto* problem = std::get_if<lesson::FileProblem>(&exercise)) {
            m_said->setText(whatIsWrong(*problem));
            return std::nullopt;
        }
        loaded.push_back(std::get<lesson::ExercisePtr>(std::move(exercise)));
    }
    std::vector<handout::Sheet> sheets;
    std::vector<lesson::Question> questions;
    for (int i = 0; i < m_count->value(); ++i) {
        const auto seed =
            static_cast<std::uint64_t>(m_seed->value()) + static_cast<std::uint64_t>(i);
        auto sheet = handout::makeSheet(loaded, seed, *language, m_key->isChecked());
        if (const auto* problem = std::get_if<lesson::FileProblem>(&sheet)) {
            m_said->setText(whatIsWrong(*problem));
            return std::nullopt;
        }
        sheets.push_back(std::get<handout::Sheet>(std::move(sheet)));
        for (const handout::SheetQuestion& question : sheets.back().questions) {
            questions.push_back(question.question);
        }
    }
    if (ending == "pdf") {
        return handout::sheetsPdf(
            sheets, static_cast<handout::PaperSize>(m_paper->currentData().toInt()));
    }
    if (const QStringList goals = handout::exercisesWithGoals(questions); !goals.isEmpty()) {
        m_leftOut = tr("Left out, as they need the simulator: %1").arg(goals.join(", "));
    }
    return ending == "gift" ? handout::giftText(questions, *language)
                            : handout::moodleXml(questions, *language, handout::questionPng);
}

void HandoutDialog::save()
{
    const QList<SaveFormat> formats{{tr("Work sheets (PDF)"), "pdf"},
        {tr("Questions for Moodle"), "xml"}, {tr("Questions in GIFT"), "gift"}};
    const QStringList chosen = exercises();
    const QString name =
        (chosen.size() == 1 ? QFileInfo(chosen.front()).baseName() : tr("work-sheets")) +
        (m_key->isChecked() ? tr("-key") : QString());
    const auto path = askSaveName(this, tr("Save the sheets or questions"),
        documentFolder().filePath(name + ".pdf"), formats);
    if (!path) {
        return;
    }
    const auto content = made(QFileInfo(*path).suffix().toLower());
    if (!content) {
        return;
    }
    if (const auto error = storage::writeFile(*path, *content)) {
        const lesson::ProblemText why = spokenProblem(
            [&error](const language::Speaker& say) { return lesson::cannotWrite(say, *error); });
        warn(this, tr("It was not saved."), why.what + '\n' + why.wanted);
        return;
    }
    const QString saved = tr("Saved: %1").arg(QFileInfo(*path).fileName());
    m_said->setText(m_leftOut.isEmpty() ? saved : saved + '\n' + m_leftOut);
}

} // namespace ui
