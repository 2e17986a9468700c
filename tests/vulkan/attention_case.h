// Owns what the tests of attention share: sizes of a case, which columns of which timelines a run
// has, and the angles and norms of its heads. Keys and values in pages: paged_rows.h.
#pragma once

#include "engine/cpu/operations.h"
#include "tests/vulkan/tier_fixtures.h"
#include "vulkan/kernels/operations_attention.h"
#include "vulkan/kernels/shaders/params.h"

#include <QMetaType>

#include <algorithm>

namespace cabochon::test {

/// Columns of one timeline at consecutive positions.
struct Stretch {
    std::uint32_t timeline = 0;
    std::uint32_t position = 0; // of its first column
    std::uint32_t columns = 1;

    std::uint32_t end() const { return position + columns; }
};

/// Columns [first, first + count) see each other on sliding layers.
struct Picture {
    std::uint32_t first = 0;
    std::uint32_t count = 0;
};

struct AttentionCase {
    std::uint32_t headSize = 64;
    std::uint32_t heads = 4;
    std::uint32_t kvHeads = 2;
    std::uint32_t columns = 1;
    std::uint32_t firstColumn = 0;
    std::uint32_t position = 0; // of column 0
    std::uint32_t window = 0;
    engine::KvFormat format = engine::KvFormat::F16;
    std::vector<Picture> pictures = {};
    /// In place of `columns` at `position`: the run is mixed.
    std::vector<Stretch> several = {};
    std::uint32_t sharedPages = 0; // first pages that all timelines share

    std::vector<Stretch> stretches() const
    {
        return several.empty() ? std::vector<Stretch>{{0, position, columns}} : several;
    }
    std::uint32_t columnCount() const;
    std::uint32_t timelines() const;
    /// Positions of a timeline after the run; of all of them: the most.
    std::uint32_t end(std::uint32_t timeline) const;
    std::uint32_t end() const;
    std::size_t headValues() const { return std::size_t{columnCount()} * heads * headSize; }
    std::size_t keyValues() const { return columnCount() * rowValues(); }
    std::size_t rowValues() const { return std::size_t{kvHeads} * headSize; }
    std::string name() const;
};

inline std::uint32_t AttentionCase::columnCount() const
{
    std::uint32_t count = 0;
    for (const Stretch& stretch : stretches())
        count += stretch.columns;
    return count;
}

inline std::uint32_t AttentionCase::timelines() const
{
    std::uint32_t count = 0;
    for (const Stretch& stretch : stretches())
        count = std::max(count, stretch.timeline + 1);
    return count;
}

inline std::uint32_t AttentionCase::end(std::uint32_t timeline) const
{
    std::uint32_t most = 0;
    for (const Stretch& stretch : stretches()) {
        if (stretch.timeline == timeline) most = std::max(most, stretch.end());
    }
    return most;
}

inline std::uint32_t AttentionCase::end() const
{
    std::uint32_t most = 0;
    for (const Stretch& stretch : stretches())
        most = std::max(most, stretch.end());
    return most;
}

inline std::string AttentionCase::name() const
{
    std::string text = "head " + std::to_string(headSize) + ", " + std::to_string(heads) + "/" +
                       std::to_string(kvHeads) + ", columns " + std::to_string(firstColumn) + "-" +
                       std::to_string(columnCount());
    if (several.empty()) text += " at " + std::to_string(position);
    for (const Stretch& stretch : several)
        text += " " + std::to_string(stretch.timeline) + "@" + std::to_string(stretch.position);
    if (sharedPages) text += ", shared " + std::to_string(sharedPages);
    if (window) text += ", window " + std::to_string(window);
    if (format == engine::KvFormat::F32) text += ", f32";
    if (format == engine::KvFormat::Q8) text += ", q8";
    if (!pictures.empty()) text += ", pictures";
    return text;
}

/// A column of the run and the first position that it does not see on sliding layers.
struct ColumnAt {
    std::uint32_t timeline;
    std::uint32_t position;
    std::uint32_t end;
};

inline std::vector<ColumnAt> columnsOf(const AttentionCase& c)
{
    std::vector<ColumnAt> columns;
    for (const Stretch& stretch : c.stretches()) {
        for (std::uint32_t p = stretch.position; p < stretch.end(); ++p)
            columns.push_back({stretch.timeline, p, p + 1});
    }
    for (const Picture& block : c.pictures) {
        const std::uint32_t end = columns[block.first].position + block.count;
        for (std::uint32_t i = block.first; i < block.first + block.count; ++i)
            columns[i].end = end;
    }
    return columns;
}

/// First position that any wanted column of a timeline sees.
inline std::uint32_t firstVisible(const AttentionCase& c, std::uint32_t timeline)
{
    std::uint32_t first = c.end(timeline);
    const std::vector<ColumnAt> columns = columnsOf(c);
    for (std::size_t i = c.firstColumn; i < columns.size(); ++i) {
        const std::uint32_t end = columns[i].position + 1;
        if (columns[i].timeline == timeline)
            first = std::min(first, c.window != 0 && end > c.window ? end - c.window : 0);
    }
    return first;
}

/// Cosines and sines of the columns' angles, as StoreHeads::rotation; some dimensions stay.
inline std::vector<float> rotationOf(const AttentionCase& c)
{
    std::vector<float> rotation;
    const std::uint32_t pairs = c.headSize / 2;
    for (const ColumnAt& column : columnsOf(c)) {
        for (std::uint32_t i = 0; i < pairs; ++i) {
            const float frequency =
                i < (pairs + 1) / 2 ? 1.0f / (1.0f + static_cast<float>(i)) : 0.0f;
            const float angle = static_cast<float>(column.position) * frequency;
            rotation.push_back(std::cos(angle));
            rotation.push_back(std::sin(angle));
        }
    }
    return rotation;
}

/// engine::operations::rotate with the angles of a column.
inline void rotateRow(const AttentionCase& c,
                      const std::vector<float>& rotation,
                      std::uint32_t column,
                      float* row)
{
    const std::uint32_t pairs = c.headSize / 2;
    std::vector<float> cosines(pairs), sines(pairs);
    for (std::uint32_t i = 0; i < pairs; ++i) {
        cosines[i] = rotation[2 * (std::size_t{column} * pairs + i)];
        sines[i] = rotation[2 * (std::size_t{column} * pairs + i) + 1];
    }
    engine::operations::rotate(row, cosines.data(), sines.data(), c.headSize);
}

} // namespace cabochon::test

Q_DECLARE_METATYPE(cabochon::test::AttentionCase)
