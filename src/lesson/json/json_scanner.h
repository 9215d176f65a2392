// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "lesson/problem/file_problem.h"

#include <QByteArray>
#include <QByteArrayView>
#include <QString>
#include <QStringList>

#include <optional>

namespace lesson {

/// Reads a JSON text (RFC 8259) up to its end or its first mistake, and remembers the place of one
/// chosen value. Linear; recursion is bounded by kMaxJsonDepth.
class JsonScanner
{
public:
    /// `way` is the path to the chosen value, one key or index after the other. If it is empty,
    /// that is the whole document.
    explicit JsonScanner(QByteArrayView text, QStringList way = {});

    struct Slip
    {
        /// NotJson, TooDeep or DuplicateKey.
        ProblemKind kind = ProblemKind::NotJson;
        JsonStumble stumble = JsonStumble::Value;
        QString key;
        qsizetype offset = 0;
    };
    std::optional<Slip> run();

    /// Offsets of the chosen value and of its key, after run(). None: there is no such value.
    std::optional<qsizetype> valueOffset() const { return m_valueOffset; }
    std::optional<qsizetype> keyOffset() const { return m_keyOffset; }

private:
    /// How many steps of the way lead to the present value, or kAstray if it is not on the way.
    using Progress = qsizetype;
    static constexpr Progress kAstray = -1;

    /// The keys of an object so far, as they stand in the text; escaped ones without their escapes.
    class Keys;

    // Each reads one construct. Returns false at a mistake, which is then in m_slip.
    bool value(Progress progress);
    bool object(Progress progress);
    bool member(Progress progress, Keys& keys);
    bool array(Progress progress);
    bool string();
    bool escape();
    bool number();
    bool word(QByteArrayView word);

    bool isUnderWay(Progress progress) const
    {
        return progress != kAstray && progress < m_way.size();
    }
    Progress follow(Progress progress, QByteArrayView key) const;
    Progress follow(Progress progress, qsizetype index) const;
    void skipSpace();
    bool atEnd() const { return m_at >= m_text.size(); }
    /// The byte here; 0 at the end.
    char peek() const { return atEnd() ? '\0' : m_text[m_at]; }
    bool take(char byte);
    bool digits();
    bool slip(JsonStumble stumble);
    bool slip(ProblemKind kind, qsizetype offset, const QString& key = {});

    QByteArrayView m_text;
    QStringList m_way;
    qsizetype m_at = 0;
    int m_depth = 0;
    std::optional<qsizetype> m_valueOffset;
    std::optional<qsizetype> m_keyOffset;
    std::optional<Slip> m_slip;
};

} // namespace lesson
