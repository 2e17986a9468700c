// Owns showing one formula in a row of its own.
#pragma once

#include "app/math/math_box.h"

#include <QColor>
#include <QQuickItem>

#include <memory>

namespace cabochon {

/// As wide and high as its formula; a formula that cannot be read takes no room and says so.
class FormulaItem : public QQuickItem {
    Q_OBJECT
    QML_ELEMENT
    Q_PROPERTY(QString latex READ latex WRITE setLatex NOTIFY latexChanged)
    Q_PROPERTY(qreal pixelSize READ pixelSize WRITE setPixelSize NOTIFY pixelSizeChanged)
    Q_PROPERTY(QColor color READ color WRITE setColor NOTIFY colorChanged)
    Q_PROPERTY(bool readable READ isReadable NOTIFY readableChanged)

public:
    explicit FormulaItem(QQuickItem* parent = nullptr);

    const QString& latex() const { return m_latex; }
    void setLatex(const QString& latex);
    qreal pixelSize() const { return m_pixelSize; }
    void setPixelSize(qreal pixelSize);
    const QColor& color() const { return m_color; }
    void setColor(const QColor& color);
    bool isReadable() const { return m_box != nullptr; }

signals:
    void latexChanged();
    void pixelSizeChanged();
    void colorChanged();
    void readableChanged();

protected:
    QSGNode* updatePaintNode(QSGNode* old, UpdatePaintNodeData*) override;
    void itemChange(ItemChange change, const ItemChangeData& data) override;

private:
    void layOut();

    QString m_latex;
    qreal m_pixelSize = 16;
    QColor m_color = Qt::black;
    std::shared_ptr<const MathBox> m_box;
};

} // namespace cabochon
