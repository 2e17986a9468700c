// Owns attaching: files, pasted pictures and words come into the draft of the shown conversation,
// are read on threads of their own, and become parts of the message. Says why a draft cannot be
// sent. GUI thread only; nothing in it waits.
#pragma once

#include "app/attachments/picture_cache.h"
#include "app/chat/conversation_controller.h"
#include "app/chat/draft_media_model.h"
#include "app/chat/file_sounds.h"
#include "app/chat/model_controller.h"

#include <QByteArray>
#include <QList>
#include <QObject>
#include <QRect>
#include <QRectF>
#include <QString>
#include <QStringList>
#include <QUrl>
#include <QVariantList>
#include <QVariantMap>
#include <QtQml/qqmlregistration.h>

#include <filesystem>
#include <functional>
#include <memory>
#include <optional>

class QMimeData;

namespace cabochon {

class AttachmentController : public QObject {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("Given to the window by the application")

    Q_PROPERTY(cabochon::DraftMediaModel* items READ items CONSTANT)
    Q_PROPERTY(cabochon::PictureCache* pictures READ pictures CONSTANT)
    /// What is heard of files of the draft or of messages.
    Q_PROPERTY(cabochon::FileSounds* sounds READ sounds CONSTANT)
    /// Whether the draft has files.
    Q_PROPERTY(bool any READ any NOTIFY changed)
    /// Why they cannot be sent, a sentence with what to do; empty: they can, if there are any.
    Q_PROPERTY(QString problem READ problem NOTIFY changed)
    /// Whether that is only a matter of waiting.
    Q_PROPERTY(bool reading READ isReading NOTIFY changed)
    /// Numbers, growing: all budgets that can be chosen.
    Q_PROPERTY(QVariantList budgets READ budgets CONSTANT)

public:
    /// Longer texts are pasted as files.
    static constexpr qsizetype kLongPaste = 4000; // characters
    static constexpr int kMostFiles = 100;

    /// All outlive it.
    AttachmentController(AttachmentStore& store,
                         ConversationController& conversations,
                         const ModelController& models,
                         QObject* parent = nullptr);

    /// What reads files; before the first one.
    void setReader(std::unique_ptr<MediaReader> reader) { m_loader.setReader(std::move(reader)); }

    DraftMediaModel* items() { return &m_items; }
    PictureCache* pictures() { return &m_pictures; }
    FileSounds* sounds() { return &m_sounds; }
    bool any() const { return m_items.rowCount() > 0; }
    QString problem() const;
    bool isReading() const;
    QVariantList budgets() const;
    bool mayBeSent() const { return problem().isEmpty(); }
    /// What the files of the draft become in its message.
    const QList<MessagePart>& parts() const;
    /// They are on their way into a message; then they are there, or are not and stay.
    void beginSending();
    void endSending(const QString& conversation, bool sent);

    /// A recording or a picture of the screen, as the bytes of a file with this name.
    /// False: the draft is full, which it says.
    bool addBytes(const QByteArray& bytes, const QString& name);
    /// A file, under another name than its own.
    void addNamedFile(const QUrl& file, const QString& name);

