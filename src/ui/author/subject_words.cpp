// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/author/subject_words.h"

#include "language/speaker.h"
#include "render/words/inspector_words.h"
#include "render/words/labels_words.h"
#include "ui/look/languages.h"

#include <QCoreApplication>

namespace ui {
namespace {

QString subjectPhrase(const char* text)
{
    return QCoreApplication::translate("ui::SubjectWords", text);
}

QString asciiText(std::string_view text)
{
    return QString::fromUtf8(text.data(), static_cast<qsizetype>(text.size()));
}

QString endText(sim::Side side)
{
    return spoken([side](const language::Speaker& say) { return say.text(render::words(side)); });
}

/// %1: the end at whose lifeline it is.
QString happeningPhrase(sim::Happening::Kind kind)
{
    switch (kind) {
    case sim::Happening::Kind::State:
        return subjectPhrase(QT_TRANSLATE_NOOP("ui::SubjectWords", "state · %1"));
    case sim::Happening::Kind::Call:
        return subjectPhrase(QT_TRANSLATE_NOOP("ui::SubjectWords", "call · %1"));
    case sim::Happening::Kind::Change:
        return subjectPhrase(QT_TRANSLATE_NOOP("ui::SubjectWords", "settings · %1"));
    case sim::Happening::Kind::Error:
        return subjectPhrase(QT_TRANSLATE_NOOP("ui::SubjectWords", "error · %1"));
    case sim::Happening::Kind::Timer:
        return subjectPhrase(QT_TRANSLATE_NOOP("ui::SubjectWords", "timer · %1"));
    }
    return {};
}

struct SubjectTeller
{
    QString operator()(std::monostate) const { return {}; }
    QString operator()(sim::SegmentId id) const
    {
        return subjectPhrase(QT_TRANSLATE_NOOP("ui::SubjectWords", "segment %1")).arg(id.value);
    }
    QString operator()(sim::Side side) const { return endText(side); }
    QString operator()(tcp::State state) const { return asciiText(tcp::name(state)); }
    QString operator()(const sim::Edge& edge) const
    {
        return asciiText(tcp::name(edge.from)) + " → " + asciiText(tcp::id(edge.event));
    }
    QString operator()(const sim::Happening& happening) const
    {
        return happeningPhrase(happening.kind).arg(endText(happening.who));
    }
    QString operator()(sim::PhaseNumber) const { return {}; }
    QString operator()(const sim::EndVariable& variable) const
    {
        return asciiText(render::name(variable.variable)) + " · " + endText(variable.who);
    }
    QString operator()(tcp::HeaderField field) const { return asciiText(tcp::id(field)); }
    QString operator()(tcp::ControlBit bit) const { return asciiText(tcp::id(bit)).toUpper(); }
};

} // namespace

QString subjectWords(const sim::Subject& subject) { return std::visit(SubjectTeller(), subject); }

} // namespace ui
