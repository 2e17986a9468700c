#include "app/mcp/server.h"

#include "app/mcp/http_transport.h"
#include "app/mcp/stdio_transport.h"

#include <algorithm>
#include <utility>

namespace cabochon::mcp {

Server::Server(const Room& room, ServerConfig config)
    : m_room(room), m_config(std::move(config)),
      m_door(std::make_shared<CallDoor>(room.thread.queue())),
      m_self(std::make_shared<Server*>(this))
{
    m_door->open([this](const CallDoor::Call& call,
                        Client::Answer answer) { return beginCall(call, std::move(answer)); },
                 [this](CallDoor::CallId id) {
                     if (m_client) m_client->cancel(id);
                 });
    publish();
}

Server::~Server()
{
    m_door->close();
    m_room.thread.forget(m_timer);
    unregisterTools();
}

void Server::publish() const
{
    ServerState state;
    state.config = m_config;
    state.stage = m_stage;
    state.sentence = m_sentence;
    state.wanted = m_wanted;
    state.differences = m_differences;
    state.title = m_greeting.title;
    state.version = m_greeting.version;
    state.protocol = m_greeting.protocol;
    state.instructions = m_greeting.instructions;
    state.hasPrompts = m_greeting.prompts;
    state.hasResources = m_greeting.resources;
    for (const ListedTool& listed : m_tools)
        state.tools.push_back(listed.tool);
    state.notices = m_notices;
    m_room.publish(std::move(state));
}

void Server::setStage(Stage stage, std::string sentence)
{
    if (!sentence.empty()) m_room.log(name(), sentence + "\n");
    m_stage = stage;
    m_sentence = std::move(sentence);
    if (stage != Stage::Asks && stage != Stage::Changed) {
        m_wanted.reset();
        m_differences.clear();
    }
    publish();
}

Client* Server::client()
{
    return m_stage == Stage::Ready ? m_client.get() : nullptr;
}

void Server::change(ServerConfig config)
{
    m_config = std::move(config);
    m_classicOnly = false;
    m_greeting = {};
    m_tools.clear();
    m_notices.clear();
    publish();
}

void Server::setOn(bool on)
{
    m_config.on = on;
    publish();
}

void Server::setToolOn(const std::string& tool, bool on)
{
    std::erase(m_config.toolsOff, tool);
    if (!on) m_config.toolsOff.push_back(tool);
    registerTools();
    publish();
}

// ---------------------------------------------------------------------------------------- the
// start

void Server::start()
{
    m_ends = 0;
    const std::uint64_t run = m_run + 1;
    stop([this, run] {
        if (m_run == run) begin();
    });
}

void Server::fail(const std::string& sentence)
{
    unregisterTools();
    setStage(Stage::Failed, sentence);
}

void Server::begin()
{
    m_readySince.reset();
    const Result<LaunchPlan> plan = planLaunch(m_config, m_room.options.surroundings);
    if (!plan) return fail(plan.error().message);
    Result<Identity> identity = identityOf(*plan);
    if (!identity) return fail(identity.error().message);
    const Identity* allowed = m_room.approvals.find(name());
    if (!allowed || !allowed->startsLike(*identity)) {
        unregisterTools();
        if (allowed) { // its tools are compared with those of before, once it has started
            m_differences = differencesOf(*allowed, *identity);
            identity->toolsKnown = allowed->toolsKnown;
            identity->tools = allowed->tools;
        }
        m_wanted = std::move(*identity);
        setStage(Stage::Asks,
                 allowed ? "What would be started is not what was allowed. Look at what changed."
                         : "Nothing was started yet. Look at what would run, and allow it.");
        return;
    }
    setStage(Stage::Starting);
    gatherSecrets();
}

void Server::approve(const std::string& hash)
{
    if (!m_wanted || m_wanted->hash() != hash) return;
    const Identity identity = *m_wanted;
    if (Status kept = m_room.approvals.set(name(), identity); !kept)
        m_notices.push_back(kept.error().message);
    if (m_stage == Stage::Changed)
        beReady(identity);
    else
        begin();
}

void Server::gatherSecrets()
{
    struct Gathering {
        std::map<std::string, std::string> secrets;
        std::size_t left = 0;
    };
    const std::vector<std::string> names = secretsOf(m_config);
    if (names.empty() || !m_room.options.readSecret) return launch({});
    const auto gathering = std::make_shared<Gathering>();
    gathering->left = names.size();
    for (const std::string& secret : names) {
        m_room.options.readSecret(secret, [queue = m_room.thread.queue(),
                                           owner = std::weak_ptr(m_self), gathering, secret,
                                           run = m_run](std::optional<std::string> value) {
            queue->post([owner, gathering, secret, run, value = std::move(value)] {
                const auto self = owner.lock();
                if (!self || (*self)->m_run != run) return;
                if (value) gathering->secrets[secret] = *value;
                if (--gathering->left == 0) (*self)->launch(gathering->secrets);
            });
        });
    }
}

TransportCalls Server::transportCalls()
{
    TransportCalls calls;
    calls.onMessage = [this](const std::string& text) {
        if (m_client) m_client->take(text);
    };
    calls.onFailure = [this](MessageId id, const SendFailure& failure) {
        if (m_client) m_client->fail(id, failure);
    };
    calls.onEnd = [this](const std::string& sentence, bool byItself) { ended(sentence, byItself); };
    calls.onLog = [this](std::string_view text) { m_room.log(name(), text); };
    return calls;
}

Result<std::unique_ptr<Transport>> Server::makeTransport(const SecretOf& secretOf)
{
    const Result<LaunchPlan> plan = planLaunch(m_config, m_room.options.surroundings);
    if (!plan) return plan.error();
    if (m_config.isRemote()) {
        const Result<network::WebAddress> address = network::parseWebAddress(m_config.url);
        if (!address) return address.error();
        Result<std::vector<NamedValue>> headers = headersOf(m_config, secretOf);
        if (!headers) return headers.error();
        return std::unique_ptr<Transport>(std::make_unique<HttpTransport>(
            m_room.thread, m_room.network,
            HttpTransport::Options{.server = name(),
                                   .address = *address,
                                   .headers = std::move(*headers),
                                   .privateAllowed = m_config.privateAllowed},
            transportCalls()));
    }
    Result<std::vector<std::string>> environment =
        environmentOf(m_config, m_room.options.surroundings, secretOf);
    if (!environment) return environment.error();
    Result<std::unique_ptr<StdioTransport>> transport = StdioTransport::start(
        m_room.thread,
        {.keeper = m_room.options.keeper,
         .program = plan->program,
         .arguments = plan->arguments,
         .folder = plan->folder,
         .environment = std::move(*environment)},
        {.server = name(), .mercy = m_room.options.times.mercy}, transportCalls());
    if (!transport) return transport.error();
    return std::unique_ptr<Transport>(std::move(*transport));
}

void Server::launch(const std::map<std::string, std::string>& secrets)
{
    Result<std::unique_ptr<Transport>> transport =
        makeTransport([&secrets](const std::string& secret) -> std::optional<std::string> {
            const auto found = secrets.find(secret);
            if (found == secrets.end()) return std::nullopt;
            return found->second;
        });
    if (!transport) return fail(transport.error().message);
    m_transport = std::move(*transport);
    ClientOptions options;
    options.server = name();
    options.version = m_room.options.version;
    options.classicOnly = m_classicOnly;
    options.silenceIsClassic = !m_config.isRemote();
    const std::chrono::milliseconds limit = m_config.startLimit;
    options.probeLimit = m_config.isRemote() ? limit : limit / 2;
    options.greetingLimit = m_config.isRemote() || m_classicOnly ? limit : limit - limit / 2;
    ClientCalls calls;
    calls.onGreeting = [this](const Result<Greeting>& greeting) { greeted(greeting); };
    calls.onListChanged = [this](const std::string& list) {
        if (list == "tools")
            listTools();
        else
            publish(); // whoever shows them asks again
    };
    calls.askPeople = m_room.options.askPeople;
    calls.onLog = [this](std::string_view text) { m_room.log(name(), text); };
    m_client =
        std::make_unique<Client>(m_room.thread, *m_transport, std::move(options), std::move(calls));
    m_client->greet();
}

// ------------------------------------------------------------------------------------------ the
// end

void Server::stop(Work gone)
{
    ++m_run;
    m_room.thread.forget(std::exchange(m_timer, 0));
    unregisterTools();
    if (m_client) {
        m_client->end({ErrorCode::Cancelled, "The server \"" + name() + "\" was stopped."});
        m_client.reset();
    }
    if (m_stage != Stage::Off) setStage(Stage::Off);
    m_listing = m_listAgain = false;
    if (!m_transport) return gone();
    m_gone.push_back(std::move(gone));
    if (m_gone.size() > 1) return; // it is ending
    m_transport->stop([this] {
        m_transport.reset();
        for (const Work& told : std::exchange(m_gone, {}))
            told();
    });
}

void Server::ended(const std::string& sentence, bool byItself)
{
    const std::unique_ptr<Client> client = std::move(m_client);
    const bool wasProbing = client && client->isProbing();
    m_transport.reset();
    m_listing = m_listAgain = false;
    decideAfterEnd(sentence, byItself && wasProbing);
    // Last: who waited for answers finds what became of the server.
    // While it is probed nobody waits but the greeting, which another has begun anew.
    if (client && !wasProbing) client->end({ErrorCode::Network, sentence});
}

void Server::decideAfterEnd(const std::string& sentence, bool atTheQuestion)
{
    if (atTheQuestion && !m_config.isRemote() && !m_classicOnly) {
        // Some of the older ones end at a question that they do not know.
        m_classicOnly = true;
        begin();
        return;
    }
    const ServerTimes& times = m_room.options.times;
    const auto now = std::chrono::steady_clock::now();
    if (!m_readySince && m_ends == 0) return fail(sentence);
    if (m_readySince && now - *m_readySince >= times.steady) m_ends = 0;
    if (++m_ends > times.ends)
        return fail(sentence + " It ended " + std::to_string(m_ends) +
                    " times in a row and is not started again.");
    auto pause = times.firstPause;
    for (int i = 1; i < m_ends; ++i)
        pause = std::min(2 * pause, times.longestPause);
    setStage(Stage::Waits, sentence);
    m_timer = m_room.thread.after(pause, [this] {
        m_timer = 0;
        begin();
    });
}

} // namespace cabochon::mcp
