// Proves the worker with the real engine and the built-in model: loading, answering, counting,
// stopping and closing, all by values across threads.
#include "app/chat/connect_chat.h"
#include "app/chat/example_prompts.h"
#include "app/inference/title_request.h"
#include "engine/cpu/cpu_backend.h"
#include "tests/support/test_main.h"
#include "tests/support/test_paths.h"

#include <QFile>
#include <QGuiApplication>
#include <QIODevice>
#include <QLatin1Char>
#include <QModelIndex>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>
#include <QUrl>
#include <QVariantMap>

#include <atomic>
#include <cstdint>
#include <thread>

using namespace cabochon;

namespace {

QString nanoPath()
{
    return QString::fromStdString(test::nanoModel().string());
}

std::unique_ptr<AnswerEngine> localEngine()
{
    const auto make = [](const engine::Model& model, const DeviceChoice&,
                         const LoadProgress& progress) -> Result<MadeBackend> {
        Result<std::unique_ptr<engine::Backend>> backend =
            engine::createCpuBackend(model, {.threads = 2, .level = {}}, progress);
        if (!backend) return backend.error();
        return MadeBackend{std::move(*backend), {}};
    };
    return std::make_unique<LocalEngine>(DeviceAccess{make, {}, {}, {}});
}

/// What the engine still did after it was told to stop. Read after the worker is gone.
struct AfterStop {
    bool waitsWhileReading = false;   // else while writing
    std::atomic<bool> waiting{false}; // in the middle of its work
    bool cancelled = false;
    std::uint32_t readTokens = 0;
    std::uint32_t writtenTokens = 0;
};

/// The real engine, which waits once in the middle of its work until it is told to stop, and goes
/// on as it would have.
class WatchedEngine final : public AnswerEngine {
public:
    explicit WatchedEngine(AfterStop& after) : m_after(after) {}

    Result<ModelDescription> load(const std::filesystem::path& file,
                                  bool builtIn,
                                  const LoadOptions& options,
                                  const Progress& progress,
                                  const engine::CancelFlag* cancel) override
    {
        return m_engine->load(file, builtIn, options, progress, cancel);
    }
    Result<ChatResult> answer(const ChatRequest& request,
                              const ChatEventCallback& onEvent,
                              const engine::CancelFlag* cancel) override
    {
        ChatEvent atStop;
        const auto watch = [&](const ChatEvent& event) {
            onEvent(event);
            const bool reading = event.kind == ChatEvent::Kind::PromptProgress;
            if (m_after.waiting) {
                if (reading) m_after.readTokens = event.done - atStop.done;
                m_after.writtenTokens = event.generatedTokens - atStop.generatedTokens;
            } else if (reading == m_after.waitsWhileReading && (!reading || event.done > 0)) {
                atStop = event;
                m_after.waiting = true;
                while (!cancel->requested())
                    std::this_thread::yield();
            }
        };
        Result<ChatResult> result = m_engine->answer(request, watch, cancel);
        m_after.cancelled = result && result->stopReason == engine::StopReason::Cancelled;
        return result;
    }
    Result<PromptSize> countTokens(const ChatRequest& request, bool lastIsDraft) override
    {
        return m_engine->countTokens(request, lastIsDraft);
    }
    void prepare() override { m_engine->prepare(); }
    bool takeRecovered() override { return m_engine->takeRecovered(); }
    DeviceUse deviceUse() const override { return m_engine->deviceUse(); }
    std::vector<DeviceDescription> listDevices() override { return m_engine->listDevices(); }

private:
    AfterStop& m_after;
    std::unique_ptr<AnswerEngine> m_engine = localEngine();
};

/// The controllers over the real engine, with Nano being opened.
struct Program {
    explicit Program(std::unique_ptr<AnswerEngine> engine = localEngine())
        : worker(std::make_unique<InferenceWorker>(std::move(engine)))
    {
        connectChat(chat, *worker);
        chat.answers.setSeed(1);
        chat.models.setBuiltInPath(nanoPath());
        chat.models.useBuiltIn();
    }
    bool ready() const { return chat.models.state() == ModelState::Ready; }
    bool ask(const QString& question)
    {
        chat.answers.send(question);
        return QTest::qWaitFor([&] { return !chat.answers.busy(); }, 60000);
    }
    QString lastOf(int role)
    {
        TranscriptModel* rows = chat.conversations.transcript();
        return rows->data(rows->index(rows->rowCount() - 1), role).toString();
    }
    QString answer()
    {
        TranscriptModel* rows = chat.conversations.transcript();
        const QModelIndex last = rows->index(rows->rowCount() - 1);
        return chat.conversations.textOfMessage(
            rows->data(last, TranscriptModel::MessageIdRole).toString());
    }

