// Owns the search over all kept conversations: the words that are looked for, and the places where
// they stand. GUI thread only; the history looks.
#pragma once

#include "app/chat/history_controller.h"
#include "app/history/search_query.h"

#include <QAbstractListModel>
#include <QString>
#include <QTimer>
#include <QtQml/qqmlregistration.h>

#include <vector>

namespace cabochon {

class SearchResultsModel : public QAbstractListModel {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("Given to the window by the application")

    /// What is looked for; filters such as "role:user" stand among the words. Empty: nothing.
    Q_PROPERTY(QString words READ words WRITE setWords NOTIFY wordsChanged)
    Q_PROPERTY(int count READ rowCount NOTIFY looked)
    /// Whether the rows belong to the words as they are now.
    Q_PROPERTY(bool complete READ complete NOTIFY looked)

public:
    enum Role {
        ConversationIdRole = Qt::UserRole,
        MessageIdRole, /** Empty: the title holds the words. */
        TitleRole,     /** Of the conversation. */
        SnippetRole,   /** Rich text made by us: the surroundings, the words in bold; of a title
                           nothing. */
        PlainRole,     /** The same without marks, for screen readers. */
        WhenRole,      /** "14:02", "3 May" ... in the user's language. */
        OwnRole,       /** Whether the user said it. */
    };

    /// The history outlives it.
    explicit SearchResultsModel(HistoryController& history, QObject* parent = nullptr);

    QString words() const { return m_words; }
    void setWords(const QString& words);
    bool complete() const { return m_complete; }

    int rowCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;
    QHash<int, QByteArray> roleNames() const override;

signals:
    void wordsChanged();
    /// The rows are new, or the words are.
    void looked();

private:
    void look();
    void take(const std::vector<history::SearchHit>& hits);

    HistoryController& m_history;
    QTimer m_timer;
    QString m_words;
    std::vector<history::SearchHit> m_hits;
    bool m_complete = true;
};

} // namespace cabochon
