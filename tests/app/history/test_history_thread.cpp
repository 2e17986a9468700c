// Proves that the thread of the history does what it is asked in order, and that work which meets
// a damage is done on what was recovered, whatever it is: nobody is told of a damage that is gone.
#include "app/history/history_thread.h"
#include "tests/app/history/stored_conversations.h"
#include "tests/support/scratch_folder.h"
#include "tests/support/test_main.h"

#include <QTest>

#include <fstream>
#include <future>

using namespace cabochon;
using namespace cabochon::history;
using namespace cabochon::test;

namespace {

const std::string kAnswer = "The one of the renard.";

/// What is told, on the history's thread; to be read after finish().
void tellAtOnce(const std::function<void()>& told)
{
    told();
}

/// Waits until everything that was asked for so far is told.
void finish(HistoryThread& thread)
{
    std::promise<void> told;
    thread.ask([](HistoryDatabase&) -> Status { return {}; },
               [&](const Status&) { told.set_value(); });
    told.get_future().wait();
}

} // namespace

class TestHistoryThread : public QObject {
    Q_OBJECT

    std::unique_ptr<ScratchFolder> m_folder;

    std::filesystem::path file() const { return m_folder->path() / HistoryDatabase::kFileName; }

    /// Empties the pages that hold the answer, or the others that hold a word of it.
    void damage(bool ofAnswer)
    {
        std::string bytes = bytesOf(file());
        int damaged = 0;
        for (std::size_t page = 0; page < bytes.size(); page += kPage) {
            const std::string_view content = std::string_view(bytes).substr(page, kPage);
            const bool holdsAnswer = content.find(kAnswer) != content.npos;
            if (content.find("renard") == content.npos || holdsAnswer != ofAnswer) continue;
            std::fill_n(bytes.begin() + static_cast<std::ptrdiff_t>(page), kPage, '\0');
            ++damaged;
        }
        QVERIFY(damaged > 0);
        std::ofstream(file(), std::ios::binary) << bytes;
    }

private slots:
    void init()
    {
        m_folder = std::make_unique<ScratchFolder>();
        HistoryDatabase history = openHistory(m_folder->path());
        const StoredConversation made = exchange("a", "Which fox?", kAnswer);
        QVERIFY(history.save(made.head, made.messages));
    }

    void worksInOrder()
    {
        std::vector<std::size_t> counts;
        HistoryThread thread(m_folder->path(), tellAtOnce, [](const Result<Recovery>&) {});
        for (int i = 0; i < 3; ++i) {
            const StoredConversation made = exchange("b" + std::to_string(i), "More?", "More.");
            thread.ask([made](HistoryDatabase& h) { return h.save(made.head, made.messages); },
                       [](const Status& saved) { QVERIFY(saved); });
            thread.ask([](HistoryDatabase& h) { return h.list(Which::All); },
                       [&](const auto& heads) { counts.push_back(heads->size()); });
        }
        finish(thread);
        QCOMPARE(counts, (std::vector<std::size_t>{2, 3, 4}));
    }

    void whatIsReadIsReadAgainWhereItIsDamaged()
    {
        damage(true);
        int recovered = 0;
        bool read = false;
        HistoryThread thread(m_folder->path(), tellAtOnce,
                             [&](const Result<Recovery>&) { ++recovered; });
        thread.ask([](HistoryDatabase& history) { return history.read("a"); },
                   [&](const auto& conversation) { read = conversation.has_value(); });
        finish(thread);
        QCOMPARE(recovered, 1);
        QVERIFY(read);
    }

    void aSearchFindsAgainWhereTheIndexIsDamaged()
    {
        damage(false);
        std::size_t hits = 0;
        HistoryThread thread(m_folder->path(), tellAtOnce, [](const Result<Recovery>&) {});
        thread.search(parseSearch("renard"),
                      [&](const auto& result) { hits = result ? result->size() : 100; });
        finish(thread);
        QCOMPARE(hits, 1u);
    }
};

CABOCHON_TEST(TestHistoryThread)
#include "test_history_thread.moc"
