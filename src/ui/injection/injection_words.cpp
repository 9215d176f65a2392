// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/injection/injection_words.h"

#include "tcp/reason.h"

#include <QCoreApplication>

namespace ui {
namespace {

using session::InjectionKind;

QString injectionPhrase(const char* text)
{
    return QCoreApplication::translate("ui::InjectionWords", text);
}

/// "...; RFC 9293 §3.10.7.4" at the end of what is said.
QString withRule(const std::string& said, const tcp::Provenance& provenance)
{
    const QString rule = QString::fromUtf8(
        provenance.section.data(), static_cast<qsizetype>(provenance.section.size()));
    const QString text = QString::fromStdString(said);
    return rule.isEmpty() ? text : text + " (" + rule + ')';
}

QString nameOf(tcp::State state) { return QString::fromUtf8(tcp::name(state).data()); }

} // namespace

QString nameOf(InjectionKind kind)
{
    switch (kind) {
    case InjectionKind::Next:
        return injectionPhrase(QT_TRANSLATE_NOOP("ui::InjectionWords", "What it expects next"));
    case InjectionKind::Fin:
        return injectionPhrase(QT_TRANSLATE_NOOP("ui::InjectionWords", "FIN in order"));
    case InjectionKind::ResetExact:
        return injectionPhrase(
            QT_TRANSLATE_NOOP("ui::InjectionWords", "RST with exactly the expected number"));
    case InjectionKind::ResetInWindow:
        return injectionPhrase(QT_TRANSLATE_NOOP("ui::InjectionWords", "Blind RST in the window"));
    case InjectionKind::ResetOutside:
        return injectionPhrase(
            QT_TRANSLATE_NOOP("ui::InjectionWords", "Blind RST outside the window"));
    case InjectionKind::OldSyn:
        return injectionPhrase(QT_TRANSLATE_NOOP("ui::InjectionWords", "Old duplicate SYN"));
    case InjectionKind::SynInWindow:
        return injectionPhrase(QT_TRANSLATE_NOOP("ui::InjectionWords", "Blind SYN in the window"));
    case InjectionKind::DataBeyond:
        return injectionPhrase(QT_TRANSLATE_NOOP("ui::InjectionWords", "Data beyond the window"));
    case InjectionKind::AckOfUnsent:
        return injectionPhrase(
            QT_TRANSLATE_NOOP("ui::InjectionWords", "ACK of what was never sent"));
    }
    return {};
}

QStringList sentences(const session::InjectionOutcome& outcome, render::Language language)
{
    const render::Labels labels(language);
    QStringList said;
    for (const tcp::Note note : outcome.output.notes) {
        said += withRule(labels.noteSentence(note), tcp::provenance(note));
    }
    for (const tcp::Transition* taken : outcome.output.transitions) {
        said += injectionPhrase(QT_TRANSLATE_NOOP("ui::InjectionWords", "It goes from %1 to %2."))
                    .arg(nameOf(taken->from), nameOf(taken->to));
    }
    if (outcome.delivered > 0) {
        said +=
            injectionPhrase(QT_TRANSLATE_NOOP("ui::InjectionWords", "Its user gets octets: %1."))
                .arg(outcome.delivered);
    }
    for (const tcp::Error error : outcome.output.errors) {
        QStringList lines;
        for (const std::string& line : labels.error(error)) {
            lines += QString::fromStdString(line);
        }
        said += injectionPhrase(QT_TRANSLATE_NOOP("ui::InjectionWords", "Its user is told: %1."))
                    .arg(lines.join(" / "));
    }
    for (const tcp::Departure& departure : outcome.output.departures) {
        said += injectionPhrase(QT_TRANSLATE_NOOP("ui::InjectionWords", "It sends %1."))
                    .arg(QString::fromStdString(tcp::toString(departure.segment.flags)));
        said +=
            withRule(labels.reasonSentence(departure.reason), tcp::provenance(departure.reason));
    }
    if (said.isEmpty()) {
        said += outcome.unchanged ? injectionPhrase(QT_TRANSLATE_NOOP("ui::InjectionWords",
                                        "It drops the segment without an answer."))
                                  : injectionPhrase(QT_TRANSLATE_NOOP("ui::InjectionWords",
                                        "It takes note of the segment; nothing leaves."));
    }
    return said;
}

} // namespace ui
