#include "app/decoder/file_format.h"

#include <algorithm>
#include <array>
#include <string>
#include <utility>

namespace cabochon::decoder {

namespace {

using namespace std::string_view_literals;

bool hasAt(std::string_view begin, std::size_t at, std::string_view what)
{
    return begin.size() >= at + what.size() && begin.substr(at, what.size()) == what;
}

std::string lowered(std::string_view text)
{
    std::string lower(text);
    for (char& sign : lower) {
        if (sign >= 'A' && sign <= 'Z') sign = static_cast<char>(sign - 'A' + 'a');
    }
    return lower;
}

/// Of the ISO base media family: boxes, the first of which names its brands.
Format recogniseBoxes(std::string_view begin)
{
    if (!hasAt(begin, 4, "ftyp"))
        return hasAt(begin, 4, "moov") || hasAt(begin, 4, "mdat") || hasAt(begin, 4, "wide")
                   ? Format::QuickTime
                   : Format::Unknown;
    const auto length = static_cast<std::size_t>(static_cast<unsigned char>(begin[2])) * 256 +
                        static_cast<unsigned char>(begin[3]);
    const std::string_view brand = begin.substr(8, 4);
    const std::string_view all = begin.substr(8, std::clamp<std::size_t>(length, 8, 256) - 8);
    if (brand == "avif" || brand == "avis") return Format::Avif;
    for (const std::string_view heic :
         {"heic", "heix", "hevc", "hevx", "heim", "heis", "mif1", "msf1"}) {
        if (brand == heic)
            return all.find("avif") != std::string_view::npos ? Format::Avif : Format::Heic;
    }
    if (brand == "M4A " || brand == "M4B ") return Format::M4a;
    return brand == "qt  " ? Format::QuickTime : Format::Mp4;
}

/// The first bytes of an MPEG audio frame: its layer and rates are ones that exist.
Format recogniseMpegSound(std::string_view begin)
{
    if (begin.size() < 4 || begin[0] != '\xFF') return Format::Unknown;
    const auto second = static_cast<unsigned char>(begin[1]);
    const auto third = static_cast<unsigned char>(begin[2]);
    if ((second & 0xF6) == 0xF0) return Format::Aac;
    const bool sync = (second & 0xE0) == 0xE0;
    const bool version = (second & 0x18) != 0x08, layer = (second & 0x06) == 0x02;
    const bool rates = (third & 0xF0) != 0xF0 && (third & 0x0C) != 0x0C;
    return sync && version && layer && rates ? Format::Mp3 : Format::Unknown;
}

constexpr std::array kLanguages{
    std::pair{"c"sv, "c"sv},
    std::pair{"h"sv, "c"sv},
    std::pair{"cc"sv, "cpp"sv},
    std::pair{"cpp"sv, "cpp"sv},
    std::pair{"cxx"sv, "cpp"sv},
    std::pair{"hpp"sv, "cpp"sv},
    std::pair{"hxx"sv, "cpp"sv},
    std::pair{"cs"sv, "csharp"sv},
    std::pair{"css"sv, "css"sv},
    std::pair{"dart"sv, "dart"sv},
    std::pair{"diff"sv, "diff"sv},
    std::pair{"patch"sv, "diff"sv},
    std::pair{"go"sv, "go"sv},
    std::pair{"hs"sv, "haskell"sv},
    std::pair{"ini"sv, "ini"sv},
    std::pair{"conf"sv, "ini"sv},
    std::pair{"java"sv, "java"sv},
    std::pair{"js"sv, "javascript"sv},
    std::pair{"mjs"sv, "javascript"sv},
    std::pair{"jsx"sv, "jsx"sv},
    std::pair{"json"sv, "json"sv},
    std::pair{"jsonl"sv, "json"sv},
    std::pair{"jl"sv, "julia"sv},
    std::pair{"kt"sv, "kotlin"sv},
    std::pair{"lua"sv, "lua"sv},
    std::pair{"m"sv, "matlab"sv},
    std::pair{"php"sv, "php"sv},
    std::pair{"pl"sv, "perl"sv},
    std::pair{"ps1"sv, "powershell"sv},
    std::pair{"py"sv, "python"sv},
    std::pair{"qml"sv, "qml"sv},
    std::pair{"r"sv, "r"sv},
    std::pair{"rb"sv, "ruby"sv},
    std::pair{"rs"sv, "rust"sv},
    std::pair{"scala"sv, "scala"sv},
    std::pair{"sh"sv, "bash"sv},
    std::pair{"bash"sv, "bash"sv},
    std::pair{"sql"sv, "sql"sv},
    std::pair{"swift"sv, "swift"sv},
    std::pair{"tex"sv, "latex"sv},
    std::pair{"toml"sv, "toml"sv},
    std::pair{"ts"sv, "typescript"sv},
    std::pair{"tsx"sv, "tsx"sv},
    std::pair{"xml"sv, "xml"sv},
    std::pair{"yaml"sv, "yaml"sv},
    std::pair{"yml"sv, "yaml"sv},
    std::pair{"cmake"sv, "cmake"sv},
    std::pair{"glsl"sv, "glsl"sv},
    std::pair{"comp"sv, "glsl"sv},
    std::pair{"zig"sv, "zig"sv},
};

/// Whether the begin could be text of one byte a sign or of UTF-8: controls tell binary files.
bool looksLikeText(std::string_view begin)
{
    if (begin.starts_with("\xFF\xFE") || begin.starts_with("\xFE\xFF")) return true; // UTF-16
    return std::none_of(begin.begin(), begin.end(), [](char sign) {
        const auto value = static_cast<unsigned char>(sign);
        return value < 0x20 && sign != '\t' && sign != '\n' && sign != '\r' && sign != '\f' &&
               value != 0x1B;
    });
}

Format recogniseText(std::string_view begin, std::string_view ending)
{
    std::string_view text = begin;
    if (text.starts_with("\xEF\xBB\xBF")) text.remove_prefix(3);
    text.remove_prefix(std::min(text.find_first_not_of(" \t\r\n"), text.size()));
    const std::string lower = lowered(text);
    const std::string name = lowered(ending);
    if (lower.starts_with('<')) {
        const auto has = [&](std::string_view what) { return lower.find(what) < lower.size(); };
        if (lower.starts_with("<!doctype html") || lower.starts_with("<html") ||
            (has("<html") && !has("<svg")))
            return Format::Html;
        const std::size_t svg = lower.find("<svg");
        if (lower.starts_with("<svg") ||
            (svg < lower.size() && (lower.starts_with("<?xml") || lower.starts_with("<!"))))
            return Format::Svg;
    }
    if (name == "html" || name == "htm" || name == "xhtml") return Format::Html;
    if (name == "md" || name == "markdown") return Format::Markdown;
    if (name == "csv" || name == "tsv") return Format::Csv;
    return languageOf(name).empty() ? Format::Text : Format::Code;
}

} // namespace

Format recognise(std::span<const std::uint8_t> bytes, std::string_view ending)
{
    const std::string_view begin(reinterpret_cast<const char*>(bytes.data()), bytes.size());
    if (begin.empty()) return Format::Unknown;
    if (begin.starts_with("\x89PNG\r\n\x1A\n")) return Format::Png;
    if (begin.starts_with("\xFF\xD8\xFF")) return Format::Jpeg;
    if ((begin.starts_with("RIFF") || begin.starts_with("RF64")) && hasAt(begin, 8, "WAVE"))
        return Format::Wav;
    if (begin.starts_with("RIFF") && hasAt(begin, 8, "WEBP")) return Format::WebP;
    if (begin.starts_with("GIF87a") || begin.starts_with("GIF89a")) return Format::Gif;
    if (begin.starts_with("BM") && begin.size() > 18 && begin[15] == 0 && begin[16] == 0)
        return Format::Bmp;
    if (begin.starts_with("II*\0"sv) || begin.starts_with("MM\0*"sv) ||
        begin.starts_with("II+\0"sv) || begin.starts_with("MM\0+"sv))
        return Format::Tiff;
    if (begin.starts_with("fLaC")) return Format::Flac;
    if (begin.starts_with("OggS")) return Format::Ogg;
    if (begin.starts_with("ID3")) return Format::Mp3;
    if (begin.starts_with("\x1A\x45\xDF\xA3"))
        return begin.substr(0, 128).find("webm") < begin.size() ? Format::WebM : Format::Matroska;
    if (begin.substr(0, 1024).find("%PDF-") != std::string_view::npos) return Format::Pdf;
    if (begin.starts_with("PK\x03\x04") || begin.starts_with("PK\x05\x06")) return Format::Zip;
    if (begin.size() >= 12) {
        if (const Format boxes = recogniseBoxes(begin); boxes != Format::Unknown) return boxes;
    }
    if (const Format sound = recogniseMpegSound(begin); sound != Format::Unknown) return sound;
    if (isCompoundFile(bytes) || !looksLikeText(begin)) return Format::Unknown;
    return recogniseText(begin, ending);
}

bool isCompoundFile(std::span<const std::uint8_t> begin)
{
    constexpr std::array<std::uint8_t, 8> kMark{0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1};
    return begin.size() >= kMark.size() && std::equal(kMark.begin(), kMark.end(), begin.begin());
}

std::string_view languageOf(std::string_view ending)
{
    const std::string name = lowered(ending);
    for (const auto& [known, language] : kLanguages) {
        if (known == name) return language;
    }
    return {};
}

} // namespace cabochon::decoder
