// Owns the results of the tests of graphics devices: made when a device is first used (or its
// driver or our kernels changed), kept on disk, shown by `devices` and the window. A device whose
// test ended the program is not tried again by itself.
#pragma once

#include "engine/base/result.h"
#include "vulkan/network/qualification.h"

#include <filesystem>
#include <optional>
#include <string>

namespace cabochon {

class QualificationStore {
public:
    /// `folder` empty: nothing is kept.
    explicit QualificationStore(std::filesystem::path folder) : m_folder(std::move(folder)) {}

    /// The result that is on disk for this device, driver and build; nothing: not tested.
    std::optional<vulkan::Qualification> find(const vulkan::Capabilities& capabilities) const;
    /// A sentence for lists: the summary, "not yet tested", or that the last test did not end.
    std::string describe(const vulkan::Capabilities& capabilities) const;

    /// The result on disk where it covers `needs`, else tests now and keeps the result.
    /// DeviceNotFound: the device failed its test, or ended the program during it (with the
    /// remedy).
    Result<vulkan::Qualification> ensure(std::size_t device,
                                         const vulkan::KernelNeeds& needs,
                                         const vulkan::QualificationOptions& options) const;
    /// Tests now, whatever is on disk: what was tested before and `needs`.
    Result<vulkan::Qualification> retest(std::size_t device,
                                         const vulkan::KernelNeeds& needs,
                                         const vulkan::QualificationOptions& options) const;
    /// Forgets what is on disk for a device, also an unfinished test: it is tested at its next use.
    void forget(const vulkan::Capabilities& capabilities) const;

private:
    std::filesystem::path file(const vulkan::Capabilities& capabilities) const;
    std::filesystem::path marker(const vulkan::Capabilities& capabilities) const;

    std::filesystem::path m_folder;
};

} // namespace cabochon
