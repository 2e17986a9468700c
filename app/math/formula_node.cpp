#include "app/math/formula_node.h"

#include "app/math/formula.h"

#include <QQuickWindow>
#include <QSGImageNode>

namespace cabochon {

QSGImageNode*
showFormula(QSGImageNode* node, QQuickWindow& window, const MathBox& box, const QColor& color)
{
    if (!node) node = window.createImageNode();
    const QImage image =
        pictureOfFormula(box, color, window.effectiveDevicePixelRatio(), kFormulaMargin);
    node->setOwnsTexture(true);
    node->setTexture(window.createTextureFromImage(image));
    node->setFiltering(QSGTexture::Linear);
    node->setRect(QRectF(QPointF(0, 0), QSizeF(image.size()) / image.devicePixelRatio()));
    return node;
}

} // namespace cabochon