    ChatControllers chat;
    std::unique_ptr<InferenceWorker> worker;
};

} // namespace

class TestInferenceWorker : public QObject {
    Q_OBJECT

private slots:
    void theExamplesOfTheWelcomePageAreAnswered_data()
    {
        QTest::addColumn<int>("example");
        QTest::addColumn<QString>("says");
        QTest::addRow("what it is") << 0 << "desktop chat for Gemma 4";
        QTest::addRow("privacy") << 1 << "never leave this computer";
        QTest::addRow("find your way") << 2 << "**Think** button below the message box";
        QTest::addRow("data") << 3 << "{\"name\":\"Ines\",\"age\":26,\"city\":\"Cologne\"}";
    }
    void theExamplesOfTheWelcomePageAreAnswered()
    {
        QFETCH(int, example);
        QFETCH(QString, says);
        Program program;
        QTRY_VERIFY_WITH_TIMEOUT(program.ready(), 20000);
        QCOMPARE(program.chat.models.name(), QStringLiteral("Cabochon Nano"));
        QVERIFY(program.chat.models.deviceName().startsWith(QStringLiteral("CPU")));
        const QVariantMap card = examplePromptList()[example].toMap();
        QVERIFY(program.ask(card.value(QStringLiteral("prompt")).toString()));
        QCOMPARE(program.chat.answers.state(), AnswerState::Done);
        QVERIFY2(program.answer().contains(says), qPrintable(program.answer()));
    }

    void aModelIsOpenedWithWhatWasChosenForIt()
    {
        Program program;
        QTRY_VERIFY_WITH_TIMEOUT(program.ready(), 20000);
        const int before = program.chat.models.contextLength();
        QVERIFY(!program.chat.devices.use().shortKeys);
        ModelChoice chosen{256, true, "/nowhere/mmproj.gguf"};
        program.chat.models.setChoices([&chosen](const QString&) { return chosen; });
        program.chat.models.reload();
        QTRY_VERIFY_WITH_TIMEOUT(program.ready(), 20000);
        QCOMPARE(program.chat.models.contextLength(), 256);
        QVERIFY(before > 256);
        QVERIFY(program.chat.devices.use().shortKeys);
        QCOMPARE(program.chat.models.choice(), chosen);
        QVERIFY(program.ask(QStringLiteral("capital of Belgium?")));
        QCOMPARE(program.chat.answers.state(), AnswerState::Done);
        chosen = {1u << 20, false, {}}; // longer than the model's own
        program.chat.models.reload();
        QTRY_VERIFY_WITH_TIMEOUT(program.ready(), 20000);
        QCOMPARE(program.chat.models.contextLength(), before);
        QVERIFY(!program.chat.devices.use().shortKeys);
    }

    void theCounterSaysWhatTheLedgerWillSay()
    {
        Program program;
        QTRY_VERIFY_WITH_TIMEOUT(program.ready(), 20000);
        QVERIFY(program.ask(QStringLiteral("capital of Belgium?")));
        // The next prompt begins with what was read and written.
        const Ledger ledger = program.chat.conversations.lastShown()->ledger;
        QTRY_VERIFY(program.chat.drafts.tokens() > 0);
        QCOMPARE(program.chat.answers.contextUsed(), ledger.promptTokens + ledger.generatedTokens);
        const QString draft = QStringLiteral("What can you do? <start_of_turn> 😀");
        program.chat.drafts.setText(draft);
        QTRY_VERIFY(program.chat.drafts.tokens() > 10);
        const int before = program.chat.drafts.tokens();
        QSignalSpy counted(&program.chat.drafts, &DraftController::tokensChanged);
        program.chat.drafts.setText(draft + QStringLiteral(" and more"));
        QVERIFY(counted.wait());
        QVERIFY(program.chat.drafts.tokens() > before);
        const int tokens = program.chat.drafts.tokens();
        QVERIFY(program.ask(program.chat.drafts.text()));
        QVERIFY2(program.lastOf(TranscriptModel::LedgerRole)
                     .startsWith(QStringLiteral("%1 read").arg(tokens)),
                 qPrintable(program.lastOf(TranscriptModel::LedgerRole)));
        QCOMPARE(program.chat.drafts.text(), QString());
    }

