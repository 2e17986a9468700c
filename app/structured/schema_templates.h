// Owns the schemas that come with the program, to begin with: resources/schemas.
#pragma once

#include <QList>
#include <QString>

namespace cabochon {

struct SchemaTemplate {
    QString name;
    QString title; // in the window's language
};

QList<SchemaTemplate> schemaTemplates();
/// Empty: there is none of that name.
QString textOfTemplate(const QString& name);

} // namespace cabochon
