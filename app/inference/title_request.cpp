#include "app/inference/title_request.h"

#include <QRegularExpression>
#include <QStringList>

namespace cabochon {

namespace {

constexpr qsizetype kMostOfMessage = 700; // characters that say what it is about
constexpr int kMostTokens = 40;
constexpr qsizetype kMostWords = 8;
constexpr qsizetype kLongestTitle = 80; // characters

QString beginningOf(const QString& text)
{
    return text.size() <= kMostOfMessage ? text : text.left(kMostOfMessage) + QStringLiteral(" …");
}

} // namespace

AnswerRequest titleRequest(const Conversation& conversation)
{
    QString question;
    QString answer;
    for (const QString& id : conversation.branch()) {
        const Message& message = *conversation.find(id);
        if (message.role == MessageRole::User && question.isEmpty()) question = message.text();
        if (message.role == MessageRole::Assistant && answer.isEmpty()) answer = message.text();
    }
    const QString words =
        QStringLiteral("Give the following chat a title of at most 8 words, in the language of the "
                       "first message. Reply with the title alone: no quotation marks, no full "
                       "stop.\n\n<message>\n%1\n</message>\n\n<reply>\n%2\n</reply>")
            .arg(beginningOf(question), beginningOf(answer));
    AnswerRequest request;
    request.messages.append({MessageRole::User, {TextPart{words}}});
    request.aside = true;
    request.maxTokens = kMostTokens;
    return request;
}

QString titleIn(const QString& answer)
{
    static const QRegularExpression lines(QStringLiteral("[\\r\\n]+"));
    static const QRegularExpression label(
        QStringLiteral("^(title|titel|titre|título)\\s*[:：]\\s*"),
        QRegularExpression::CaseInsensitiveOption);
    static const QRegularExpression around(
        QStringLiteral("^[\\s\"'“”„«»‘’*_#`>-]+|[\\s\"'“”„«»‘’*_`.。]+$"));
    for (QString line : answer.split(lines, Qt::SkipEmptyParts)) {
        line = line.remove(around).remove(label).remove(around).simplified();
        if (line.isEmpty()) continue;
        const QStringList words = line.split(QLatin1Char(' '));
        const QString title = words.mid(0, kMostWords).join(QLatin1Char(' '));
        return title.size() > kLongestTitle ? QString() : title;
    }
    return {};
}

} // namespace cabochon
