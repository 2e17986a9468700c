// Proves what a start does after a run that did not end well: it says so once; and after two that
// went down while the same model or device was opened, nothing is opened until it is asked for.
#include "app/marked_engine.h"
#include "app/safe_start.h"
#include "app/settings/app_settings.h"
#include "tests/app/chat/scripted_window.h"
#include "tests/support/test_main.h"

#include <QDir>
#include <QFile>
#include <QGuiApplication>
#include <QIODevice>
#include <QTemporaryDir>
#include <QTest>

#include <memory>

using namespace cabochon;
using namespace cabochon::test;

namespace {

const QString kGonePath = QStringLiteral("/models/gemma.gguf");

/// A run that is gone without having ended: its marks stay.
void endBadly(const QTemporaryDir& folder, const QString& model, const QString& device)
{
    const QString kept = folder.filePath(QStringLiteral("window.running"));
    {
        RunMarks marks(folder.path());
        if (!model.isEmpty()) marks.beginOpening(model, device);
    }
    QFile mark(kept); // the destructor, which such a run never comes to, took it away
    if (!mark.open(QIODevice::WriteOnly)) qFatal("No mark.");
}

} // namespace

class TestRunMarks : public QObject {
    Q_OBJECT

    std::unique_ptr<QTemporaryDir> m_folder;

private slots:
    void init() { m_folder = std::make_unique<QTemporaryDir>(); }

    void aRunThatEndedWellLeavesNothing()
    {
        {
            RunMarks marks(m_folder->path());
            QVERIFY(!marks.wentDown());
            marks.beginOpening(kGonePath, QStringLiteral("auto"));
            marks.endOpening();
            QVERIFY(!QDir(m_folder->path()).isEmpty());
        }
        QVERIFY(QDir(m_folder->path()).isEmpty());
        const RunMarks marks(m_folder->path());
        QVERIFY(!marks.wentDown() && !marks.wentDownTooOften());
    }

    void oneThatWentDownIsKnown()
    {
        endBadly(*m_folder, {}, {});
        const RunMarks marks(m_folder->path());
        QVERIFY(marks.wentDown());
        QVERIFY(!marks.wentDownTooOften());
    }

    void twoInARowAreTooManyOfTheSameModelOrDevice_data()
    {
        QTest::addColumn<QString>("model");
        QTest::addColumn<QString>("device");
        QTest::addColumn<bool>("tooOften");
        QTest::newRow("same model") << kGonePath << QStringLiteral("cpu") << true;
        QTest::newRow("same device") << QStringLiteral("/b.gguf") << QStringLiteral("auto") << true;
        QTest::newRow("another") << QStringLiteral("/b.gguf") << QStringLiteral("cpu") << false;
    }

    void twoInARowAreTooManyOfTheSameModelOrDevice()
    {
        QFETCH(QString, model);
        QFETCH(QString, device);
        QFETCH(bool, tooOften);
        endBadly(*m_folder, kGonePath, QStringLiteral("auto"));
        QVERIFY(!RunMarks(m_folder->path()).wentDownTooOften());
        endBadly(*m_folder, model, device);
        QCOMPARE(RunMarks(m_folder->path()).wentDownTooOften(), tooOften);
    }

    void aModelThatOpensEndsTheRow()
    {
        endBadly(*m_folder, kGonePath, QStringLiteral("auto"));
        {
            RunMarks marks(m_folder->path());
            marks.beginOpening(kGonePath, QStringLiteral("auto"));
            marks.endOpening();
        }
        endBadly(*m_folder, kGonePath, QStringLiteral("auto"));
        QVERIFY(!RunMarks(m_folder->path()).wentDownTooOften());
    }

    void theMarkIsThereWhileAModelIsOpened()
    {
        RunMarks marks(m_folder->path());
        Script script;
        MarkedEngine marked(std::make_unique<ScriptedEngine>(script), marks);
        const QDir folder(m_folder->path());
        bool seen = false;
        const auto progress = [&](double) {
            seen = folder.exists(QStringLiteral("model.opening"));
            return true;
        };
        const engine::CancelFlag cancel;
        QVERIFY(bool(marked.load("/m.gguf", false, {"cpu", {}}, progress, &cancel)));
        QVERIFY(seen);
        QVERIFY(!folder.exists(QStringLiteral("model.opening")));
    }

    void theWindowSaysThatItWentDown()
    {
        endBadly(*m_folder, {}, {});
        const RunMarks marks(m_folder->path());
        const AppSettings settings({});
        Script script;
        ScriptedWindow window(script);
        QVERIFY(!startSafely(marks, window.chat, settings));
        QVERIFY(window.chat.notices.remark().startsWith(
            QStringLiteral("Cabochon closed unexpectedly.")));
        QVERIFY(!window.chat.notices.visible());
    }

    void nothingIsOpenedUntilItIsAskedFor()
    {
        endBadly(*m_folder, kGonePath, kCard);
        endBadly(*m_folder, kGonePath, kCard);
        const RunMarks marks(m_folder->path());
        AppSettings settings({});
        settings.setDevice(kCard);
        settings.setModelPath(kGonePath);
        Script script;
        ScriptedWindow window(script, Opens::Nothing);
        window.chat.devices.setChoice(kCard);
        QVERIFY(startSafely(marks, window.chat, settings));
        QVERIFY(window.chat.notices.text().contains(QStringLiteral("gemma.gguf")));
        QCOMPARE(window.chat.devices.choice(), QStringLiteral("cpu"));
        QCOMPARE(settings.device(), kCard); // the choice stays
        window.chat.notices.agree();
        QTRY_COMPARE(window.chat.models.state(), ModelState::Ready);
        QCOMPARE(window.chat.models.path(), kGonePath);
        QCOMPARE(window.chat.devices.usedId(), kCard);
        QVERIFY(!window.chat.notices.visible());
    }
};

CABOCHON_TEST_WITHIN(QGuiApplication, TestRunMarks)
#include "test_run_marks.moc"
