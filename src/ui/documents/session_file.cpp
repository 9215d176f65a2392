// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/documents/session_file.h"

#include "lesson/problem/system_words.h"
#include "session/document.h"
#include "storage/read_file.h"
#include "storage/whole_file.h"
#include "ui/documents/changed_file.h"
#include "ui/documents/save_name.h"
#include "ui/look/languages.h"
#include "ui/widgets/message.h"

#include <QDir>
#include <QMessageBox>
#include <QPushButton>

namespace ui {

SessionFile::SessionFile(session::Session& session, QWidget* window)
    : QObject(window)
    , m_session(session)
    , m_window(window)
{
    connect(&session, &session::Session::changed, this, [this](const session::Change& change) {
        if (change.opened || change.branches) {
            showModified();
        }
    });
}

void SessionFile::showModified() { m_window->setWindowModified(m_session.isModified()); }

void SessionFile::settle()
{
    m_session.setModified(false);
    showModified();
    emit settled();
}

void SessionFile::setFile(const SavedFile& file)
{
    m_file = file;
    m_lock.release();
    m_usedElsewhere =
        !file.path.isEmpty() && m_lock.lock(file.path) == storage::FileLock::Answer::Another;
    showModified();
    emit fileChanged(file);
}

/// A file that was taken away can be written again: nothing is lost by that.
bool SessionFile::wasChangedByOthers() const
{
    const QByteArray now = storage::fingerprint(m_file.path);
    return !now.isEmpty() && now != m_file.content;
}

bool SessionFile::save()
{
    if (m_file.path.isEmpty()) {
        return saveAs();
    }
    if (isRecorded()) {
        return false;
    }
    if (wasChangedByOthers()) {
        switch (askAboutChangedFile(m_window, m_file.path, m_session.branches())) {
        case ChangedFileAnswer::Overwrite:
            break;
        case ChangedFileAnswer::SaveAs:
            return saveAs();
        case ChangedFileAnswer::Cancel:
            return false;
        }
    }
    return write(m_file.path);
}

/// A recorded run cannot be saved; says so.
bool SessionFile::isRecorded()
{
    if (m_session.isSimulated()) {
        return false;
    }
    warn(m_window, tr("The session was not saved."),
        tr("The run of a packetdrill script follows from the script alone."));
    return true;
}

bool SessionFile::saveAs()
{
    if (isRecorded()) {
        return false;
    }
    QString suggestion = m_file.path;
    if (suggestion.isEmpty()) {
        const lesson::Scenario& scenario = m_session.scenario();
        const QString name = scenario.id.isEmpty() ? fileNameOf(scenario.title) : scenario.id;
        suggestion = name.isEmpty() ? tr("laboratory") : name;
    }
    const auto path = askName(suggestion);
    return path && write(*path);
}

/// `suggestion` is a path, or a name for the user's documents.
std::optional<QString> SessionFile::askName(const QString& suggestion)
{
    const QString ending = QString(QLatin1String(session::kDocumentEnding)).mid(1);
    const QList<SaveFormat> formats{{tr("Sessions"), ending}};
    return askSaveName(m_window, tr("Save the session"),
        withEnding(documentFolder().filePath(suggestion), formats, ending), formats);
}

bool SessionFile::saveCopy(const QByteArray& content)
{
    const auto path = askName(tr("recovered"));
    return path && put(*path, content);
}

/// Says so where it cannot be written.
bool SessionFile::put(const QString& path, const QByteArray& content)
{
    const auto error = storage::writeFile(path, content);
    if (error) {
        const lesson::ProblemText why = spokenProblem(
            [&error](const language::Speaker& say) { return lesson::cannotWrite(say, *error); });
        warn(m_window, tr("The session was not saved."), why.what + '\n' + why.wanted);
    }
    return !error;
}

bool SessionFile::write(const QString& path)
{
    const QByteArray text = m_session.text();
    const bool oldElsewhere = storage::otherNames(path) > 0;
    if (!put(path, text)) {
        return false;
    }
    m_session.setModified(false);
    setFile({path, storage::fingerprintOf(text)});
    emit written(path, oldElsewhere);
    emit settled();
    return true;
}

bool SessionFile::mayLeave()
{
    if (!m_session.isModified()) {
        return true;
    }
    QMessageBox box(m_window);
    box.setObjectName("unsaved");
    box.setIcon(QMessageBox::Question);
    box.setWindowTitle(tr("Woshou"));
    box.setText(tr("Save what you did in this session?"));
    box.setInformativeText(tr("Without saving, what you did and its branches are lost."));
    QPushButton* save = box.addButton(tr("&Save"), QMessageBox::AcceptRole);
    const QPushButton* discard = box.addButton(tr("&Don't save"), QMessageBox::DestructiveRole);
    QPushButton* cancel = box.addButton(tr("Cancel"), QMessageBox::RejectRole);
    box.setDefaultButton(save);
    box.setEscapeButton(cancel);
    box.exec();
    if (box.clickedButton() == save) {
        return this->save();
    }
    if (box.clickedButton() != discard) {
        return false;
    }
    m_session.setModified(false);
    emit settled();
    return true;
}

} // namespace ui
