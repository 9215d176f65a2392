// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/session_file.h"

#include "session/document.h"
#include "ui/message.h"

#include <QDir>
#include <QFileDialog>
#include <QFileInfo>
#include <QMessageBox>
#include <QPushButton>
#include <QSaveFile>
#include <QStandardPaths>

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

void SessionFile::setPath(const QString& path)
{
    m_path = path;
    showModified();
    emit pathChanged(path);
}

bool SessionFile::save() { return m_path.isEmpty() ? saveAs() : write(m_path); }

bool SessionFile::saveAs()
{
    QString suggestion = m_path;
    if (suggestion.isEmpty()) {
        const QString id = m_session.scenario().id;
        const QDir folder(QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation));
        suggestion = folder.filePath(
            (id.isEmpty() ? tr("laboratory") : id) + QLatin1String(session::kDocumentEnding));
    }
    QString path = QFileDialog::getSaveFileName(m_window, tr("Save the session"), suggestion,
        tr("Sessions (*%1)").arg(QLatin1String(session::kDocumentEnding)));
    if (path.isEmpty()) {
        return false;
    }
    if (QFileInfo(path).suffix().isEmpty()) {
        path += QLatin1String(session::kDocumentEnding);
    }
    return write(path);
}

bool SessionFile::write(const QString& path)
{
    if (m_session.script() != nullptr) {
        warn(m_window, tr("The session was not saved."),
            tr("The run of a packetdrill script follows from the script alone."));
        return false;
    }
    QSaveFile file(path);
    const QByteArray text = m_session.text();
    const bool done =
        file.open(QIODevice::WriteOnly) && file.write(text) == text.size() && file.commit();
    if (!done) {
        warn(m_window, tr("The session was not saved."), file.errorString(), path);
        return false;
    }
    m_session.setModified(false);
    setPath(path);
    emit written(path);
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
    box.setInformativeText(tr("Without saving, its acts and branches are lost."));
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
