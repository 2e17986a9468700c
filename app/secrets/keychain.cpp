#include "app/secrets/keychain.h"

#if defined(CABOCHON_HAS_KEYCHAIN)
#include <qt6keychain/keychain.h>
#endif

#include <QCoreApplication>
#include <QMetaObject>
#include <QString>

namespace cabochon {

namespace {

Error noKeychain()
{
    return {ErrorCode::NotImplemented,
            "This desktop has no keychain that can be reached, and nothing is kept in files. Start "
            "one (GNOME Keyring, KWallet or KeePassXC), or enter the secret again each time."};
}

#if defined(CABOCHON_HAS_KEYCHAIN)

const QString kService = QStringLiteral("Cabochon");

Error problemOf(const QKeychain::Job& job, bool writing)
{
    switch (job.error()) {
    case QKeychain::EntryNotFound:
        return {ErrorCode::NotFound, "The keychain has no such secret. Enter it."};
    case QKeychain::NoBackendAvailable:
    case QKeychain::NotImplemented:
        return noKeychain();
    case QKeychain::AccessDeniedByUser:
    case QKeychain::AccessDenied:
        return {writing ? ErrorCode::FileWriteFailed : ErrorCode::FileUnreadable,
                "The keychain stayed locked. Unlock it and try again."};
    default:
        return {writing ? ErrorCode::FileWriteFailed : ErrorCode::FileUnreadable,
                "The keychain does not answer as it should: " + job.errorString().toStdString() +
                    ". Look into its own program."};
    }
}

class Keychain : public SecretStore {
public:
    void read(const std::string& name, ReadDone done) override
    {
        auto* job = new QKeychain::ReadPasswordJob(kService); // deletes itself
        prepare(*job, name);
        QObject::connect(job, &QKeychain::Job::finished, job, [job, done = std::move(done)] {
            if (job->error() != QKeychain::NoError)
                done(problemOf(*job, false));
            else
                done(Secret(job->textData().toStdString()));
        });
        job->start();
    }

    void write(const std::string& name, Secret secret, Done done) override
    {
        auto* job = new QKeychain::WritePasswordJob(kService);
        const std::string_view text = secret.reveal();
        job->setTextData(QString::fromUtf8(text.data(), qsizetype(text.size())));
        finish(*job, name, std::move(done));
    }

    void remove(const std::string& name, Done done) override
    {
        finish(*new QKeychain::DeletePasswordJob(kService), name, std::move(done));
    }

private:
    static void prepare(QKeychain::Job& job, const std::string& name)
    {
        job.setKey(QString::fromStdString(name));
        job.setInsecureFallback(false); // a file in plain text would be worse than nothing
        job.setAutoDelete(true);
    }
    static void finish(QKeychain::Job& job, const std::string& name, Done done)
    {
        prepare(job, name);
        QObject::connect(&job, &QKeychain::Job::finished, &job, [&job, done = std::move(done)] {
            const bool well =
                job.error() == QKeychain::NoError || job.error() == QKeychain::EntryNotFound;
            done(well ? Status() : Status(problemOf(job, true)));
        });
        job.start();
    }
};

#else

/// Answers later, as the real one does.
template <typename Done, typename Answer>
void answer(Done done, Answer what)
{
    QMetaObject::invokeMethod(
        QCoreApplication::instance(),
        [done = std::move(done), what = std::move(what)] { done(what); }, Qt::QueuedConnection);
}

class Keychain : public SecretStore {
public:
    void read(const std::string&, ReadDone done) override
    {
        answer(std::move(done), Result<Secret>(noKeychain()));
    }
    void write(const std::string&, Secret, Done done) override
    {
        answer(std::move(done), Status(noKeychain()));
    }
    void remove(const std::string&, Done done) override
    {
        answer(std::move(done), Status(noKeychain()));
    }
};

#endif

} // namespace

std::unique_ptr<SecretStore> makeKeychain()
{
    return std::make_unique<Keychain>();
}

} // namespace cabochon
