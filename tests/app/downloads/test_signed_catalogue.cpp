// Proves which catalogues from elsewhere are believed: eighteen of them, each with its verdict; and
// that nothing that is done to the files in the data folder makes an old one new. Keys are made
// here.
#include "app/downloads/catalogue_refresh.h"
#include "engine/base/base64.h"
#include "engine/base/file_io.h"
#include "tests/app/downloads/test_hub.h"
#include "tests/app/models/program_homes.h"
#include "tests/support/scratch_folder.h"
#include "tests/support/test_main.h"
#include "tests/support/test_paths.h"

#include <QProcess>
#include <QTest>

#include <memory>
#include <openssl/evp.h>

using namespace cabochon;
using namespace cabochon::downloads;
using namespace cabochon::test;
using Verdict = CatalogueVerdict;

namespace {

constexpr const char* kToday = "2026-11-28";

/// A pair of keys.
class Signer {
public:
    Signer() : m_pair(EVP_PKEY_Q_keygen(nullptr, nullptr, "ED25519"), EVP_PKEY_free)
    {
        std::size_t size = key.bytes.size();
        if (!m_pair || EVP_PKEY_get_raw_public_key(m_pair.get(), key.bytes.data(), &size) != 1)
            std::abort();
    }
    std::string signature(const std::string& text) const
    {
        const std::unique_ptr<EVP_MD_CTX, void (*)(EVP_MD_CTX*)> context(EVP_MD_CTX_new(),
                                                                         EVP_MD_CTX_free);
        std::string bytes(64, '\0');
        std::size_t size = bytes.size();
        if (EVP_DigestSignInit(context.get(), nullptr, nullptr, nullptr, m_pair.get()) != 1 ||
            EVP_DigestSign(context.get(), reinterpret_cast<unsigned char*>(bytes.data()), &size,
                           reinterpret_cast<const unsigned char*>(text.data()), text.size()) != 1)
            std::abort();
        return bytes;
    }
    CatalogueKey key;

private:
    std::unique_ptr<EVP_PKEY, void (*)(EVP_PKEY*)> m_pair;
};

std::string inBase64(const std::string& bytes)
{
    return QByteArray::fromStdString(bytes).toBase64().toStdString();
}

std::string catalogueText(std::uint64_t serial, const std::string& more = {})
{
    return "{\"version\": 1, \"serial\": " + std::to_string(serial) + more + ", \"entries\": []}";
}

std::string envelope(const std::string& id, const std::string& signature, const std::string& text)
{
    return "cabochon-catalogue 1\nkey: " + id + "\nsignature: " + inBase64(signature) + "\n\n" +
           text;
}

std::string signedBy(const Signer& signer, const std::string& text)
{
    return envelope(signer.key.id(), signer.signature(text), text);
}

} // namespace

class TestSignedCatalogue : public QObject {
    Q_OBJECT

    const Signer m_first;
    const Signer m_second;
    const Signer m_stranger;
    const std::vector<CatalogueKey> m_keys = {m_first.key, m_second.key};

