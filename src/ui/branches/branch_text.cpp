// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/branches/branch_text.h"

#include <QCoreApplication>

namespace ui {
namespace {

QString branchWords(const char* text)
{
    return QCoreApplication::translate("ui::BranchText", text);
}

QString callText(tcp::CallKind kind, bool client)
{
    switch (kind) {
    case tcp::CallKind::Listen:
        return branchWords(client ? QT_TRANSLATE_NOOP("ui::BranchText", "client listens")
                                  : QT_TRANSLATE_NOOP("ui::BranchText", "server listens"));
    case tcp::CallKind::Connect:
        return branchWords(client ? QT_TRANSLATE_NOOP("ui::BranchText", "client connects")
                                  : QT_TRANSLATE_NOOP("ui::BranchText", "server connects"));
    case tcp::CallKind::Send:
        return branchWords(client ? QT_TRANSLATE_NOOP("ui::BranchText", "client sends data")
                                  : QT_TRANSLATE_NOOP("ui::BranchText", "server sends data"));
    case tcp::CallKind::Receive:
        return branchWords(client ? QT_TRANSLATE_NOOP("ui::BranchText", "client reads")
                                  : QT_TRANSLATE_NOOP("ui::BranchText", "server reads"));
    case tcp::CallKind::StopReading:
        return branchWords(client ? QT_TRANSLATE_NOOP("ui::BranchText", "client stops reading")
                                  : QT_TRANSLATE_NOOP("ui::BranchText", "server stops reading"));
    case tcp::CallKind::ResumeReading:
        return branchWords(client ? QT_TRANSLATE_NOOP("ui::BranchText", "client reads again")
                                  : QT_TRANSLATE_NOOP("ui::BranchText", "server reads again"));
    case tcp::CallKind::Close:
        return branchWords(client ? QT_TRANSLATE_NOOP("ui::BranchText", "client closes")
                                  : QT_TRANSLATE_NOOP("ui::BranchText", "server closes"));
    case tcp::CallKind::Abort:
        return branchWords(client ? QT_TRANSLATE_NOOP("ui::BranchText", "client aborts")
                                  : QT_TRANSLATE_NOOP("ui::BranchText", "server aborts"));
    case tcp::CallKind::Status:
        return branchWords(client ? QT_TRANSLATE_NOOP("ui::BranchText", "client asks its state")
                                  : QT_TRANSLATE_NOOP("ui::BranchText", "server asks its state"));
    case tcp::CallKind::Crash:
        return branchWords(client ? QT_TRANSLATE_NOOP("ui::BranchText", "client crashes")
                                  : QT_TRANSLATE_NOOP("ui::BranchText", "server crashes"));
    }
    return {};
}

struct SegmentWords
{
    QString operator()(const sim::Drop&) const
    {
        return branchWords(QT_TRANSLATE_NOOP("ui::BranchText", "drop segment %1"));
    }
    QString operator()(const sim::Corrupt&) const
    {
        return branchWords(QT_TRANSLATE_NOOP("ui::BranchText", "corrupt segment %1"));
    }
    QString operator()(const sim::Delay&) const
    {
        return branchWords(QT_TRANSLATE_NOOP("ui::BranchText", "delay segment %1"));
    }
    QString operator()(const sim::Duplicate&) const
    {
        return branchWords(QT_TRANSLATE_NOOP("ui::BranchText", "duplicate segment %1"));
    }
};

struct NextWords
{
    bool client;

    QString operator()(const sim::Drop&) const
    {
        return branchWords(client
                ? QT_TRANSLATE_NOOP("ui::BranchText", "drop the client's next segment")
                : QT_TRANSLATE_NOOP("ui::BranchText", "drop the server's next segment"));
    }
    QString operator()(const sim::Corrupt&) const
    {
        return branchWords(client
                ? QT_TRANSLATE_NOOP("ui::BranchText", "corrupt the client's next segment")
                : QT_TRANSLATE_NOOP("ui::BranchText", "corrupt the server's next segment"));
    }
    QString operator()(const sim::Delay&) const
    {
        return branchWords(client
                ? QT_TRANSLATE_NOOP("ui::BranchText", "delay the client's next segment")
                : QT_TRANSLATE_NOOP("ui::BranchText", "delay the server's next segment"));
    }
    QString operator()(const sim::Duplicate&) const
    {
        return branchWords(client
                ? QT_TRANSLATE_NOOP("ui::BranchText", "duplicate the client's next segment")
                : QT_TRANSLATE_NOOP("ui::BranchText", "duplicate the server's next segment"));
    }
};

struct ActWords
{
    QString operator()(const sim::Advance&) const { return {}; }
    QString operator()(const sim::UserCall& act) const
    {
        return callText(act.call.kind, act.who == sim::Side::Client);
    }
    QString operator()(const sim::SegmentFault& act) const
    {
        return std::visit(SegmentWords{}, act.fault)
            .replace("%1", QString::number(act.segment.value));
    }
    QString operator()(const sim::Injection& act) const
    {
        return branchWords(act.to == sim::Side::Client
                ? QT_TRANSLATE_NOOP("ui::BranchText", "inject a segment to the client")
                : QT_TRANSLATE_NOOP("ui::BranchText", "inject a segment to the server"));
    }
    QString operator()(const sim::NextFault& act) const
    {
        return act.fault
            ? std::visit(NextWords{act.from == sim::Side::Client}, *act.fault)
            : branchWords(QT_TRANSLATE_NOOP("ui::BranchText", "leave the next segment alone"));
    }
    QString operator()(const sim::SettingsChange& act) const
    {
        return branchWords(act.who == sim::Side::Client
                ? QT_TRANSLATE_NOOP("ui::BranchText", "change the client's settings")
                : QT_TRANSLATE_NOOP("ui::BranchText", "change the server's settings"));
    }
    QString operator()(const sim::NetworkChange&) const
    {
        return branchWords(QT_TRANSLATE_NOOP("ui::BranchText", "change the network"));
    }
};

QString stateName(tcp::State state) { return QString::fromUtf8(tcp::name(state).data()); }

} // namespace

QString actText(const sim::Input& act) { return std::visit(ActWords{}, act.what); }

QString branchName(const session::Branch& branch)
{
    if (!branch.name.isEmpty()) {
        return branch.name;
    }
    if (branch.beginning) {
        return actText(*branch.beginning);
    }
    return branch.leftOut ? branchWords(QT_TRANSLATE_NOOP("ui::BranchText", "without: %1"))
                                .replace("%1", actText(*branch.leftOut))
                          : branchWords(QT_TRANSLATE_NOOP("ui::BranchText", "Original run"));
}

QString branchDetails(const session::Branch& branch)
{
    const QString states = stateName(branch.states[sim::Side::Client]) + " | " +
        stateName(branch.states[sim::Side::Server]);
    const QString acts = branchWords(QT_TRANSLATE_NOOP("ui::BranchText", "operations: %1"))
                             .replace("%1", QString::number(branch.acts));
    // One act is the one that it is called by.
    return branch.acts > 1 ? states + " · " + acts : states;
}

QString momentText(tcp::Instant at)
{
    const double seconds = std::chrono::duration<double>(at.time_since_epoch()).count();
    return QString::number(seconds, 'f', 3) + " s";
}

} // namespace ui
