// Proves that conversations come back from the disk as they went there: heads, messages in order,
// parts of every kind, branches, folders and tags; that a change is whole or absent; that one
// program has the file at a time, and reads where it may not write; and that what is removed for good
// leaves no byte.
// proves DB-1, DB-7, DB-10
#include "tests/app/history/stored_conversations.h"
#include "tests/support/fault_points_scripted.h"
#include "tests/support/test_main.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QTemporaryDir>
#include <QTest>

#include <array>
#include <cerrno>

using namespace cabochon;
using namespace cabochon::history;
using namespace cabochon::test;

namespace {

StoredMessage everything()
{
    StoredMessage made = message("m2", "m1", MessageRole::Assistant, "It is a fox.");
    made.parts = {
        {.kind = PartKind::Thought, .text = "Orange, small …"},
        {.kind = PartKind::Text, .text = "It is a fox. \xF0\x9F\xA6\x8A"},
        {.kind = PartKind::Media,
         .name = "fox.jpg",
         .media = MediaKind::Image,
         .contentHash = "ab12",
         .mimeType = "image/jpeg",
         .options = "{\"budget\":280}"},
        {.kind = PartKind::Call, .text = "{\"city\":\"Ulm\"}", .name = "weather", .callId = "c1"},
        {.kind = PartKind::Result,
         .text = "no network",
         .name = "weather",
         .callId = "c1",
         .failed = true},
    };
    made.state = 23;
    made.stopReason = StopReason::MaxTokens;
    made.recovery = DeviceRecovery::OnCpu;
    made.failureCode = "device_lost";
    made.failureMessage = "The device was lost.";
    made.model = "Gemma 4 E4B";
    made.ledger = "{\"promptTokens\":31}";
    made.edited = true;
    return made;
}

} // namespace

class TestHistoryDatabase : public QObject {
    Q_OBJECT

    std::unique_ptr<QTemporaryDir> m_folder;

    std::filesystem::path folder() const { return m_folder->path().toStdString(); }

private slots:
    void init() { m_folder = std::make_unique<QTemporaryDir>(); }

    void everyFieldComesBack()
    {
        ConversationHead kept = head("c1", "A fox", "m2");
        kept.titleBy = TitleBy::User;
        kept.draft = "and what";
        kept.options = "{\"thinking\":true}";
        kept.source = "chatgpt";
        kept.pinned = kept.archived = kept.unread = true;
        kept.tags = {"animals", "wild"};
        const std::vector messages{message("m1", "", MessageRole::User, "What is this?"),
                                   everything()};
        {
            HistoryDatabase history = openHistory(folder());
            QVERIFY(history.saveFolder({"f1", "", "Nature", "{}"}));
            kept.folder = "f1";
            QVERIFY(history.save(kept, messages));
        }
        HistoryDatabase history = openHistory(folder());
        const auto read = history.read("c1");
        QVERIFY(read);
        QVERIFY(read->head == kept);
        QVERIFY(read->messages == messages);
        QVERIFY(history.list(Which::Present)->front() == kept);
        QCOMPARE(history.folders()->front().name, std::string("Nature"));
        QVERIFY(history.removeFolder("f1"));
        QCOMPARE(history.read("c1")->head.folder, std::string());
    }

    void messagesStayInOrderWhateverTheClockSays()
    {
        HistoryDatabase history = openHistory(folder());
        std::vector<StoredMessage> messages;
        std::string parent;
        for (int i = 0; i < 40; ++i) {
            const std::string id = "m" + std::to_string(i * 7 % 40);
            messages.push_back(message(id, parent, MessageRole::User, "x"));
            messages.back().created = i % 3 == 0 ? 1'000 : 1'000 - 400'000'000'000 * (i % 2);
            parent = id;
        }
        QVERIFY(history.save(head("c", "t", parent), messages));
        messages[3].parts[0].text = "written over";
        QVERIFY(history.save(head("c", "t", parent), std::array{messages[3]}));
        QVERIFY(history.read("c")->messages == messages);
    }

    void aChangeIsWholeOrAbsent()
    {
        HistoryDatabase history = openHistory(folder());
        const std::vector broken{message("m1", "", MessageRole::User, "kept?"),
                                 message("m3", "m2", MessageRole::Assistant, "whose child?")};
        const Status saved = history.save(head("c", "t", "m3"), broken);
        QVERIFY(!saved);
        QCOMPARE(saved.error().code, ErrorCode::InvalidConversation);
        QCOMPARE(history.counts()->conversations, 0);
        QCOMPARE(history.counts()->messages, 0);
        // A message of another conversation is not taken over.
        QVERIFY(history.save(head("c", "t", "m1"), std::span(broken).first(1)));
        const Status taken = history.save(head("d", "t", "m1"), std::span(broken).first(1));
        QVERIFY(!taken);
        QCOMPARE(history.counts()->conversations, 1);
    }

