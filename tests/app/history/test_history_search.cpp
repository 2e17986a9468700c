// Proves that words are found where they stand and nowhere else: beginnings of words, letters with
// and without marks, scripts without gaps, code, filters, titles, marks in what is shown; and that
// what the index holds follows every change.
#include "tests/app/history/stored_conversations.h"
#include "tests/support/scratch_folder.h"
#include "tests/support/test_main.h"

#include <QTest>

using namespace cabochon;
using namespace cabochon::history;
using namespace cabochon::test;

using Ids = std::vector<std::string>;

class TestHistorySearch : public QObject {
    Q_OBJECT

    std::unique_ptr<ScratchFolder> m_folder;
    std::unique_ptr<HistoryDatabase> m_history;

    void add(const std::string& id, const std::string& question, const std::string& answer)
    {
        StoredConversation made = exchange(id, question, answer);
        made.head.title = "chat " + id;
        QVERIFY(m_history->save(made.head, made.messages));
    }

private slots:
    void init()
    {
        m_history.reset();
        m_folder = std::make_unique<ScratchFolder>();
        m_history = std::make_unique<HistoryDatabase>(openHistory(m_folder->path()));
        add("a", "How are foxes called in French?", "Un renard, écrit sans façon.");
        add("b", "日本の首都はどこですか", "東京です。");
        add("c", "What does foo_bar(x) return?", "It returns std::vector<int>.");
        add("d", "Привет, как дела?", "Хорошо! Straße");
    }

    void wordsAreFound_data()
    {
        QTest::addColumn<QString>("words");
        QTest::addColumn<QString>("ids");
        QTest::newRow("a word") << "french"
                                << "a";
        QTest::newRow("its beginning") << "fox"
                                       << "a";
        QTest::newRow("words of one message, in any order") << "called foxes"
                                                            << "a";
        QTest::newRow("words of different messages") << "foxes renard"
                                                     << "";
        QTest::newRow("without its mark") << "facon"
                                          << "a";
        QTest::newRow("with its mark") << "façon"
                                       << "a";
        QTest::newRow("middle of a word") << "renc"
                                          << "a";
        QTest::newRow("Japanese") << "首都"
                                  << "b";
        QTest::newRow("one sign") << "京"
                                  << "b";
        QTest::newRow("code") << "foo_bar("
                              << "c";
        QTest::newRow("template") << "vector<int>"
                                  << "c";
        QTest::newRow("Cyrillic, beginning, another case") << "прив"
                                                           << "d";
        QTest::newRow("sharp s") << "straße"
                                 << "d";
        QTest::newRow("title") << "chat c"
                               << "c";
        QTest::newRow("nothing") << "zebra"
                                 << "";
        QTest::newRow("quotation marks") << "\"\"\""
                                         << "";
        QTest::newRow("operators are words") << "renard AND NOT"
                                             << "";
        QTest::newRow("stars") << "***"
                               << "";
        QTest::newRow("per cent") << "%"
                                  << "";
    }

    void wordsAreFound()
    {
        QFETCH(QString, words);
        QFETCH(QString, ids);
        const Ids got = found(*m_history, words.toStdString());
        QStringList names;
        for (const std::string& id : got)
            names << QString::fromStdString(id);
        QCOMPARE(names.join(' '), ids);
    }

    void filtersNarrow()
    {
        QCOMPARE(found(*m_history, "role:user foxes"), Ids{"a"});
        QCOMPARE(found(*m_history, "role:model foxes"), Ids{});
        QCOMPARE(found(*m_history, "before:1990-01-01 renard"), Ids{"a"});
        QCOMPARE(found(*m_history, "after:1990-01-01 renard"), Ids{});
        ConversationHead tagged = m_history->read("c")->head;
        tagged.tags = {"work"};
        tagged.pinned = true;
        QVERIFY(m_history->save(tagged, {}));
        QCOMPARE(found(*m_history, "tag:work returns"), Ids{"c"});
        QCOMPARE(found(*m_history, "tag:play returns"), Ids{});
        QCOMPARE(found(*m_history, "pinned:no returns"), Ids{});
        QCOMPARE(found(*m_history, "pinned:yes returns"), Ids{"c"});
        // What is no filter is a word.
        QCOMPARE(parseSearch("std::vector a:b").words, std::string("std::vector a:b"));
        QCOMPARE(parseSearch("before:yesterday").words, std::string("before:yesterday"));
    }

    void marksStandAroundTheWords()
    {
        const auto hits = m_history->search(parseSearch("fox"));
        QVERIFY(hits);
        QCOMPARE(hits->size(), 1u);
        const SearchHit& hit = hits->front();
        QCOMPARE(hit.message, std::string("a-question"));
        QCOMPARE(hit.snippet.marks.size(), 1u);
        const Snippet::Mark mark = hit.snippet.marks.front();
        QCOMPARE(hit.snippet.text.substr(mark.begin, mark.size), std::string("foxes"));
        const auto pieces = m_history->search(parseSearch("首都"));
        const Snippet::Mark second = pieces->front().snippet.marks.front();
        QCOMPARE(pieces->front().snippet.text.substr(second.begin, second.size),
                 std::string("首都"));
    }

    void theIndexFollowsChanges()
    {
        StoredConversation changed = *m_history->read("a");
        changed.messages[1].parts[0].text = "A wolf, rather.";
        QVERIFY(m_history->save(changed.head, std::array{changed.messages[1]}));
        QCOMPARE(found(*m_history, "renard"), Ids{});
        QCOMPARE(found(*m_history, "wolf"), Ids{"a"});
        changed.head.trashed = 1;
        QVERIFY(m_history->save(changed.head, {}));
        QCOMPARE(found(*m_history, "wolf"), Ids{});
        QVERIFY(m_history->check()->empty());
    }

    void thoughtsAreFoundWhenAskedFor()
    {
        StoredConversation thinking = exchange("t", "Hm?", "No.");
        thinking.messages[1].parts.insert(thinking.messages[1].parts.begin(),
                                          {.kind = PartKind::Thought, .text = "platypus"});
        QVERIFY(m_history->save(thinking.head, thinking.messages));
        QCOMPARE(found(*m_history, "platypus"), Ids{});
        QCOMPARE(found(*m_history, "platypus thoughts:yes"), Ids{"t"});
    }
};

CABOCHON_TEST(TestHistorySearch)
#include "test_history_search.moc"
