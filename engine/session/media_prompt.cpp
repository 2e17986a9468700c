#include "engine/session/media_prompt.h"

#include <string_view>
#include <utility>

namespace cabochon::engine {

namespace {

/// Takes text until a medium comes: pieces of a text are tokenized together.
class PromptBuilder {
public:
    PromptBuilder(const Tokenizer& tokenizer, bool bidirectionalImages)
        : m_tokenizer(tokenizer), m_bidirectionalImages(bidirectionalImages)
    {
    }

    void text(std::string_view text, SpecialTokens special)
    {
        m_pending.push_back({text, special});
    }
    void piece(const MediaPiece& piece)
    {
        if (!piece.before.empty()) text(piece.before, SpecialTokens::AsText);
        flush();
        const MediaTokens tokens = mediaTokens(piece.kind, m_tokenizer.special());
        m_prompt.append(tokens.open);
        appendPiece(m_prompt, piece, tokens.soft, m_bidirectionalImages);
        m_prompt.append(tokens.close);
    }
    Prompt take() &&
    {
        flush();
        return std::move(m_prompt);
    }

private:
    void flush()
    {
        m_prompt.append(m_tokenizer.encode(m_pending));
        m_pending.clear();
    }

    const Tokenizer& m_tokenizer;
    bool m_bidirectionalImages;
    std::vector<TextStretch> m_pending;
    Prompt m_prompt;
};

} // namespace

void appendPiece(Prompt& prompt,
                 const MediaPiece& piece,
                 TokenId placeholder,
                 bool bidirectionalImages)
{
    prompt.appendMedia(piece.count, placeholder, piece.contentHash, piece.rows,
                       bidirectionalImages && piece.kind != PartKind::Audio);
}

Prompt mediaPrompt(const RenderedPrompt& rendered,
                   const Tokenizer& tokenizer,
                   std::span<const MediaPieces> media,
                   bool bidirectionalImages)
{
    PromptBuilder builder(tokenizer, bidirectionalImages);
    std::size_t next = 0; // of the placeholders
    for (std::size_t i = 0; i < rendered.segments.size(); ++i) {
        const bool isMedium = next < rendered.media.size() && rendered.media[next].segment == i;
        const std::size_t medium = isMedium ? next++ : media.size();
        if (medium < media.size() && !media[medium].empty()) {
            for (const MediaPiece& piece : media[medium])
                builder.piece(piece);
            continue;
        }
        const PromptSegment& segment = rendered.segments[i];
        builder.text(segment.text, segment.trusted ? SpecialTokens::Parse : SpecialTokens::AsText);
    }
    return std::move(builder).take();
}

} // namespace cabochon::engine
