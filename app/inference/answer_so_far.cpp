#include "app/inference/answer_so_far.h"

#include "engine/session/answer_text.h"
#include "engine/text/json_document.h"
#include "engine/text/tool_syntax_writer.h"

#include <algorithm>
#include <cstddef>
#include <nlohmann/json.hpp>
#include <optional>
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

using Kind = AnswerSoFar::Piece::Kind;

engine::ToolCall callOf(const AnswerSoFar::Piece& piece)
{
    engine::ToolCall call;
    call.name = piece.name;
    call.argumentsJson = piece.text;
    return call;
}

void writeResult(engine::PromptWriter& writer,
                 const AnswerSoFar::Piece& piece,
                 engine::TemplateRevision revision)
{
    const Result<engine::JsonValue> body = engine::parseJson(resultJson(piece.text, piece.failed));
    writeResponse(writer, piece.name, body ? *body : engine::JsonValue::string(piece.text),
                  revision);
}

std::vector<TokenId> encode(const engine::RenderedPrompt& prompt,
                            const engine::Tokenizer& tokenizer)
{
    std::vector<engine::TextStretch> stretches;
    for (const auto& segment : prompt.segments) {
        stretches.push_back(
            {segment.text, segment.trusted ? SpecialTokens::Parse : SpecialTokens::AsText});
    }
    return tokenizer.encode(stretches);
}

/// A place in what was said.
class Place {
public:
    explicit Place(const AnswerSoFar& soFar) : m_pieces(soFar.pieces) {}

    /// Goes past this event; false: something else was said here.
    bool pass(const ResponseEvent& event)
    {
        if (event.kind == ResponseEventKind::ThoughtEnd) return true;
        if (event.kind == ResponseEventKind::ToolCall) return passCall(event);
        const bool thought = event.kind == ResponseEventKind::ThoughtText;
        if (!thought && event.kind != ResponseEventKind::ContentText) return false;
        leavePiece();
        if (atEnd() || m_pieces[m_piece].kind != (thought ? Kind::Thought : Kind::Text))
            return false;
        const std::string_view rest = std::string_view(m_pieces[m_piece].text).substr(m_offset);
        if (!rest.starts_with(event.text)) return false;
        m_offset += event.text.size();
        return true;
    }

    /// Goes past the results that stand here; their ids. None: there are none.
    std::vector<TokenId> passResults(const engine::Tokenizer& tokenizer,
                                     engine::TemplateRevision revision)
    {
        leavePiece();
        engine::PromptWriter writer;
        while (!atEnd() && m_pieces[m_piece].kind == Kind::Result)
            writeResult(writer, m_pieces[m_piece++], revision);
        return encode(std::move(writer).take(), tokenizer);
    }

    /// Nothing was left out.
    bool passedAll() const { return atEnd() || (m_piece + 1 == m_pieces.size() && pieceIsDone()); }

    /// Writes what follows.
    Status writeRest(engine::PromptWriter& writer,
                     bool insideThought,
                     bool emptyThought,
                     const SayingAgain& how) const
    {
        bool inside = insideThought;
        const auto mark = [&](std::string_view marker) {
            writer.trusted(marker);
            inside = !inside;
        };
        if (emptyThought && !inside) mark(kThoughtOpen);
        for (std::size_t i = m_piece; i < m_pieces.size(); ++i) {
            const AnswerSoFar::Piece& piece = m_pieces[i];
            if (piece.kind == Kind::Result) {
                writeResult(writer, piece, how.revision);
            } else if (piece.kind == Kind::Call) {
                if (i == m_piece && m_offset > 0) continue; // it was passed
                if (inside) mark(kThoughtClose);
                if (Status call = writeCall(writer, callOf(piece), "the call", how.revision); !call)
                    return call;
            } else {
                const std::string_view text =
                    std::string_view(piece.text).substr(i == m_piece ? m_offset : 0);
                if (text.empty()) continue;
                if ((piece.kind == Kind::Thought) != inside)
                    mark(inside ? kThoughtClose : kThoughtOpen);
                writer.untrusted(text);
            }
        }
        return {};
    }

private:
    bool atEnd() const { return m_piece >= m_pieces.size(); }
    bool pieceIsDone() const
    {
        const AnswerSoFar::Piece& piece = m_pieces[m_piece];
        if (piece.kind == Kind::Call) return m_offset > 0;
        return piece.kind != Kind::Result && m_offset == piece.text.size();
    }
    void leavePiece()
    {
        if (atEnd() || !pieceIsDone()) return;
        ++m_piece;
        m_offset = 0;
    }
    bool passCall(const ResponseEvent& event)
    {
        leavePiece();
        if (atEnd() || m_pieces[m_piece].kind != Kind::Call) return false;
        const AnswerSoFar::Piece& piece = m_pieces[m_piece];
        if (piece.name != event.name || piece.text != event.argumentsJson) return false;
        m_offset = piece.text.size();
        return true;
    }

