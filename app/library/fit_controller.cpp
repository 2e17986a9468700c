#include "app/library/fit_controller.h"

#include "app/library/library_words.h"

#include <QVariantMap>

#include <algorithm>
#include <array>
#include <cmath>

namespace cabochon {

namespace {

constexpr std::array<std::string_view, 5> kFinestLast{"iq4_xs", "q4_0", "q4_k_m", "q8_0", "bf16"};
constexpr std::uint32_t kContextStep = 1024; // contexts that are offered are multiples

std::size_t rankOf(const std::string& quantization)
{
    return std::size_t(std::find(kFinestLast.begin(), kFinestLast.end(), quantization) -
                       kFinestLast.begin());
}

} // namespace

FitController::FitController(const ModelLibrary& library,
                             MachineController& machine,
                             QObject* parent)
    : QObject(parent), m_library(library), m_machine(machine), m_work(*this)
{
    connect(&m_machine, &MachineController::changed, this, &FitController::plan);
}

const CatalogueEntry* FitController::entry() const
{
    return m_library.catalogue().find(m_subject.entry);
}

// -------------------------------------------------------------------------------------- the choice

void FitController::show(const ModelRow& row)
{
    const std::string entry = row.entry.toStdString();
    const std::filesystem::path file = row.path.toStdString();
    const bool other = m_subject.entry != entry || m_subject.file != file || m_subject.remote;
    m_name = row.name;
    m_quantization = row.quantization;
    if (other)
        begin({.entry = entry, .file = file, .projector = row.projector.toStdString()}, row.place);
}

void FitController::showRemote(const std::shared_ptr<const RemoteModel>& model,
                               const QString& place)
{
    m_name = QString::fromStdString(model->facts.name);
    m_quantization = QString::fromStdString(model->facts.quantization);
    if (m_subject.remote != model) begin({.remote = model}, place);
}

void FitController::begin(PlanSubject subject, const QString& place)
{
    subject.media = m_subject.media;
    m_subject = std::move(subject);
    m_place = place;
    m_choice = m_choiceOf ? m_choiceOf(m_place) : ModelChoice();
    m_plan.reset();
    plan();
}

void FitController::setContextPlace(double place)
{
    const double least = std::log(double(shortest()));
    const double most = std::log(double(longest()));
    const double tokens = std::exp(least + std::clamp(place, 0.0, 1.0) * (most - least));
    const auto steps = std::max<std::uint32_t>(1, std::uint32_t(tokens / kContextStep + 0.5));
    ModelChoice choice = m_choice;
    choice.contextLength = std::min(steps * kContextStep, longest());
    choose(choice);
}

void FitController::setShortKeys(bool shorter)
{
    ModelChoice choice = m_choice;
    choice.shortKeys = shorter;
    choose(choice);
}

void FitController::forgetChoice()
{
    ModelChoice choice = m_choice;
    choice.contextLength = 0;
    choice.shortKeys = false;
    choose(choice);
}

void FitController::choose(const ModelChoice& choice)
{
    if (choice == m_choice) return;
    m_choice = choice;
    emit chose(m_place, m_choice);
    plan();
}

void FitController::setChoices(ChoiceOf choiceOf)
{
    m_choiceOf = std::move(choiceOf);
    m_choice = m_choiceOf && !m_place.isEmpty() ? m_choiceOf(m_place) : m_choice;
    plan();
}

void FitController::setOpenModel(const OpenModel& model)
{
    const bool shown = m_place == model.path || isOpen();
    m_open = model;
    if (shown) plan();
}

void FitController::setMedia(bool media)
{
    m_subject.media = media;
    plan();
}

void FitController::plan()
{
    const quint64 asked = ++m_asked;
    m_problem.clear();
    if (!m_machine.machine() ||
        (m_subject.entry.empty() && m_subject.file.empty() && !m_subject.remote))
        return emit changed();
    FitRequest request;
    request.contextLength = m_choice.contextLength;
    if (isOpen() && request.contextLength == 0) request.contextLength = m_open.contextLength;
    if (m_choice.shortKeys) request.formats = engine::KvFormats::of(engine::KvFormat::Q8);
    m_work.run(
        [subject = m_subject, machine = m_machine.machine(), request,
         open = isOpen() ? m_open : OpenModel(), catalogue = &m_library.catalogue()] {
            return planSubject(*catalogue, subject, withoutModel(*machine, open), request);
        },
        [this, asked](const Result<FitPlan>& plan) {
            if (asked != m_asked) return;
            m_plan = plan ? std::optional(*plan) : std::nullopt;
            if (!plan) m_problem = QString::fromStdString(plan.error().message);
            emit changed();
        });
    emit changed();
}

// --------------------------------------------------------------------------------------- the words

QString FitController::title() const
{
    if (const CatalogueEntry* chosen = entry())
        return tr("%1, %2").arg(familyName(chosen->size), quantizationName(chosen->quantization));
    return m_quantization.isEmpty() ? m_name : tr("%1, %2").arg(m_name, m_quantization);
}

QString FitController::licence() const
{
    if (!entry()) return {};
    if (entry()->licence == "Apache-2.0") return tr("Apache 2.0: may be used, changed and sold.");
    return QString::fromStdString(entry()->licence);
}

QVariantList FitController::parts() const
{
    QVariantList parts;
    if (!m_plan) return parts;
    const bool onCpu = m_plan->device == "cpu";
    const ModelMemory& memory = m_plan->memory;
    const MemoryShare& share = onCpu ? memory.host : memory.device;
    const double all =
        double(std::max<std::uint64_t>({m_plan->availableBytes, m_plan->neededBytes, 1}));
    const auto add = [&](const QString& name, std::uint64_t bytes) {
        if (bytes == 0) return;
        parts << QVariantMap{{QStringLiteral("name"), name},
                             {QStringLiteral("size"), bytesWords(bytes)},
                             {QStringLiteral("share"), double(bytes) / all}};
    };
    add(tr("Weights"), share.weightBytes + (onCpu ? memory.mappedBytes : 0));
    add(m_choice.shortKeys ? tr("Context %1, 8-bit keys").arg(contextText())
                           : tr("Context %1").arg(contextText()),
        share.kv.atMost);
    add(tr("Work space"), share.workBytes);
    add(tr("Pictures and sound"), m_plan->encoderBytes);
    return parts;
}

QString FitController::place() const
{
    if (!m_plan) return {};
    return m_plan->device == "cpu" ? tr("In memory") : tr("On the card");
}

QString FitController::taken() const
{
    if (!m_plan) return {};
    const QString needed = bytesWords(m_plan->neededBytes);
    if (m_plan->availableBytes == 0) return needed;
    return tr("%1 of %2").arg(needed, bytesWords(m_plan->availableBytes));
}

QString FitController::verdict() const
{
    return m_plan ? verdictWords(*m_plan, false) : QString();
}

ModelCard::Tone FitController::tone() const
{
    return m_plan ? toneOf(*m_plan) : ModelCard::Plain;
}

QString FitController::basis() const
{
    if (!m_plan || !m_machine.machine()) return {};
    return basisWords(*m_plan, m_machine.speedOf(m_plan->device),
                      m_machine.machine()->speed.bytesPerSecond);
}

std::uint32_t FitController::longest() const
{
    return m_plan ? std::max({m_plan->longestContext, m_plan->contextLength, kContextStep})
                  : kShortestContext;
}

std::uint32_t FitController::shortest() const
{
    return std::min(kShortestContext, longest());
}

double FitController::contextPlace() const
{
    if (!m_plan || longest() <= shortest()) return 1;
    const double least = std::log(double(shortest()));
    const double now = std::log(double(std::max(m_plan->contextLength, shortest())));
    return (now - least) / (std::log(double(longest())) - least);
}

QString FitController::contextText() const
{
    return m_plan ? contextWords(m_plan->contextLength) : QString();
}

QString FitController::shortestText() const
{
    return contextWords(shortest());
}

QString FitController::longestText() const
{
    if (!m_plan) return {};
    if (m_plan->longestContext == 0) return tr("no room");
    return tr("longest here: %1").arg(contextWords(m_plan->longestContext));
}

/// Its projector is chosen elsewhere.
bool FitController::differs() const
{
    return isOpen() && (m_choice.contextLength != m_open.choice.contextLength ||
                        m_choice.shortKeys != m_open.choice.shortKeys);
}

QString FitController::inUse() const
{
    if (!isOpen() || m_open.contextLength == 0) return {};
    const QString context = contextWords(m_open.contextLength);
    return m_open.shortKeys ? tr("In use now: %1, 8-bit keys").arg(context)
                            : tr("In use now: %1").arg(context);
}

bool FitController::hasMedia() const
{
    return entry() && !entry()->projector.empty();
}

QString FitController::mediaWords() const
{
    const CatalogueEntry* projector =
        entry() ? m_library.catalogue().find(entry()->projector) : nullptr;
    if (!projector) return {};
    const auto& modalities = projector->modalities;
    const bool hears = std::find(modalities.begin(), modalities.end(), "audio") != modalities.end();
    return (hears ? tr("Understands pictures and sound (+%1)") : tr("Understands pictures (+%1)"))
        .arg(bytesWords(projector->bytes));
}

QVariantList FitController::precisions() const
{
    const CatalogueEntry* chosen = entry();
    if (!chosen) return {};
    std::vector<const CatalogueEntry*> entries;
    for (const CatalogueEntry& each : m_library.catalogue().entries()) {
        if (each.kind == CatalogueEntry::Kind::Model && each.size == chosen->size)
            entries.push_back(&each);
    }
    std::stable_sort(entries.begin(), entries.end(), [](const auto* a, const auto* b) {
        return rankOf(a->quantization) < rankOf(b->quantization);
    });
    QVariantList precisions;
    for (const CatalogueEntry* each : entries) {
        const bool here = std::any_of(m_here.begin(), m_here.end(), [&](const auto& model) {
            return model.file == each->source;
        });
        precisions << QVariantMap{{QStringLiteral("entry"), QString::fromStdString(each->id)},
                                  {QStringLiteral("text"), quantizationName(each->quantization)},
                                  {QStringLiteral("size"), bytesWords(each->bytes)},
                                  {QStringLiteral("chosen"), each == chosen},
                                  {QStringLiteral("here"), here}};
    }
    return precisions;
}

} // namespace cabochon
