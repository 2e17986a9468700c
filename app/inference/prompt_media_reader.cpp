#include "app/inference/prompt_media_reader.h"

#include "engine/base/sha256.h"

#include <algorithm>
#include <chrono>
#include <set>
#include <span>
#include <utility>

namespace cabochon {

namespace {

using engine::MediaPieces;
using engine::MessagePart;
using engine::PartKind;

constexpr std::size_t kDigestSample = 4096; // bytes of each tensor
constexpr std::size_t kMostMeasured = 1'000;
/// Of what stays on disks: raised when the same file would be encoded to something else.
constexpr int kEncodingVersion = 1;

engine::ContentHash contentHashOf(const std::string& key, std::size_t piece)
{
    Sha256 sha;
    sha.update(key + "/" + std::to_string(piece));
    return sha.bytes();
}

/// What tells a projector from others: its tensors' names, shapes and first bytes.
std::string projectorDigest(const engine::Projector& projector)
{
    Sha256 sha;
    for (const engine::TensorView& tensor : projector.file().tensors()) {
        sha.update(tensor.name);
        sha.update(" " + std::to_string(tensor.columns) + " " + std::to_string(tensor.rows) + " " +
                   std::to_string(static_cast<int>(tensor.type)) + "\n");
        sha.update({tensor.data, std::min(tensor.sizeBytes(), kDigestSample)});
    }
    return sha.digest();
}

/// Adds up the fractions of several media.
class Progress {
public:
    Progress(const MediaProgressCallback& callback, std::size_t media)
        : m_callback(callback), m_media(static_cast<double>(std::max<std::size_t>(media, 1)))
    {
    }
    void tell(double ofThis) const
    {
        if (m_callback) m_callback((m_done + ofThis) / m_media);
    }
    void end()
    {
        m_done += 1;
        tell(0);
    }

private:
    const MediaProgressCallback& m_callback;
    double m_media;
    double m_done = 0;
};

} // namespace

PromptMediaReader::PromptMediaReader(MediaTools tools) : m_tools(std::move(tools))
{
    if (!m_tools.projector) return;
    const std::optional<engine::SoundConfig>& sound = m_tools.projector->config().sound;
    m_senses.sees = m_tools.projector->sees();
    m_senses.hears = m_tools.projector->hears();
    m_senses.rawSound = sound && sound->kind == engine::EncoderKind::Direct;
}

void PromptMediaReader::release()
{
    if (m_tools.encoder) m_tools.encoder->release();
}

Status PromptMediaReader::checkSense(PartKind kind) const
{
    const bool sound = kind == PartKind::Audio;
    if (sound ? m_senses.hears : m_senses.sees) return {};
    const std::string what = sound ? "sound" : kind == PartKind::Video ? "videos" : "pictures";
    if (!m_tools.projector) {
        return {ErrorCode::MediaUnusable,
                m_tools.modelName +
                    " was opened without its projector (\"mmproj\" file), so it takes no " + what +
                    ". " +
                    (m_tools.refusal.empty()
                         ? "Put the projector beside the model and open it again."
                         : "The file beside it cannot be used: " + m_tools.refusal)};
    }
    return {ErrorCode::MediaUnusable,
            m_tools.modelName + " takes no " + what + ". " +
                (sound ? "Gemma 4 E2B, E4B and 12B hear: open one of them."
                       : "Open a model with a projector that sees.")};
}

Result<MediaFile> PromptMediaReader::openPart(const MessagePart& part) const
{
    if (Status sense = checkSense(part.kind); !sense) return sense.error();
    return MediaFile::open(part.text);
}

Result<std::string> PromptMediaReader::keyOf(const MediaFile& file, const MessagePart& part)
{
    Result<std::string> digest = m_digests.digestOf(file.path());
    if (!digest) return digest;
    // Reads a little of every tensor, which a model that nobody shows anything need not.
    std::call_once(m_projectorRead,
                   [this] { m_projectorDigest = projectorDigest(*m_tools.projector); });
    return *digest + "-" +
           sha256Of(m_projectorDigest + " " + choicesOf(part) + " " +
                    std::to_string(kEncodingVersion));
}

Result<std::vector<MediaPieces>>
PromptMediaReader::measure(std::span<const engine::ChatMessage> messages,
                           std::span<const engine::MediaSlot> slots,
                           const engine::CancelFlag* cancel)
{
    std::vector<MediaPieces> all;
    for (const engine::MediaSlot& slot : slots) {
        const MessagePart& part = messages[slot.messageIndex].parts[slot.partIndex];
        Result<MediaFile> file = openPart(part);
        if (!file) return file.error();
        const Result<std::string> key = keyOf(*file, part);
        if (!key) return key.error();
        {
            const std::lock_guard lock(m_measuredMutex);
            if (const auto known = m_measured.find(*key); known != m_measured.end()) {
                all.push_back(known->second);
                continue;
            }
        }
        Result<MediaPieces> pieces =
            measurePart(m_tools.decoder, part, file->path(), m_senses, cancel);
        if (!pieces) return pieces.error();
        const std::lock_guard lock(m_measuredMutex);
        if (m_measured.size() >= kMostMeasured) m_measured.clear();
        m_measured[*key] = *pieces;
        all.push_back(std::move(*pieces));
    }
    return all;
}

Result<MediaRead> PromptMediaReader::read(std::span<const engine::ChatMessage> messages,
                                          std::span<const engine::MediaSlot> slots,
                                          const MediaProgressCallback& progress,
                                          const engine::CancelFlag* cancel)
{
    const auto start = std::chrono::steady_clock::now();
    struct Medium {
        const MessagePart* part = nullptr;
        MediaFile file;
        std::string key;
        std::shared_ptr<const EncodedMedium> encoded;
    };
    std::vector<Medium> media;
    std::set<std::string> missing; // keys
    for (const engine::MediaSlot& slot : slots) {
        const MessagePart& part = messages[slot.messageIndex].parts[slot.partIndex];
        Result<MediaFile> file = openPart(part);
        if (!file) return file.error();
        Result<std::string> key = keyOf(*file, part);
        if (!key) return key.error();
        std::shared_ptr<const EncodedMedium> encoded = m_tools.kept->find(*key);
        if (!encoded) missing.insert(*key);
        media.push_back({&part, std::move(*file), std::move(*key), std::move(encoded)});
    }
    MediaRead result;
    Progress told(progress, missing.size());
    for (Medium& medium : media) {
        // The same picture twice in a conversation is encoded once.
        if (!medium.encoded) medium.encoded = m_tools.kept->find(medium.key);
        if (!medium.encoded) {
            Result<std::shared_ptr<const EncodedMedium>> encoded = encode(
                *medium.part, medium.file, medium.key,
                [&told](double fraction) { told.tell(fraction); }, cancel);
            if (!encoded) return encoded.error();
            medium.encoded = std::move(*encoded);
            m_tools.kept->keep(medium.key, medium.encoded, medium.file.path());
            ++result.encoded;
            told.end();
        }
        result.softTokens += medium.encoded->softTokens();
        result.pieces.push_back(medium.encoded->pieces);
    }
    result.seconds =
        std::chrono::duration<double>(std::chrono::steady_clock::now() - start).count();
    return result;
}

Result<std::shared_ptr<const EncodedMedium>>
PromptMediaReader::encode(const MessagePart& part,
                          const MediaFile& file,
                          const std::string& key,
                          const MediaProgressCallback& progress,
                          const engine::CancelFlag* cancel)
{
    progress(0);
    Result<std::vector<DecodedPiece>> decoded =
        decodePart(m_tools.decoder, part, file.path(), m_senses, cancel);
    if (!decoded) return decoded.error();
    auto medium = std::make_shared<EncodedMedium>();
    for (std::size_t i = 0; i < decoded->size(); ++i) {
        DecodedPiece& source = (*decoded)[i];
        engine::EncodeOptions options;
        options.cancel = cancel;
        options.progress = [&](std::uint32_t done, std::uint32_t total) {
            const double ofPiece = total > 0 ? double(done) / total : 1.0;
            progress((double(i) + ofPiece) / double(decoded->size()));
        };
        Result<engine::SoftTokens> tokens =
            source.piece.kind == PartKind::Audio
                ? m_tools.encoder->encodeSound(source.samples, options)
                : m_tools.encoder->encodePicture(source.picture, options);
        if (!tokens) return tokens.error();
        source.piece.count = tokens->count;
        source.piece.contentHash = contentHashOf(key, i);
        source.piece.rows = std::make_shared<const std::vector<float>>(std::move(tokens->rows));
        medium->pieces.push_back(std::move(source.piece));
    }
    return std::shared_ptr<const EncodedMedium>(std::move(medium));
}

} // namespace cabochon
