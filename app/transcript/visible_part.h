// Owns drawing of a long text field only what is seen of it. Qt does so by itself for text that is
// given to a field, and not for text that is typed or pasted into it: then every frame draws all.
#pragma once

#include <QObject>
#include <QtQml/qqmlregistration.h>

class QQuickItem;

namespace cabochon {

class VisiblePart : public QObject {
    Q_OBJECT
    Q_MOC_INCLUDE(<QQuickItem>)
    QML_ELEMENT

public:
    /// To be called after every change of the field's text: giving it a text undoes it.
    Q_INVOKABLE static void drawAlone(QQuickItem* field);
};

} // namespace cabochon
