// Owns asking the desktop whether it is dark: the Settings portal where there is one, else the
// brightness of the palette (Qt 6.4 has no colour-scheme hint). GUI thread; never blocks.
#pragma once

#include <QObject>

class QDBusVariant;

namespace cabochon {

class SystemTheme : public QObject {
    Q_OBJECT

public:
    explicit SystemTheme(QObject* parent = nullptr);

    bool dark() const { return m_dark; }

signals:
    void changed(bool dark);

private slots:
    void onSettingChanged(const QString& group, const QString& key, const QDBusVariant& value);

private:
    void setScheme(uint scheme); // 0 no preference, 1 dark, 2 light
    bool m_dark = false;
};

} // namespace cabochon
