// Proves that the tokens said of a stretch of sound are those that the engine gets of it from the
// decoder, long recordings that are cut at silences included; that another stretch is another
// medium; and that stretches are mended where they are out of bounds.
#include "app/attachments/attachment_reading.h"
#include "app/chat/draft_attachment.h"
#include "app/inference/chat_request.h"
#include "app/inference/decoded_part.h"
#include "app/media/media_decoder.h"
#include "app/recording/wav_bytes.h"
#include "tests/support/test_main.h"
#include "tests/support/test_paths.h"
#include "tests/support/text.h"

#include <QTest>

#include <cmath>
#include <set>

using namespace cabochon;
using cabochon::test::text;

namespace {

/// 75 s of noise with pauses here and there.
SoundSamples speech()
{
    SoundSamples samples;
    std::uint32_t noise = 1;
    for (int i = 0; i < 75 * 16'000; ++i) {
        noise = noise * 1664525U + 1013904223U;
        const bool pause = i / 1600 % 37 > 33;
        samples.append(static_cast<qint16>(static_cast<qint32>(noise) >> (pause ? 26 : 18)));
    }
    return samples;
}

struct Shelf {
    Shelf()
    {
        const SoundSamples samples = speech();
        AttachmentSource source;
        source.bytes = wavBytes(samples, 0, samples.size());
        source.name = text("speech.wav");
        source.kept = AttachmentStore::Kept::Privately;
        engine::CancelFlag cancel;
        const Result<AttachmentFacts> facts = readAttachment(decoder, store, source, cancel);
        if (!facts) qFatal("%s", facts.error().message.c_str());
        attachment.name = source.name;
        attachment.facts = *facts;
        attachment.state = DraftAttachment::State::Ready;
    }
    engine::MessagePart asked() const
    {
        AnswerRequest question;
        question.messages.append({MessageRole::User, partsOf(attachment, 0)});
        return chatRequestOf(
                   question,
                   [this](const QString& hash) { return store.pathOf(hash.toStdString()); })
            .messages.front()
            .parts.front();
    }

    MediaDecoder decoder{test::buildFolder() / "bin/cabochon-decoder"};
    AttachmentStore store;
    DraftAttachment attachment;
};

DraftAttachment lasting(MediaKind kind, double seconds)
{
    DraftAttachment attachment;
    attachment.facts.kind = kind;
    attachment.facts.seconds = seconds;
    return attachment;
}

} // namespace

class TestStretchTokens : public QObject {
    Q_OBJECT

private slots:
    void tokensAreThoseThatTheEngineGets()
    {
        Shelf shelf;
        if (shelf.attachment.facts.problem.contains(text("built without a reader")))
            QSKIP("A codec is not built.");
        QCOMPARE(shelf.attachment.facts.problem, QString());
        std::set<std::string> choices;
        for (const auto& [first, last] :
             std::initializer_list<std::pair<double, double>>{{0, 0},
                                                              {5, 13.5},
                                                              {0.01, 0.3},
                                                              {3.33, 3.99},
                                                              {12.34, 60.07},
                                                              {20.5, 0},
                                                              {41, 74.99}}) {
            chooseStretch(shelf.attachment, first, last);
            const engine::MessagePart part = shelf.asked();
            QCOMPARE(part.firstSecond, first);
            QCOMPARE(part.lastSecond, last);
            const Result<engine::MediaPieces> pieces =
                measurePart(shelf.decoder, part, part.text, {.sees = true, .hears = true}, nullptr);
            QVERIFY2(pieces, pieces ? "" : pieces.error().message.c_str());
            std::uint32_t tokens = 0;
            for (const engine::MediaPiece& piece : *pieces)
                tokens += piece.count;
            QCOMPARE(softTokensOf(shelf.attachment, 0), static_cast<int>(tokens));
            choices.insert(choicesOf(part));
        }
        QCOMPARE(choices.size(), std::size_t(7));
    }

    void stretchesAreMended_data()
    {
        QTest::addColumn<bool>("isVideo");
        QTest::addColumn<double>("seconds");
        QTest::addColumn<double>("first");
        QTest::addColumn<double>("last");
        QTest::addColumn<double>("gotFirst");
        QTest::addColumn<double>("gotLast");
        QTest::newRow("all") << false << 10.0 << 0.0 << 0.0 << 0.0 << 10.0;
        QTest::newRow("inside") << false << 10.0 << 2.345 << 5.0 << 2.35 << 5.0;
        QTest::newRow("outside") << false << 10.0 << -3.0 << 40.0 << 0.0 << 10.0;
        QTest::newRow("turned round") << false << 10.0 << 8.0 << 3.0 << 2.8 << 3.0;
        QTest::newRow("long sound") << false << 900.0 << 10.0 << 800.0 << 10.0 << 800.0;
        QTest::newRow("short video") << true << 40.0 << 0.0 << 0.0 << 0.0 << 40.0;
        QTest::newRow("end of a long video") << true << 90.0 << 0.0 << 90.0 << 30.0 << 90.0;
        QTest::newRow("start of a long video") << true << 90.0 << 10.0 << 90.0 << 10.0 << 70.0;
    }
    void stretchesAreMended()
    {
        QFETCH(bool, isVideo);
        QFETCH(double, seconds);
        QFETCH(double, first);
        QFETCH(double, last);
        QFETCH(double, gotFirst);
        QFETCH(double, gotLast);
        DraftAttachment attachment =
            lasting(isVideo ? MediaKind::Video : MediaKind::Audio, seconds);
        chooseStretch(attachment, first, last);
        QVERIFY(std::abs(stretchOf(attachment).first - gotFirst) < 0.006);
        QVERIFY(std::abs(stretchOf(attachment).last - gotLast) < 0.006);
    }

    void whatIsKeptIsNotBelieved()
    {
        DraftAttachment attachment = lasting(MediaKind::Audio, 10); // another file by now
        attachment.firstSecond = 30;
        attachment.lastSecond = 50;
        QCOMPARE(stretchOf(attachment).first, 0.0);
        QCOMPARE(stretchOf(attachment).last, 10.0);
        QCOMPARE(softTokensOf(attachment, 0), 250);
        attachment.state = DraftAttachment::State::Ready;
        const auto part = std::get<MediaPart>(partsOf(attachment, 0).first());
        QVERIFY(!part.options.contains(text("Second")));
    }
};

CABOCHON_TEST(TestStretchTokens)
#include "test_stretch_tokens.moc"
