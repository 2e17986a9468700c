// Proves the page of models in the real window, by keys and clicks: cards, plan, downloads, what is
// asked before something is removed, and the ways in and out.
#include "tests/app/library/library_under_test.h"
#include "tests/support/test_main.h"
#include "tests/ui/window_under_test.h"

#include <QTest>

using namespace cabochon;
using namespace cabochon::test;

namespace {

/// The page, once the machine was read.
struct Page {
    Script script;
    LibraryPlace place;
    WindowUnderTest window;

    explicit Page(QSize size = {1280, 800})
        : window(script, size, QLocale::English, {}, place.options())
    {
        window.settings().setOfferPutAside(true);
        window.library().offer()->setPutAside(true);
        window.library().begin();
        window.press(Qt::Key_M, Qt::ControlModifier | Qt::ShiftModifier);
    }
    bool isReady()
    {
        const bool ready = QTest::qWaitFor(
            [&] { return !window.library().isLooking() && window.library().fit()->planned(); },
            10'000);
        window.settle();
        return ready;
    }
    /// Waits for an item of this name.
    QQuickItem* wait(const char* name)
    {
        QQuickItem* found = nullptr;
        (void)QTest::qWaitFor(
            [&] {
                window.settle();
                found = window.named(text(name));
                return found != nullptr;
            },
            10'000);
        return found;
    }
};

constexpr const char* kCard = "Gemma 4 E2B, Q4_0, text · pictures · sound · video";

} // namespace

class TestModelsPage : public QObject {
    Q_OBJECT

private slots:
    void initTestCase()
    {
        WindowUnderTest::prepare();
        qputenv("XDG_DATA_HOME", QByteArray::fromStdString(m_home.path().string()));
    }

    void theChosenModelHasItsPlan()
    {
        Page page;
        QVERIFY(page.isReady());
        QVERIFY(page.window.named(text("Models")));
        QQuickItem* card = page.window.named(text(kCard));
        QVERIFY(card && card->hasActiveFocus());
        QVERIFY(page.window.named(text("Will it fit?")));
        QVERIFY(page.window.startingWith(text("On the card: ")));
        QVERIFY(page.window.startingWith(text("Weights: ")));
        QVERIFY(page.window.startingWith(text("Estimated from 575 GB/s and ")));
        QVERIFY(page.window.startingWith(text("This machine: a card, ")));
        QVERIFY2(page.window.warnings().isEmpty(), qPrintable(page.window.warnings().join(u'\n')));
    }

    void theContextFollowsItsSlider()
    {
        Page page;
        QVERIFY(page.isReady());
        QQuickItem* slider = page.window.named(text("Context: 32K"));
        QVERIFY(slider);
        slider->forceActiveFocus(Qt::TabFocusReason);
        page.window.press(Qt::Key_End);
        for (int i = 0; i < 20 && !page.window.named(text("Context: 128K")); ++i) {
            page.window.press(Qt::Key_Right);
            QVERIFY(page.isReady());
        }
        QTRY_VERIFY(page.window.named(text("Context: 128K")));
    }

    void theOpenModelIsLoadedAgainWithAnotherContext()
    {
        Page page;
        QVERIFY(page.isReady());
        page.window.click(page.window.named(text("Download Gemma 4 E2B")));
        QQuickItem* use = page.wait("Use Gemma 4 E2B");
        QVERIFY(use);
        page.window.click(use);
        QVERIFY(page.wait("In use now: 4K"));
        QVERIFY(!page.window.named(text("Load again with this")));
        QQuickItem* slider = page.window.startingWith(text("Context: "));
        QVERIFY(slider);
        slider->forceActiveFocus(Qt::TabFocusReason);
        page.window.press(Qt::Key_Tab); // to the keys
        page.window.press(Qt::Key_Space);
        QVERIFY(page.isReady());
        QQuickItem* again = page.wait("Load again with this");
        QVERIFY(again);
        again->forceActiveFocus(Qt::TabFocusReason);
        page.window.press(Qt::Key_Return);
        QVERIFY(page.wait("In use now: 4K, 8-bit keys"));
        QVERIFY(!page.window.named(text("Load again with this")));
        QVERIFY(page.script.loadedWith.back().shortKeys);
        const QString path = QString::fromStdString(page.place.target().string());
        QVERIFY(page.window.settings().modelChoice(path).shortKeys);
        page.window.click(page.window.named(text("As long as fits")));
        page.window.click(page.wait("Load again with this"));
        QVERIFY(page.wait("In use now: 4K"));
        QCOMPARE(page.script.loadedWith.back(), ModelChoice());
        QVERIFY2(page.window.warnings().isEmpty(), qPrintable(page.window.warnings().join(u'\n')));
    }

