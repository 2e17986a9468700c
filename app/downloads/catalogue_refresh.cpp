#include "app/downloads/catalogue_refresh.h"

#include "app/models/model_record.h"

namespace cabochon::downloads {

namespace {

constexpr std::uint64_t kMostRefreshBytes = 8u << 20;
constexpr std::chrono::milliseconds kMostRefreshTime{60'000};

} // namespace

Result<CheckedCatalogue> refreshCatalogue(network::Network& network,
                                          std::span<const CatalogueKey> keys,
                                          const RefreshOptions& options)
{
    Result<network::WebAddress> address = network::parseWebAddress(options.address);
    if (!address) return address.error();
    network::Request request;
    request.address = std::move(*address);
    request.purpose = "the newest catalogue of models";
    request.mostBytes = kMostRefreshBytes;
    request.mostTime = kMostRefreshTime;
    const std::string shown = request.address.shown();
    network::Network::Answer answer = network.ask(std::move(request), options.cancel);
    if (answer.end.trouble != network::Trouble::None) return answer.end.problem;
    if (answer.end.head.status != 200) {
        return Error{answer.end.head.status == 404 ? ErrorCode::HubNotFound : ErrorCode::Network,
                     shown + " answers with status " + std::to_string(answer.end.head.status) +
                         " to the request for the catalogue. Try again later."};
    }
    const std::string today = options.today.empty() ? timeNow().substr(0, 10) : options.today;
    CheckedCatalogue checked =
        checkCatalogue(answer.body, keys, readSeenCatalogue(options.folder, keys), today);
    if (!checked.catalogue) return checked;
    if (Status kept = keepCatalogue(options.folder, answer.body, checked.seen); !kept)
        return kept.error();
    return checked;
}

} // namespace cabochon::downloads
