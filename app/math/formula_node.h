// Owns a formula in the window's scene: a node that shows its picture.
#pragma once

class QColor;
class QQuickWindow;
class QSGImageNode;

namespace cabochon {

struct MathBox;

/// `node`, or a new one where it is null, with the picture of a formula; it stands at 0, 0.
QSGImageNode*
showFormula(QSGImageNode* node, QQuickWindow& window, const MathBox& box, const QColor& color);

} // namespace cabochon