    void aPartOfATransactionIsTakenBackAlone()
    {
        HistoryDatabase history = openHistory(folder());
        const auto add = [&](const char* id) {
            return history.saveFolder({id, "", "Folder", "{}"}).has_value();
        };
        {
            Transaction all(history.database());
            QVERIFY(all.begun() && add("a"));
            {
                Transaction kept(history.database());
                QVERIFY(kept.begun() && add("b") && kept.commit());
            }
            {
                Transaction dropped(history.database());
                QVERIFY(dropped.begun() && add("c"));
            }
            QCOMPARE(history.folders()->size(), 2u);
            QVERIFY(all.commit());
        }
        QCOMPARE(history.folders()->size(), 2u);
        {
            Transaction all(history.database());
            Transaction kept(history.database());
            QVERIFY(kept.begun() && add("d") && kept.commit());
        }
        QCOMPARE(history.folders()->size(), 2u);
    }

    void whereNothingCanBeWrittenItIsRead_data()
    {
        QTest::addColumn<int>("fault");
        QTest::newRow("folder") << 0;
        QTest::newRow("file") << 1;
    }

    void whereNothingCanBeWrittenItIsRead()
    {
        QFETCH(int, fault);
        {
            HistoryDatabase history = openHistory(folder());
            QVERIFY(history.save(head("c", "t", ""), {}));
        }
        const FaultScript script(fault, EROFS);
        HistoryDatabase history = openHistory(folder());
        QVERIFY(script.reached());
        QVERIFY2(history.readOnlyReason().find("Read-only") != std::string::npos,
                 history.readOnlyReason().c_str());
        QCOMPARE(history.list(Which::Present)->size(), 1u);
        QVERIFY(!history.save(head("d", "t", ""), {}));
    }

    void openingWritesNoFileOfItsOwn()
    {
        (void)openHistory(folder());
        const FaultScript script;
        HistoryDatabase history = openHistory(folder());
        QCOMPARE(script.operations(), 2); // folder and file are looked at
    }

    void withoutAFileNothingIsMade()
    {
        HistoryDatabase history = *HistoryDatabase::withoutFile();
        QCOMPARE(history.readOnlyReason(), std::string());
        QVERIFY(history.list(Which::All)->empty());
        QVERIFY(history.check()->empty());
        QVERIFY(found(history, "fox").empty());
        QVERIFY(!std::filesystem::exists(folder() / HistoryDatabase::kFileName));
    }

    void listsAreByUseAndTrashIsApart()
    {
        HistoryDatabase history = openHistory(folder());
        QVERIFY(history.save(head("old", "t", "", 10), {}));
        QVERIFY(history.save(head("new", "t", "", 30), {}));
        ConversationHead gone = head("gone", "t", "", 20);
        gone.trashed = 40;
        QVERIFY(history.save(gone, {}));
        const auto present = history.list(Which::Present);
        QCOMPARE(present->size(), 2u);
        QCOMPARE(present->front().id, std::string("new"));
        QCOMPARE(history.list(Which::Trashed)->front().id, std::string("gone"));
        QVERIFY(history.emptyTrash(40));
        QCOMPARE(history.list(Which::Trashed)->size(), 1u);
        QVERIFY(history.emptyTrash(41));
        QCOMPARE(history.list(Which::Trashed)->size(), 0u);
        QCOMPARE(history.read("gone").error().code, ErrorCode::NotFound);
    }

    void anAnswerThatWasBeingWrittenIsThereAsFarAsItCame()
    {
        StoredConversation kept = exchange("c", "Tell me", "Once upon");
        kept.messages[1].state = 5;
        {
            HistoryDatabase history = openHistory(folder());
            QVERIFY(history.save(kept.head, kept.messages));
            QVERIFY(found(history, "upon").empty()); // it still grows
        }
        HistoryDatabase history = openHistory(folder());
        QCOMPARE(history.read("c")->messages[1].state, 24); // interrupted
        QCOMPARE(history.read("c")->messages[1].parts[0].text, std::string("Once upon"));
        QCOMPARE(found(history, "upon"), std::vector<std::string>{"c"});
    }

