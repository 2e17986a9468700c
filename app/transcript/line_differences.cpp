#include "app/transcript/line_differences.h"

#include <QStringList>

#include <algorithm>
#include <vector>

namespace cabochon {

namespace {

using Kind = DifferenceRow::Kind;

constexpr qsizetype kMostCompared = 4'000'000; // pairs of lines

QStringList linesOf(const QString& text)
{
    if (text.isEmpty()) return {};
    QStringList lines = text.split(QLatin1Char('\n'));
    if (lines.last().isEmpty()) lines.removeLast(); // the end of the last line
    return lines;
}

/// Lines that both have, between their equal beginnings and ends: pairs of places, in order.
std::vector<std::pair<qsizetype, qsizetype>>
commonLines(const QStringList& before, const QStringList& after, qsizetype head, qsizetype tail)
{
    const qsizetype rows = before.size() - head - tail;
    const qsizetype columns = after.size() - head - tail;
    std::vector<std::pair<qsizetype, qsizetype>> common;
    if (rows <= 0 || columns <= 0 || rows > kMostCompared / columns) return common;
    // Longest common subsequence from each place on (Wagner and Fischer 1974).
    std::vector<int> longest(static_cast<std::size_t>((rows + 1) * (columns + 1)), 0);
    const auto at = [&](qsizetype row, qsizetype column) -> int& {
        return longest[static_cast<std::size_t>(row * (columns + 1) + column)];
    };
    const auto equal = [&](qsizetype row, qsizetype column) {
        return before[head + row] == after[head + column];
    };
    for (qsizetype row = rows; row-- > 0;) {
        for (qsizetype column = columns; column-- > 0;) {
            at(row, column) = equal(row, column)
                                  ? at(row + 1, column + 1) + 1
                                  : std::max(at(row + 1, column), at(row, column + 1));
        }
    }
    for (qsizetype row = 0, column = 0; row < rows && column < columns;) {
        if (equal(row, column))
            common.emplace_back(head + row++, head + column++);
        else if (at(row + 1, column) >= at(row, column + 1))
            ++row;
        else
            ++column;
    }
    return common;
}

QList<DifferenceRow> allRows(const QStringList& before, const QStringList& after)
{
    qsizetype head = 0;
    const qsizetype shorter = std::min(before.size(), after.size());
    while (head < shorter && before[head] == after[head])
        ++head;
    qsizetype tail = 0;
    while (tail < shorter - head &&
           before[before.size() - 1 - tail] == after[after.size() - 1 - tail])
        ++tail;
    std::vector<std::pair<qsizetype, qsizetype>> common;
    for (qsizetype line = 0; line < head; ++line)
        common.emplace_back(line, line);
    for (const auto& pair : commonLines(before, after, head, tail))
        common.push_back(pair);
    for (qsizetype line = tail; line > 0; --line)
        common.emplace_back(before.size() - line, after.size() - line);
    common.emplace_back(before.size(), after.size());

    QList<DifferenceRow> rows;
    qsizetype left = 0;
    qsizetype right = 0;
    for (const auto& [commonLeft, commonRight] : common) {
        for (; left < commonLeft; ++left)
            rows.append({Kind::Removed, static_cast<int>(left) + 1, 0, before[left]});
        for (; right < commonRight; ++right)
            rows.append({Kind::Added, 0, static_cast<int>(right) + 1, after[right]});
        if (left == before.size()) break;
        rows.append(
            {Kind::Same, static_cast<int>(left) + 1, static_cast<int>(right) + 1, before[left]});
        ++left;
        ++right;
    }
    return rows;
}

} // namespace

LineDifferences lineDifferences(const QString& before, const QString& after, int around)
{
    const QList<DifferenceRow> all = allRows(linesOf(before), linesOf(after));
    LineDifferences found;
    std::vector<bool> shown(static_cast<std::size_t>(all.size()), false);
    for (qsizetype i = 0; i < all.size(); ++i) {
        if (all[i].kind == Kind::Same) continue;
        ++(all[i].kind == Kind::Added ? found.added : found.removed);
        const qsizetype last = std::min(all.size() - 1, i + around);
        for (qsizetype near = std::max<qsizetype>(0, i - around); near <= last; ++near)
            shown[static_cast<std::size_t>(near)] = true;
    }
    for (qsizetype i = 0; i < all.size(); ++i) {
        if (shown[static_cast<std::size_t>(i)])
            found.rows.append(all[i]);
        else if (!found.rows.isEmpty() && found.rows.last().kind != Kind::Gap)
            found.rows.append({Kind::Gap, 0, 0, {}});
    }
    if (!found.rows.isEmpty() && found.rows.last().kind == Kind::Gap) found.rows.removeLast();
    return found;
}

} // namespace cabochon
