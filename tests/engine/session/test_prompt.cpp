// Proves how prompts are compared and cut: by ids and by the contents of media, never within a
// picture whose columns see each other.
#include "engine/session/prompt.h"
#include "tests/support/test_main.h"

#include <QTest>

#include <memory>
#include <vector>

using namespace cabochon::engine;

namespace {

ContentHash hashOf(std::uint8_t value)
{
    ContentHash hash{};
    hash[0] = value;
    return hash;
}

void addMedia(Prompt& prompt, std::uint32_t count, std::uint8_t content, bool bidirectional)
{
    prompt.appendMedia(count, 9, hashOf(content),
                       std::make_shared<const std::vector<float>>(count, 0.0f), bidirectional);
}

/// 3 ids, a medium of 10 positions, 4 ids.
Prompt withMedia(std::uint8_t content, bool bidirectional)
{
    Prompt prompt(std::vector<TokenId>{1, 2, 3});
    addMedia(prompt, 10, content, bidirectional);
    prompt.append(std::vector<TokenId>{4, 5, 6, 7});
    return prompt;
}

} // namespace

class TestPrompt : public QObject {
    Q_OBJECT

private slots:
    void comparesIds()
    {
        const Prompt one(std::vector<TokenId>{1, 2, 3}), two(std::vector<TokenId>{1, 2, 4, 5});
        QCOMPARE(one.commonPrefix(two), 2u);
        QCOMPARE(one.commonPrefix(one), 3u);
        QCOMPARE(one.commonPrefix(Prompt()), 0u);
    }

    void twoDifferentPicturesAreNeverTheSamePrefix()
    {
        for (const bool bidirectional : {false, true}) {
            const Prompt cat = withMedia(1, bidirectional), dog = withMedia(2, bidirectional);
            QCOMPARE(cat.ids().size(), dog.ids().size());
            QVERIFY(std::equal(cat.ids().begin(), cat.ids().end(), dog.ids().begin()));
            QCOMPARE(cat.commonPrefix(dog), 3u);
            QCOMPARE(cat.commonPrefix(withMedia(1, bidirectional)), 17u);
            // Nor is a picture the same as its placeholders.
            QCOMPARE(cat.commonPrefix(Prompt(cat.ids())), 3u);
        }
    }

    void aPrefixNeverEndsWithinAPicture()
    {
        Prompt longer = withMedia(1, true);
        addMedia(longer, 20, 3, true);
        Prompt other = withMedia(1, true);
        addMedia(other, 15, 3, true); // the same content, cut otherwise: not the same
        QCOMPARE(longer.commonPrefix(other), 17u);
        for (std::uint32_t p = 0; p <= longer.size(); ++p) {
            const std::uint32_t boundary = longer.boundaryAtMost(p);
            QCOMPARE(boundary, p > 3 && p < 13 ? 3u : p > 17 && p < 37 ? 17u : p);
        }
        // Sound may be cut: its columns see only earlier ones.
        Prompt sound = withMedia(1, false), part;
        part.assignPrefix(sound, 8);
        QCOMPARE(part.size(), 8u);
        QCOMPARE(part.media().size(), std::size_t(1));
        QCOMPARE(part.media()[0].count, 5u);
        QCOMPARE(part.commonPrefix(sound), 8u);
        QCOMPARE(sound.commonPrefix(part), 8u);
    }

    void chunksNeverCutAPicture()
    {
        Prompt prompt = withMedia(1, true); // 3 | 10 | 4
        QCOMPARE(prompt.nextChunk(0, 8), 3u);
        QCOMPARE(prompt.nextChunk(3, 8), 13u); // longer than a chunk: whole
        QCOMPARE(prompt.nextChunk(13, 8), 17u);
        QCOMPARE(prompt.nextChunk(0, 13), 13u);
        QCOMPARE(prompt.nextChunk(0, 14), 14u);
        QCOMPARE(prompt.nextChunk(17, 8), 17u);
        QCOMPARE(withMedia(1, false).nextChunk(0, 8), 8u);
        for (std::uint32_t most = 1; most < 20; ++most) {
            std::uint32_t done = 0;
            while (done < prompt.size()) {
                const std::uint32_t end = prompt.nextChunk(done, most);
                QVERIFY(end > done);
                QCOMPARE(prompt.boundaryAtMost(end), end);
                done = end;
            }
        }
    }

    void truncatingDropsAPictureThatLiesAcross()
    {
        Prompt prompt = withMedia(1, true);
        prompt.truncate(8);
        QCOMPARE(prompt.size(), 3u);
        QVERIFY(prompt.media().empty());
        prompt = withMedia(1, true);
        prompt.truncate(15);
        QCOMPARE(prompt.size(), 15u);
        QCOMPARE(prompt.media().size(), std::size_t(1));
        prompt.truncate(0);
        QVERIFY(prompt.empty() && prompt.media().empty());
    }
};

CABOCHON_TEST(TestPrompt)
#include "test_prompt.moc"
