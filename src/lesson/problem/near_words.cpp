// SPDX-License-Identifier: GPL-3.0-or-later

#include "lesson/problem/near_words.h"

#include <algorithm>
#include <numeric>
#include <vector>

namespace lesson {
namespace {

constexpr qsizetype kMostLetters = 60;
constexpr qsizetype kMostWords = 3;
constexpr qsizetype kLeastPart = 3;

/// Letters to insert, remove, replace or swap with their neighbour to make `b` of `a`.
qsizetype editDistance(const QString& a, const QString& b)
{
    using Row = std::vector<qsizetype>;
    const auto columns = static_cast<std::size_t>(b.size()) + 1;
    Row beforeLast(columns);
    Row last(columns);
    Row row(columns);
    std::iota(row.begin(), row.end(), 0);
    for (qsizetype i = 0; i < a.size(); ++i) {
        std::swap(beforeLast, last);
        std::swap(last, row);
        row[0] = i + 1;
        for (std::size_t j = 1; j < columns; ++j) {
            const auto letter = static_cast<qsizetype>(j) - 1;
            const bool same = a[i] == b[letter];
            row[j] = std::min({last[j] + 1, row[j - 1] + 1, last[j - 1] + (same ? 0 : 1)});
            if (i > 0 && j > 1 && a[i] == b[letter - 1] && a[i - 1] == b[letter]) {
                row[j] = std::min(row[j], beforeLast[j - 2] + 1);
            }
        }
    }
    return row.back();
}

/// Smaller is nearer; more than the word is long: not near at all.
qsizetype remoteness(const QString& word, const QString& candidate)
{
    const qsizetype distance = editDistance(word, candidate);
    if (distance <= std::max<qsizetype>(1, word.size() / 3)) {
        return distance;
    }
    const bool holds = (word.size() >= kLeastPart && candidate.contains(word)) ||
        (candidate.size() >= kLeastPart && word.contains(candidate));
    return holds ? word.size() : word.size() + 1;
}

} // namespace

QStringList nearWords(const QString& word, const QStringList& words)
{
    const QString wanted = word.left(kMostLetters).toLower();
    std::vector<std::pair<qsizetype, QString>> ranked;
    for (const QString& candidate : words) {
        const qsizetype rank = remoteness(wanted, candidate.toLower());
        if (rank <= wanted.size()) {
            ranked.emplace_back(rank, candidate);
        }
    }
    std::stable_sort(ranked.begin(), ranked.end(),
        [](const auto& a, const auto& b) { return a.first < b.first; });
    QStringList near;
    for (const auto& [rank, candidate] : ranked) {
        if (near.size() < kMostWords) {
            near += candidate;
        }
    }
    return near;
}

} // namespace lesson
