#include "app/chat/search_results_model.h"

#include <QDateTime>
#include <QLocale>

namespace cabochon {

namespace {

constexpr int kPauseMilliseconds = 60; // between keys of somebody who types fast

QString asShown(const std::string& utf8)
{
    return QString::fromStdString(utf8);
}

/// The only markup is ours: everything from the message is escaped.
QString richText(const history::Snippet& snippet)
{
    QString rich;
    std::size_t at = 0;
    const auto plain = [&](std::size_t begin, std::size_t end) {
        return asShown(snippet.text.substr(begin, end - begin)).toHtmlEscaped();
    };
    for (const history::Snippet::Mark& mark : snippet.marks) {
        rich += plain(at, mark.begin) + QStringLiteral("<b>") +
                plain(mark.begin, mark.begin + mark.size) + QStringLiteral("</b>");
        at = mark.begin + mark.size;
    }
    return rich + plain(at, snippet.text.size());
}

QString when(qint64 milliseconds)
{
    const QDateTime time = QDateTime::fromMSecsSinceEpoch(milliseconds);
    const QDate today = QDate::currentDate();
    if (time.date() == today) return QLocale().toString(time.time(), QLocale::ShortFormat);
    if (time.date().year() == today.year()) {
        //: A day of this year, as a date format of Qt: MMM the short name of its month.
        return QLocale().toString(time.date(), SearchResultsModel::tr("d MMM"));
    }
    return QLocale().toString(time.date(), QLocale::ShortFormat);
}

} // namespace

SearchResultsModel::SearchResultsModel(HistoryController& history, QObject* parent)
    : QAbstractListModel(parent), m_history(history)
{
    m_timer.setSingleShot(true);
    m_timer.setInterval(kPauseMilliseconds);
    connect(&m_timer, &QTimer::timeout, this, &SearchResultsModel::look);
}

void SearchResultsModel::setWords(const QString& words)
{
    if (words == m_words) return;
    m_words = words;
    emit wordsChanged();
    if (m_words.trimmed().isEmpty()) {
        m_timer.stop();
        take({});
        return;
    }
    m_complete = false;
    emit looked();
    m_timer.start();
}

void SearchResultsModel::look()
{
    m_history.search(m_words, [this, words = m_words](const auto& hits) {
        if (words == m_words) take(hits);
    });
}

void SearchResultsModel::take(const std::vector<history::SearchHit>& hits)
{
    beginResetModel();
    m_hits = hits;
    endResetModel();
    m_complete = true;
    emit looked();
}

int SearchResultsModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_hits.size());
}

QVariant SearchResultsModel::data(const QModelIndex& index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid)) return {};
    const history::SearchHit& hit = m_hits[static_cast<std::size_t>(index.row())];
    switch (role) {
    case ConversationIdRole:
        return asShown(hit.conversation);
    case MessageIdRole:
        return asShown(hit.message);
    case Qt::DisplayRole:
    case TitleRole:
        return asShown(hit.title);
    case SnippetRole:
        return hit.message.empty() ? QString() : richText(hit.snippet);
    case PlainRole:
        return hit.message.empty() ? QString() : asShown(hit.snippet.text);
    case WhenRole:
        return when(hit.created);
    case OwnRole:
        return !hit.message.empty() && hit.role == MessageRole::User;
    default:
        return {};
    }
}

QHash<int, QByteArray> SearchResultsModel::roleNames() const
{
    return {{ConversationIdRole, "conversationId"},
            {MessageIdRole, "messageId"},
            {TitleRole, "title"},
            {SnippetRole, "snippet"},
            {PlainRole, "plain"},
            {WhenRole, "when"},
            {OwnRole, "own"}};
}

} // namespace cabochon
