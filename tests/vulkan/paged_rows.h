// Owns what the tests of attention keep in pages: the keys or values of several timelines, and the
// definition's answers over them.
#pragma once

#include "tests/vulkan/page_tables.h"

namespace cabochon::test {

/// The keys, or the values, of all pages as bytes of their format. Rows that nobody stored hold NaN
/// (of 8-bit rows the scales).
class PagedRows {
public:
    PagedRows(const AttentionCase& c, const PageTables& tables)
        : m_case(c), m_tables(tables), m_words(tables.pageCount * pageWords(), 0xffffffffu)
    {
    }
    void set(std::uint32_t timeline, std::uint32_t position, std::span<const float> values)
    {
        std::uint32_t* page = &m_words[m_tables.pageOf(timeline, position) * pageWords()];
        for (std::uint32_t head = 0; head < m_case.kvHeads; ++head) {
            engine::operations::storeHead(shape(), reinterpret_cast<std::byte*>(page),
                                          shape().index(position, head),
                                          values.data() + std::size_t{head} * m_case.headSize);
        }
    }
    void setAll(std::vector<std::uint32_t> words) { m_words = std::move(words); }
    const std::vector<std::uint32_t>& words() const { return m_words; }
    std::vector<float> values() const { return toFloats(m_words); }
    /// [pages, 64, kvHeads, headSize]
    std::vector<float> toFloats(const std::vector<std::uint32_t>& words) const
    {
        const std::size_t pageValues = vulkan::PAGE_POSITIONS * m_case.rowValues();
        std::vector<float> result(m_tables.pageCount * pageValues);
        for (std::size_t i = 0; i < result.size(); ++i) {
            result[i] = engine::operations::cacheValue(
                shape(), reinterpret_cast<const std::byte*>(&words[i / pageValues * pageWords()]),
                i % pageValues / m_case.headSize, static_cast<std::uint32_t>(i % m_case.headSize));
        }
        return result;
    }
    std::span<const std::uint32_t> page(std::size_t number) const
    {
        return std::span(m_words).subspan(number * pageWords(), pageWords());
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
    /// How a page lies; no memory.
    engine::KvView shape() const
    {
        engine::KvView view;
        view.format = m_case.format;
        view.kvHeads = m_case.kvHeads;
        view.headSize = m_case.headSize;
        return view;
    }
    std::size_t pageWords() const
    {
        return engine::kvBytes(m_case.format, vulkan::PAGE_POSITIONS, m_case.kvHeads,
                               m_case.headSize) /
               4;
    }

    const AttentionCase& m_case;
    const PageTables& m_tables;
    std::vector<std::uint32_t> m_words;
};

/// attendPlain over the same pages, as the CPU has them: keys and values of a page together.
inline std::vector<float> attendDefinition(const AttentionCase& c,
                                           const PageTables& tables,
                                           const std::vector<float>& queries,
                                           const PagedRows& keys,
                                           const PagedRows& values)
{
    std::vector<std::vector<std::uint32_t>> pages(tables.pageCount);
    std::vector<std::byte*> addresses;
    for (std::size_t i = 0; i < pages.size(); ++i) {
        pages[i].assign(keys.page(i).begin(), keys.page(i).end());
        pages[i].insert(pages[i].end(), values.page(i).begin(), values.page(i).end());
        addresses.push_back(reinterpret_cast<std::byte*>(pages[i].data()));
    }
    std::vector<std::uint32_t> ends;
    for (const ColumnAt& column : columnsOf(c))
        ends.push_back(c.window != 0 ? column.end : column.position + 1); // sliding layers only
    std::vector<engine::AttentionStretch> stretches;
    std::size_t column = 0;
    for (const Stretch& stretch : c.stretches()) {
        engine::AttentionStretch& one = stretches.emplace_back();
        one.columns = stretch.columns;
        one.position = stretch.position;
        one.ends = ends.data() + column;
        one.cache = {addresses.data(),
                     tables.entries.data() + tables.first[stretch.timeline],
                     0,
                     keys.page(0).size_bytes(),
                     c.format,
                     c.kvHeads,
                     c.headSize};
        column += stretch.columns;
    }
    std::vector<float> output(queries.size());
    engine::AttentionArguments arguments;
    arguments.queries = queries.data();
    arguments.output = output.data();
    arguments.heads = c.heads;
    arguments.window = c.window;
    arguments.stretches = stretches;
    engine::operations::attendPlain(arguments);
    return output;
}

/// What storeHeads writes to the pages.
inline void storeDefinition(const AttentionCase& c,
                            const std::vector<float>& keys,
                            const std::vector<float>& values,
                            const std::vector<float>& keyNorm,
                            const std::vector<float>& rotation,
                            PagedRows& storedKeys,
                            PagedRows& storedValues)
{
    constexpr float kEpsilon = 1e-6f;
    const std::vector<ColumnAt> columns = columnsOf(c);
    for (std::uint32_t column = 0; column < columns.size(); ++column) {
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
        storedKeys.set(columns[column].timeline, columns[column].position, key);
        storedValues.set(columns[column].timeline, columns[column].position, value);
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
