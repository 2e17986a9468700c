#include "app/media/decoder_reply.h"

#include "app/media/media_limits.h"
#include "engine/base/utf8.h"

#include <algorithm>
#include <cmath>
#include <cstring>

namespace cabochon::decoder {

namespace {

constexpr std::uint64_t kMostSampleBytes = std::uint64_t{1} << 20;
constexpr std::uint64_t kMostTextPiece = std::uint64_t{1} << 20;
constexpr double kMostPoints = 1'000'000; // a page's side
constexpr double kMostSeconds = 1e9;

bool isWithin(double value, double least, double most)
{
    return std::isfinite(value) && value >= least && value <= most; // false for no number
}

template <typename T>
bool readExactly(const std::vector<std::uint8_t>& bytes, T& record)
{
    if (bytes.size() != sizeof record) return false;
    std::memcpy(&record, bytes.data(), sizeof record);
    return true;
}

bool mayHold(Task task, Record kind)
{
    switch (kind) {
    case Record::Refusal:
    case Record::End:
        return true;
    case Record::Facts:
        return task == Task::Inspect;
    case Record::Frame:
    case Record::Pixels:
        return task == Task::Picture || task == Task::Video || task == Task::PdfPicture;
    case Record::Samples:
        return task == Task::Sound;
    case Record::Page:
        return task == Task::PdfPages;
    case Record::Text:
        return task == Task::Document;
    }
    return false;
}

} // namespace

DecoderReply::DecoderReply(const Request& request) : m_request(request)
{
    m_request.password.clear();
}

bool DecoderReply::take(std::span<const std::byte> bytes)
{
    while (!bytes.empty()) {
        if (m_state == State::Broken || m_state == State::Complete) {
            m_state = State::Broken; // nothing comes after the end
            return false;
        }
        if (m_state == State::Content) {
            const auto missing = static_cast<std::size_t>(m_head.length - m_content.size());
            const auto part = bytes.first(std::min(missing, bytes.size()));
            const auto* first = reinterpret_cast<const std::uint8_t*>(part.data());
            m_content.insert(m_content.end(), first, first + part.size());
            bytes = bytes.subspan(part.size());
        } else {
            const std::size_t size =
                m_state == State::Mark ? kReplyMark.size() : sizeof(RecordHead);
            const auto part = bytes.first(std::min(size - m_headFilled, bytes.size()));
            std::copy(part.begin(), part.end(), m_headBytes.begin() + m_headFilled);
            m_headFilled += part.size();
            bytes = bytes.subspan(part.size());
            if (m_headFilled < size) return true;
            m_headFilled = 0;
            bool good = false;
            if (m_state == State::Mark) {
                good = std::memcmp(m_headBytes.data(), kReplyMark.data(), size) == 0;
                m_state = State::Head;
            } else {
                RecordHead head;
                std::memcpy(&head, m_headBytes.data(), sizeof head);
                good = begin(head);
            }
            if (!good) {
                m_state = State::Broken;
                return false;
            }
        }
        if (m_state == State::Content && m_content.size() == m_head.length && !finishRecord()) {
            m_state = State::Broken;
            return false;
        }
    }
    return true;
}

/// The most that this record may hold now; 0: nothing at all.
std::uint64_t DecoderReply::mostBytes(Record kind) const
{
    switch (kind) {
    case Record::Facts:
        return sizeof(FactsRecord);
    case Record::Frame:
        return sizeof(FrameRecord);
    case Record::Pixels:
        return m_frame ? std::uint64_t{m_frame->width} * m_frame->height * 3 : 0;
    case Record::Samples:
        return std::min((media_limits::kSoundSamples - m_answer.samples.size()) * sizeof(float),
                        kMostSampleBytes);
    case Record::Page:
        return sizeof(PageRecord) + media_limits::kTextBytes - m_textBytes;
    case Record::Text:
        return std::min<std::uint64_t>(media_limits::kTextBytes - m_answer.text.size(),
                                       kMostTextPiece);
    case Record::Refusal:
        return sizeof(RefusalRecord);
    case Record::End:
        return 0;
    }
    return 0;
}

bool DecoderReply::begin(const RecordHead& head)
{
    if (!mayHold(m_request.task, head.kind) || head.length > mostBytes(head.kind)) return false;
    if (head.kind == Record::End) return finishReply();
    const bool pixelsExpected = m_frame.has_value();
    if ((head.kind == Record::Pixels) != pixelsExpected && head.kind != Record::Refusal)
        return false;
    m_head = head;
    m_content.clear();
    // Addresses alone: memory is taken as bytes arrive.
    if (head.kind == Record::Pixels) m_content.reserve(static_cast<std::size_t>(head.length));
    m_state = State::Content;
    return true;
}

bool DecoderReply::finishRecord()
{
    m_state = State::Head;
    switch (m_head.kind) {
    case Record::Facts:
        return finishFacts();
    case Record::Frame:
        return finishFrame();
    case Record::Pixels: {
        if (m_content.size() != mostBytes(Record::Pixels)) return false;
        m_answer.pictures.push_back({m_frame->width, m_frame->height, std::move(m_content)});
        m_answer.seconds.push_back(m_frame->seconds);
        m_content = {};
        m_frame.reset();
        return true;
    }
    case Record::Samples:
        return finishSamples();
    case Record::Page:
        return finishPage();
    case Record::Text:
        return finishText();
    case Record::Refusal:
        return finishRefusal();
    case Record::End:
        return false;
    }
    return false;
}

bool DecoderReply::finishFacts()
{
    FactsRecord& facts = m_answer.facts;
    if (m_hasFacts || !readExactly(m_content, facts)) return false;
    m_hasFacts = true;
    return static_cast<std::uint8_t>(facts.format) < kFormats &&
           kindOf(facts.format) != FormatKind::None && isWithin(facts.seconds, 0, kMostSeconds) &&
           facts.width <= media_limits::kPictureSide &&
           facts.height <= media_limits::kPictureSide && facts.pages <= media_limits::kPdfPages &&
           facts.animated <= 1 && facts.hasSound <= 1 && facts.locked <= 1;
}

bool DecoderReply::finishFrame()
{
    FrameRecord frame;
    if (!readExactly(m_content, frame)) return false;
    const bool video = m_request.task == Task::Video;
    const std::size_t mostPictures = video ? m_request.frames : 1;
    if (m_answer.pictures.size() >= mostPictures) return false;
    if (frame.width == 0 || frame.height == 0 || frame.width > media_limits::kPictureSide ||
        frame.height > media_limits::kPictureSide)
        return false;
    const std::uint64_t pixels = std::uint64_t{frame.width} * frame.height;
    m_pixels += pixels;
    if (m_pixels > (video ? media_limits::kVideoPixels : media_limits::kPicturePixels))
        return false;
    if (!isWithin(frame.seconds, 0, kMostSeconds)) return false;
    if (!m_answer.pictures.empty()) {
        const engine::Picture& first = m_answer.pictures.front();
        if (frame.width != first.width || frame.height != first.height ||
            frame.seconds < m_answer.seconds.back())
            return false;
    }
    m_frame = frame;
    return true;
}

bool DecoderReply::finishSamples()
{
    if (m_content.size() % sizeof(float) != 0) return false;
    const std::size_t before = m_answer.samples.size();
    m_answer.samples.resize(before + m_content.size() / sizeof(float));
    if (!m_content.empty())
        std::memcpy(m_answer.samples.data() + before, m_content.data(), m_content.size());
    return std::all_of(m_answer.samples.begin() + static_cast<std::ptrdiff_t>(before),
                       m_answer.samples.end(),
                       [](float sample) { return sample >= -1 && sample <= 1; });
}

bool DecoderReply::finishPage()
{
    PageRecord record;
    if (m_content.size() < sizeof record || m_answer.pages.size() >= m_request.pages) return false;
    std::memcpy(&record, m_content.data(), sizeof record);
    PdfPage page;
    page.text.assign(m_content.begin() + sizeof record, m_content.end());
    page.pictureShare = record.pictureShare;
    page.width = record.width;
    page.height = record.height;
    m_textBytes += page.text.size();
    if (!isWithin(page.pictureShare, 0, 1) || !isWithin(page.width, 0, kMostPoints) ||
        !isWithin(page.height, 0, kMostPoints) || !isValidUtf8(page.text))
        return false;
    m_answer.pages.push_back(std::move(page));
    return true;
}

bool DecoderReply::finishText()
{
    m_answer.text.append(m_content.begin(), m_content.end());
    return true; // whole signs: looked at when all is there
}

bool DecoderReply::finishRefusal()
{
    RefusalRecord refusal;
    if (!readExactly(m_content, refusal)) return false;
    const auto reason = static_cast<std::uint32_t>(refusal.reason);
    if (reason == 0 || reason > kReasons) return false;
    if (static_cast<std::uint8_t>(refusal.format) >= kFormats) refusal.format = Format::Unknown;
    m_refusal = refusal;
    m_state = State::Complete;
    return true;
}

/// Whether all is there that was asked for.
bool DecoderReply::finishReply()
{
    m_state = State::Complete;
    if (m_frame) return false;
    switch (m_request.task) {
    case Task::Inspect:
        return m_hasFacts;
    case Task::Picture:
    case Task::PdfPicture:
        return m_answer.pictures.size() == 1;
    case Task::Video:
        return !m_answer.pictures.empty();
    case Task::Sound:
        return !m_answer.samples.empty();
    case Task::PdfPages:
        return m_answer.pages.size() == m_request.pages;
    case Task::Document:
        return !m_answer.text.empty() && isValidUtf8(m_answer.text);
    }
    return false;
}

} // namespace cabochon::decoder
