// Owns the tables of pages that the tests of attention use: shuffled, and partly shared by several
// timelines.
#pragma once

#include "tests/vulkan/attention_case.h"

#include <numeric>

namespace cabochon::test {

/// Which pages the timelines of a case have: in no order, some in no table, the first
/// `sharedPages` common to all.
struct PageTables {
    std::vector<std::uint32_t> entries;
    std::vector<std::uint32_t> first; // of each timeline, in `entries`
    std::uint32_t pageCount = 0;

    explicit PageTables(const AttentionCase& c);
    std::uint32_t pageOf(std::uint32_t timeline, std::uint32_t position) const
    {
        return entries[first[timeline] + position / vulkan::PAGE_POSITIONS];
    }
    /// ColumnState of each column.
    std::vector<vulkan::ColumnState> state(const AttentionCase& c) const
    {
        std::vector<vulkan::ColumnState> states;
        for (const ColumnAt& column : columnsOf(c))
            states.push_back({column.position, column.end, first[column.timeline], 0});
        return states;
    }
};

inline PageTables::PageTables(const AttentionCase& c)
{
    constexpr std::uint32_t kUnused = 2; // pages that no table names
    pageCount = kUnused;
    for (std::uint32_t t = 0; t < c.timelines(); ++t)
        pageCount += vulkan::divideUp(c.end(t), vulkan::PAGE_POSITIONS);
    std::vector<std::uint32_t> pages(pageCount);
    std::iota(pages.begin(), pages.end(), 0u);
    std::mt19937 random(7);
    std::shuffle(pages.begin(), pages.end(), random);
    entries.push_back(~0u); // no table begins at 0
    for (std::uint32_t t = 0; t < c.timelines(); ++t) {
        first.push_back(static_cast<std::uint32_t>(entries.size()));
        for (std::uint32_t i = 0; i * vulkan::PAGE_POSITIONS < c.end(t); ++i) {
            if (t > 0 && i < c.sharedPages) {
                entries.push_back(entries[first[0] + i]);
            } else {
                entries.push_back(pages.back());
                pages.pop_back();
            }
        }
    }
}

} // namespace cabochon::test