    CheckedCatalogue check(const std::string& file, const SeenCatalogue& seen = {5, {}, {}}) const
    {
        return checkCatalogue(file, m_keys, seen, kToday);
    }

private slots:
    void everyCatalogueHasItsVerdict()
    {
        const std::string text = catalogueText(6);
        std::string changed = signedBy(m_first, text);
        changed.back() = ' ';
        SeenCatalogue retired{5, {}, {m_first.key.id()}};
        const std::vector<std::tuple<const char*, Verdict, CheckedCatalogue>> cases{
            {"first key", Verdict::Accepted, check(signedBy(m_first, text))},
            {"second key", Verdict::Accepted, check(signedBy(m_second, text))},
            {"no signature", Verdict::Unsigned, check(text)},
            {"half a signature", Verdict::Unsigned,
             check(envelope(m_first.key.id(), "short", text))},
            {"zeros", Verdict::WrongSignature,
             check(envelope(m_first.key.id(), std::string(64, '\0'), text))},
            {"changed", Verdict::WrongSignature, check(changed)},
            {"mixed", Verdict::WrongSignature,
             check(envelope(m_first.key.id(), m_first.signature(catalogueText(7)), text))},
            {"stranger", Verdict::UnknownKey, check(signedBy(m_stranger, text))},
            {"stranger by our name", Verdict::WrongSignature,
             check(envelope(m_first.key.id(), m_stranger.signature(text), text))},
            {"the other key's name", Verdict::WrongSignature,
             check(envelope(m_first.key.id(), m_second.signature(text), text))},
            {"retired key", Verdict::RetiredKey, check(signedBy(m_first, text), retired)},
            {"expired", Verdict::Expired,
             check(signedBy(m_first, catalogueText(6, R"(, "expires": "2026-11-27")")))},
            {"good until today", Verdict::Accepted,
             check(signedBy(m_first, catalogueText(6, R"(, "expires": "2026-11-28")")))},
            {"older than seen", Verdict::OlderThanSeen, check(signedBy(m_first, catalogueText(4)))},
            {"older than built in", Verdict::OlderThanBuiltIn,
             check(signedBy(m_first, catalogueText(1)), {})},
            {"no number", Verdict::Unsound, check(signedBy(m_first, catalogueText(0)))},
            {"no catalogue", Verdict::Unsound, check(signedBy(m_first, R"({"serial": 9})"))},
            {"odd serial", Verdict::Unsound,
             check(signedBy(m_first, R"({"version": 1, "serial": -1, "entries": []})"))},
        };
        for (const auto& [what, verdict, checked] : cases) {
            QVERIFY2(
                checked.verdict == verdict,
                (std::string(what) + ": " + std::string(verdictName(checked.verdict))).c_str());
            QCOMPARE(checked.catalogue.has_value(), isAccepted(verdict));
            QVERIFY(verdict == Verdict::Accepted || !checked.sentence.empty());
        }
    }

    void oneNumberIsOneCatalogue()
    {
        const std::string text = catalogueText(6);
        const CheckedCatalogue first = check(signedBy(m_first, text));
        QCOMPARE(first.seen.serial, std::uint64_t(6));
        QCOMPARE(check(signedBy(m_first, text), first.seen).verdict, Verdict::Accepted);
        QCOMPARE(check(signedBy(m_first, text + " "), first.seen).verdict, Verdict::Contradicts);
    }

    void secondKeyRetiresTheFirst()
    {
        const auto retiring = [](const std::string& id) {
            return ", \"retires\": [\"" + id + "\", \"nonsense\", 5]";
        };
        const CheckedCatalogue rotated =
            check(signedBy(m_second, catalogueText(6, retiring(m_first.key.id()))));
        QCOMPARE(rotated.seen.retired, std::vector<std::string>{m_first.key.id()});
        QCOMPARE(check(signedBy(m_first, catalogueText(7)), rotated.seen).verdict,
                 Verdict::RetiredKey);
        QCOMPARE(check(signedBy(m_second, catalogueText(7)), rotated.seen).verdict,
                 Verdict::Accepted);
        const CheckedCatalogue itself =
            check(signedBy(m_second, catalogueText(6, retiring(m_second.key.id()))));
        QVERIFY(itself.seen.retired.empty());
    }

