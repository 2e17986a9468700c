#include "app/recording/wav_bytes.h"

#include "engine/media/decoded_media.h"

#include <QtEndian>

#include <algorithm>

namespace cabochon {

namespace {

constexpr quint16 kPlain = 1; // samples as they are
constexpr quint16 kSampleBytes = 2;

template <typename T>
void add(QByteArray& bytes, T value)
{
    const T little = qToLittleEndian(value);
    bytes.append(reinterpret_cast<const char*>(&little), sizeof little);
}

} // namespace

QByteArray wavBytes(const SoundSamples& samples, qsizetype first, qsizetype last)
{
    last = std::clamp<qsizetype>(last, 0, samples.size());
    first = std::clamp<qsizetype>(first, 0, last);
    const auto size = static_cast<quint32>((last - first) * kSampleBytes);
    QByteArray bytes;
    bytes.reserve(44 + qsizetype(size));
    bytes += "RIFF";
    add<quint32>(bytes, 36 + size);
    bytes += "WAVEfmt ";
    add<quint32>(bytes, 16);
    add<quint16>(bytes, kPlain);
    add<quint16>(bytes, 1);
    add<quint32>(bytes, engine::kSampleRate);
    add<quint32>(bytes, engine::kSampleRate * kSampleBytes);
    add<quint16>(bytes, kSampleBytes);
    add<quint16>(bytes, 8 * kSampleBytes);
    bytes += "data";
    add<quint32>(bytes, size);
    for (qsizetype i = first; i < last; ++i)
        add<qint16>(bytes, samples[i]);
    return bytes;
}

} // namespace cabochon
