#include "app/chat/file_sounds.h"

#include "engine/media/decoded_media.h"

#include <utility>

namespace cabochon {

FileSounds::FileSounds(AttachmentLoader& loader, QObject* parent)
    : QObject(parent), m_loader(loader)
{
}

double FileSounds::seconds() const
{
    return static_cast<double>(m_samples.size()) / engine::kSampleRate;
}

void FileSounds::open(const QString& contentHash)
{
    if (contentHash == m_contentHash && m_problem.isEmpty()) return;
    if (m_cancel) m_cancel->request();
    m_player.forget(m_contentHash);
    m_contentHash = contentHash;
    m_samples.clear();
    m_wave.clear();
    m_problem.clear();
    m_wish.reset();
    m_cancel =
        contentHash.isEmpty()
            ? nullptr
            : m_loader.hear(contentHash, [this, contentHash](const Result<HeardSound>& sound) {
                  if (contentHash == m_contentHash) onRead(sound);
              });
    emit changed();
}

void FileSounds::onRead(const Result<HeardSound>& sound)
{
    if (!sound && sound.error().code == ErrorCode::Cancelled) return; // another one comes
    m_cancel.reset();
    if (sound) {
        m_samples = sound->samples;
        m_wave = sound->wave;
    } else {
        m_problem = QString::fromStdString(sound.error().message);
    }
    emit changed();
    const std::optional<Wish> wish = std::exchange(m_wish, std::nullopt);
    if (sound && wish) play(*wish);
}

void FileSounds::play(const Wish& wish)
{
    m_player.play(m_contentHash, m_samples, wish.first, wish.last, wish.at);
}

void FileSounds::toggle(const QString& contentHash, double first, double last)
{
    if (m_player.isPlaying() && m_player.key() == contentHash) return m_player.pause();
    playAt(contentHash, first, last, -1);
}

void FileSounds::playAt(const QString& contentHash, double first, double last, double at)
{
    open(contentHash);
    const Wish wish{first, last, at};
    if (m_cancel)
        m_wish = wish;
    else if (m_problem.isEmpty())
        play(wish);
}

void FileSounds::close(const QString& contentHash)
{
    if (contentHash != m_contentHash) return;
    m_wish.reset();
    m_player.pause();
}

} // namespace cabochon
