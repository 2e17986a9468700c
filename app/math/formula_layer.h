// Owns showing the formulas within a text: lies over a TextEdit that leaves room for each and draws
// them on the baselines of the lines, which images of rich text cannot be put on.
#pragma once

#include <QColor>
#include <QList>
#include <QPointer>
#include <QQuickItem>
#include <QQuickTextDocument>
#include <QStringList>
#include <QTextDocument>

namespace cabochon {

class FormulaLayer : public QQuickItem {
    Q_OBJECT
    QML_ELEMENT
    // Rich text with images that name formulas.
    Q_PROPERTY(QString html READ html WRITE setHtml NOTIFY htmlChanged)
    // The same for the text to show, with sizes.
    Q_PROPERTY(QString sized READ sized NOTIFY sizedChanged)
    Q_PROPERTY(qreal pixelSize READ pixelSize WRITE setPixelSize NOTIFY pixelSizeChanged)
    Q_PROPERTY(QColor color READ color WRITE setColor NOTIFY colorChanged)
    // Of the text that shows it.
    Q_PROPERTY(QQuickTextDocument* document READ document WRITE setDocument NOTIFY documentChanged)

public:
    explicit FormulaLayer(QQuickItem* parent = nullptr);

    const QString& html() const { return m_html; }
    void setHtml(const QString& html);
    const QString& sized() const { return m_sized; }
    qreal pixelSize() const { return m_pixelSize; }
    void setPixelSize(qreal pixelSize);
    const QColor& color() const { return m_color; }
    void setColor(const QColor& color);
    QQuickTextDocument* document() const { return m_document; }
    void setDocument(QQuickTextDocument* document);

    /// Where a formula begins on its baseline.
    struct Place {
        QString latex;
        QPointF origin;
        bool operator==(const Place&) const = default;
    };
    const QList<Place>& places() const { return m_places; }

signals:
    void htmlChanged();
    void sizedChanged();
    void pixelSizeChanged();
    void colorChanged();
    void documentChanged();

protected:
    QSGNode* updatePaintNode(QSGNode* old, UpdatePaintNodeData*) override;
    void itemChange(ItemChange change, const ItemChangeData& data) override;
    void updatePolish() override;

private:
    void resize();
    void placesMayHaveMoved();

    QString m_html;
    QString m_sized;
    qreal m_pixelSize = 15;
    QColor m_color = Qt::black;
    QPointer<QQuickTextDocument> m_document;
    QList<Place> m_places;
    // What the scene's nodes show, in their order; they are made anew when color or size change.
    QStringList m_pictured;
    bool m_redraw = false;
    qreal m_pictureRatio = 0; // pixels of theirs to one of the window
};

} // namespace cabochon
