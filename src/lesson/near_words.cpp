// SPDX-License-Identifier: GPL-3.0-or-later

#include "lesson/near_words.h"

#include <algorithm>
#include <numeric>
#include <vector>

namespace lesson {
namespace {

constexpr qsizetype kMostLetters = 60;
constexpr qsizetype kMostWords = 3;
constexpr qsizetype kLeastPart = 3;

/// Letters to insert, remove or replace to make `b` of `a`.
qsizetype editDistance(const QString& a, const QString& b)
{
    std::vector<qsizetype> row(static_cast<std::size_t>(b.size()) + 1);
    std::iota(row.begin(), row.end(), 0);
    for (qsizetype i = 0; i < a.size(); ++i) {
        qsizetype diagonal = row[0];
        row[0] = i + 1;
        for (std::size_t j = 1; j < row.size(); ++j) {
            const bool same = a[i] == b[static_cast<qsizetype>(j) - 1];
            const qsizetype replaced = diagonal + (same ? 0 : 1);
            diagonal = row[j];
            row[j] = std::min({row[j] + 1, row[j - 1] + 1, replaced});
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
