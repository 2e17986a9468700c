#include "app/decoder/reader_module.h"

#include <dlfcn.h>
#include <filesystem>
#include <string>
#include <system_error>

namespace cabochon::decoder {

namespace {

std::string moduleNameOf(Format format)
{
    switch (kindOf(format)) {
    case FormatKind::Sound:
    case FormatKind::Video:
        return "decoder-av.so";
    case FormatKind::Pdf:
        return "decoder-pdf.so";
    default:
        break;
    }
    if (format == Format::Svg) return "decoder-svg.so";
    if (format == Format::Heic || format == Format::Avif) return "decoder-heif.so";
    return {};
}

} // namespace

const ReaderModule* loadModuleFor(Format format)
{
    const std::string name = moduleNameOf(format);
    if (name.empty()) return nullptr;
    std::error_code error;
    const std::filesystem::path program = std::filesystem::read_symlink("/proc/self/exe", error);
    if (error) return nullptr;
    const std::filesystem::path file = program.parent_path().parent_path() / "lib/cabochon" / name;
    void* library = ::dlopen(file.c_str(), RTLD_NOW | RTLD_LOCAL);
    if (!library) return nullptr;
    using Entry = const ReaderModule* (*)();
    const auto entry = reinterpret_cast<Entry>(::dlsym(library, "cabochonReaderModule"));
    if (!entry) return nullptr;
    const ReaderModule* module = entry();
    if (module->prepare) module->prepare();
    return module;
}

} // namespace cabochon::decoder
