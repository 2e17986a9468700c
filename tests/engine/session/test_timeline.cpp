// Proves the tables of pages: forks, rewinds and sliding windows find what every position must
// hold, whatever was written through other tables since; each page is held by exactly the tables
// that name it, and none is leaked; failures leave everything as it was.
#include "engine/session/timeline.h"
#include "tests/support/test_main.h"

#include <QTest>

#include <algorithm>
#include <map>
#include <optional>
#include <random>
#include <set>
#include <vector>

using namespace cabochon;
using namespace cabochon::engine;

namespace {

constexpr std::uint32_t kWindow = 40;

ModelConfig twoLayers()
{
    ModelConfig config;
    config.layerCount = 2;
    config.slidingWindow = kWindow;
    config.layers = {{AttentionKind::Sliding, 4, 1, 4, 0}, {AttentionKind::Full, 4, 1, 4, 1}};
    return config;
}

/// Remembers a number for each position of each page.
class NumberedPages : public KvStorage {
public:
    Status take(KvGroup group, std::uint32_t first, std::uint32_t count) override
    {
        if (m_takesUntilFailure == 0) return Error{ErrorCode::OutOfMemory, "no more pages"};
        --m_takesUntilFailure;
        for (std::uint32_t page = first; page < first + count; ++page) {
            auto& numbers = m_pages[key(group, page)];
            if (!numbers.empty()) qFatal("page %u was taken twice", page);
            numbers.assign(kPagePositions, 0);
        }
        return {};
    }
    Status copy(KvGroup group, std::uint32_t from, std::uint32_t to) override
    {
        ++copies;
        m_pages[key(group, to)] = m_pages.at(key(group, from));
        return {};
    }
    void release(KvGroup group, std::uint32_t page) noexcept override
    {
        if (m_pages.erase(key(group, page)) == 0) qFatal("page %u was not taken", page);
    }
    std::uint64_t sizeBytes() const override { return m_pages.size(); }

    int& at(KvGroup group, std::span<const std::uint32_t> table, std::uint32_t position)
    {
        return m_pages.at(key(group, table[position / kPagePositions]))[position % kPagePositions];
    }
    void failAfter(std::size_t takes) { m_takesUntilFailure = takes; }

    int copies = 0;

private:
    static std::pair<int, std::uint32_t> key(KvGroup group, std::uint32_t page)
    {
        return {static_cast<int>(group), page};
    }
    std::map<std::pair<int, std::uint32_t>, std::vector<int>> m_pages;
    std::size_t m_takesUntilFailure = ~std::size_t{0};
};

struct Bench {
    NumberedPages pages;
    std::shared_ptr<KvPool> pool =
        std::make_shared<KvPool>(twoLayers(), std::vector<KvStorage*>{&pages});

    Timeline timeline(std::uint32_t slack = 30)
    {
        TimelineOptions options;
        options.contextLength = 2000;
        options.slidingSlack = slack;
        return Timeline(pool, options, kWindow);
    }
    void write(Timeline& timeline, std::vector<int>& expected, std::uint32_t count, int& next)
    {
        if (!timeline.extend(count)) qFatal("no pages");
        for (std::uint32_t i = 0; i < count; ++i) {
            for (const KvGroup group : kKvGroups)
                pages.at(group, timeline.table(group), timeline.position() + i) = next;
            expected.push_back(next++);
        }
        timeline.advance(count);
    }
    /// What the next column would see is what was written.
    bool holds(const Timeline& timeline, const std::vector<int>& expected)
    {
        const std::uint32_t end = timeline.position();
        if (end != expected.size()) return false;
        for (std::uint32_t p = 0; p < end; ++p) {
            if (pages.at(KvGroup::Full, timeline.table(KvGroup::Full), p) != expected[p])
                return false;
        }
        for (std::uint32_t p = end + 1 > kWindow ? end + 1 - kWindow : 0; p < end; ++p) {
            if (pages.at(KvGroup::Sliding, timeline.table(KvGroup::Sliding), p) != expected[p])
                return false;
        }
        return true;
    }
};

} // namespace

