// Owns the files that wait in the composer of each conversation, as rows: those of the shown one.
// GUI thread only.
#pragma once

#include "app/chat/draft_attachment.h"

#include <QAbstractListModel>
#include <QHash>
#include <QtQml/qqmlregistration.h>

namespace cabochon {

class DraftMediaModel : public QAbstractListModel {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("Given by the controller of attachments")
    Q_PROPERTY(int count READ rowCount NOTIFY countChanged)

public:
    enum Role {
        NameRole = Qt::UserRole, /** "receipt.jpg" */
        KindRole,                /** "image", "audio", "video", "pdf", "file" */
        StateRole,               /** "reading", "ready", "locked", "failed" */
        ContentHashRole,         /** Empty while it is read first. */
        DetailRole,              /** What it costs or holds, in words. */
        ProblemRole,             /** Why it cannot be used; empty: it can. */
        WaveRole,                /** Sound: the loudest of each part, 0..1. */
        PageRole,                /** Of a PDF, the one that is shown; -1: it is none. */
        PasswordRole,
        WidthRole, /** Of a picture or video, in pixels. */
        HeightRole,
        BudgetRole,      /** Soft tokens that count. */
        ChosenRole,      /** The same as chosen; 0: by itself. */
        SeenRole,        /** Size in which a model sees it. */
        TokensRole,      /** Soft tokens; 0: it has none. */
        AdviceRole,      /** Why this budget, or what it loses, in words. */
        SmallPrintRole,  /** Whether its small print is lost. */
        PagesRole,       /** Of a PDF. */
        PagesAsRole,     /** PagesAs. */
        FirstPageRole,   /** From 1. */
        LastPageRole,    /** From 1. */
        PastedRole,      /** Whether it is words that were pasted. */
        HasPictureRole,  /** Whether there is a thumbnail. */
        SecondsRole,     /** Of sound or video. */
        FirstSecondRole, /** Of the stretch that counts. */
        LastSecondRole,
        FramesRole, /** Of a video that are looked at. */
    };

    explicit DraftMediaModel(QObject* parent = nullptr);

    int rowCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;
    QHash<int, QByteArray> roleNames() const override;

    /// The conversation whose files are the rows.
    void show(const QString& conversation);
    const QString& shown() const { return m_shown; }
    /// Of the shown conversation, or of any.
    const QList<DraftAttachment>& items() const;
    const QList<DraftAttachment>* itemsOf(const QString& conversation) const;
    int pictures() const;

    /// Of all, and of those that come: the only budget that the open model was made with; 0: it
    /// knows all. False: it was that already. Whoever sets it calls changed().
    bool setTrainedBudget(int budget);
    /// At the end of a conversation's.
    void add(const QString& conversation, DraftAttachment attachment);
    /// The one with this number, whatever conversation it is of; null: it is gone. Whoever changes
    /// it calls changed().
    DraftAttachment* find(quint64 number);
    QString conversationOf(quint64 number) const;
    /// Among the files of its conversation; -1: it is gone.
    int placeOf(quint64 number) const;
    /// -1: it is not of the shown conversation.
    int rowOf(quint64 number) const;
    /// Of the files of all conversations.
    QList<quint64> numbers() const;
    void changed(quint64 number);
    void remove(quint64 number);
    void forget(const QString& conversation);
    bool isRow(int row) const { return row >= 0 && row < items().size(); }
    quint64 numberAt(int row) const { return isRow(row) ? items()[row].number : 0; }
    bool move(const QString& conversation, int place, int to);

signals:
    void countChanged();

private:
    QVariant lookOf(const DraftAttachment& item, int role) const;
    static QVariant timeOf(const DraftAttachment& item, int role);

    QHash<QString, QList<DraftAttachment>> m_items; // by conversation
    QString m_shown;
    int m_trainedBudget = 0;
};

} // namespace cabochon
