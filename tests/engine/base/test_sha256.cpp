// Proves SHA-256 against the examples of FIPS 180-4 and that the size of the pieces does not
// matter.
#include "engine/base/sha256.h"
#include "tests/support/test_main.h"

#include <QTest>

using cabochon::Sha256;

namespace {

std::string digestInPieces(const std::string& text, std::size_t pieceBytes)
{
    Sha256 hash;
    for (std::size_t i = 0; i < text.size(); i += pieceBytes) {
        const std::string piece = text.substr(i, pieceBytes);
        hash.update(std::as_bytes(std::span(piece)));
    }
    return hash.digest();
}

} // namespace

class TestSha256 : public QObject {
    Q_OBJECT

private slots:
    void bytesAndDigitsAreTheSame()
    {
        Sha256 hash;
        hash.update(std::string_view("abc"));
        const auto bytes = hash.bytes();
        QCOMPARE(cabochon::sha256Of("abc"),
                 QByteArray(reinterpret_cast<const char*>(bytes.data()), bytes.size())
                     .toHex()
                     .toStdString());
    }

    void equalsThePublishedExamples_data()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<QByteArray>("digest");
        QTest::newRow("nothing")
            << QByteArray()
            << QByteArray("e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855");
        QTest::newRow("abc")
            << QByteArray("abc")
            << QByteArray("ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
        QTest::newRow("two blocks")
            << QByteArray("abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq")
            << QByteArray("248d6a61d20638b8e5c026930c3e6039a33ce45964ff2167f6ecedd419db06c1");
        QTest::newRow("a million times a")
            << QByteArray(1'000'000, 'a')
            << QByteArray("cdc76e5c9914fb9281a1c7e284d73e67f1809a48a497200e046d39ccc7112cd0");
    }

    void equalsThePublishedExamples()
    {
        QFETCH(QByteArray, text);
        QFETCH(QByteArray, digest);
        QCOMPARE(digestInPieces(text.toStdString(), 1 << 16), digest.toStdString());
    }

    void piecesOfAnySizeGiveTheSame()
    {
        const std::string text(1000, 'q');
        const std::string whole = digestInPieces(text, 1000);
        for (const std::size_t piece : {1, 3, 55, 56, 63, 64, 65, 128, 999}) {
            QCOMPARE(digestInPieces(text, piece), whole);
        }
    }
};

CABOCHON_TEST(TestSha256)
#include "test_sha256.moc"
