// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/sequence/waiting_fault.h"

#include <QCoreApplication>

namespace ui {
namespace {

QString waitingFaultWords(const char* text)
{
    return QCoreApplication::translate("ui::WaitingFault", text);
}

struct WaitingFaultWords
{
    QString operator()(const sim::Drop&) const
    {
        return waitingFaultWords(QT_TRANSLATE_NOOP("ui::WaitingFault", "The next one is dropped"));
    }
    QString operator()(const sim::Corrupt&) const
    {
        return waitingFaultWords(
            QT_TRANSLATE_NOOP("ui::WaitingFault", "The next one is corrupted"));
    }
    QString operator()(const sim::Delay&) const
    {
        return waitingFaultWords(QT_TRANSLATE_NOOP("ui::WaitingFault", "The next one is delayed"));
    }
    QString operator()(const sim::Duplicate&) const
    {
        return waitingFaultWords(
            QT_TRANSLATE_NOOP("ui::WaitingFault", "The next one is duplicated"));
    }
};

} // namespace

QString waitingFaultText(const std::optional<sim::Fault>& fault)
{
    return fault ? std::visit(WaitingFaultWords{}, *fault) : QString();
}

} // namespace ui
