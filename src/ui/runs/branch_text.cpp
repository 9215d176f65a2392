// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/runs/branch_text.h"

#include "ui/look/languages.h"

#include <functional>

namespace ui {
namespace {

using language::Phrase;
using language::Speaker;

/// Says what the user did in one language.
class ActTeller
{
public:
    ActTeller(const Speaker& say, const render::EndNames& names)
        : m_say(say)
        , m_names(names)
    {}

    QString operator()(const sim::Advance&) const { return {}; }

    QString operator()(const sim::UserCall& act) const
    {
        return m_say.text(wordsOf(act.call.kind),
            {name(
                act.who, PHRASE("ui::BranchText", "client"), PHRASE("ui::BranchText", "server"))});
    }

    QString operator()(const sim::SegmentFault& act) const
    {
        struct Words
        {
            Phrase operator()(const sim::Drop&) const
            {
                return PHRASE("ui::BranchText", "drop segment %1");
            }
            Phrase operator()(const sim::Corrupt&) const
            {
                return PHRASE("ui::BranchText", "corrupt segment %1");
            }
            Phrase operator()(const sim::Delay&) const
            {
                return PHRASE("ui::BranchText", "delay segment %1");
            }
            Phrase operator()(const sim::Duplicate&) const
            {
                return PHRASE("ui::BranchText", "duplicate segment %1");
            }
        };
        return m_say.text(std::visit(Words{}, act.fault), {QString::number(act.segment.value)});
    }

    QString operator()(const sim::Injection& act) const
    {
        return m_say.text(PHRASE("ui::BranchText", "inject a segment to %1"), {object(act.to)});
    }

    QString operator()(const sim::NextFault& act) const
    {
        struct Words
        {
            Phrase operator()(const sim::Drop&) const
            {
                return PHRASE("ui::BranchText", "drop the next segment of %1");
            }
            Phrase operator()(const sim::Corrupt&) const
            {
                return PHRASE("ui::BranchText", "corrupt the next segment of %1");
            }
            Phrase operator()(const sim::Delay&) const
            {
                return PHRASE("ui::BranchText", "delay the next segment of %1");
            }
            Phrase operator()(const sim::Duplicate&) const
            {
                return PHRASE("ui::BranchText", "duplicate the next segment of %1");
            }
        };
        return act.fault ? m_say.text(std::visit(Words{}, *act.fault), {object(act.from)})
                         : m_say.text(PHRASE("ui::BranchText", "leave the next segment alone"));
    }

    QString operator()(const sim::SettingsChange& act) const
    {
        return m_say.text(PHRASE("ui::BranchText", "change the settings of %1"), {object(act.who)});
    }

    QString operator()(const sim::NetworkChange&) const
    {
        return m_say.text(PHRASE("ui::BranchText", "change the network"));
    }

    QString operator()(const sim::Omission& act) const
    {
        if (const auto* sent = std::get_if<sim::NthSent>(&act.what)) {
            return m_say.text(
                PHRASE("ui::BranchText", "segment %1 of %2 without the planned fault"),
                {QString::number(sent->nth), object(sent->from)});
        }
        const auto& step = std::get<sim::PlannedStep>(act.what);
        return m_say.text(PHRASE("ui::BranchText", "without: %1"), {std::visit(*this, step.what)});
    }

    QString operator()(const sim::Input& act) const { return std::visit(*this, act.what); }

    QString operator()(session::Saying what) const
    {
        switch (what) {
        case session::Saying::ClientName:
            return m_say.text(PHRASE("ui::BranchText", "name of the client"));
        case session::Saying::ServerName:
            return m_say.text(PHRASE("ui::BranchText", "name of the server"));
        case session::Saying::Note:
            return m_say.text(PHRASE("ui::BranchText", "note"));
        }
        return {};
    }

private:
    static Phrase wordsOf(tcp::CallKind kind)
    {
        switch (kind) {
        case tcp::CallKind::Listen:
            return PHRASE("ui::BranchText", "%1 listens");
        case tcp::CallKind::Connect:
            return PHRASE("ui::BranchText", "%1 connects");
        case tcp::CallKind::Send:
            return PHRASE("ui::BranchText", "%1 sends data");
        case tcp::CallKind::Receive:
            return PHRASE("ui::BranchText", "%1 reads");
        case tcp::CallKind::StopReading:
            return PHRASE("ui::BranchText", "%1 stops reading");
        case tcp::CallKind::ResumeReading:
            return PHRASE("ui::BranchText", "%1 reads again");
        case tcp::CallKind::Close:
            return PHRASE("ui::BranchText", "%1 closes");
        case tcp::CallKind::Abort:
            return PHRASE("ui::BranchText", "%1 aborts");
        case tcp::CallKind::Status:
            return PHRASE("ui::BranchText", "%1 asks its state");
        case tcp::CallKind::Crash:
            return PHRASE("ui::BranchText", "%1 crashes");
        }
        return {};
    }

    QString name(sim::Side side, const Phrase& client, const Phrase& server) const
    {
        const std::string& own = m_names.in(side, m_say.code());
        return !own.empty() ? QString::fromStdString(own)
                            : m_say.text(side == sim::Side::Client ? client : server);
    }

    /// Where something is done to the end.
    QString object(sim::Side side) const
    {
        return name(
            side, PHRASE("ui::BranchText", "the client"), PHRASE("ui::BranchText", "the server"));
    }

    const Speaker& m_say;
    const render::EndNames& m_names;
};

/// Of two languages the one behind the other.
QString saidInOneLine(const std::function<QString(const Speaker&)>& tell)
{
    return spoken(tell).replace('\n', ' ');
}

QString stateName(tcp::State state) { return QString::fromUtf8(tcp::name(state).data()); }

} // namespace

QString doingText(const session::Doing& doing, const render::EndNames& names)
{
    return saidInOneLine(
        [&](const Speaker& say) { return std::visit(ActTeller(say, names), doing); });
}

QString actText(const sim::Input& act, const render::EndNames& names)
{
    return doingText(act, names);
}

QString branchName(const session::Branch& branch, const render::EndNames& names)
{
    if (!branch.name.isEmpty()) {
        return branch.name;
    }
    return saidInOneLine([&](const Speaker& say) {
        const ActTeller tell(say, names);
        return branch.beginning ? tell(*branch.beginning)
            : branch.leftOut
            ? say.text(PHRASE("ui::BranchText", "without: %1"), {tell(*branch.leftOut)})
            : say.text(PHRASE("ui::BranchText", "Original run"));
    });
}

QString branchDetails(const session::Branch& branch)
{
    const QString states = stateName(branch.states[sim::Side::Client]) + " | " +
        stateName(branch.states[sim::Side::Server]);
    const QString acts = saidInOneLine([&](const Speaker& say) {
        return say.text(PHRASE("ui::BranchText", "operations: %1"), {QString::number(branch.acts)});
    });
    // One act is the one that it is called by.
    return branch.acts > 1 ? states + " · " + acts : states;
}

} // namespace ui