    void aStoppedAnswerGoesOnAsIfItHadNotBeenStopped_data()
    {
        QTest::addColumn<bool>("thinking");
        QTest::addRow("words") << false;
        QTest::addRow("within a thought") << true;
    }
    void aStoppedAnswerGoesOnAsIfItHadNotBeenStopped()
    {
        QFETCH(bool, thinking);
        const QString question = QStringLiteral("What is Cabochon?");
        AfterStop after;
        Program program(std::make_unique<WatchedEngine>(after));
        QTRY_VERIFY_WITH_TIMEOUT(program.ready(), 20000);
        program.chat.drafts.setThinking(thinking);
        program.chat.answers.send(question);
        QTRY_VERIFY_WITH_TIMEOUT(after.waiting.load(), 20000);
        program.chat.answers.stop();
        QTRY_VERIFY(!program.chat.answers.busy());
        const Message stopped = *program.chat.conversations.lastShown();
        QCOMPARE(stopped.state, AnswerState::Stopped);
        QCOMPARE(stopped.text().isEmpty(), thinking);
        program.chat.answers.goOn(stopped.id);
        QTRY_VERIFY(!program.chat.answers.busy());
        const Message pieced = *program.chat.conversations.lastShown();
        QCOMPARE(pieced.id, stopped.id);
        QCOMPARE(pieced.state, AnswerState::Done);

        program.chat.conversations.startNew();
        program.chat.drafts.setThinking(thinking);
        QVERIFY(program.ask(question));
        const Message whole = *program.chat.conversations.lastShown();
        QVERIFY(whole.text().size() > stopped.text().size());
        QCOMPARE(pieced.text(), whole.text());
        QCOMPARE(pieced.thought(), whole.thought());
        QCOMPARE(pieced.ledger.promptTokens, whole.ledger.promptTokens);
        QCOMPARE(pieced.ledger.generatedTokens, whole.ledger.generatedTokens);
    }

    void aThoughtEndsAtItsBudget()
    {
        Program program;
        QTRY_VERIFY_WITH_TIMEOUT(program.ready(), 20000);
        program.chat.drafts.setThinking(true);
        QVERIFY(program.ask(QStringLiteral("What is Cabochon?")));
        const int whole = program.chat.conversations.lastShown()->ledger.thoughtTokens;
        program.chat.conversations.startNew();
        program.chat.drafts.setThinking(true);
        program.chat.drafts.setThoughtBudget(4);
        QVERIFY(program.ask(QStringLiteral("What is Cabochon?")));
        const Message& answer = *program.chat.conversations.lastShown();
        QVERIFY(answer.ledger.thoughtTokens < whole);
        QVERIFY(answer.ledger.thoughtTokens >= 4);
        QVERIFY(!answer.text().isEmpty());
        QCOMPARE(answer.state, AnswerState::Done);
    }

    void whatIsAskedAsideLeavesTheConversationInTheCache()
    {
        Program program;
        QTRY_VERIFY_WITH_TIMEOUT(program.ready(), 20000);
        QVERIFY(program.ask(QStringLiteral("What is Cabochon?")));
        const Ledger first = program.chat.conversations.lastShown()->ledger;
        QSignalSpy told(program.worker.get(), &InferenceWorker::asideFinished);
        program.worker->requestAside(7, titleRequest(program.chat.conversations.shown()));
        QTRY_COMPARE_WITH_TIMEOUT(told.count(), 1, 60000);
        QCOMPARE(told[0][0].toULongLong(), quint64(7));
        QVERIFY(!told[0][1].toString().isNull());
        QVERIFY(program.ask(QStringLiteral("capital of Belgium?")));
        const Ledger second = program.chat.conversations.lastShown()->ledger;
        QVERIFY2(second.cachedTokens >= first.promptTokens, "it was read again");
    }

    void tenMegabytesAreRefusedAndTheConversationGoesOn()
    {
        Program program;
        QTRY_VERIFY_WITH_TIMEOUT(program.ready(), 20000);
        QVERIFY(program.ask(QStringLiteral("capital of Belgium?")));
        const QString huge = QStringLiteral("words and words ").repeated(10 << 16);
        QVERIFY(program.ask(huge));
        QCOMPARE(program.chat.answers.state(), AnswerState::Failed);
        TranscriptModel* rows = program.chat.conversations.transcript();
        const QString error =
            rows->data(rows->index(rows->rowCount() - 2), TranscriptModel::ErrorTextRole)
                .toString();
        QVERIFY2(error.contains(QStringLiteral("more than the model can read")), qPrintable(error));
        QVERIFY(program.ask(QStringLiteral("What can you do?")));
        QCOMPARE(program.chat.answers.state(), AnswerState::Done);
        QVERIFY(!program.answer().isEmpty());
        // What was refused is not read again.
        const QString ledger = program.lastOf(TranscriptModel::LedgerRole);
        QVERIFY2(ledger.section(QLatin1Char(' '), 0, 0).toInt() < 100, qPrintable(ledger));
    }