    std::span<const AnswerSoFar::Piece> m_pieces;
    std::size_t m_piece = 0;
    std::size_t m_offset = 0; // bytes of its text
};

/// Where what was said and the held ids part.
struct Parting {
    std::size_t ids = 0; // of the held ones, that were said
    Place place;
    bool insideThought = false;
};

/// The model wrote that it waits: goes past the results where the held ids have the same ones.
/// False: they end here, or others stand there.
bool passHeldResults(std::span<const TokenId> held,
                     Parting& parting,
                     const engine::Tokenizer& tokenizer,
                     engine::TemplateRevision revision)
{
    Place place = parting.place;
    const std::vector<TokenId> results = place.passResults(tokenizer, revision);
    held = held.subspan(parting.ids);
    if (results.empty() || held.size() < results.size()) return false;
    if (!std::equal(results.begin(), results.end(), held.begin())) return false;
    parting = {parting.ids + results.size(), place, false};
    return true;
}

/// Nothing: the held ids say something else.
std::optional<Parting> followHeld(const AnswerSoFar& soFar,
                                  std::span<const TokenId> held,
                                  engine::ResponseParser parser,
                                  const engine::Tokenizer& tokenizer,
                                  engine::TemplateRevision revision)
{
    std::optional<engine::AnswerText> text(std::in_place, tokenizer,
                                           std::span<const std::string>());
    Place place(soFar);
    Parting parting{0, place, parser.insideThought()};
    for (std::size_t i = 0; i < held.size();) {
        const bool passedAll = place.passedAll();
        if (held[i] == tokenizer.special().toolResponseOpen) {
            if (parting.ids != i || !passHeldResults(held, parting, tokenizer, revision)) break;
            i = parting.ids;
            place = parting.place;
            parser = engine::ResponseParser();
            text.emplace(tokenizer, std::span<const std::string>());
            continue;
        }
        text->add(held[i]);
        const std::vector<ResponseEvent> events = feed(text->certain(), parser);
        for (const ResponseEvent& event : events) {
            if (place.pass(event)) continue;
            // What was written after all that was said, or a call that people changed.
            if (passedAll || event.kind == ResponseEventKind::ToolCall) return parting;
            return std::nullopt;
        }
        // Within a marker nothing is seen yet: the model is led back there only where nothing that
        // was seen follows. Never within a character.
        const bool whole = tokenizer.kind(held[i]) != engine::TokenKind::Byte;
        ++i;
        if (!events.empty() || (passedAll && whole)) parting = {i, place, parser.insideThought()};
    }
    return parting;
}

} // namespace

std::string resultJson(std::string_view content, bool failed)
{
    using Json = nlohmann::ordered_json;
    constexpr auto kReplace = Json::error_handler_t::replace;
    if (failed) return Json{{"error", content}}.dump(-1, ' ', false, kReplace);
    if (engine::readJsonDocument(content)) return std::string(content);
    return Json(content).dump(-1, ' ', false, kReplace);
}

Result<std::vector<TokenId>> idsSoFar(const AnswerSoFar& soFar,
                                      std::span<const TokenId> held,
                                      const engine::ResponseParser& parser,
                                      const engine::Tokenizer& tokenizer,
                                      const SayingAgain& how)
{
    const std::optional<Parting> found = followHeld(soFar, held, parser, tokenizer, how.revision);
    const Parting parting = found ? *found : Parting{0, Place(soFar), parser.insideThought()};
    std::vector<TokenId> ids(held.begin(), held.begin() + static_cast<std::ptrdiff_t>(parting.ids));
    engine::PromptWriter writer;
    if (Status rest = parting.place.writeRest(writer, parting.insideThought,
                                              soFar.emptyThought && ids.empty(), how);
        !rest)
        return rest.error();
    const bool afterResults = !soFar.pieces.empty() && soFar.pieces.back().kind == Kind::Result;
    const bool opensThought =
        afterResults && how.thinking && how.revision == engine::TemplateRevision::July;
    if (opensThought && (ids.empty() || !parting.place.passedAll() ||
                         ids.back() == tokenizer.special().toolResponseClose))
        writer.trusted(kThoughtOpen);
    const std::vector<TokenId> rest = encode(std::move(writer).take(), tokenizer);
    ids.insert(ids.end(), rest.begin(), rest.end());
    return ids;
}

std::span<const TokenId> sinceResults(std::span<const TokenId> ids,
                                      const engine::Tokenizer& tokenizer)
{
    const TokenId close = tokenizer.special().toolResponseClose;
    for (std::size_t i = ids.size(); i-- > 0;) {
        if (ids[i] == close) return ids.subspan(i + 1);
    }
    return ids;
}

std::uint32_t countResultIds(std::span<const TokenId> ids, const engine::Tokenizer& tokenizer)
{
    bool inside = false;
    std::uint32_t count = 0;
    for (const TokenId id : ids) {
        if (id == tokenizer.special().toolResponseOpen) inside = true;
        if (inside) ++count;
        if (id == tokenizer.special().toolResponseClose) inside = false;
    }
    return count;
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
