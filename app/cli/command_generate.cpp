// `generate`: one answer to one prompt or conversation.
#include "app/cli/answer_json.h"
#include "app/cli/chat_inputs.h"
#include "app/cli/command.h"
#include "app/cli/engine_setup.h"
#include "app/cli/interrupt.h"
#include "app/models/hardware_probe.h"

#include <cstdio>

namespace cabochon::cli {

namespace {

/// One line of `--stream --json`; nothing for events that add nothing.
Json streamLine(const engine::ResponseEvent& event)
{
    switch (event.kind) {
    case engine::ResponseEventKind::ThoughtText:
        return {{"thought", event.text}};
    case engine::ResponseEventKind::ContentText:
        return {{"content", event.text}};
    case engine::ResponseEventKind::ToolCall:
        return {{"tool_call", toolCallJson(event.name, event.argumentsJson)}};
    case engine::ResponseEventKind::MalformedCall:
        return {{"malformed_call", event.text}};
    case engine::ResponseEventKind::ThoughtEnd:
    case engine::ResponseEventKind::EndOfTurn:
    case engine::ResponseEventKind::AwaitToolResult:
        break;
    }
    return {};
}

/// Shows the answer while it grows, as the options ask.
class Stream {
public:
    Stream(Console& console, bool wanted) : m_console(console), m_wanted(wanted) {}

    void show(const ChatEvent& event)
    {
        if (event.kind == ChatEvent::Kind::MediaProgress) {
            m_console.progress("Reading the media", event.fraction);
            return;
        }
        if (event.kind == ChatEvent::Kind::PromptProgress) {
            const double total = event.total;
            m_console.progress("Reading the prompt", total > 0 ? event.done / total : 1.0);
            return;
        }
        if (!m_wanted) {
            m_console.endProgress();
            return;
        }
        if (m_console.json()) {
            if (const Json line = streamLine(event.response); !line.empty()) m_console.print(line);
        } else if (event.response.kind == engine::ResponseEventKind::ContentText) {
            m_console.write(event.response.text);
        }
    }

private:
    Console& m_console;
    bool m_wanted;
};

Json resultJson(const LoadedEngine& engine,
                const ChatRequest& request,
                const ChatResult& answer,
                std::uint64_t deviceBytes)
{
    const ChatUsage& usage = answer.usage;
    const Json response = responseJson(answer.response);
    return {
        {"model", engine.model->displayName()},
        {"device", engine.backend->deviceName()},
        {"prompt_tokens", usage.promptTokens},
        {"cached_tokens", usage.cachedTokens},
        {"ids", answer.ids},
        {"text", answer.rawText},
        {"thought", response["thought"]},
        {"content", response["content"]},
        {"tool_calls", response["tool_calls"]},
        {"soft_tokens", usage.softTokens},
        {"encoded_media", usage.encodedMedia},
        {"stop_reason", engine::stopReasonName(answer.stopReason)},
        {"seed", request.sampling.seed},
        {"timings",
         {{"load_s", engine.loadSeconds},
          {"media_s", usage.mediaSeconds},
          {"prefill_s", usage.prefillSeconds},
          {"prefill_tokens_per_s", usage.prefillTokensPerSecond()},
          {"decode_tokens_per_s", usage.decodeTokensPerSecond()},
          {"first_token_s", usage.firstTokenSeconds}}},
        {"memory",
         {{"peak_rss_bytes", processMemory().peakResidentBytes}, {"device_bytes", deviceBytes}}}};
}

/// "31 prompt tokens at 412/s, 40 generated at 35.2/s, stopped by end_of_turn, seed 7"
std::string summary(const ChatRequest& request, const ChatResult& answer)
{
    char line[200];
    const ChatUsage& usage = answer.usage;
    std::snprintf(line, sizeof line,
                  "%u prompt tokens at %.1f/s, %u generated at %.1f/s, stopped by %s, seed %llu",
                  usage.promptTokens, usage.prefillTokensPerSecond(), usage.generatedTokens,
                  usage.decodeTokensPerSecond(),
                  std::string(engine::stopReasonName(answer.stopReason)).c_str(),
                  static_cast<unsigned long long>(request.sampling.seed));
    return line;
}

void printText(const ChatResult& answer, bool streamed, Console& console)
{
    if (streamed) {
        console.write("\n");
    } else if (!answer.response.content.empty()) {
        console.write(answer.response.content + "\n");
    }
    for (const engine::ParsedToolCall& call : answer.response.toolCalls) {
        console.write("call " + call.name + " " + call.argumentsJson + "\n");
    }
}

Result<ExitCode> runGenerate(const Options& options, Console& console)
{
    Result<ChatRequest> request = readConversation(options);
    if (!request) return request.error();
    if (Status sampling = readSampling(options, *request); !sampling) return sampling.error();
    Result<LoadedEngine> engine = loadEngine(options, console);
    if (!engine) return engine.error();
    useModelSampling(options, *engine->model, *request);
    Result<engine::SessionOptions> how = sessionOptions(options, *engine->model);
    if (!how) return how.error();
    Result<std::unique_ptr<engine::Session>> session =
        engine::Session::create(*engine->model, *engine->backend, *how);
    if (!session) return session.error();

    const bool streamed = options.has("stream");
    ChatCore core(*engine->model, **session, engine->media.get());
    Stream stream(console, streamed);
    Result<ChatResult> answer = core.answer(
        *request, [&stream](const ChatEvent& event) { stream.show(event); }, &interruptFlag());
    console.endProgress();
    if (!answer) return answer.error();
    if (console.json()) {
        const std::uint64_t deviceBytes = engine->backend->memory().deviceBytes;
        console.print(resultJson(*engine, *request, *answer, deviceBytes));
    } else {
        printText(*answer, streamed, console);
        if (!console.outputLost()) console.note(summary(*request, *answer));
    }
    if (answer->stopReason != engine::StopReason::Cancelled || console.outputLost())
        return ExitCode::Done;
    console.note("error: The answer was stopped by Ctrl-C. Run the command again for all of it.");
    return ExitCode::Cancelled;
}

} // namespace

Command generateCommand()
{
    return {.name = "generate",
            .summary = "One answer to a prompt or a conversation.",
            .synopsis = "-p TEXT | --messages FILE [options]",
            .example = "cabochon-cli generate -p \"What is Cabochon?\" --temperature 0",
            .options = joined({engineOptionSpecs(),
                               conversationOptionSpecs(),
                               samplingOptionSpecs(),
                               {{"stream", "", "show the answer while it grows"}}}),
            .positionalHint = kQuestionHint,
            .run = runGenerate};
}

} // namespace cabochon::cli
