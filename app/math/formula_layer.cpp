#include "app/math/formula_layer.h"

#include "app/math/formula.h"
#include "app/math/formula_node.h"

#include <QAbstractTextDocumentLayout>
#include <QQuickWindow>
#include <QSGImageNode>
#include <QTextBlock>
#include <QTextLayout>

#include <cmath>
#include <utility>

namespace cabochon {

namespace {

/// Formulas of a block at the places that its layout left for them.
void appendPlaces(const QTextBlock& block, QList<FormulaLayer::Place>& places)
{
    const QTextLayout* layout = block.layout();
    const QPointF corner = block.document()->documentLayout()->blockBoundingRect(block).topLeft();
    for (auto it = block.begin(); !it.atEnd(); ++it) {
        const QTextFragment fragment = it.fragment();
        const QString latex = formulaOfSizedImage(fragment.charFormat().toImageFormat().name());
        if (latex.isEmpty()) continue;
        // Equal formulas in a row are one fragment.
        for (int i = 0; i < fragment.length(); ++i) {
            const int position = fragment.position() - block.position() + i;
            const QTextLine line = layout->lineForTextPosition(position);
            if (!line.isValid()) continue;
            places.append({latex, corner + QPointF(std::min(line.cursorToX(position),
                                                            line.cursorToX(position + 1)),
                                                   line.y() + line.ascent())});
        }
    }
}

} // namespace

FormulaLayer::FormulaLayer(QQuickItem* parent) : QQuickItem(parent)
{
    setFlag(ItemHasContents);
}

void FormulaLayer::setHtml(const QString& html)
{
    if (m_html == html) return;
    m_html = html;
    resize();
    emit htmlChanged();
}

void FormulaLayer::setPixelSize(qreal pixelSize)
{
    if (m_pixelSize == pixelSize) return;
    m_pixelSize = pixelSize;
    m_redraw = true;
    resize();
    emit pixelSizeChanged();
}

void FormulaLayer::setColor(const QColor& color)
{
    if (m_color == color) return;
    m_color = color;
    m_redraw = true;
    update();
    emit colorChanged();
}

void FormulaLayer::setDocument(QQuickTextDocument* document)
{
    if (m_document == document) return;
    if (m_document) {
        m_document->textDocument()->disconnect(this);
        m_document->textDocument()->documentLayout()->disconnect(this);
    }
    m_document = document;
    if (m_document) {
        QTextDocument* text = m_document->textDocument();
        connect(text, &QTextDocument::contentsChanged, this, &FormulaLayer::placesMayHaveMoved);
        connect(text->documentLayout(), &QAbstractTextDocumentLayout::update, this,
                &FormulaLayer::placesMayHaveMoved);
        connect(text->documentLayout(), &QAbstractTextDocumentLayout::documentSizeChanged, this,
                &FormulaLayer::placesMayHaveMoved);
    }
    placesMayHaveMoved();
    emit documentChanged();
}

void FormulaLayer::resize()
{
    const QString sized = withFormulaSizes(m_html, m_pixelSize);
    placesMayHaveMoved();
    if (sized == m_sized) return;
    m_sized = sized;
    emit sizedChanged();
}

/// Most texts hold no formula and cost nothing here.
void FormulaLayer::placesMayHaveMoved()
{
    if (!m_places.isEmpty() || m_sized.contains(QLatin1String("<img"))) polish();
}

void FormulaLayer::updatePolish()
{
    QList<Place> places;
    if (m_document && m_sized.contains(QLatin1String("<img"))) {
        const QTextDocument* text = m_document->textDocument();
        for (QTextBlock block = text->begin(); block.isValid(); block = block.next())
            appendPlaces(block, places);
    }
    if (places == m_places) return;
    m_places = places;
    update();
}

void FormulaLayer::itemChange(ItemChange change, const ItemChangeData& data)
{
    if (change == ItemDevicePixelRatioHasChanged) update();
    QQuickItem::itemChange(change, data);
}

QSGNode* FormulaLayer::updatePaintNode(QSGNode* old, UpdatePaintNodeData*)
{
    if (m_places.isEmpty()) {
        delete old;
        m_pictured.clear();
        return nullptr;
    }
    const double ratio = window()->effectiveDevicePixelRatio();
    if (!old || m_redraw || ratio != m_pictureRatio) {
        delete old;
        old = new QSGNode;
        m_pictured.clear();
    }
    m_redraw = false;
    m_pictureRatio = ratio;
    const auto whole = [&](double length) { return std::round(length * ratio) / ratio; };
    // While a text grows, what stands before its end keeps its pictures.
    qsizetype same = 0;
    while (same < std::min(m_pictured.size(), m_places.size()) &&
           m_pictured[same] == m_places[same].latex)
        ++same;
    while (old->childCount() > same) {
        QSGNode* last = old->lastChild();
        old->removeChildNode(last);
        delete last;
    }
    m_pictured.resize(same);
    QSGNode* child = old->firstChild();
    for (const Place& place : std::as_const(m_places)) {
        const auto box = layOutFormula(place.latex, sizeWithinText(m_pixelSize), false);
        if (!box) break; // it had room, so it was laid out
        auto* node = static_cast<QSGImageNode*>(child);
        if (!node) node = showFormula(nullptr, *window(), *box, m_color);
        const QPointF corner(whole(place.origin.x()) - kFormulaMargin,
                             whole(place.origin.y()) - baselineOfPicture(*box, kFormulaMargin));
        node->setRect(QRectF(corner, node->rect().size()));
        if (child) {
            child = child->nextSibling();
        } else {
            old->appendChildNode(node);
            m_pictured.append(place.latex);
        }
    }
    return old;
}

} // namespace cabochon
