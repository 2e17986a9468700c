#include "app/chat/chat_html.h"

#include "app/history/formats/shown_branch.h"
#include "app/transcript/block_html.h"
#include "app/transcript/message_blocks.h"

#include <QBuffer>
#include <QFont>
#include <QLocale>
#include <QPageSize>
#include <QPdfWriter>
#include <QTextDocument>

namespace cabochon {

namespace {

using namespace history;

const char* const kBrowserStyle = R"(
:root { color-scheme: light dark; --text: #211d1a; --soft: #5f5851; --ground: #fbfaf9; --box: #f1eeea; --line: #e5e0da;
        --accent: #a3324e }
@media (prefers-color-scheme: dark) { :root { --text: #eeeae6; --soft: #aaa29a; --ground: #181615; --box: #242120;
        --line: #37322f; --accent: #e8829a } }
body { font: 16px/1.6 Inter, system-ui, sans-serif; max-width: 46rem; margin: 2rem auto; padding: 0 1rem;
       color: var(--text); background: var(--ground); overflow-wrap: anywhere }
h1 { font-size: 1.6rem; margin-bottom: .2rem } h2 { font-size: .85rem; color: var(--soft); margin: 0 0 .3rem }
section { margin: 2rem 0 } section.you { background: var(--box); border-radius: 16px; padding: .8rem 1.1rem }
.words { white-space: pre-wrap; margin: 0 } .soft, summary, .tool { color: var(--soft); font-size: .85rem }
pre { background: var(--box); border-radius: 12px; padding: .8rem; overflow-x: auto; white-space: pre-wrap;
      font-size: .85rem; line-height: 1.45 }
table { border-collapse: collapse; display: block; overflow-x: auto } th, td { border: 1px solid var(--line); padding: .35rem .7rem }
blockquote { margin: 0; padding-left: .9rem; border-left: 3px solid var(--line); color: var(--soft) }
details { border: 1px solid var(--line); border-radius: 12px; padding: .4rem .9rem; margin: .5rem 0 }
summary { cursor: pointer } a { color: var(--accent) } hr { border: 0; border-top: 1px solid var(--line) }
@media print { body { max-width: none } section { break-inside: auto } }
)";

// What QTextDocument knows of it.
const char* const kPaperStyle = R"(
h1 { font-size: 20pt } h2 { font-size: 9pt; color: #5f5851; margin-top: 18px }
h3 { font-size: 14pt } h4, h5, h6 { font-size: 12pt }
p { line-height: 130% } .words { white-space: pre-wrap; background-color: #f1eeea }
.soft { color: #5f5851 } pre { background-color: #f1eeea; font-size: 9pt; white-space: pre-wrap }
a { color: #a3324e } blockquote { color: #5f5851 } td, th { border-color: #c9c2ba }
)";

QString words(const std::string& text)
{
    return QString::fromStdString(text).toHtmlEscaped();
}

constexpr int kPixelsPerInch = 96;

/// Control characters are no text in HTML, whatever they are in.
QString withoutControls(QString html)
{
    return html.removeIf([](QChar letter) {
        return letter.unicode() < 0x20 && letter != QLatin1Char('\n') &&
               letter != QLatin1Char('\t');
    });
}

/// What opens when it is pressed; on paper it is open.
QString folded(const QString& heading, const QString& content)
{
    return QStringLiteral("<details><summary>") + heading + QStringLiteral("</summary>\n") +
           content + QStringLiteral("</details>\n");
}

QString partHtml(const StoredMessage& message, const StoredPart& part)
{
    const QString heading = words(headingOf(part));
    switch (part.kind) {
    case PartKind::Text:
        if (message.role == MessageRole::User)
            return QStringLiteral("<p class=\"words\">") + words(part.text) +
                   QStringLiteral("</p>\n");
        return htmlOf(parseBlocks(QString::fromStdString(part.text)));
    case PartKind::Thought:
        return folded(heading, htmlOf(parseBlocks(QString::fromStdString(part.text))));
    case PartKind::Call:
    case PartKind::Result:
        return folded(heading,
                      QStringLiteral("<pre>") + words(part.text) + QStringLiteral("</pre>\n"));
    case PartKind::Media:
        break;
    }
    return QStringLiteral("<p class=\"soft\">") + heading + QStringLiteral("</p>\n");
}

QString messageHtml(const StoredMessage& message, const WriterOptions& options)
{
    QString said;
    for (const StoredPart& part : message.parts)
        if (isWanted(part, options)) said += partHtml(message, part);
    if (said.isEmpty()) return {};
    const bool you = message.role == MessageRole::User;
    return QStringLiteral("<section dir=\"auto\"") +
           (you ? QStringLiteral(" class=\"you\"") : QString()) + QStringLiteral(">\n<h2>") +
           words(speakerOf(message)) + QStringLiteral("</h2>\n") + said +
           QStringLiteral("</section>\n");
}

QString
pageOf(const StoredConversation& conversation, const WriterOptions& options, const char* style)
{
    const QString title = words(conversation.head.title);
    QString html =
        QStringLiteral("<!DOCTYPE html>\n<html>\n<head>\n<meta charset=\"utf-8\">\n"
                       "<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; "
                       "style-src 'unsafe-inline'\">\n<meta name=\"viewport\" "
                       "content=\"width=device-width, initial-scale=1\">\n<title>") +
        title + QStringLiteral("</title>\n<style>") + QString::fromLatin1(style) +
        QStringLiteral("</style>\n</head>\n<body>\n<h1>") + title + QStringLiteral("</h1>\n");
    const std::string time = readableTime(conversation.head.created);
    if (!time.empty())
        html += QStringLiteral("<p class=\"soft\">") + words(time) + QStringLiteral("</p>\n");
    for (const StoredMessage* message : shownBranch(conversation))
        html += messageHtml(*message, options);
    return withoutControls(html + QStringLiteral("</body>\n</html>\n"));
}

} // namespace

std::string writeHtml(const StoredConversation& conversation, const WriterOptions& options)
{
    return pageOf(conversation, options, kBrowserStyle).toStdString();
}

std::string writePdf(const StoredConversation& conversation, const WriterOptions& options)
{
    QByteArray bytes;
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::WriteOnly);
    {
        QPdfWriter writer(&buffer);
        writer.setTitle(QString::fromStdString(conversation.head.title));
        writer.setCreator(QStringLiteral("Cabochon"));
        writer.setResolution(kPixelsPerInch); // what margins are given in
        const bool letter = QLocale().measurementSystem() == QLocale::ImperialUSSystem;
        writer.setPageSize(QPageSize(letter ? QPageSize::Letter : QPageSize::A4));
        QTextDocument document;
        QFont font(QStringLiteral("Inter"), 10);
        font.setHintingPreference(QFont::PreferNoHinting);
        document.setDefaultFont(font);
        document.setUseDesignMetrics(true); // letters do not stand on pixels
        document.setHtml(pageOf(conversation, options, kPaperStyle));
        document.print(&writer); // with margins and numbers of pages
    }
    return bytes.toStdString();
}

} // namespace cabochon
