// Owns the requests that a draft offers ready-made for its files: what people ask most of a
// picture, a recording, a document. GUI thread only.
#pragma once

#include "app/chat/attachment_controller.h"

#include <QObject>
#include <QPointer>
#include <QString>
#include <QVariantList>
#include <QtQml/qqmlregistration.h>

namespace cabochon {

/// What is asked of sound that is to be written out, in the user's language, in which it stands in
/// the field.
QString writeOutRequest();

class ReadyRequests : public QObject {
    Q_OBJECT
    QML_ELEMENT
    Q_PROPERTY(cabochon::AttachmentController* attachments READ attachments WRITE setAttachments
                   NOTIFY attachmentsChanged REQUIRED)
    /// {label, words} of each; the words are what is asked. Empty while no file of the draft is
    /// ready.
    Q_PROPERTY(QVariantList list READ list NOTIFY changed)

public:
    using QObject::QObject;

    AttachmentController* attachments() const { return m_attachments; }
    void setAttachments(AttachmentController* attachments);
    const QVariantList& list() const { return m_list; }

signals:
    void attachmentsChanged();
    /// What is offered.
    void changed();

private:
    void look();

    QPointer<AttachmentController> m_attachments;
    QVariantList m_list;
};

} // namespace cabochon
