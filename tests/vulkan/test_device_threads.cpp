// Proves that one device serves threads at once: submissions get their numbers one after the other.
// The validation layer and tests/thread_sanitizer.sh watch.
#include "tests/support/test_main.h"
#include "tests/vulkan/vulkan_fixture.h"
#include "vulkan/kernels/operations_vector.h"

#include <QTest>

#include <algorithm>
#include <array>
#include <thread>

using namespace cabochon;
using cabochon::vulkan::BufferView;
using cabochon::vulkan::CommandRecorder;
using cabochon::vulkan::TimelineValue;

namespace {

constexpr int kTurns = 50;

/// Runs both at once.
template <typename First, typename Second>
void sideBySide(First first, Second second)
{
    std::thread other(second);
    first();
    other.join();
}

} // namespace

class TestDeviceThreads : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void submissionsOfTwoThreadsAreNumberedOneAfterTheOther()
    {
        test::VulkanFixture fixture;
        if (!fixture) QSKIP(fixture.reason.c_str());
        test::Bench bench(fixture, std::size_t{1} << 20);
        std::array<std::vector<TimelineValue>, 2> values;
        std::array<std::string, 2> errors;
        std::array<BufferView, 2> views{bench.reserve(1024), bench.reserve(1024)};
        const auto work = [&](std::size_t self) {
            for (int turn = 0; turn < kTurns && errors[self].empty(); ++turn) {
                CommandRecorder recorder(*fixture.device, *fixture.pipelines);
                vulkan::operations::geluMultiply(recorder,
                                                 {views[self], views[self], views[self], 1, 256});
                const Result<vulkan::Recording> recording = recorder.finish();
                if (!recording) {
                    errors[self] = recording.error().message;
                    break;
                }
                const Result<TimelineValue> value = fixture.device->submit(recording->commands());
                const Status status = value ? fixture.device->wait(*value) : Status(value.error());
                if (!status) errors[self] = status.error().message;
                if (value) values[self].push_back(*value);
            }
        };
        sideBySide([&] { work(0); }, [&] { work(1); });
        for (const std::string& error : errors)
            QCOMPARE(error, std::string());
        std::vector<TimelineValue> all = values[0];
        all.insert(all.end(), values[1].begin(), values[1].end());
        std::sort(all.begin(), all.end());
        QCOMPARE(all.size(), std::size_t{2 * kTurns});
        QVERIFY(std::adjacent_find(all.begin(), all.end()) == all.end());
        QVERIFY2(fixture.instance->validationMessages() == 0,
                 fixture.instance->firstValidationMessage().c_str());
    }
};

CABOCHON_TEST(TestDeviceThreads)
#include "test_device_threads.moc"
