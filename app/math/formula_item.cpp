#include "app/math/formula_item.h"

#include "app/math/formula.h"

#include <QQuickWindow>
#include <QSGImageNode>

#include <cmath>

namespace cabochon {

namespace {

} // namespace

FormulaItem::FormulaItem(QQuickItem* parent) : QQuickItem(parent)
{
    setFlag(ItemHasContents);
}

void FormulaItem::setLatex(const QString& latex)
{
    if (m_latex == latex) return;
    m_latex = latex;
    layOut();
    emit latexChanged();
}

void FormulaItem::setPixelSize(qreal pixelSize)
{
    if (m_pixelSize == pixelSize) return;
    m_pixelSize = pixelSize;
    layOut();
    emit pixelSizeChanged();
}

void FormulaItem::setColor(const QColor& color)
{
    if (m_color == color) return;
    m_color = color;
    update();
    emit colorChanged();
}

void FormulaItem::layOut()
{
    const bool before = isReadable();
    m_box = m_latex.isEmpty() ? nullptr : layOutFormula(m_latex, m_pixelSize, true);
    if (m_box) {
        setImplicitSize(std::ceil(m_box->width + m_box->italic + 2 * kFormulaMargin),
                        std::ceil(m_box->ascent + kFormulaMargin) +
                            std::ceil(m_box->descent + kFormulaMargin));
        setBaselineOffset(std::ceil(m_box->ascent + kFormulaMargin));
    } else {
        setImplicitSize(0, 0);
    }
    update();
    if (before != isReadable()) emit readableChanged();
}

void FormulaItem::itemChange(ItemChange change, const ItemChangeData& data)
{
    if (change == ItemDevicePixelRatioHasChanged) update();
    QQuickItem::itemChange(change, data);
}

QSGNode* FormulaItem::updatePaintNode(QSGNode* old, UpdatePaintNodeData*)
{
    auto* node = static_cast<QSGImageNode*>(old);
    if (!m_box) {
        delete node;
        return nullptr;
    }
    if (!node) node = window()->createImageNode();
    const QImage image =
        pictureOfFormula(*m_box, m_color, window()->effectiveDevicePixelRatio(), kFormulaMargin);
    node->setOwnsTexture(true);
    node->setTexture(window()->createTextureFromImage(image));
    node->setFiltering(QSGTexture::Linear);
    node->setRect(QRectF(QPointF(0, 0), QSizeF(image.size()) / image.devicePixelRatio()));
    return node;
}

} // namespace cabochon