    void aModelIsDownloadedUsedAndRemoved()
    {
        Page page;
        QVERIFY(page.isReady());
        page.window.click(page.window.named(text("Download Gemma 4 E2B")));
        QQuickItem* use = page.wait("Use Gemma 4 E2B");
        QVERIFY(use);
        QVERIFY(page.wait("Gemma 4 E2B is ready")); // said in passing
        page.window.click(use);
        QTRY_COMPARE(page.window.chat().models.path(),
                     QString::fromStdString(page.place.target().string()));
        QVERIFY(page.wait("in use"));
        QVERIFY(!page.window.named(text("Use Gemma 4 E2B")));
        page.window.chat().models.useBuiltIn();
        QVERIFY(page.wait("Use Gemma 4 E2B"));
        QVERIFY(page.isReady());

        page.window.click(page.window.named(text("More about Gemma 4 E2B")));
        page.window.click(page.wait("Rename …"));
        QVERIFY(page.wait("Name of the model")->hasActiveFocus());
        page.window.type(text("Mine"));
        page.window.press(Qt::Key_Return);
        QVERIFY(page.wait("Use Mine"));
        page.window.click(page.window.named(text("More about Mine")));
        page.window.click(page.wait("Rename …"));
        page.window.press(Qt::Key_Backspace);
        page.window.press(Qt::Key_Return);
        QVERIFY(page.wait("Use Gemma 4 E2B"));
        QVERIFY(page.isReady());

        page.window.click(page.window.named(text("More about Gemma 4 E2B")));
        page.window.click(page.wait("Move to the bin …"));
        QVERIFY(page.wait("Remove Gemma 4 E2B?"));
        QVERIFY(page.window.named(text("Cancel"))->hasActiveFocus());
        page.window.press(Qt::Key_Escape);
        QVERIFY(std::filesystem::exists(page.place.target()));
        page.window.click(page.window.named(text("More about Gemma 4 E2B")));
        page.window.click(page.wait("Move to the bin …"));
        page.window.click(page.wait("Remove"));
        QVERIFY(page.wait("Download Gemma 4 E2B"));
        QVERIFY(!std::filesystem::exists(page.place.target()));
        QVERIFY2(page.window.warnings().isEmpty(), qPrintable(page.window.warnings().join(u'\n')));
    }

    void aDownloadIsPausedAndGoneOnWith()
    {
        Page page;
        QVERIFY(page.isReady());
        std::string long_ = page.place.model;
        long_.append(std::size_t{8} << 20, 'x');
        page.place.hub.replace(kHubModel, long_, TestHub::kCommit);
        page.place.hub.bytesPerSecond = 1 << 20;
        page.window.click(page.window.named(text("Download Gemma 4 E2B")));
        QVERIFY(page.wait("Pause the download of Gemma 4 E2B"));
        page.window.click(page.window.named(text("Pause the download of Gemma 4 E2B")));
        QVERIFY(page.wait("Go on downloading Gemma 4 E2B"));
        page.window.click(page.window.named(text("More about Gemma 4 E2B")));
        page.window.click(page.wait("Give this download up …"));
        QVERIFY(page.wait("Give up the download of Gemma 4 E2B?"));
        bool truth = false;
        for (QQuickItem* item : page.window.visibleItems())
            truth = truth || WindowUnderTest::nameOf(item).contains(text("does not go to the bin"));
        QVERIFY(truth);
        page.window.press(Qt::Key_Escape);
        page.window.press(Qt::Key_Escape); // the chat, whose header says so
        QVERIFY(page.window.composer());
        QVERIFY(page.wait("Download: paused"));
        page.window.click(page.window.named(text("Download: paused")));
        QVERIFY(page.window.named(text("Close models")));
        page.place.hub.bytesPerSecond = 0;
        page.window.click(page.window.named(text("Go on downloading Gemma 4 E2B")));
        QVERIFY(page.wait("Use Gemma 4 E2B"));
    }

