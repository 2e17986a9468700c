// `render`, `parse`, `tokenize`, `detokenize`: the text side of the engine, without weights.
#include "app/cli/answer_json.h"
#include "app/cli/chat_inputs.h"
#include "app/cli/command.h"
#include "app/cli/engine_setup.h"
#include "app/cli/interrupt.h"
#include "app/inference/decoded_part.h"
#include "app/inference/media_file.h"
#include "engine/base/limits.h"
#include "engine/text/json_document.h"

#include <charconv>
#include <limits>

namespace cabochon::cli {

namespace {

using engine::TokenId;

/// The renderer that --template names, else the one that the file carries.
Result<engine::TemplateKind>
chooseTemplate(const Options& options, const Vocabulary& vocabulary, Console& console)
{
    engine::TemplateKind kind = vocabulary.templateKind;
    if (const std::optional<std::string> name = options.text("template")) {
        const std::optional<engine::TemplateRevision> revision =
            engine::templateRevisionFromName(*name);
        if (!revision) {
            return {ErrorCode::Usage, "--template is \"" + *name + "\". Give launch, may or july."};
        }
        kind.revision = *revision;
    } else if (!kind.recognised) {
        console.note("The file carries no chat template that Cabochon knows; the newest is used.");
    }
    return kind;
}

/// How the model of this file takes media, as far as it is of a published size; a vocabulary alone:
/// as the models with encoders do.
MediaSenses sensesOf(const engine::GgufFile& file)
{
    const Result<engine::ModelConfig> config = engine::ModelConfig::read(file);
    const std::string size = config ? engine::familySize(*config) : std::string();
    MediaSenses senses;
    senses.sees = true;
    senses.hears = size != "26B-A4B" && size != "31B";
    senses.rawSound = config && !config->hasPerLayerInputs();
    return senses;
}

/// The soft tokens of each medium, without any model.
Result<std::vector<engine::MediaPieces>> measureMedia(const ChatRequest& request,
                                                      std::span<const engine::MediaSlot> slots,
                                                      const MediaSenses& senses,
                                                      Console& console)
{
    const MediaDecoder decoder;
    std::vector<engine::MediaPieces> media;
    for (const engine::MediaSlot& slot : slots) {
        const engine::MessagePart& part = request.messages[slot.messageIndex].parts[slot.partIndex];
        Result<MediaFile> file = MediaFile::open(part.text);
        if (!file && (part.text.empty() || file.error().code == ErrorCode::FileNotFound)) {
            console.note(file.error().message + " Its placeholder stands alone.");
            media.emplace_back();
            continue;
        }
        if (!file) return file.error();
        Result<engine::MediaPieces> pieces =
            measurePart(decoder, part, file->path(), senses, &interruptFlag());
        if (!pieces) return pieces.error();
        media.push_back(std::move(*pieces));
    }
    return media;
}

Result<ExitCode> render(const Options& options, Console& console)
{
    Result<ChatRequest> request = readConversation(options);
    if (!request) return request.error();
    Result<Vocabulary> vocabulary = loadVocabulary(options);
    if (!vocabulary) return vocabulary.error();
    Result<engine::TemplateKind> kind = chooseTemplate(options, *vocabulary, console);
    if (!kind) return kind.error();

    engine::RenderOptions how;
    how.kind = *kind;
    how.thinking = request->thinking;
    how.continueFinalMessage = options.has("continue-final-message");
    how.generationPrompt = !options.has("no-generation-prompt") && !how.continueFinalMessage;
    Result<engine::RenderedPrompt> prompt =
        engine::renderChat(request->messages, request->tools, how);
    if (!prompt) return prompt.error();
    Result<std::vector<engine::MediaPieces>> media =
        measureMedia(*request, prompt->media, sensesOf(vocabulary->file), console);
    if (!media) return media.error();
    const engine::Prompt counted =
        engine::mediaPrompt(*prompt, vocabulary->tokenizer, *media, false);
    console.print({{"prompt", prompt->text()}, {"ids", counted.ids()}});
    return ExitCode::Done;
}

Result<ExitCode> parse(const Options& options, Console& console)
{
    const std::optional<std::string> file = options.text("file");
    if (!file) return {ErrorCode::Usage, "The model's output is missing. Give --file FILE."};
    Result<std::string> text = readTextFile(*file, limits::kPromptBytes);
    if (!text) return text.error();
    console.print(responseJson(engine::parseResponse(*text)));
    return ExitCode::Done;
}

Result<std::string> textToTokenize(const Options& options)
{
    const std::optional<std::string> text = options.text("text");
    const std::optional<std::string> file = options.text("file");
    if (text.has_value() == file.has_value()) {
        return {ErrorCode::Usage, text ? "--text and --file exclude each other. Give one of them."
                                       : "The text is missing. Give --text TEXT or --file FILE."};
    }
    if (text) return *text;
    return readTextFile(*file, limits::kPromptBytes);
}

Result<ExitCode> tokenize(const Options& options, Console& console)
{
    Result<std::string> text = textToTokenize(options);
    if (!text) return text.error();
    Result<bool> special = options.onOff("special", false);
    if (!special) return special.error();
    Result<bool> bos = options.onOff("bos", false);
    if (!bos) return bos.error();
    Result<Vocabulary> vocabulary = loadVocabulary(options);
    if (!vocabulary) return vocabulary.error();

    const engine::Tokenizer& tokenizer = vocabulary->tokenizer;
    std::vector<TokenId> ids = tokenizer.encode(*text, *special ? engine::SpecialTokens::Parse
                                                                : engine::SpecialTokens::AsText);
    if (*bos && tokenizer.special().bos >= 0) ids.insert(ids.begin(), tokenizer.special().bos);
    console.print({{"ids", ids}});
    return ExitCode::Done;
}

/// "1,2,3" or "[1, 2, 3]", every id within the vocabulary.
Result<std::vector<TokenId>> parseIds(const std::string& text, std::size_t vocabularySize)
{
    const Error unreadable{ErrorCode::Usage, "--ids is no list of numbers. Write --ids 1,2,3."};
    const bool bracketed = text.starts_with("[");
    const Result<Json> list = engine::readJsonDocument(bracketed ? text : "[" + text + "]");
    if (!list || !list->is_array()) return unreadable;
    std::vector<TokenId> ids;
    for (const Json& entry : *list) {
        if (!entry.is_number_integer()) return unreadable;
        const auto id = entry.get<std::int64_t>();
        if (id < 0 || static_cast<std::uint64_t>(id) >= vocabularySize) {
            return {ErrorCode::Usage,
                    "--ids holds " + entry.dump() + ", but the vocabulary ends at " +
                        std::to_string(vocabularySize - 1) + ". Give ids below that."};
        }
        ids.push_back(static_cast<TokenId>(id));
    }
    return ids;
}

Result<ExitCode> detokenize(const Options& options, Console& console)
{
    const std::optional<std::string> text = options.text("ids");
    if (!text) return {ErrorCode::Usage, "The ids are missing. Give --ids 1,2,3."};
    Result<bool> special = options.onOff("special", false);
    if (!special) return special.error();
    Result<Vocabulary> vocabulary = loadVocabulary(options);
    if (!vocabulary) return vocabulary.error();
    Result<std::vector<TokenId>> ids = parseIds(*text, vocabulary->tokenizer.size());
    if (!ids) return ids.error();
    console.print({{"text", vocabulary->tokenizer.decode(*ids, *special)}});
    return ExitCode::Done;
}

} // namespace

Command renderCommand()
{
    return {.name = "render",
            .summary = "The prompt that a conversation becomes, as text and ids.",
            .synopsis = "--messages FILE [options]",
            .example = "cabochon-cli render --messages chat.json --thinking on",
            .options = joined(
                {{modelOptionSpec()},
                 conversationOptionSpecs(),
                 {{"no-generation-prompt", "", "do not open the model's turn"},
                  {"continue-final-message", "", "leave the last message open"},
                  {"template", "NAME", "launch, may or july (default: what the file carries)"}}}),
            .positionalHint = kQuestionHint,
            .run = render};
}

Command parseCommand()
{
    return {.name = "parse",
            .summary = "Thought, content and tool calls of raw model output.",
            .synopsis = "--file FILE",
            .example = "cabochon-cli parse --file output.txt",
            .options = {modelOptionSpec(), {"file", "FILE", "the output; - for standard input"}},
            .run = parse};
}

Command tokenizeCommand()
{
    return {.name = "tokenize",
            .summary = "Text to token ids.",
            .synopsis = "--text TEXT | --file FILE [options]",
            .example = "cabochon-cli tokenize --text \"Hello\" --bos on",
            .options = {modelOptionSpec(),
                        {"text", "TEXT", "the text"},
                        {"file", "FILE", "the text; - for standard input"},
                        {"special", "on|off", "recognise control tokens (default: off)"},
                        {"bos", "on|off", "put the start token first (default: off)"}},
            .positionalHint = "Put the text in quotes after --text: --text \"TEXT\".",
            .run = tokenize};
}

Command detokenizeCommand()
{
    return {.name = "detokenize",
            .summary = "Token ids to text.",
            .synopsis = "--ids LIST [options]",
            .example = "cabochon-cli detokenize --ids 9259,236764",
            .options = {modelOptionSpec(),
                        {"ids", "LIST", "ids with commas between them"},
                        {"special", "on|off", "spell control tokens out (default: off)"}},
            .run = detokenize};
}

} // namespace cabochon::cli
