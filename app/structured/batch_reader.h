// Owns what a batch asks of whoever reads its files, as an interface: what a file becomes in a
// message is not decided here.
#pragma once

#include "app/conversation/message.h"

#include <QList>
#include <QString>

#include <functional>

namespace cabochon {

/// What became of a file.
struct BatchFile {
    QString problem; // why it cannot be read, a sentence; empty: it can
    QList<MessagePart> parts;
    QString contentHash; // where its picture is
    QString kind;        // "image", "pdf" ...
};

class BatchReader {
public:
    virtual ~BatchReader() = default;
    /// Reads a file without waiting; one at a time. `told` comes on the window's thread, unless
    /// it is given up.
    virtual void
    read(const QString& file, const QString& name, std::function<void(const BatchFile&)> told) = 0;
    virtual void giveUp() = 0;
};

} // namespace cabochon
