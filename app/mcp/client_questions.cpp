// What servers ask of us: whether we are there, and forms for people. All else is refused.
#include "app/mcp/client.h"
#include "engine/base/utf8.h"

#include <utility>

namespace cabochon::mcp {

namespace {

constexpr int kNoSuchMethod = -32601;
constexpr int kBadParameters = -32602;
constexpr int kMostForms = 20; // that wait for people at once
constexpr std::chrono::milliseconds kRoundPause{250};

/// What comes of the questions of one round.
struct Round {
    Json responses = Json::object();
    std::size_t left = 0;
};

} // namespace

void Client::ask(const Form& form, std::function<void(Json)> done)
{
    if (!m_calls.askPeople || m_openForms >= kMostForms) {
        done({{"action", "cancel"}});
        return;
    }
    ++m_openForms;
    const auto finished = [owner = std::weak_ptr(m_self), form,
                           done = std::move(done)](const FormAnswer& answer) {
        const auto self = owner.lock();
        if (!self) return; // its server has ended
        --(*self)->m_openForms;
        done(answerJson(form, answer));
    };
    m_calls.askPeople(form, [queue = m_thread.queue(), finished](FormAnswer answer) {
        queue->post([finished, answer = std::move(answer)] { finished(answer); });
    });
}

void Client::takeRequest(const Json& id, const std::string& method, const Json& parameters)
{
    if (m_modern) return; // there, servers ask nothing by themselves
    if (method == "ping") return respond(id, "result", Json::object());
    if (method == "elicitation/create") {
        const Result<Form> form = readForm(m_options.server, parameters);
        if (!form) {
            return respond(id, "error",
                           {{"code", kBadParameters}, {"message", form.error().message}});
        }
        return ask(*form, [this, id](Json answer) { respond(id, "result", std::move(answer)); });
    }
    respond(id, "error",
            {{"code", kNoSuchMethod}, {"message", "This program does not offer " + method + "."}});
}

void Client::askForms(const WaitingPointer& waiting, const Json& result)
{
    const auto requests = result.find("inputRequests");
    const auto state = result.find("requestState");
    const bool asks = requests != result.end() && requests->is_object() && !requests->empty();
    Json more = Json::object();
    if (state != result.end() && state->is_string()) more["requestState"] = *state;
    // While it waits for people, no time runs, and its last number on the wire means nothing.
    m_thread.forget(std::exchange(waiting->timer, 0));
    m_waiting.erase(waiting->wire);
    waiting->wire = ++m_last;
    m_waiting[waiting->wire] = waiting;
    const auto goOn = [this, waiting](const Json& parameters) {
        if (m_waiting.erase(waiting->wire) > 0) send(waiting, parameters);
    };
    if (!asks) {
        waiting->timer = m_thread.after(kRoundPause, [goOn, more] { goOn(more); });
        return;
    }
    std::vector<std::pair<std::string, Form>> forms;
    for (const auto& [key, question] : requests->items()) {
        const std::string method = question.is_object() ? engine::textOf(question, "method") : "";
        const auto parameters = question.is_object() ? question.find("params") : question.end();
        const Result<Form> form = method == "elicitation/create" && parameters != question.end()
                                      ? readForm(m_options.server, *parameters)
                                      : Result<Form>(ErrorCode::Usage, "it asks for " + method);
        if (form) {
            forms.emplace_back(key, *form);
            continue;
        }
        Reply reply;
        reply.problem = {ErrorCode::Network, "The server \"" + m_options.server +
                                                 "\" wants something that is not offered: " +
                                                 printable(form.error().message, 200)};
        return finish(waiting, std::move(reply));
    }
    const auto round = std::make_shared<Round>();
    round->left = forms.size();
    for (const auto& [key, form] : forms) {
        ask(form, [round, goOn, more, key = key](Json answer) {
            round->responses[key] = std::move(answer);
            if (--round->left > 0) return;
            Json all = more;
            all["inputResponses"] = round->responses;
            goOn(all);
        });
    }
}

} // namespace cabochon::mcp
