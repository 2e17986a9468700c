// Owns reading the decoder's reply while it arrives. The decoder read a file from the internet and
// may be anyone's by now: every length is bounded before it is believed, every value is checked.
#pragma once

#include "app/media/decoder_protocol.h"
#include "app/media/media_facts.h"
#include "engine/media/decoded_media.h"

#include <array>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <vector>

namespace cabochon::decoder {

/// What a complete reply held: only what its task asks for.
struct Answer {
    FactsRecord facts;
    std::vector<engine::Picture> pictures;
    std::vector<double> seconds; // [pictures]
    std::vector<float> samples;
    std::vector<PdfPage> pages;
    std::string text;
};

class DecoderReply {
public:
    explicit DecoderReply(const Request& request);

    /// The next bytes. False: this is no reply to the request, and never will be.
    bool take(std::span<const std::byte> bytes);

    bool isComplete() const { return m_state == State::Complete; }
    /// Given once the decoder has refused.
    const std::optional<RefusalRecord>& refusal() const { return m_refusal; }
    /// Of a complete one.
    Answer& answer() { return m_answer; }

private:
    enum class State { Mark, Head, Content, Complete, Broken };

    bool begin(const RecordHead& head);
    std::uint64_t mostBytes(Record kind) const;
    bool finishRecord();
    bool finishFacts();
    bool finishFrame();
    bool finishSamples();
    bool finishPage();
    bool finishText();
    bool finishRefusal();
    bool finishReply();

    Request m_request;
    State m_state = State::Mark;
    std::array<std::byte, sizeof(RecordHead)> m_headBytes{}; // of the mark or of a record's head
    std::size_t m_headFilled = 0;
    RecordHead m_head;
    std::vector<std::uint8_t> m_content; // of the record that is being read
    std::optional<FrameRecord> m_frame;  // whose pixels come next
    std::uint64_t m_pixels = 0;          // of all pictures
    std::size_t m_textBytes = 0;         // of all pages
    bool m_hasFacts = false;
    Answer m_answer;
    std::optional<RefusalRecord> m_refusal;
};

} // namespace cabochon::decoder
