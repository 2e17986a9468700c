// decoder-svg: SVG by librsvg, drawn over white. What a drawing names (files, hosts) is not there:
// only what it holds itself is shown, in a few of the system's letters.
#include "app/decoder/reader_module.h"
#include "app/decoder/refusal.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <fontconfig/fontconfig.h>
#include <librsvg/rsvg.h>
#include <string>
#include <vector>

namespace cabochon::decoder {

namespace {

constexpr const char* kFamilies[] = {"sans-serif", "serif", "monospace"};
constexpr double kUsualSide = 1024; // pixels: of drawings that say no size, or an icon's
constexpr double kSmallSide = 512;

/// Draws a word in all letters, so that their files are open when the doors are closed.
void drawWords()
{
    std::string words = "<svg xmlns='http://www.w3.org/2000/svg' width='99' height='99'>";
    for (const char* family : kFamilies) {
        for (const char* weight : {"normal", "bold"}) {
            words += std::string("<text y='20' font-family='") + family + "' font-weight='" +
                     weight + "'>Aq1</text>";
        }
    }
    words += "</svg>";
    RsvgHandle* handle = rsvg_handle_new_from_data(reinterpret_cast<const guint8*>(words.data()),
                                                   words.size(), nullptr);
    if (!handle) return;
    cairo_surface_t* surface = cairo_image_surface_create(CAIRO_FORMAT_ARGB32, 99, 99);
    cairo_t* cairo = cairo_create(surface);
    const RsvgRectangle all{0, 0, 99, 99};
    rsvg_handle_render_document(handle, cairo, &all, nullptr);
    cairo_destroy(cairo);
    cairo_surface_destroy(surface);
    g_object_unref(handle);
}

/// What the system uses for a family of letters: one of the strings of a pattern, FC_FILE or
/// FC_FAMILY.
std::string fontOf(const char* family, int weight, const char* what)
{
    FcPattern* wanted = FcPatternCreate();
    FcPatternAddString(wanted, FC_FAMILY, reinterpret_cast<const FcChar8*>(family));
    FcPatternAddInteger(wanted, FC_WEIGHT, weight);
    FcConfigSubstitute(nullptr, wanted, FcMatchPattern);
    FcDefaultSubstitute(wanted);
    FcResult result = FcResultNoMatch;
    FcPattern* found = FcFontMatch(nullptr, wanted, &result);
    std::string told;
    FcChar8* text = nullptr;
    if (found && FcPatternGetString(found, what, 0, &text) == FcResultMatch)
        told = reinterpret_cast<const char*>(text);
    if (found) FcPatternDestroy(found);
    FcPatternDestroy(wanted);
    return told;
}

/// A name as XML has it.
std::string escaped(const std::string& name)
{
    std::string text;
    for (const char sign : name) {
        if (sign == '&' || sign == '<' || sign == '>')
            text += '?';
        else
            text += sign;
    }
    return text;
}

void prepareSvg()
{
    std::vector<std::string> files;
    for (const char* family : kFamilies) {
        for (const int weight : {FC_WEIGHT_REGULAR, FC_WEIGHT_BOLD}) {
            std::string file = fontOf(family, weight, FC_FILE);
            if (!file.empty() && std::find(files.begin(), files.end(), file) == files.end())
                files.push_back(std::move(file));
        }
    }
    // From here on no other letters exist: every family becomes one of these.
    FcConfig* few = FcConfigCreate();
    std::string rules = "<fontconfig>";
    for (const char* family : kFamilies) {
        rules += std::string("<alias><family>") + family + "</family><prefer><family>" +
                 escaped(fontOf(family, FC_WEIGHT_REGULAR, FC_FAMILY)) +
                 "</family></prefer></alias>";
    }
    rules += "<match target='pattern'><edit name='family' mode='append_last' binding='weak'>"
             "<string>" +
             escaped(fontOf("sans-serif", FC_WEIGHT_REGULAR, FC_FAMILY)) +
             "</string></edit></match></fontconfig>";
    FcConfigParseAndLoadFromMemory(few, reinterpret_cast<const FcChar8*>(rules.c_str()), FcTrue);
    for (const std::string& file : files)
        FcConfigAppFontAddFile(few, reinterpret_cast<const FcChar8*>(file.c_str()));
    FcConfigSetCurrent(few);
    drawWords();
}

struct SvgSize {
    double width = 0, height = 0;
};

/// In pixels: what the drawing says, or its box, or a square; small ones are drawn larger.
SvgSize sizeOf(RsvgHandle* handle)
{
    SvgSize size;
    gboolean hasWidth = 0, hasHeight = 0, hasBox = 0;
    RsvgLength width{}, height{};
    RsvgRectangle box{};
    if (!rsvg_handle_get_intrinsic_size_in_pixels(handle, &size.width, &size.height)) {
        rsvg_handle_get_intrinsic_dimensions(handle, &hasWidth, &width, &hasHeight, &height,
                                             &hasBox, &box);
        size = hasBox ? SvgSize{box.width, box.height} : SvgSize{kUsualSide, kUsualSide};
    }
    if (!std::isfinite(size.width) || !std::isfinite(size.height)) refuse(Reason::Damaged);
    const double longer = std::max(size.width, size.height);
    const double factor = longer > 0 && longer < kSmallSide ? kUsualSide / longer : 1;
    const auto pixels = [factor](double side) {
        return std::clamp(std::ceil(side * factor), 0.0, 1e9);
    };
    return {pixels(size.width), pixels(size.height)};
}

void readSvg(std::span<const std::uint8_t> file, PictureTaker& taker)
{
    GError* error = nullptr;
    RsvgHandle* handle = rsvg_handle_new_from_data(file.data(), file.size(), &error);
    if (!handle) refuse(Reason::Damaged);
    const SvgSize size = sizeOf(handle);
    PictureHead head;
    head.width = static_cast<std::uint32_t>(size.width);
    head.height = static_cast<std::uint32_t>(size.height);
    if (!taker.begin(head, Pixels::Rgb)) return;
    cairo_surface_t* surface = cairo_image_surface_create(
        CAIRO_FORMAT_RGB24, static_cast<int>(head.width), static_cast<int>(head.height));
    if (cairo_surface_status(surface) != CAIRO_STATUS_SUCCESS) refuse(Reason::TooMuchMemory);
    cairo_t* cairo = cairo_create(surface);
    cairo_set_source_rgb(cairo, 1, 1, 1);
    cairo_paint(cairo);
    const RsvgRectangle all{0, 0, size.width, size.height};
    if (!rsvg_handle_render_document(handle, cairo, &all, &error)) refuse(Reason::Damaged);
    cairo_destroy(cairo);
    cairo_surface_flush(surface);
    const std::uint8_t* pixels = cairo_image_surface_get_data(surface);
    const auto stride = static_cast<std::size_t>(cairo_image_surface_get_stride(surface));
    std::vector<std::uint8_t> row(std::size_t{head.width} * 3);
    for (std::uint32_t y = 0; y < head.height; ++y) {
        for (std::uint32_t x = 0; x < head.width; ++x) {
            std::uint32_t pixel = 0; // of 32 bits, as the machine has them
            std::copy_n(pixels + stride * y + std::size_t{x} * 4, 4,
                        reinterpret_cast<std::uint8_t*>(&pixel));
            for (std::uint32_t c = 0; c < 3; ++c) {
                row[std::size_t{x} * 3 + c] =
                    static_cast<std::uint8_t>((pixel >> (16 - 8 * c)) & 0xFF);
            }
        }
        taker.takeRow(y, row.data());
    }
}

} // namespace

} // namespace cabochon::decoder

const cabochon::decoder::ReaderModule* cabochonReaderModule()
{
    using namespace cabochon::decoder;
    static const ReaderModule module{.prepare = prepareSvg, .readPicture = readSvg};
    return &module;
}
