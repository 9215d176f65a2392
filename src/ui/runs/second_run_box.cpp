// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/runs/second_run_box.h"

#include "lesson/scenario/catalogue.h"
#include "ui/look/languages.h"
#include "ui/runs/branch_text.h"

#include <QFileInfo>
#include <QGuiApplication>
#include <QSignalBlocker>
#include <QStandardItemModel>

#include <algorithm>

namespace ui {
namespace {

/// Scenarios are named by their ids, in which there is no colon.
constexpr auto kBranchPrefix = "branch:";

/// Followed by the path. Without one: the user is to be asked for it.
constexpr auto kFilePrefix = "file:";

QString idOf(session::BranchId branch) { return kBranchPrefix + QString::number(branch.value); }

std::optional<session::BranchId> branchOf(const QString& id)
{
    if (!id.startsWith(kBranchPrefix)) {
        return std::nullopt;
    }
    return session::BranchId{id.section(':', 1).toUInt()};
}

QString idOf(const FileRun& file) { return kFilePrefix + file.path; }

QString titleOf(const lesson::Localized& title, render::Language language)
{
    return inLanguage(title, language).replace('\n', " · ");
}

} // namespace

SecondRunBox::SecondRunBox(const session::Session& session, QWidget* parent)
    : QComboBox(parent)
    , m_session(session)
{
    setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    setMinimumContentsLength(9);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    connect(this, &QComboBox::activated, this, &SecondRunBox::onActivated);
    refresh();
}

void SecondRunBox::setLook(const Look& look)
{
    m_look = look;
    refresh();
}

void SecondRunBox::refresh()
{
    const QSignalBlocker blocker(this);
    m_run.reset();
    const QString before = chosenId();
    clear();
    addItem(tr("No second run"), QString());
    const session::Branches& branches = m_session.branches();
    if (branches.count() > 1) {
        addHeading(tr("Branches"));
    }
    for (const session::Branch& branch : branches.all()) {
        if (branch.id != branches.current()) {
            addItem(branchName(branch, m_look.names), idOf(branch.id));
        }
    }
    addScenarios();
    addFiles();
    setCurrentIndex(std::max(0, findData(before)));
}

void SecondRunBox::addFiles()
{
    addHeading(tr("Files"));
    for (const auto& file : m_files) {
        const QString title = titleOf(file->title, m_look.language);
        const QString name = QFileInfo(file->path).fileName();
        addItem(title.isEmpty() ? name : title, idOf(*file));
        setItemData(count() - 1, name, Qt::ToolTipRole);
    }
    addItem(tr("From a file …"), kFilePrefix);
}

void SecondRunBox::add(std::shared_ptr<const FileRun> file)
{
    std::erase_if(m_files, [&](const auto& known) { return known->path == file->path; });
    m_files.push_back(std::move(file));
    refresh();
}

std::shared_ptr<const FileRun> SecondRunBox::fileOf(const QString& id) const
{
    const auto found =
        std::ranges::find_if(m_files, [&id](const auto& file) { return idOf(*file) == id; });
    return found == m_files.end() ? nullptr : *found;
}

void SecondRunBox::onActivated()
{
    if (chosenId() == kFilePrefix) {
        setCurrentIndex(std::max(0, findData(m_before)));
        if (auto file = askFileRun(window())) {
            choose({idOf(*file), file});
        }
    }
    m_before = chosenId();
}

void SecondRunBox::addScenarios()
{
    for (const lesson::CatalogueGroup& group : lesson::catalogue()) {
        bool isFirst = true;
        for (const lesson::CatalogueEntry& entry : group.entries) {
            if (entry.kind != lesson::EntryKind::Scenario) {
                continue;
            }
            if (std::exchange(isFirst, false)) {
                addHeading(titleOf(group.title, m_look.language));
            }
            addItem(titleOf(entry.title, m_look.language), entry.id);
        }
    }
}

/// It tells what stands below it, and cannot be chosen.
void SecondRunBox::addHeading(const QString& words)
{
    addItem(words, QString());
    const auto* list = qobject_cast<QStandardItemModel*>(model());
    QStandardItem* heading = list->item(count() - 1);
    heading->setFlags(Qt::NoItemFlags);
    QFont bold = font();
    bold.setBold(true);
    heading->setFont(bold);
}

SecondRun SecondRunBox::chosen() const { return {chosenId(), fileOf(chosenId())}; }

void SecondRunBox::choose(const SecondRun& run)
{
    if (run.file != nullptr) {
        add(run.file);
    }
    setCurrentIndex(run.id.isEmpty() ? 0 : std::max(0, findData(run.id)));
    m_before = chosenId();
}

/// What tells the current run from the chosen one.
QString SecondRunBox::nameOfCurrent() const
{
    const session::Branch& current = m_session.branches().branch(m_session.branches().current());
    const QString title = titleOf(m_session.scenario().title, m_look.language);
    const bool isTold = !branchOf(chosenId()) && !current.parent && !title.isEmpty();
    return isTold && title != currentText() ? title : branchName(current, m_look.names);
}

sim::Trace SecondRunBox::trace(const QString& id) const
{
    if (const auto branch = branchOf(id)) {
        return m_session.branches().trace(*branch);
    }
    if (const auto file = fileOf(id)) {
        return file->trace;
    }
    if (id != m_playedId) {
        QGuiApplication::setOverrideCursor(Qt::WaitCursor);
        auto scenario = std::get<lesson::Scenario>(session::load(id));
        m_played = session::traceToEnd(*session::runOf(std::move(scenario)));
        QGuiApplication::restoreOverrideCursor();
        m_playedId = id;
    }
    return m_played;
}

std::shared_ptr<const figure::OtherRun> SecondRunBox::run() const
{
    if (chosenId().isEmpty()) {
        return nullptr;
    }
    if (m_run == nullptr || m_runId != chosenId()) {
        m_runId = chosenId();
        m_run = std::make_shared<const figure::OtherRun>(
            figure::OtherRun{trace(m_runId), currentText(), nameOfCurrent()});
    }
    return m_run;
}

} // namespace ui