    // Actions of the window. Each is safe at any time; what cannot be done now does nothing.
    Q_INVOKABLE void addFiles(const QList<QUrl>& files);
    /// The best of these formats in which other programs offer a picture; empty: none is one.
    Q_INVOKABLE QString pictureFormat(const QStringList& offered) const;
    /// A picture that was dragged from another program, as its bytes.
    Q_INVOKABLE void addPicture(const QByteArray& bytes);
    /// What is in the clipboard, where it is files, a picture, or a long text; `anyway`: also a
    /// short one. False: it belongs into the field.
    Q_INVOKABLE bool paste(bool anyway);
    /// Whether these can be attached: files of this computer.
    Q_INVOKABLE bool takes(const QList<QUrl>& files) const;
    /// What will happen with them: "Attach 3 pictures".
    Q_INVOKABLE QString intent(const QList<QUrl>& files) const;
    Q_INVOKABLE void remove(int row);
    /// To the place `by` further on. Gives where it is then.
    Q_INVOKABLE int move(int row, int by);
    /// How closely a picture, or the pages of a PDF, are looked at; 0: by itself.
    Q_INVOKABLE void setBudget(int row, int tokens);
    /// Pages of a PDF, from 1, and how they are given to the model (PagesAs).
    Q_INVOKABLE void setPages(int row, int as, int first, int last);
    /// The stretch of sound or a video that counts, in seconds; `last` 0: to the end.
    Q_INVOKABLE void setStretch(int row, double first, double last);
    Q_INVOKABLE void unlock(int row, const QString& password);
    /// What can be cut of a picture: {isPart, isTile, tiles, columns, rows, tokens}; whether it is
    /// a part of another one, or a tile; how many tiles it would be split into, and their tokens.
    Q_INVOKABLE QVariantMap cutting(int row) const;
    /// Only a part of a picture, in its pixels, stays.
    Q_INVOKABLE void crop(int row, const QRectF& part);
    /// Tiles take the place of a picture, as cutting() says.
    Q_INVOKABLE void split(int row);
    /// A picture is whole again.
    Q_INVOKABLE void undoCut(int row);
    /// Pasted words come out of the file again.
    Q_INVOKABLE QString takeWords(int row);
    /// The words of a document of the draft or of the shown conversation; empty: it has none.
    Q_INVOKABLE QString wordsOf(const QString& contentHash) const;
    /// What a viewer needs to know of a row, as of a file of a message (shownFiles()).
    Q_INVOKABLE QVariantMap shownForm(int row) const;
    /// The size in which a model sees a picture of this size.
    Q_INVOKABLE QSize seen(int width, int height, int budget) const;
    /// The soft tokens that it becomes.
    Q_INVOKABLE int tokens(int width, int height, int budget) const;
    /// Writes a file that a message holds to another place; fileSaved() tells.
    Q_INVOKABLE void save(const QString& contentHash, const QUrl& to);
    /// Where another program finds a file that a message holds, under this name; empty: nowhere.
    Q_INVOKABLE QUrl addressFor(const QString& contentHash, const QString& name);
    Q_INVOKABLE void copyPicture(const QString& contentHash);

public slots:
    // Events of the other controllers.
    /// Another conversation is shown.
    void onShown();
    void onRemoving(const QString& conversation);
    /// Another model works now.
    void onModelChanged();

signals:
    /// What the draft holds, or whether it can be sent.
    void changed();
    /// Something was attached: it is in this row.
    void added(int row);
    /// Empty: it was saved; else why it was not, or could not be given away in another way.
    void fileSaved(const QString& problem);
    /// A picture could not be cut, and is as it was; a sentence.
    void cutFailed(const QString& problem);

private:
    AttachmentStore::Kept keptFor(const Conversation& conversation) const;
    static std::filesystem::path pathOf(const QUrl& file);
    /// False: there are as many as can be, and this is said in its place.
    bool add(const Conversation& conversation, DraftAttachment attachment);
    void read(DraftAttachment& attachment);
    void onRead(quint64 number, const Result<AttachmentFacts>& facts);
    void drawPages(DraftAttachment& attachment);
    void onDrawn(DraftAttachment& item,
                 const QList<AttachmentLoader::PageWish>& pages,
                 const Result<QList<PagePicture>>& drawn);
    bool addPictureOf(const QMimeData& data);
    void addWords(const QString& words);
    void cut(DraftAttachment& item,
             const QList<QRect>& parts,
             const std::function<void(DraftAttachment&, const QList<PagePicture>&)>& then);
    void become(DraftAttachment& item, const QString& contentHash);
    void putTiles(const DraftAttachment& whole, const QList<PagePicture>& pictures, int budget);
    void note(quint64 number);
    void tellChanged();
    void keep(const QString& conversation);
    QString problemOfModel() const;

    ConversationController& m_conversations;
    const ModelController& m_models;
    DraftMediaModel m_items;
    AttachmentLoader m_loader;
    PictureCache m_pictures{m_loader};
    FileSounds m_sounds{m_loader};
    quint64 m_lastNumber = 0;
    mutable std::optional<QList<MessagePart>> m_parts; // until changed()
};

} // namespace cabochon
