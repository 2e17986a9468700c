#include "app/inference/answer_so_far.h"

#include "engine/session/answer_text.h"

#include <algorithm>
#include <cstddef>
#include <optional>
#include <string_view>
#include <utility>

namespace cabochon {

namespace {

using engine::OutputPiece;
using engine::ResponseEvent;
using engine::ResponseEventKind;
using engine::SpecialTokens;
using engine::TokenId;

constexpr std::string_view kThoughtOpen = "<|channel>thought\n";
constexpr std::string_view kThoughtClose = "<channel|>";

std::vector<ResponseEvent> feed(std::span<const OutputPiece> text, engine::ResponseParser& parser)
{
    std::vector<ResponseEvent> events;
    for (const OutputPiece& piece : text) {
        for (ResponseEvent& event :
             piece.control ? parser.feed(piece.text) : parser.feedOrdinary(piece.text))
            events.push_back(std::move(event));
    }
    return events;
}

/// A place in what was said.
class Place {
public:
    explicit Place(const AnswerSoFar& soFar) : m_pieces(soFar.pieces) {}

    /// Goes past this event; false: something else was said here.
    bool pass(const ResponseEvent& event)
    {
        const bool thought = event.kind == ResponseEventKind::ThoughtText;
        if (event.kind == ResponseEventKind::ThoughtEnd) return true;
        if (!thought && event.kind != ResponseEventKind::ContentText) return false;
        if (!atEnd() && m_offset == m_pieces[m_piece].text.size()) {
            ++m_piece;
            m_offset = 0;
        }
        if (atEnd() || m_pieces[m_piece].thought != thought) return false;
        const std::string_view rest = std::string_view(m_pieces[m_piece].text).substr(m_offset);
        if (!rest.starts_with(event.text)) return false;
        m_offset += event.text.size();
        return true;
    }

    /// Nothing was left out.
    bool passedAll() const
    {
        return atEnd() ||
               (m_piece + 1 == m_pieces.size() && m_offset == m_pieces.back().text.size());
    }

    /// What follows, as stretches for the tokenizer.
    std::vector<engine::TextStretch> rest(bool insideThought, bool emptyThought) const
    {
        std::vector<engine::TextStretch> stretches;
        bool inside = insideThought;
        const auto mark = [&](std::string_view marker) {
            stretches.push_back({marker, SpecialTokens::Parse});
            inside = !inside;
        };
        if (emptyThought && !inside) mark(kThoughtOpen);
        for (std::size_t i = m_piece; i < m_pieces.size(); ++i) {
            const std::string_view text =
                std::string_view(m_pieces[i].text).substr(i == m_piece ? m_offset : 0);
            if (text.empty()) continue;
            if (m_pieces[i].thought != inside) mark(inside ? kThoughtClose : kThoughtOpen);
            stretches.push_back({text, SpecialTokens::AsText});
        }
        return stretches;
    }

private:
    bool atEnd() const { return m_piece >= m_pieces.size(); }

    std::span<const AnswerSoFar::Piece> m_pieces;
    std::size_t m_piece = 0;
    std::size_t m_offset = 0;
};

/// Where what was said and the held ids part.
struct Parting {
    std::size_t ids = 0; // of the held ones, that were said
    Place place;
    bool insideThought = false;
};

/// Nothing: the held ids say something else.
std::optional<Parting> followHeld(const AnswerSoFar& soFar,
                                  std::span<const TokenId> held,
                                  engine::ResponseParser parser,
                                  const engine::Tokenizer& tokenizer)
{
    engine::AnswerText text(tokenizer, {});
    Place place(soFar);
    Parting parting{0, place, parser.insideThought()};
    for (std::size_t i = 0; i < held.size(); ++i) {
        const bool passedAll = place.passedAll();
        text.add(held[i]);
        const std::vector<ResponseEvent> events = feed(text.certain(), parser);
        const auto isPassed = [&](const ResponseEvent& event) { return place.pass(event); };
        if (!std::ranges::all_of(events, isPassed)) {
            if (passedAll) break; // what was written after that
            return std::nullopt;
        }
        // Within a marker nothing is seen yet: the model is led back there only where nothing that
        // was seen follows. Never within a character.
        const bool whole = tokenizer.kind(held[i]) != engine::TokenKind::Byte;
        if (!events.empty() || (passedAll && whole))
            parting = {i + 1, place, parser.insideThought()};
    }
    return parting;
}

} // namespace

std::vector<TokenId> idsSoFar(const AnswerSoFar& soFar,
                              std::span<const TokenId> held,
                              const engine::ResponseParser& parser,
                              const engine::Tokenizer& tokenizer)
{
    const std::optional<Parting> found = followHeld(soFar, held, parser, tokenizer);
    const Parting parting = found ? *found : Parting{0, Place(soFar), parser.insideThought()};
    std::vector<TokenId> ids(held.begin(), held.begin() + static_cast<std::ptrdiff_t>(parting.ids));
    const std::vector<TokenId> rest = tokenizer.encode(
        parting.place.rest(parting.insideThought, soFar.emptyThought && ids.empty()));
    ids.insert(ids.end(), rest.begin(), rest.end());
    return ids;
}

void replay(std::span<const TokenId> ids,
            const engine::Tokenizer& tokenizer,
            engine::ResponseParser& parser)
{
    engine::AnswerText text(tokenizer, {});
    for (const TokenId id : ids) {
        text.add(id);
        (void)feed(text.certain(), parser);
    }
}

} // namespace cabochon