    void oneProgramHasTheFileAtATime()
    {
        HistoryDatabase history = openHistory(folder());
        QElapsedTimer waited;
        waited.start();
        const auto second = HistoryDatabase::open(folder());
        QVERIFY(!second);
        QCOMPARE(second.error().code, ErrorCode::HistoryInUse);
        QVERIFY2(waited.elapsed() < 2'000, qPrintable(QString::number(waited.elapsed())));
        QVERIFY(history.save(head("c", "t", ""), {}));
    }

    void whatIsRemovedForGoodLeavesNoByte()
    {
        HistoryDatabase history = openHistory(folder());
        std::string secret = "Xylokanarienvogel";
        for (int i = 0; i < 30; ++i) {
            const std::string id = "c" + std::to_string(i);
            const StoredConversation kept =
                exchange(id, i % 3 == 0 ? secret + " and more" : "ordinary words",
                         std::string(500, 'x') + (i % 3 == 0 ? " " + secret : " nothing"));
            QVERIFY(history.save(kept.head, kept.messages));
        }
        QVERIFY(bytesOfFolder().contains(secret.c_str()));
        std::vector<std::string> ids;
        for (int i = 0; i < 30; i += 3)
            ids.push_back("c" + std::to_string(i));
        QVERIFY(history.removeForGood(ids));
        QVERIFY(!bytesOfFolder().toLower().contains(QByteArray(secret.c_str()).toLower()));
        QCOMPARE(found(history, "ordinary").size(), 20u);
        QVERIFY(history.check()->empty());
    }

    void filesAreTheOwnersAlone()
    {
        HistoryDatabase history = openHistory(folder() / "data");
        QVERIFY(history.save(head("c", "t", ""), {}));
        const auto others = QFile::ReadGroup | QFile::ReadOther | QFile::WriteOther;
        const QDir data(m_folder->filePath("data"));
        QVERIFY(!(QFileInfo(data.path()).permissions() & others));
        QVERIFY(data.entryList(QDir::Files).size() >= 2); // the file and its log
        for (const QFileInfo& file : data.entryInfoList(QDir::Files))
            QVERIFY2(!(file.permissions() & others), qPrintable(file.fileName()));
    }

    void importsBringNothingTwice()
    {
        HistoryDatabase history = openHistory(folder());
        const StoredConversation kept = exchange("c", "Why?", "Because.");
        QVERIFY(*history.import(kept, "hash"));
        StoredConversation again = exchange("d", "Why?", "Because.");
        QVERIFY(!*history.import(again, "hash"));
        QCOMPARE(history.counts()->conversations, 1);
    }

    void copiesAreWholeAndChecked()
    {
        QTemporaryDir elsewhere;
        const std::filesystem::path target = elsewhere.path().toStdString();
        {
            HistoryDatabase history = openHistory(folder());
            const StoredConversation kept = exchange("c", "Why?", "Because.");
            QVERIFY(history.save(kept.head, kept.messages));
            QVERIFY(history.copyTo(target / HistoryDatabase::kFileName));
        }
        HistoryDatabase copy = openHistory(target);
        QCOMPARE(copy.read("c")->messages.size(), 2u);
        QVERIFY(copy.check()->empty());
        QCOMPARE(QDir(elsewhere.path()).entryList({"*.part"}, QDir::Files).size(), 0);
    }

    void aNewerFileIsOnlyRead()
    {
        {
            HistoryDatabase history = openHistory(folder());
            QVERIFY(history.save(head("c", "t", ""), {}));
            QVERIFY(history.database().execute("PRAGMA user_version=999"));
        }
        HistoryDatabase history = openHistory(folder());
        QVERIFY(QString::fromStdString(history.readOnlyReason()).contains("newer version"));
        QCOMPARE(history.list(Which::Present)->size(), 1u);
        QVERIFY(!history.save(head("d", "t", ""), {}));
        QCOMPARE(history.counts()->conversations, 1);
    }

private:
    /// All bytes of all files in the folder.
    QByteArray bytesOfFolder() const
    {
        QByteArray all;
        const QDir data(m_folder->path());
        for (const QString& name : data.entryList(QDir::Files)) {
            QFile file(data.filePath(name));
            if (file.open(QIODevice::ReadOnly)) all += file.readAll();
        }
        return all;
    }
};

CABOCHON_TEST(TestHistoryDatabase)
#include "test_history_database.moc"
