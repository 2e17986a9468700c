#include "app/media/decoder_protocol.h"

#include "app/media/media_limits.h"

#include <cstring>

namespace cabochon::decoder {

namespace {

constexpr std::string_view kRequestMark = "CABOASK2";
constexpr std::size_t kMostEnding = 32;

/// The part of a request that has the same length in each.
struct RequestHead {
    std::int64_t parent = 0;
    double firstSecond = 0, lastSecond = 0;
    std::uint32_t frames = 0, firstPage = 0, pages = 0, longSide = 0;
    std::uint32_t passwordBytes = 0, endingBytes = 0;
    Task task = Task::Inspect;
    std::uint8_t padding[7] = {};
};

} // namespace

bool isQuick(Task task)
{
    return task == Task::Inspect || task == Task::Picture || task == Task::Document;
}

std::string writeRequest(const Request& request)
{
    RequestHead head;
    head.parent = request.parent;
    head.firstSecond = request.firstSecond;
    head.lastSecond = request.lastSecond;
    head.frames = request.frames;
    head.firstPage = request.firstPage;
    head.pages = request.pages;
    head.longSide = request.longSide;
    head.passwordBytes = static_cast<std::uint32_t>(request.password.size());
    const std::string_view ending = std::string_view(request.ending).substr(0, kMostEnding);
    head.endingBytes = static_cast<std::uint32_t>(ending.size());
    head.task = request.task;
    std::string bytes(kRequestMark);
    bytes.append(reinterpret_cast<const char*>(&head), sizeof head);
    bytes += request.password;
    bytes += ending;
    return bytes;
}

std::optional<Request> readRequest(std::string_view bytes)
{
    RequestHead head;
    if (!bytes.starts_with(kRequestMark)) return std::nullopt;
    bytes.remove_prefix(kRequestMark.size());
    if (bytes.size() < sizeof head) return std::nullopt;
    std::memcpy(&head, bytes.data(), sizeof head);
    bytes.remove_prefix(sizeof head);
    if (static_cast<std::uint8_t>(head.task) >= kTasks) return std::nullopt;
    if (head.passwordBytes > media_limits::kPasswordBytes || head.endingBytes > kMostEnding)
        return std::nullopt;
    if (bytes.size() != std::size_t{head.passwordBytes} + head.endingBytes) return std::nullopt;
    Request request;
    request.task = head.task;
    request.parent = head.parent;
    request.firstSecond = head.firstSecond;
    request.lastSecond = head.lastSecond;
    request.frames = head.frames;
    request.firstPage = head.firstPage;
    request.pages = head.pages;
    request.longSide = head.longSide;
    request.password = bytes.substr(0, head.passwordBytes);
    request.ending = bytes.substr(head.passwordBytes);
    return request;
}

} // namespace cabochon::decoder
