// Proves where the token of a hub is kept: in the keychain, or nowhere but in memory; never in a
// file. The keychain is scripted; the real one is asked where there is none.
#include "app/secrets/hub_token.h"
#include "app/secrets/keychain.h"
#include "tests/support/test_main.h"

#include <QDirIterator>
#include <QTemporaryDir>
#include <QTest>

#include <deque>
#include <map>
#include <type_traits>

using namespace cabochon;

namespace {

/// Answers when it is told to, in order.
class ScriptedStore : public SecretStore {
public:
    std::map<std::string, std::string> kept;
    std::optional<Error> refusal; // of everything

    void read(const std::string& name, ReadDone done) override
    {
        m_answers.push_back([this, name, done = std::move(done)] {
            if (refusal) return done(*refusal);
            const auto found = kept.find(name);
            if (found == kept.end()) return done(Error{ErrorCode::NotFound, "None."});
            done(Secret(found->second));
        });
    }
    void write(const std::string& name, Secret secret, Done done) override
    {
        m_answers.push_back([this, name, secret, done = std::move(done)] {
            if (refusal) return done(*refusal);
            kept[name] = std::string(secret.reveal());
            done({});
        });
    }
    void remove(const std::string& name, Done done) override
    {
        m_answers.push_back([this, name, done = std::move(done)] {
            if (refusal) return done(*refusal);
            kept.erase(name);
            done({});
        });
    }
    void answerAll()
    {
        while (!m_answers.empty()) {
            const std::function<void()> next = std::move(m_answers.front());
            m_answers.pop_front();
            next();
        }
    }

private:
    std::deque<std::function<void()>> m_answers;
};

constexpr const char* kHub = "https://hub.example";

/// Keeps the last answer.
struct LastAnswer {
    std::optional<Status> status;
    SecretStore::Done done()
    {
        return [this](const Status& answer) { status = answer; };
    }
};

} // namespace

template <typename T>
concept CanBeStreamed = requires(std::ostream& stream, const T& value)
{
    stream << value;
};

class TestHubToken : public QObject {
    Q_OBJECT

private slots:
    void tokensGoToTheKeychain()
    {
        ScriptedStore store;
        LastAnswer last;
        {
            HubToken token(store, kHub);
            token.set("  hf_abc\n", last.done());
            QCOMPARE(token.value().reveal(), std::string_view("hf_abc"));
            QCOMPARE(token.place(), TokenPlace::ThisRun);
            store.answerAll();
            QVERIFY(last.status && *last.status);
            QCOMPARE(token.place(), TokenPlace::Keychain);
        }
        QCOMPARE(store.kept.size(), std::size_t(1));
        HubToken again(store, kHub);
        again.load(last.done());
        QVERIFY(again.value().empty());
        store.answerAll();
        QCOMPARE(again.value().reveal(), std::string_view("hf_abc"));
        HubToken other(store, "https://other.example");
        other.load(last.done());
        store.answerAll();
        QVERIFY(*last.status && other.value().empty());
        QCOMPARE(other.place(), TokenPlace::Nowhere);
        again.forget(last.done());
        store.answerAll();
        QVERIFY(again.value().empty() && store.kept.empty());
    }

    void withoutKeychainTheyLastForThisRun()
    {
        ScriptedStore store;
        store.refusal = Error{ErrorCode::NotImplemented, "There is no keychain."};
        LastAnswer last;
        HubToken token(store, kHub);
        token.load(last.done());
        store.answerAll();
        QVERIFY(!*last.status);
        QVERIFY(token.sentence().find("There is no keychain.") != std::string::npos);
        token.set("hf_abc", last.done());
        store.answerAll();
        QVERIFY(last.status && !*last.status);
        QCOMPARE(token.value().reveal(), std::string_view("hf_abc"));
        QCOMPARE(token.place(), TokenPlace::ThisRun);
        QVERIFY(token.sentence().find("until the program ends") != std::string::npos);
        QVERIFY(token.sentence().find("hf_abc") == std::string::npos);
        token.forget(last.done());
        store.answerAll();
        QVERIFY(*last.status && token.value().empty());
    }

    void whatCannotBeATokenChangesNothing()
    {
        ScriptedStore store;
        LastAnswer last;
        HubToken token(store, kHub);
        token.set("hf_abc", last.done());
        for (const std::string& text :
             {std::string(), std::string("  "), std::string("a b"), std::string("a\r\nHost: x"),
              std::string("\xc3\xa4"), std::string(600, 'x')}) {
            token.set(text, last.done());
            QVERIFY(!*last.status && last.status->error().code == ErrorCode::Usage);
        }
        QCOMPARE(token.value().reveal(), std::string_view("hf_abc"));
    }

    void lateAnswersDoNotCount()
    {
        ScriptedStore store;
        store.kept[std::string("hub token ") + kHub] = "old";
        LastAnswer last;
        {
            HubToken token(store, kHub);
            token.load(last.done());
            token.set("new", last.done());
            store.answerAll();
            QCOMPARE(token.value().reveal(), std::string_view("new"));
            token.load(last.done());
            token.set("newer", last.done());
        }
        store.answerAll(); // after its end
        QCOMPARE(store.kept.begin()->second, std::string("newer"));
    }

    void secretsAreNotShownByAccident()
    {
        static_assert(CanBeStreamed<std::string>);
        static_assert(!CanBeStreamed<Secret>);
        static_assert(!std::is_convertible_v<Secret, std::string>);
        Secret one("hf_abc");
        const Secret two = std::move(one);
        QVERIFY(one.empty()); // NOLINT: it was wiped
        QCOMPARE(two.reveal(), std::string_view("hf_abc"));
    }

    void withoutServiceTheKeychainSaysSoAndWritesNothing()
    {
        const QTemporaryDir home;
        for (const char* name : {"HOME", "XDG_CONFIG_HOME", "XDG_DATA_HOME"})
            qputenv(name, home.path().toUtf8());
        qputenv("DBUS_SESSION_BUS_ADDRESS", "unix:path=/nowhere");
        const std::unique_ptr<SecretStore> keychain = makeKeychain();
        std::optional<Status> written;
        std::optional<Result<Secret>> found;
        keychain->write("cabochon test", Secret("hf_canary"),
                        [&](const Status& status) { written = status; });
        keychain->read("cabochon test", [&](const Result<Secret>& result) { found = result; });
        QTRY_VERIFY_WITH_TIMEOUT(written && found, 30'000);
        QVERIFY(!*written && !*found);
        QVERIFY2(written->error().message.find("hf_canary") == std::string::npos,
                 written->error().message.c_str());
        QDirIterator files(home.path(), QDir::Files | QDir::Hidden, QDirIterator::Subdirectories);
        while (files.hasNext()) {
            QFile file(files.next());
            QVERIFY(file.open(QIODevice::ReadOnly));
            QVERIFY2(!file.readAll().contains("hf_canary"), qPrintable(file.fileName()));
        }
    }
};

CABOCHON_TEST_WITHIN(QCoreApplication, TestHubToken)
#include "test_hub_token.moc"
