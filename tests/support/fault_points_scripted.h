// Owns the scripted version of engine/base/fault_points.h: link cabochon_test_faults into a test
// and the n-th operation behind a fault point fails. One script at a time; operations may come from
// any thread.
#pragma once

#include "engine/base/fault_points.h"

#include <functional>

namespace cabochon::test {

/// While it lives, operation number `failing` (from 0, counted over all points) fails with `error`;
/// -1 fails none and only counts.
class FaultScript {
public:
    explicit FaultScript(int failing = -1, int error = 5); // 5 = EIO
    FaultScript(const FaultScript&) = delete;
    FaultScript& operator=(const FaultScript&) = delete;
    ~FaultScript();

    int operations() const;
    /// The point that was made to fail, if it was reached.
    bool reached() const;
    FaultPoint point() const;
};

/// Runs the scenario once to count its operations, then once per operation with that one failing:
/// `afterFault` is told which and checks what must still hold. Returns the number of operations.
int everyFault(const std::function<void()>& scenario,
               const std::function<void(FaultPoint, int operation)>& afterFault,
               int error = 5);

} // namespace cabochon::test