    void whatIsNotThereIsSaidOnTheCard()
    {
        Page page;
        QVERIFY(page.isReady());
        QQuickItem* field = page.window.named(text("Find on Hugging Face …"));
        QVERIFY(field);
        page.window.click(field);
        page.window.type(text("owner/repository/other.gguf"));
        page.window.press(Qt::Key_Return);
        QVERIFY(page.wait("Go on downloading other.gguf"));
        QCOMPARE(page.window.library().rows()->rowCount(), 2);
        page.window.type(text("nonsense"));
        page.window.press(Qt::Key_Return);
        QTRY_VERIFY(page.window.startingWith(text("127.0.0.1 has no ")));
    }

    void aHubIsSearchedAtAPress()
    {
        Page page;
        QVERIFY(page.isReady());
        page.place.hub.add("mmproj-x-F16.gguf", page.place.model);
        page.place.hub.setMisdeed([](const HubRequest& request) {
            Misdeed answer;
            if (request.path != "/api/models") return answer;
            answer.status = 200;
            answer.body = R"([{"id": "owner/repository", "downloads": 1234,
                "lastModified": "2026-11-02T10:00:00.000Z", "tags": ["gguf", "license:apache-2.0"]},
                {"id": "google/gated", "gated": "manual", "tags": ["gguf"]}])";
            return answer;
        });
        const std::size_t before = page.place.hub.requests().size();
        page.window.click(page.window.named(text("Find on Hugging Face …")));
        page.window.type(text("tiny gemma"));
        QCOMPARE(page.place.hub.requests().size(), before); // typing asks nobody
        page.window.click(page.window.named(text("Find")));
        QVERIFY(page.wait("2 repositories on 127.0.0.1"));
        QVERIFY(page.window.named(text("asks for an agreement")));
        QQuickItem* files = page.window.named(text("Show the files of owner/repository"));
        QVERIFY(files);
        files->forceActiveFocus(Qt::TabFocusReason);
        page.window.press(Qt::Key_Return);
        QVERIFY(page.wait("Hide the files of owner/repository"));
        QVERIFY(page.wait("Pictures and sound come along: 1 MB"));
        QQuickItem* fit = page.window.named(text("Will tiny.gguf · 1 MB fit?"));
        QVERIFY(fit);
        page.window.click(fit);
        QVERIFY(page.wait("Show the plan of tiny.gguf · 1 MB"));
        QVERIFY(page.isReady());
        QCOMPARE(page.window.library().fit()->title(), text("tiny, F16"));
        page.window.click(page.window.named(text("Close results")));
        QVERIFY(!page.window.named(text("Close results")));
        QCOMPARE(page.window.library().fit()->title(), text("Gemma 4 E2B, Q4_0"));
        QVERIFY2(page.window.warnings().isEmpty(), qPrintable(page.window.warnings().join(u'\n')));
    }

    void aRefusalLeadsToTheToken()
    {
        qunsetenv("HF_TOKEN");
        Page page;
        QVERIFY(page.isReady());
        page.place.hub.wantedToken = "hf_secret";
        page.window.click(page.window.named(text("Download Gemma 4 E2B")));
        QQuickItem* give = page.wait("Give a token …");
        QVERIFY(give);
        page.window.click(give);
        QVERIFY(page.window.named(text("Close settings")));
        const auto giveToken = [&page](const char* token) {
            QQuickItem* field = nullptr; // the last of that name; the first is its title
            for (QQuickItem* item : page.window.visibleItems())
                if (WindowUnderTest::nameOf(item) == text("Token of the hub")) field = item;
            if (!field) return static_cast<QQuickItem*>(nullptr);
            field->forceActiveFocus(Qt::TabFocusReason);
            page.window.type(text(token));
            page.window.press(Qt::Key_Return);
            return page.wait("Remove the token");
        };
        QQuickItem* remove = giveToken("hf_other");
        QVERIFY(remove);
        page.window.click(remove);
        QVERIFY(page.wait("Keep this token"));
        QVERIFY(page.place.keychain->kept.empty());
        QVERIFY(giveToken("hf_secret"));
        QCOMPARE(page.place.keychain->kept.size(), std::size_t(1));
        QVERIFY(page.window.settings().hubTokenKept());
        page.window.press(Qt::Key_M, Qt::ControlModifier | Qt::ShiftModifier);
        QVERIFY(page.wait("Use Gemma 4 E2B")); // the download went on
        QVERIFY2(page.window.warnings().isEmpty(), qPrintable(page.window.warnings().join(u'\n')));
    }

    void whatWasChosenFollowsTheFolder()
    {
        Page page;
        QVERIFY(page.isReady());
        page.window.click(page.window.named(text("Download Gemma 4 E2B")));
        QQuickItem* use = page.wait("Use Gemma 4 E2B");
        QVERIFY(use);
        page.window.click(use);
        QVERIFY(page.wait("In use now: 4K"));
        page.window.library().fit()->setShortKeys(true);
        const std::filesystem::path disk = page.place.folder.path() / "disk";
        std::filesystem::create_directories(disk);
        const QString to = QString::fromStdString(disk.string());
        page.window.library().moveTo(QUrl::fromLocalFile(to));
        const QString file = to + text("/owner/repository/tiny.gguf");
        QTRY_COMPARE_WITH_TIMEOUT(page.window.chat().models.path(), file, 10'000);
        const AppSettings& settings = page.window.settings();
        QCOMPARE(settings.libraryFolder(), to);
        QCOMPARE(settings.modelPath(), file);
        QCOMPARE(settings.recentModels(), QStringList{file});
        QVERIFY(settings.modelChoice(file).shortKeys);
        QVERIFY2(page.window.warnings().isEmpty(), qPrintable(page.window.warnings().join(u'\n')));
    }

    void waysInAndOut()
    {
        Page page;
        QVERIFY(page.isReady());
        page.window.press(Qt::Key_Escape);
        QVERIFY(page.window.composer()->hasActiveFocus());
        QVERIFY(!page.window.named(text("Close models")));
        page.window.press(Qt::Key_Comma, Qt::ControlModifier);
        QVERIFY(page.window.named(text("Close settings")));
        page.window.press(Qt::Key_M, Qt::ControlModifier | Qt::ShiftModifier);
        QVERIFY(page.window.named(text("Close models")));
        QVERIFY(!page.window.named(text("Close settings")));
        page.window.press(Qt::Key_N, Qt::ControlModifier); // a new chat shows the chat
        QVERIFY(page.window.composer()->hasActiveFocus());
        page.window.press(Qt::Key_M, Qt::ControlModifier | Qt::ShiftModifier);
        page.window.click(page.window.named(text("Close models")));
        QVERIFY(page.window.composer());
    }

    void aNarrowWindowHasThePlanBelow()
    {
        Page page({700, 700});
        QVERIFY(page.isReady());
        const QQuickItem* card = page.window.named(text(kCard));
        const QQuickItem* plan = page.window.named(text("Will it fit?"));
        QVERIFY(card && plan);
        QVERIFY(WindowUnderTest::sceneRect(plan).top() > WindowUnderTest::sceneRect(card).bottom());
        for (QQuickItem* item : page.window.visibleItems()) {
            if (WindowUnderTest::nameOf(item).isEmpty()) continue;
            const QRectF place = WindowUnderTest::sceneRect(item);
            QVERIFY2(place.right() <= 701 && place.left() >= -1,
                     qPrintable(WindowUnderTest::nameOf(item)));
        }
    }

private:
    ScratchFolder m_home;
};

CABOCHON_TEST_WITHIN(QGuiApplication, TestModelsPage)
#include "test_models_page.moc"
