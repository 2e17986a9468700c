#include "app/structured/schema_templates.h"

#include <QCoreApplication>
#include <QFile>

#include <algorithm>

namespace cabochon {

namespace {

class TemplateWords {
    Q_DECLARE_TR_FUNCTIONS(SchemaTemplates)
};

} // namespace

QList<SchemaTemplate> schemaTemplates()
{
    return {{QStringLiteral("invoice"), TemplateWords::tr("Invoice")},
            {QStringLiteral("receipt"), TemplateWords::tr("Receipt")},
            {QStringLiteral("contact"), TemplateWords::tr("Contact")},
            {QStringLiteral("meeting_notes"), TemplateWords::tr("Meeting notes")},
            {QStringLiteral("ui_elements"), TemplateWords::tr("Controls on a screen")}};
}

QString textOfTemplate(const QString& name)
{
    const QList<SchemaTemplate> all = schemaTemplates();
    const bool known = std::any_of(all.begin(), all.end(),
                                   [&](const SchemaTemplate& one) { return one.name == name; });
    QFile file(QStringLiteral(":/schemas/%1.json").arg(name));
    if (!known || !file.open(QIODevice::ReadOnly)) return {};
    return QString::fromUtf8(file.readAll());
}

} // namespace cabochon
