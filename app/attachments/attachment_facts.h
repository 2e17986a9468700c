// Owns what is known of a file that a message holds, once it was looked at: its kind, its measures,
// a small picture of it, its words. Plain values.
#pragma once

#include "app/conversation/message_kinds.h"

#include <QImage>
#include <QList>
#include <QString>

namespace cabochon {

/// A page of a PDF, as choosing between its words and its picture needs it.
struct PageFacts {
    QString text;
    double pictureShare = 0; // of its area that pictures cover, 0..1
    double width = 0;        // points
    double height = 0;
};

struct AttachmentFacts {
    QString contentHash;
    QString problem; // why it cannot be used, a sentence; empty: it can
    MediaKind kind = MediaKind::File;
    QString mimeType;
    int width = 0; // pixels, of a picture or video
    int height = 0;
    bool isPrint = false;   // a picture that holds writing: a screenshot, a page
    double printHeight = 0; // pixels of its small letters; 0: none were found
    double seconds = 0;     // of sound or video
    bool hasSound = false;  // of a video
    int pages = 0;          // of a PDF
    bool locked = false;    // a PDF that wants a password, or another one
    QList<PageFacts> pageFacts;
    QString text;           // of a document
    QList<float> wave;      // of sound: the loudest of each part, 0..1
    QList<double> energies; // of sound: of each step that it may be cut behind
    QImage thumbnail;       // null: it has none
};

} // namespace cabochon
