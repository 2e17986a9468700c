// Owns what the tests of attention share: sizes of a case, random heads, a cache filled as after
// `position` positions, and the definition's answer.
#pragma once

#include "engine/cpu/operations.h"
#include "engine/model/block_formats.h"
#include "tests/vulkan/tier_fixtures.h"
#include "vulkan/kernels/operations_attention.h"

namespace cabochon::test {

struct AttentionCase {
    std::uint32_t headSize = 64;
    std::uint32_t heads = 4;
    std::uint32_t kvHeads = 2;
    std::uint32_t columns = 1;
    std::uint32_t firstColumn = 0;
    std::uint32_t position = 0; // of column 0
    std::uint32_t window = 0;
    std::uint32_t capacity = 0; // 0: all positions
    engine::KvFormat format = engine::KvFormat::F16;
    std::vector<engine::BidirectionalBlock> pictures = {};

    std::uint32_t end() const { return position + columns; }
    std::uint32_t rows() const { return capacity ? capacity : end(); }
    std::size_t headValues() const { return std::size_t{columns} * heads * headSize; }
    std::size_t keyValues() const { return std::size_t{columns} * kvHeads * headSize; }
    std::size_t rowValues() const { return std::size_t{kvHeads} * headSize; }
    std::string name() const;
};

inline std::string AttentionCase::name() const
{
    std::string text = "head " + std::to_string(headSize) + ", " + std::to_string(heads) + "/" +
                       std::to_string(kvHeads) + ", columns " + std::to_string(firstColumn) + "-" +
                       std::to_string(columns) + " at " + std::to_string(position);
    if (window) text += ", window " + std::to_string(window);
    if (capacity) text += ", ring " + std::to_string(capacity);
    if (format == engine::KvFormat::F32) text += ", f32";
    if (format == engine::KvFormat::Q8) text += ", q8";
    if (!pictures.empty()) text += ", pictures";
    return text;
}

/// A cache's rows as bytes of its format. Rows of no visible position hold NaN (of 8-bit rows the
/// scales).
class CacheRowsOnHost {
public:
    CacheRowsOnHost(const AttentionCase& c)
        : m_case(c),
          m_words(engine::kvBytes(c.format, c.rows(), c.kvHeads, c.headSize) / 4, 0xffffffffu)
    {
    }
    void set(std::uint32_t position, std::span<const float> values)
    {
        for (std::uint32_t head = 0; head < m_case.kvHeads; ++head) {
            engine::operations::storeHead(rows(), m_words.data(), rows().index(position, head),
                                          values.data() + std::size_t{head} * m_case.headSize);
        }
    }
    void setAll(std::vector<std::uint32_t> words) { m_words = std::move(words); }
    const std::vector<std::uint32_t>& words() const { return m_words; }
    std::vector<float> values() const { return toFloats(m_words); }
    std::vector<float> toFloats(const std::vector<std::uint32_t>& words) const
    {
        std::vector<float> result(m_case.rows() * m_case.rowValues());
        for (std::size_t i = 0; i < result.size(); ++i) {
            result[i] =
                engine::operations::cacheValue(rows(), words.data(), i / m_case.headSize,
                                               static_cast<std::uint32_t>(i % m_case.headSize));
        }
        return result;
    }
    /// By how much stored values may differ: sums of other order, which may round to the other
    /// side. 8-bit rows hold values up to about 4 in 127 steps.
    float tolerance() const
    {
        return m_case.format == engine::KvFormat::F32   ? 1e-5f
               : m_case.format == engine::KvFormat::F16 ? 1e-3f
                                                        : 2e-2f;
    }

private:
    engine::KvRows rows() const
    {
        return {nullptr, nullptr, m_case.format, m_case.rows(), m_case.kvHeads, m_case.headSize};
    }

