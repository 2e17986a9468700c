#include "app/math/formula_item.h"

#include "app/math/formula.h"
#include "app/math/formula_node.h"

#include <QQuickWindow>
#include <QSGImageNode>

namespace cabochon {

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
    const QSizeF size = m_box ? sizeOfPicture(*m_box, kFormulaMargin) : QSizeF(0, 0);
    setImplicitSize(size.width(), size.height());
    if (m_box) setBaselineOffset(baselineOfPicture(*m_box, kFormulaMargin));
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
    if (m_box) return showFormula(static_cast<QSGImageNode*>(old), *window(), *m_box, m_color);
    delete old;
    return nullptr;
}

} // namespace cabochon
