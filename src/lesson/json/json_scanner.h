// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "lesson/problem/file_problem.h"

#include <QByteArray>
#include <QByteArrayView>
#include <QString>
#include <QStringList>

#include <optional>

namespace lesson {

/// Goes through a JSON text (RFC 8259) from its beginning to its end or to the first slip, and
/// remembers where one chosen value stands. Linear; recursion is bounded by kMaxJsonDepth.
class JsonScanner
{
public:
    /// `way` are the keys and indices that lead to the chosen value; the empty way is the document.
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

    /// Offsets of the chosen value and of its key, after run(); the way led there if they are set.
    std::optional<qsizetype> valueOffset() const { return m_valueOffset; }
    std::optional<qsizetype> keyOffset() const { return m_keyOffset; }

private:
    /// How many steps of the way have been gone, or kAstray.
    using Progress = qsizetype;
    static constexpr Progress kAstray = -1;

    /// The keys of an object so far, as they stand in the text; escaped ones without their escapes.
    class Keys;

    // Each returns false at a slip, which it has noted.
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