    const AttentionCase& m_case;
    std::vector<std::uint32_t> m_words;
};

/// First position that any wanted column sees.
inline std::uint32_t firstVisible(const AttentionCase& c)
{
    const std::uint32_t end = c.position + c.firstColumn + 1;
    return c.window != 0 && end > c.window ? end - c.window : 0;
}

inline std::vector<float> attendDefinition(const AttentionCase& c,
                                           const std::vector<float>& queries,
                                           const CacheRowsOnHost& keys,
                                           const CacheRowsOnHost& values)
{
    std::vector<float> output(queries.size());
    engine::AttentionArguments arguments;
    arguments.queries = queries.data();
    arguments.output = output.data();
    arguments.columns = c.columns;
    arguments.heads = c.heads;
    arguments.position = c.position;
    arguments.window = c.window;
    if (c.window != 0) arguments.blocks = c.pictures; // sliding layers only
    arguments.cache = {keys.words().data(), values.words().data(), c.format, c.rows(), c.kvHeads,
                       c.headSize};
    engine::operations::attendPlain(arguments);
    return output;
}

/// StepState of vulkan/kernels/shaders/params.h.
inline std::vector<std::uint32_t> stepWords(const AttentionCase& c)
{
    return {c.position, c.columns, 0, 0};
}

/// Visible ends of columns for `Attend::visibleEnd`.
inline std::vector<std::uint32_t> visibleEnds(const AttentionCase& c)
{
    std::vector<std::uint32_t> ends(c.columns, 0);
    for (const engine::BidirectionalBlock& block : c.pictures) {
        for (std::uint32_t i = block.first; i < block.first + block.count; ++i)
            ends[i] = c.position + block.first + block.count;
    }
    return ends;
}

/// Cosines and sines of the columns' angles, as StoreHeads::rotation; some dimensions stay.
inline std::vector<float> rotationOf(const AttentionCase& c)
{
    std::vector<float> rotation;
    const std::uint32_t pairs = c.headSize / 2;
    for (std::uint32_t column = 0; column < c.columns; ++column) {
        for (std::uint32_t i = 0; i < pairs; ++i) {
            const float frequency =
                i < (pairs + 1) / 2 ? 1.0f / (1.0f + static_cast<float>(i)) : 0.0f;
            const float angle = static_cast<float>(c.position + column) * frequency;
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

/// What storeHeads writes to the cache.
inline void storeDefinition(const AttentionCase& c,
                            const std::vector<float>& keys,
                            const std::vector<float>& values,
                            const std::vector<float>& keyNorm,
                            const std::vector<float>& rotation,
                            CacheRowsOnHost& cacheKeys,
                            CacheRowsOnHost& cacheValues)
{
    constexpr float kEpsilon = 1e-6f;
    for (std::uint32_t column = 0; column < c.columns; ++column) {
        const auto first = static_cast<std::ptrdiff_t>(column * c.rowValues());
        const auto last = first + static_cast<std::ptrdiff_t>(c.rowValues());
        std::vector<float> key(keys.begin() + first, keys.begin() + last);
        std::vector<float> value(values.begin() + first, values.begin() + last);
        for (std::uint32_t head = 0; head < c.kvHeads; ++head) {
            float* k = &key[std::size_t{head} * c.headSize];
            float* v = &value[std::size_t{head} * c.headSize];
            engine::operations::rmsNorm(k, k, keyNorm.data(), c.headSize, kEpsilon);
            rotateRow(c, rotation, column, k);
            engine::operations::rmsNorm(v, v, nullptr, c.headSize, kEpsilon);
        }
        cacheKeys.set(c.position + column, key);
        cacheValues.set(c.position + column, value);
    }
}

/// firstDifference, where NaN is expected in rows that nobody stored.
inline QString
cacheDifference(std::vector<float> found, std::vector<float> expected, float tolerance)
{
    for (std::size_t i = 0; i < expected.size() && i < found.size(); ++i) {
        if (std::isnan(expected[i]) && std::isnan(found[i])) expected[i] = found[i] = 0.0f;
    }
    return firstDifference(found, expected, tolerance);
}

} // namespace cabochon::test