    void whatWasSeenIsRemembered()
    {
        const ScratchFolder folder;
        const auto seen = [&] { return readSeenCatalogue(folder.path(), m_keys); };
        QCOMPARE(seen().serial, std::uint64_t(0));
        QVERIFY(!newestCatalogue(folder.path(), m_keys)->entries().empty()); // the built-in one
        const std::string file = signedBy(m_first, catalogueText(9));
        QVERIFY(keepCatalogue(folder.path(), file, check(file).seen));
        QCOMPARE(seen().serial, std::uint64_t(9));
        QVERIFY(newestCatalogue(folder.path(), m_keys)->entries().empty()); // that one
        const std::filesystem::path state = folder.path() / "catalogue.seen.json";
        for (const char* tampered : {"", "{", R"({"serial": 1})", R"({"serial": "x"})", "[]"}) {
            put(state, tampered);
            QCOMPARE(seen().serial, std::uint64_t(9));
            QCOMPARE(check(signedBy(m_first, catalogueText(8)), seen()).verdict,
                     Verdict::OlderThanSeen);
        }
        QVERIFY(removeFile(state));
        QCOMPARE(seen().serial, std::uint64_t(9));
        // The catalogue was tampered with: the built-in one counts, and what was seen still does.
        QVERIFY(keepCatalogue(folder.path(), file, check(file).seen));
        put(folder.path() / "catalogue.signed", file + " ");
        QVERIFY(!newestCatalogue(folder.path(), m_keys)->entries().empty());
        QCOMPARE(seen().serial, std::uint64_t(9));
    }

    void refreshAsksOnceAndKeepsWhatIsAccepted()
    {
        TestHub hub("x", "x");
        std::string served = signedBy(m_first, catalogueText(9));
        hub.setMisdeed([&](const HubRequest&) { return Misdeed{.status = 200, .body = served}; });
        const ScratchFolder folder;
        network::Network network;
        RefreshOptions options;
        options.address = hub.address() + "/catalogue.signed";
        options.folder = folder.path();
        options.today = kToday;
        Result<CheckedCatalogue> got = refreshCatalogue(network, m_keys, options);
        QVERIFY2(got, got ? "" : got.error().message.c_str());
        QCOMPARE(got->verdict, Verdict::Accepted);
        QCOMPARE(hub.requests().size(), std::size_t(1));
        served = signedBy(m_first, catalogueText(8));
        got = refreshCatalogue(network, m_keys, options);
        QVERIFY(got && got->verdict == Verdict::OlderThanSeen);
        QCOMPARE(readSeenCatalogue(folder.path(), m_keys).serial, std::uint64_t(9));
        QVERIFY(newestCatalogue(folder.path(), m_keys)->entries().empty());
        network.setOff(true);
        got = refreshCatalogue(network, m_keys, options);
        QVERIFY(!got && got.error().code == ErrorCode::NetworkOff);
        RefreshOptions nowhere = options;
        nowhere.address = "file:///etc/passwd";
        QCOMPARE(refreshCatalogue(network, m_keys, nowhere).error().code, ErrorCode::Usage);
    }

    void scriptSignsWhatIsBelieved()
    {
        const ScratchFolder folder;
        const auto file = [&](const char* name) {
            return QString::fromStdString((folder.path() / name).string());
        };
        put(folder.path() / "catalogue.json", catalogueText(9));
        const QString script = QString::fromStdString(
            (sourceFolder() / "resources/models/sign_catalogue.sh").string());
        QProcess make, sign;
        make.start("bash", {script, "new-key", file("key.pem")});
        QVERIFY(make.waitForFinished());
        const QByteArray line = make.readAllStandardOutput();
        const auto key = parseCatalogueKey(line.left(64).toStdString());
        QVERIFY2(key, (line + make.readAllStandardError()).constData());
        sign.start("bash", {script, "sign", file("key.pem"), file("catalogue.json"), file("out")});
        QVERIFY(sign.waitForFinished());
        const Result<std::string> made = readFile(folder.path() / "out", 1u << 20);
        QVERIFY2(made, sign.readAllStandardError().constData());
        const std::vector<CatalogueKey> keys{*key};
        QCOMPARE(checkCatalogue(*made, keys, {}, kToday).verdict, Verdict::Accepted);
        // What is compiled in can be read, however many there are.
        for (const CatalogueKey& one : compiledCatalogueKeys())
            QCOMPARE(one.id().size(), std::size_t(16));
    }
};

CABOCHON_TEST(TestSignedCatalogue)
#include "test_signed_catalogue.moc"
