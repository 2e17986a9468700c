// Owns the lines under those places of a schema's text that answers cannot be held to.
#pragma once

#include <QColor>
#include <QObject>
#include <QQuickTextDocument>
#include <QVariantList>
#include <QtQml/qqmlregistration.h>

namespace cabochon {

class UnderlinedRanges;

class SchemaMarks : public QObject {
    Q_OBJECT
    QML_ELEMENT
    /// Of the field; it outlives this.
    Q_PROPERTY(QQuickTextDocument* document READ document WRITE setDocument NOTIFY changed)
    /// As SchemaEditor has them.
    Q_PROPERTY(QVariantList problems READ problems WRITE setProblems NOTIFY changed)
    Q_PROPERTY(QColor colour READ colour WRITE setColour NOTIFY changed)

public:
    using QObject::QObject;

    QQuickTextDocument* document() const { return m_document; }
    void setDocument(QQuickTextDocument* document);
    const QVariantList& problems() const { return m_problems; }
    void setProblems(const QVariantList& problems);
    const QColor& colour() const { return m_colour; }
    void setColour(const QColor& colour);

signals:
    void changed();

private:
    void apply();

    QQuickTextDocument* m_document = nullptr;
    QVariantList m_problems;
    QColor m_colour;
    UnderlinedRanges* m_ranges = nullptr; // the text's
};

} // namespace cabochon
