#include "app/media/media_problem.h"

#include "app/media/media_limits.h"
#include "engine/base/utf8.h"

#include <cmath>

namespace cabochon::decoder {

namespace {

std::string grouped(std::uint64_t number)
{
    const std::string digits = std::to_string(number);
    std::string text;
    for (std::size_t i = 0; i < digits.size(); ++i) {
        if (i > 0 && (digits.size() - i) % 3 == 0) text += ',';
        text += digits[i];
    }
    return text;
}

std::string size(std::uint64_t bytes)
{
    constexpr std::uint64_t kMebibyte = std::uint64_t{1} << 20;
    if (bytes >= 10 * kMebibyte) return grouped(bytes / kMebibyte) + " MiB";
    return grouped(bytes) + " bytes";
}

std::string duration(std::uint64_t seconds)
{
    const std::uint64_t hours = seconds / 3600, minutes = seconds % 3600 / 60;
    if (hours > 0) {
        return grouped(hours) + " h" + (minutes > 0 ? " " + std::to_string(minutes) + " min" : "");
    }
    if (minutes > 0) {
        return std::to_string(minutes) + " min" +
               (seconds % 60 > 0 ? " " + std::to_string(seconds % 60) + " s" : "");
    }
    return std::to_string(seconds) + " s";
}

std::string withArticle(Format format)
{
    const std::string name(nameOf(format));
    switch (format) {
    case Format::Code:
        return name;
    // As the letters are spoken.
    case Format::Svg:
    case Format::Avif:
    case Format::Mp3:
    case Format::M4a:
    case Format::Aac:
    case Format::Mp4:
    case Format::Html:
    case Format::Ogg:
    case Format::Odt:
    case Format::Ods:
    case Format::Odp:
    case Format::Xlsx:
        return "an " + name;
    default:
        return "a " + name;
    }
}

std::string wanted(Task task)
{
    switch (task) {
    case Task::Inspect:
        return "a file that can be used";
    case Task::Picture:
        return "a picture";
    case Task::Sound:
        return "sound";
    case Task::Video:
        return "a video";
    case Task::PdfPages:
    case Task::PdfPicture:
        return "a PDF";
    case Task::Document:
        return "a document";
    }
    return {};
}

/// What stands after the file's name.
std::string predicate(const RefusalRecord& refusal, Task task)
{
    const std::string found = grouped(refusal.found), limit = grouped(refusal.limit);
    const std::string pixels =
        " has " + found + " x " + grouped(refusal.other) + " pixels, and a picture may have ";
    const std::string kind(nameOf(refusal.format));
    switch (refusal.reason) {
    case Reason::Empty:
        return " is empty: it has no bytes. Choose another file.";
    case Reason::UnknownFormat:
        return " is no picture, sound, video or document that Cabochon knows. Choose another file, "
               "or save it in a common format such as PNG, WAV, MP4, PDF or plain text.";
    case Reason::WrongKind:
        return " is " + withArticle(refusal.format) + " and not " + wanted(task) +
               ". Choose another file.";
    case Reason::NoReader:
        return " is " + withArticle(refusal.format) +
               ", which this copy of Cabochon was built without a reader for. Save it in another "
               "format, such as PNG, WAV or plain text.";
    case Reason::FileTooLarge:
        return " has " + size(refusal.found) + ", and a file of this kind may have " +
               size(refusal.limit) + " at most. Make it smaller or cut it into parts.";
    case Reason::Damaged:
        return " could not be read: this " + kind +
               " is damaged or not what it claims to be. Save or download it again.";
    case Reason::CutOff:
        return " is cut off: this " + kind +
               " ends before its content does. Save or download it again.";
    case Reason::SideTooLong:
        return pixels + limit + " a side at most. Make it smaller or crop it.";
    case Reason::TooManyPixels:
        return pixels + limit + " in all at most. Make it smaller or crop it.";
    case Reason::TooNarrow:
        return pixels + "a longer side of " + limit +
               " times the shorter one at most. Crop it or cut it into parts.";
    case Reason::NoPixels:
        return pixels + "no side of 0. Save or download it again.";
    case Reason::TooLong:
        if (refusal.found <= refusal.limit) {
            return " is longer than " + duration(refusal.limit) +
                   ", which are used at once. Choose a part of it.";
        }
        return " is " + duration(refusal.found) + " long, and " + duration(refusal.limit) +
               " are used at once. Choose a part of it.";
    case Reason::NothingInRange:
        return " is " + duration(refusal.found) +
               " long, and there is nothing in the part that was asked for. Choose another part.";
    case Reason::NoSound:
        return " has no sound. Choose another file.";
    case Reason::NoVideo:
        return " has no moving picture. Choose another file.";
    case Reason::UnknownCodec:
        return " is " + withArticle(refusal.format) +
               " of a coding that Cabochon does not read. Save it as " +
               (kindOf(refusal.format) == FormatKind::Picture
                    ? "PNG or JPEG."
                    : "H.264 or VP9 with AAC or Opus, or sound as WAV.");
    case Reason::TooManyPages:
        return " has " + found + " pages, and a PDF may have " + limit +
               " at most. Cut it into parts.";
    case Reason::NoSuchPage:
        return " has " + limit + " pages; page " + found + " was asked for. Choose others.";
    case Reason::PageTooLarge:
        return " has a page of " + found + " x " + grouped(refusal.other) +
               " points, and a page may have " + limit +
               " a side at most. Print it to a smaller size first.";
    case Reason::NoPages:
        return " has no pages. Choose another file.";
    case Reason::WantsPassword:
        return " is locked. Give its password.";
    case Reason::WrongPassword:
        return " does not open with this password. Give the right one.";
    case Reason::ProtectedDocument:
        return " is protected by a password. Open it in its program, save it without one and add "
               "that file.";
    case Reason::OldDocument:
        return " is a document in the format of Office 97. Save it as docx, xlsx or pptx first.";
    case Reason::TooMuchText:
        return " holds more than " + size(refusal.limit) +
               " of text, which no model could read at once. Cut it into parts.";
    case Reason::UnpacksTooFar:
        return " would unpack to more than " + size(refusal.limit) +
               ", far more than a document has. Do not trust it, or save it again.";
    case Reason::TooDeep:
        return " is nested more than " + limit +
               " levels deep, which no document is. Save it again with another program.";
    case Reason::DeclaresEntities:
        return " defines words of its own (XML entities), which documents do not need and attacks "
               "use. Save it again with another program.";
    case Reason::NotText:
        return " is neither text in a known encoding nor a document that Cabochon knows. Save it "
               "as UTF-8 text.";
    case Reason::NoWords:
        return " holds no words. Choose another file.";
    case Reason::TooMuchMemory:
        return " needs more memory than the decoder may use (512 MiB). Make it smaller or save it "
               "in another format.";
    case Reason::Uncaged:
        return " was not opened: this system does not let Cabochon lock the decoder up (seccomp). "
               "Use a Linux kernel that has it.";
    }
    return " could not be read. Choose another file.";
}

} // namespace

std::string shownName(const std::filesystem::path& file)
{
    return printable(file.filename().string(), 200);
}

Error errorOf(const RefusalRecord& refusal, Task task, const std::filesystem::path& file)
{
    return {ErrorCode::MediaUnusable, shownName(file) + predicate(refusal, task)};
}

} // namespace cabochon::decoder
