#include "app/chat/message_figures.h"

#include "app/chat/stored_form.h"
#include "app/history/formats/stored_names.h"
#include "app/inference/answer_progress.h"

#include <QCoreApplication>
#include <QDateTime>
#include <QJsonDocument>
#include <QJsonObject>
#include <QLocale>
#include <QStringList>
#include <QVariantMap>

namespace cabochon {

namespace {

class Words {
    Q_DECLARE_TR_FUNCTIONS(MessageFigures)
};

QString number(int value)
{
    return QLocale().toString(value);
}

QString number(double value, int digits)
{
    return QLocale().toString(value, 'f', digits);
}

QString tokens(int count)
{
    return Words::tr("%Ln token(s)", "", count);
}

/// Lines in their order; what has no value is left out.
class Lines {
public:
    void add(const QString& name, const QString& value)
    {
        if (value.isEmpty()) return;
        m_lines.append(
            QVariantMap{{QStringLiteral("name"), name}, {QStringLiteral("value"), value}});
    }
    void addSeconds(const QString& name, double seconds)
    {
        if (seconds > 0) add(name, Words::tr("%1 s").arg(number(seconds, seconds < 10 ? 2 : 1)));
    }
    void addSpeed(const QString& name, double speed)
    {
        if (speed > 0) add(name, Words::tr("%1 tokens/s").arg(number(speed, speed < 100 ? 1 : 0)));
    }
    const QVariantList& all() const { return m_lines; }

private:
    QVariantList m_lines;
};

QString thought(const Ledger& ledger)
{
    if (ledger.thoughtTokens == 0) return {};
    QString said = tokens(ledger.thoughtTokens);
    if (ledger.thoughtSeconds > 0)
        said = Words::tr("%1 in %2 s").arg(said, number(ledger.thoughtSeconds, 1));
    if (ledger.thoughtBudget == 0) return said;
    return Words::tr("%1, at most %2").arg(said, number(ledger.thoughtBudget));
}

QString sampling(const Ledger& ledger)
{
    if (ledger.seed.isEmpty()) return {};
    if (ledger.temperature <= 0) return Words::tr("always the likeliest token");
    return Words::tr("temperature %1 · top-k %2 · top-p %3")
        .arg(number(ledger.temperature, 2), number(ledger.topK), number(ledger.topP, 2));
}

QString ending(StopReason reason)
{
    switch (reason) {
    case StopReason::EndOfTurn:
        return Words::tr("by itself");
    case StopReason::ToolCall:
        return Words::tr("to call a tool");
    case StopReason::MaxTokens:
        return Words::tr("at the limit of its length");
    case StopReason::StopText:
        return Words::tr("at a stop text");
    case StopReason::ContextFull:
        return Words::tr("because the context was full");
    case StopReason::Cancelled:
        return Words::tr("because you stopped it");
    case StopReason::None:
        break;
    }
    return {};
}

} // namespace

QVariantList figuresOf(const Message& answer)
{
    const Ledger& ledger = answer.ledger;
    const int written = ledger.generatedTokens - ledger.thoughtTokens;
    Lines lines;
    lines.add(Words::tr("Model"), answer.model);
    lines.add(Words::tr("Device"), ledger.device);
    if (ledger.promptTokens > 0) {
        lines.add(Words::tr("Read"),
                  Words::tr("%1, of them %2 from the cache")
                      .arg(tokens(ledger.promptTokens), number(ledger.cachedTokens)));
    }
    lines.add(Words::tr("Thought"), thought(ledger));
    if (written > 0) lines.add(Words::tr("Written"), tokens(written));
    lines.addSeconds(Words::tr("Until the first token"), ledger.firstTokenSeconds);
    lines.addSeconds(Words::tr("In all"), ledger.seconds);
    lines.addSpeed(Words::tr("Reading speed"), ledger.readTokensPerSecond);
    lines.addSpeed(Words::tr("Writing speed"), ledger.tokensPerSecond);
    if (ledger.contextLength > 0) {
        lines.add(
            Words::tr("Context"),
            Words::tr("%1 of %2").arg(number(contextAfter(answer)), tokens(ledger.contextLength)));
    }
    lines.add(Words::tr("Ended"), ending(answer.stopReason));
    lines.add(Words::tr("Sampling"), sampling(ledger));
    lines.add(Words::tr("Seed"), ledger.seed);
    lines.add(Words::tr("Time"), QLocale().toString(QDateTime::fromMSecsSinceEpoch(answer.created),
                                                    QLocale::ShortFormat));
    return lines.all();
}

QString howAnswered(const Message& answer)
{
    const Ledger& ledger = answer.ledger;
    QStringList parts;
    if (answer.edited) parts << Words::tr("changed by you");
    parts << (ledger.thoughtTokens > 0 ? Words::tr("thought: %1").arg(thought(ledger))
                                       : Words::tr("no thinking"));
    if (!ledger.seed.isEmpty()) {
        parts << (ledger.temperature > 0
                      ? Words::tr("temperature %1").arg(number(ledger.temperature, 1))
                      : sampling(ledger));
        if (ledger.temperature > 0) parts << Words::tr("seed %1").arg(ledger.seed);
    }
    return parts.join(QStringLiteral(" · "));
}

QString figuresJson(const Message& answer)
{
    const history::StoredMessage stored = storedForm(answer);
    QJsonObject object = QJsonDocument::fromJson(QByteArray::fromStdString(stored.ledger)).object();
    object.insert(QStringLiteral("model"), answer.model);
    object.insert(QStringLiteral("created"),
                  QDateTime::fromMSecsSinceEpoch(answer.created, Qt::UTC).toString(Qt::ISODate));
    object.insert(QStringLiteral("stopReason"),
                  QString::fromLatin1(history::nameOf(answer.stopReason)));
    object.insert(QStringLiteral("edited"), answer.edited);
    return QString::fromUtf8(QJsonDocument(object).toJson(QJsonDocument::Indented));
}

} // namespace cabochon
