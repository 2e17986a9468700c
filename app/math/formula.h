// Owns a formula ready to be shown: read, laid out and painted, kept for those that show it again.
// For the thread of the window.
#pragma once

#include "app/math/math_box.h"

#include <QColor>
#include <QImage>

#include <memory>

class QPainter;

namespace cabochon {

/// Laid out at a size, in pixels of an em. Null: it is not in the subset of LaTeX that is known, or
/// there is no font for it; its source is to be shown.
std::shared_ptr<const MathBox> layOutFormula(const QString& latex, double pixelSize, bool display);

/// Paints it with its baseline beginning at `origin`; lines are moved to whole pixels.
void paintFormula(QPainter& painter, const MathBox& box, QPointF origin, const QColor& color);

/// Around a formula, in pixels: letters lean out of their boxes.
inline constexpr double kFormulaMargin = 1;

/// Of its picture: how large it is and where its baseline lies, in pixels of the window.
QSizeF sizeOfPicture(const MathBox& box, double margin);
double baselineOfPicture(const MathBox& box, double margin);
/// A picture of it with `ratio` pixels to one of the window, `margin` around.
QImage pictureOfFormula(const MathBox& box, const QColor& color, double ratio, double margin);

/// Of the formulas in a text of this size.
double sizeWithinText(double pixelSize);
/// The text's rich text as it is laid out: each image "math:..." that stands for a formula has its
/// size and loads nothing. `pixelSize`: of the text.
QString withFormulaSizes(const QString& html, double pixelSize);
/// LaTeX of the formula that an image in the result of withFormulaSizes() stands for;
/// empty: none.
QString formulaOfSizedImage(const QString& name);

} // namespace cabochon
