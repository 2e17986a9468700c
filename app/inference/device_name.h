// Owns the short names of devices, as the window says them.
#pragma once

#include <QString>

namespace cabochon {

/// "AMD Radeon RX 7800 XT (RADV NAVI32)" -> "AMD Radeon RX 7800 XT"
QString shortDeviceName(const QString& name);

} // namespace cabochon
