#include "app/inference/fitting_request.h"

#include <algorithm>
#include <cstddef>
#include <vector>

namespace cabochon {

namespace {

using engine::ChatMessage;
using engine::Role;

constexpr std::uint32_t kAnswerRoom = 1024; // ids
constexpr std::size_t kStep = 4;            // questions that are left out together

/// Messages before which the conversation can begin: its questions.
std::vector<std::size_t> beginnings(const std::vector<ChatMessage>& messages)
{
    std::vector<std::size_t> places;
    for (std::size_t i = 0; i < messages.size(); ++i) {
        if (messages[i].role == Role::User) places.push_back(i);
    }
    return places;
}

/// The request from message `begin` on; of those before it, only what the system says.
ChatRequest from(const ChatRequest& request, std::size_t begin)
{
    ChatRequest shorter = request;
    std::size_t place = 0;
    std::erase_if(shorter.messages, [&](const ChatMessage& message) {
        return place++ < begin && message.role != Role::System;
    });
    return shorter;
}

std::size_t sizeOf(const engine::Model& model,
                   const ChatRequest& request,
                   PromptMedia* media,
                   const engine::CancelFlag* cancel)
{
    const Result<std::vector<engine::TokenId>> ids = promptIds(model, request, media, cancel);
    std::size_t size = ids ? ids->size() : 0; // what is wrong with it is said when it is answered
    if (!request.soFar) return size;
    for (const AnswerSoFar::Piece& piece : request.soFar->pieces)
        size += model.tokenizer().encode(piece.text, engine::SpecialTokens::AsText).size();
    return size;
}

} // namespace

FittingRequest fittingRequest(const engine::Model& model,
                              const ChatRequest& request,
                              PromptMedia* media,
                              std::uint32_t contextLength,
                              const engine::CancelFlag* cancel)
{
    const std::uint32_t room = contextLength - std::min(contextLength / 4, kAnswerRoom);
    const auto fits = [&](std::size_t begin) {
        return sizeOf(model, from(request, begin), media, cancel) <= room;
    };
    const std::vector<std::size_t> places = beginnings(request.messages);
    if (request.rawPrompt || places.size() < 2 || fits(0)) return {request, 0};
    std::size_t first = 1; // of the places: the first that may fit
    std::size_t last = places.size() - 1;
    while (first < last) {
        const std::size_t middle = (first + last) / 2;
        if (fits(places[middle]))
            last = middle;
        else
            first = middle + 1;
    }
    first = std::min((first + kStep - 1) / kStep * kStep, places.size() - 1);
    FittingRequest fitting{from(request, places[first]), 0};
    fitting.leftOut =
        static_cast<std::uint32_t>(request.messages.size() - fitting.request.messages.size());
    return fitting;
}

} // namespace cabochon
