#include "tests/app/network/outside_hub.h"

#include <fstream>

namespace cabochon::test {

OutsideScene::OutsideScene()
{
    outside.name(kHub, kHubNumber);
    outside.name(kElsewhere, kElsewhereNumber);
    std::ofstream(m_folder.path() / "authorities.pem") << authority.certificate();
}

network::NetworkOptions OutsideScene::options() const
{
    network::NetworkOptions options;
    options.certificates = m_folder.path() / "authorities.pem";
    return options;
}

network::Network::Answer OutsideScene::ask(network::Network& network,
                                           const std::string& address,
                                           const std::string& token) const
{
    network::Request request;
    request.address = *network::parseWebAddress(address);
    request.purpose = "a test";
    request.token = token;
    request.mostTime = std::chrono::seconds(30);
    return network.ask(std::move(request), nullptr);
}

bool isTold(const network::Network& network,
            const network::Network::Answer& answer,
            const std::string& word)
{
    bool told = answer.end.problem.message.find(word) != std::string::npos;
    for (const network::Connection& one : network.log().entries())
        for (const std::string& text : {one.purpose, one.host, one.path, one.problem})
            told = told || text.find(word) != std::string::npos;
    return told;
}

} // namespace cabochon::test
