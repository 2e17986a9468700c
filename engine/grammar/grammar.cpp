#include "engine/grammar/grammar.h"

#include "engine/base/utf8.h"
#include "engine/grammar/regular_expression.h"
#include "engine/grammar/schema_compiler.h"

#include <utility>

namespace cabochon::engine {

namespace {

constexpr std::size_t kMostToolBytes = 1u << 20;

Error noName(std::size_t index)
{
    return {ErrorCode::InvalidConversation,
            "Tool " + std::to_string(index + 1) +
                " has no name that a call can be written with. Name it with letters, digits, _, - "
                "and dots."};
}

bool isCallable(std::string_view name)
{
    return !name.empty() && name.find_first_of(" \t\r\n{}[]<>\"',:") == std::string_view::npos &&
           isValidUtf8(name);
}

} // namespace

Result<Grammar> Grammar::sealed(Grammar grammar, NodeId start)
{
    const RuleId root = grammar.m_automaton.addRule();
    grammar.m_automaton.setRule(root, start);
    grammar.m_automaton.setRoot(root);
    if (Status status = grammar.m_automaton.seal(); !status) return status.error();
    return grammar;
}

Result<Grammar> Grammar::ofSchema(std::string_view schema, Unsupported unsupported)
{
    Result<SchemaDocument> document = SchemaDocument::read(schema);
    if (!document) return document.error();
    Grammar grammar;
    SchemaCompiler compiler(grammar.m_automaton, Syntax::Json, unsupported);
    Result<RuleId> rule = compiler.compile(*document);
    if (!rule) return rule.error();
    grammar.m_ignored = compiler.ignored();
    const NodeId start = grammar.m_automaton.call(*rule, grammar.m_automaton.end());
    return sealed(std::move(grammar), start);
}

Result<Grammar> Grammar::ofAnyObject()
{
    Grammar grammar;
    SchemaCompiler compiler(grammar.m_automaton, Syntax::Json, Unsupported::Refuse);
    const NodeId start = grammar.m_automaton.call(compiler.anyObject(), grammar.m_automaton.end());
    return sealed(std::move(grammar), start);
}

Result<Grammar> Grammar::ofTexts(std::span<const std::string> texts)
{
    for (const std::string& text : texts) {
        if (!text.empty() && isValidUtf8(text)) continue;
        return Error{ErrorCode::InvalidText, "One of the texts to choose from is empty or no "
                                             "UTF-8. Give each as text."};
    }
    Grammar grammar;
    Spelling spelling(grammar.m_automaton, Syntax::Json);
    const NodeId start = spelling.plain(anyOf(texts), grammar.m_automaton.end());
    return sealed(std::move(grammar), start);
}

Result<Grammar> Grammar::ofExpression(std::string_view expression)
{
    Result<TextAutomaton> texts = readRegularExpression(expression, "#");
    if (!texts) return texts.error();
    Grammar grammar;
    Spelling spelling(grammar.m_automaton, Syntax::Json);
    const NodeId start = spelling.plain(*texts, grammar.m_automaton.end());
    return sealed(std::move(grammar), start);
}

Result<Grammar> Grammar::ofCalls(std::span<const ToolDeclaration> tools, const Tokenizer& tokenizer)
{
    const TokenId quote = tokenizer.special().quote;
    if (tools.empty() || quote < 0) {
        return Error{ErrorCode::InvalidConversation,
                     tools.empty() ? "There is no tool to call. Declare one."
                                   : "This model's vocabulary has no quote token, so that it "
                                     "cannot call tools. Choose another model."};
    }
    Grammar grammar;
    Automaton& automaton = grammar.m_automaton;
    SchemaCompiler compiler(automaton, Syntax::Call, Unsupported::Ignore, quote);
    std::vector<NodeId> ways;
    JsonValue objectType{.kind = JsonValue::Kind::Object};
    objectType.members.emplace_back("type", JsonValue::string("object"));
    std::size_t bytes = 0;
    for (std::size_t i = 0; i < tools.size(); ++i) {
        bytes += tools[i].json.size();
        if (bytes > kMostToolBytes) {
            return Error{ErrorCode::InvalidConversation,
                         "The declarations of the tools have more than " +
                             std::to_string(kMostToolBytes) + " bytes. Declare fewer."};
        }
        Result<JsonValue> function = parseJson(tools[i].json);
        if (!function) return function.error();
        const JsonValue* name = function->member("name");
        if (name == nullptr || !isCallable(name->text)) return noName(i);
        const JsonValue* parameters = function->member("parameters");
        NodeId arguments = automaton.literal("{}", automaton.end());
        if (parameters != nullptr && parameters->isObject() && !parameters->members.empty()) {
            SchemaDocument document(*parameters);
            Result<const JsonValue*> object = document.both(document.root(), objectType, "#");
            if (!object) return object.error();
            Result<RuleId> rule = compiler.compile(document, **object);
            if (!rule) {
                return Error{rule.error().code, "The parameters of the tool \"" +
                                                    printable(name->text) +
                                                    "\" are unusable: " + rule.error().message};
            }
            arguments = automaton.call(*rule, automaton.end());
        }
        ways.push_back(automaton.literal(name->text, arguments));
    }
    grammar.m_ignored = compiler.ignored();
    const NodeId start = automaton.literal("call:", automaton.branch(ways));
    return sealed(std::move(grammar), start);
}

} // namespace cabochon::engine
