// Owns reading JSON as what people see better: a list of like objects as a table, numbers with
// names as a chart.
#pragma once

#include <QObject>
#include <QString>
#include <QVariantMap>
#include <QtQml/qqmlregistration.h>

namespace cabochon {

class JsonForms : public QObject {
    Q_OBJECT
    QML_ELEMENT
    QML_SINGLETON

public:
    explicit JsonForms(QObject* parent = nullptr) : QObject(parent) {}

    /// {columns: names, rows: [[words of each cell]], left: rows that are not among them} of a list
    /// of objects or of lists; empty: it is none.
    Q_INVOKABLE QVariantMap table(const QString& json) const;

    /// {kind: "bars" or "lines", title, unit, labels, series: [{name, values}], least, most} of an
    /// object with `labels` (or `x`) and either `series`, each with `name` and `values`, or
    /// `values` (or `y`); its `kind` (or `type`) may be a line. least <= 0 <= most. Empty: it is
    /// none.
    Q_INVOKABLE QVariantMap chart(const QString& json) const;
};

} // namespace cabochon