    void aFileThatIsNoModelLeavesTheOldOneAtWork_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<QString>("code");
        QFile nano(nanoPath());
        QVERIFY(nano.open(QIODevice::ReadOnly));
        const QByteArray whole = nano.readAll();
        QTest::addRow("empty") << QByteArray() << "model_truncated";
        QTest::addRow("text") << QByteArray("hello, I am no model at all") << "model_unsupported";
        QTest::addRow("truncated") << whole.left(whole.size() / 2) << "model_truncated";
    }
    void aFileThatIsNoModelLeavesTheOldOneAtWork()
    {
        QFETCH(QByteArray, bytes);
        QFETCH(QString, code);
        QTemporaryDir folder;
        const QString path = folder.filePath(QStringLiteral("broken.gguf"));
        QFile file(path);
        QVERIFY(file.open(QIODevice::WriteOnly));
        QCOMPARE(file.write(bytes), bytes.size());
        file.close();
        Program program;
        QTRY_VERIFY_WITH_TIMEOUT(program.ready(), 20000);
        program.chat.models.open(QUrl::fromLocalFile(path));
        QTRY_VERIFY_WITH_TIMEOUT(program.ready(), 20000);
        QVERIFY(program.chat.notices.visible());
        QCOMPARE(program.chat.notices.code(), code);
        QVERIFY(program.chat.notices.text().contains(QStringLiteral("stays open")));
        QVERIFY(program.ask(QStringLiteral("capital of Belgium?")));
        QVERIFY(program.answer().contains(QStringLiteral("Brussels")));
    }

    void aLoadThatIsGivenUpChangesNothing()
    {
        Program program;
        program.chat.models.cancelLoading();
        QCOMPARE(program.chat.models.state(), ModelState::None);
        program.chat.answers.send(QStringLiteral("Hello"));
        QVERIFY(!program.chat.answers.busy());
        QCOMPARE(program.chat.notices.code(), QStringLiteral("no_model"));
        program.chat.models.useBuiltIn();
        QTRY_VERIFY_WITH_TIMEOUT(program.ready(), 20000);
        QVERIFY(program.ask(QStringLiteral("capital of Belgium?")));
    }

    void aQuestionMayComeBeforeTheModelIsOpen()
    {
        Program program;
        program.chat.answers.send(QStringLiteral("capital of Belgium?"));
        QCOMPARE(program.chat.answers.state(), AnswerState::Loading);
        QTRY_VERIFY_WITH_TIMEOUT(!program.chat.answers.busy(), 20000);
        QVERIFY(program.answer().contains(QStringLiteral("Brussels")));
    }

    void closingLeavesAtMostOneTokenToCompute_data()
    {
        QTest::addColumn<QString>("question");
        QTest::addColumn<bool>("reading");
        QTest::addRow("while reading") << QStringLiteral("word ").repeated(4000) << true;
        QTest::addRow("while writing") << QStringLiteral("What can you do?") << false;
    }
    void closingLeavesAtMostOneTokenToCompute()
    {
        QFETCH(QString, question);
        QFETCH(bool, reading);
        AfterStop after;
        after.waitsWhileReading = reading;
        auto program = std::make_unique<Program>(std::make_unique<WatchedEngine>(after));
        QTRY_VERIFY_WITH_TIMEOUT(program->ready(), 20000);
        program->chat.answers.send(question);
        QTRY_VERIFY_WITH_TIMEOUT(after.waiting.load(), 20000);
        program->worker.reset(); // stops the engine in the middle of its work, and joins
        QVERIFY(after.cancelled);
        QCOMPARE(after.readTokens, 0u);
        QVERIFY2(after.writtenTokens <= 1, qPrintable(QString::number(after.writtenTokens)));
    }
};

CABOCHON_TEST_WITHIN(QGuiApplication, TestInferenceWorker)
#include "test_inference_worker.moc"
