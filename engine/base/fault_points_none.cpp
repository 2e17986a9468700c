#include "engine/base/fault_points.h"

namespace cabochon {

int injectedError(FaultPoint) noexcept
{
    return 0;
}

} // namespace cabochon
