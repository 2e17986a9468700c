#include "app/transcript/visible_part.h"

#include <QQuickItem>

namespace cabochon {

void VisiblePart::drawAlone(QQuickItem* field)
{
    if (field) field->setFlag(QQuickItem::ItemObservesViewport);
}

} // namespace cabochon
