#include "tests/support/fault_points_scripted.h"

#include <atomic>

namespace cabochon {

static std::atomic<int> s_operations{0};
static std::atomic<int> s_failing{-1};
static std::atomic<int> s_error{0};
static std::atomic<bool> s_reached{false};
static std::atomic<FaultPoint> s_point{FaultPoint::FileOpen};

int injectedError(FaultPoint point) noexcept
{
    if (s_operations.fetch_add(1) != s_failing.load()) return 0;
    s_point = point;
    s_reached = true;
    return s_error;
}

namespace test {

FaultScript::FaultScript(int failing, int error)
{
    s_operations = 0;
    s_reached = false;
    s_error = error;
    s_failing = failing;
}

FaultScript::~FaultScript()
{
    s_failing = -1;
}

int FaultScript::operations() const
{
    return s_operations;
}

bool FaultScript::reached() const
{
    return s_reached;
}

FaultPoint FaultScript::point() const
{
    return s_point;
}

int everyFault(const std::function<void()>& scenario,
               const std::function<void(FaultPoint, int operation)>& afterFault,
               int error)
{
    int operations = 0;
    {
        FaultScript count;
        scenario();
        operations = count.operations();
    }
    for (int operation = 0; operation < operations; ++operation) {
        FaultPoint point{};
        {
            FaultScript script(operation, error);
            scenario();
            point = script.point();
        }
        afterFault(point, operation);
    }
    return operations;
}

} // namespace test
} // namespace cabochon