class TestTimeline : public QObject {
    Q_OBJECT

private slots:
    void anyHistoryOfForksAndRewindsKeepsWhatWasWritten()
    {
        Bench bench;
        std::mt19937 random(7);
        struct Entry {
            Timeline timeline;
            std::vector<int> expected;
        };
        std::vector<Entry> entries;
        entries.push_back({bench.timeline(), {}});
        int next = 1, rewinds = 0, forks = 0;
        for (int step = 0; step < 5000; ++step) {
            Entry& entry = entries[random() % entries.size()];
            const unsigned action = random() % 12;
            if (action < 6) {
                const std::uint32_t count = 1 + random() % 90;
                if (entry.timeline.position() + count > 1500) {
                    entry.timeline.rewind(0);
                    entry.expected.clear();
                }
                bench.write(entry.timeline, entry.expected, count, next);
            } else if (action < 8 && entries.size() < 8) {
                ++forks;
                Entry copy{entry.timeline.fork(), entry.expected};
                entries.push_back(std::move(copy));
            } else if (action == 8 && entries.size() > 1) {
                entries.erase(entries.begin() + static_cast<long>(random() % entries.size()));
            } else if (action == 9) {
                entry.timeline.trim(0);
            } else if (entry.timeline.position() > 0) {
                const std::uint32_t target = random() % entry.timeline.position();
                if (!entry.timeline.canRewind(target)) continue;
                ++rewinds;
                entry.timeline.rewind(target);
                entry.expected.resize(target);
            }
            for (const Entry& other : entries)
                QVERIFY2(bench.holds(other.timeline, other.expected),
                         qPrintable(QString("step %1").arg(step)));
            // Pages in use are those that the tables name.
            for (const KvGroup group : kKvGroups) {
                std::set<std::uint32_t> named;
                for (const Entry& other : entries) {
                    for (const std::uint32_t page : other.timeline.table(group))
                        if (page != Timeline::kNoPage) named.insert(page);
                }
                QCOMPARE(bench.pool->pagesInUse(group), static_cast<std::uint32_t>(named.size()));
            }
        }
        QVERIFY(rewinds > 200);
        QVERIFY(forks > 200);
        entries.clear();
        QCOMPARE(bench.pages.sizeBytes(), std::uint64_t(0));
    }

    void forksAndRewindsCopyNothing()
    {
        Bench bench;
        Timeline one = bench.timeline();
        std::vector<int> expected;
        int next = 1;
        bench.write(one, expected, 130, next);
        const std::uint32_t before = bench.pool->pagesInUse(KvGroup::Full);
        Timeline two = one.fork();
        two.rewind(128);
        QCOMPARE(bench.pages.copies, 0);
        QCOMPARE(bench.pool->pagesInUse(KvGroup::Full), before);
        // At the end of a page nothing has to be copied ever; within one, a page of each group.
        std::vector<int> other(expected.begin(), expected.begin() + 128);
        bench.write(two, other, 1, next);
        QCOMPARE(bench.pages.copies, 0);
        Timeline three = one.fork();
        std::vector<int> third = expected;
        bench.write(three, third, 1, next);
        QCOMPARE(bench.pages.copies, 2);
        bench.write(one, expected, 1, next); // alone with its page now
        QCOMPARE(bench.pages.copies, 2);
        QVERIFY(bench.holds(one, expected) && bench.holds(two, other) && bench.holds(three, third));
    }

    void slidingLayersLetGoOfWhatNobodySees()
    {
        Bench bench;
        Timeline timeline = bench.timeline(0);
        std::vector<int> expected;
        int next = 1;
        for (int i = 0; i < 60; ++i) {
            bench.write(timeline, expected, 25, next);
            QVERIFY(bench.pool->pagesInUse(KvGroup::Sliding) <= 3); // 40 and 25 positions
            QVERIFY(timeline.canRewind(timeline.position() - 1));
        }
        QCOMPARE(bench.pool->pagesInUse(KvGroup::Full), pagesFor(60 * 25));
        QVERIFY(!timeline.canRewind(700));
        QVERIFY(timeline.canRewind(0));
        timeline.rewind(0);
        QCOMPARE(bench.pool->pagesInUse(KvGroup::Full), 0u);
        QCOMPARE(bench.pool->pagesInUse(KvGroup::Sliding), 0u);
        expected.clear();
        bench.write(timeline, expected, 100, next);
        QVERIFY(bench.holds(timeline, expected));
    }

    void aFailureAtAnyPageLeavesEverythingAsItWas()
    {
        for (std::size_t takes = 0; takes < 6; ++takes) {
            Bench bench;
            Timeline one = bench.timeline();
            std::vector<int> expected;
            int next = 1;
            bench.write(one, expected, 100, next);
            Timeline two = one.fork();
            const std::uint64_t before = bench.pages.sizeBytes();
            bench.pages.failAfter(takes);
            const Status status = two.extend(200);
            if (takes >= 4) { // a copy and a stretch of new pages for each group
                QVERIFY(status);
                two.abandon();
            } else {
                QVERIFY(!status);
                QCOMPARE(status.error().code, ErrorCode::OutOfMemory);
            }
            QCOMPARE(two.position(), 100u);
            bench.pages.failAfter(~std::size_t{0});
            QVERIFY(bench.holds(one, expected) && bench.holds(two, expected));
            QVERIFY(bench.pages.sizeBytes() <= before + 2); // the copied pages may stay
            std::vector<int> other = expected;
            bench.write(two, other, 200, next);
            QVERIFY(bench.holds(one, expected) && bench.holds(two, other));
        }
    }

    void tablesOutliveALostDevice()
    {
        std::optional<Timeline> timeline;
        {
            Bench bench;
            timeline.emplace(bench.timeline());
            std::vector<int> expected;
            int next = 1;
            bench.write(*timeline, expected, 100, next);
            bench.pool->close();
        }
        QVERIFY(timeline->isLost());
        QVERIFY(timeline->extend(1)); // within its last page: no storage is asked
        const Status more = timeline->extend(100);
        QVERIFY(!more);
        QCOMPARE(more.error().code, ErrorCode::DeviceLost);
        timeline.reset(); // touches no storage
    }
};

CABOCHON_TEST(TestTimeline)
#include "test_timeline.moc"
