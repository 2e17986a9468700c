#include "engine/convert/conversion.h"

#include "engine/base/utf8.h"
#include "engine/convert/adapter.h"
#include "engine/convert/checkpoint_plan.h"
#include "engine/convert/gguf_plan.h"
#include "engine/convert/safetensors_folder.h"
#include "engine/model/projector.h"
#include "engine/session/model.h"

#include <memory>

namespace cabochon::engine {

namespace {

std::string shown(const std::filesystem::path& path)
{
    return printable(path.string(), 4096);
}

/// Everything that the written bytes follow from beside the header: the sources' names, sizes and
/// times, and how the values are quantized.
std::string identityOf(const ConversionPlan& plan, std::span<const AdapterChoice> adapters)
{
    std::string identity = "quantizers 1\n";
    for (const MappedFile* source : plan.sources) {
        std::error_code error;
        const auto time = std::filesystem::last_write_time(source->path(), error);
        identity += std::filesystem::absolute(source->path(), error).string() + " " +
                    std::to_string(source->bytes().size()) + " " +
                    std::to_string(time.time_since_epoch().count()) + "\n";
    }
    for (const AdapterChoice& adapter : adapters)
        identity += adapter.path.string() + " " + std::to_string(adapter.weight) + "\n";
    return identity;
}

/// The written file must be one that this program opens.
Status checkModel(const std::filesystem::path& partial)
{
    const Result<std::unique_ptr<const Model>> model = Model::open(partial);
    return model ? Status() : Status(model.error());
}

Status checkProjector(const std::filesystem::path& partial)
{
    const Result<std::unique_ptr<const Projector>> projector = Projector::open(partial);
    return projector ? Status() : Status(projector.error());
}

/// Refuses to write over what is read.
Status checkTarget(const std::filesystem::path& target, const ConversionPlan& plan)
{
    std::error_code error;
    if (std::filesystem::is_directory(target, error)) {
        return {ErrorCode::Usage,
                shown(target) + " is a folder. Name the file that shall be written."};
    }
    for (const MappedFile* source : plan.sources) {
        if (!std::filesystem::equivalent(target, source->path(), error)) continue;
        return {ErrorCode::Usage, shown(target) +
                                      " is the file that is converted. Choose another name for "
                                      "the result."};
    }
    return {};
}

/// A conversion with what it reads, for as long as it lasts.
class Conversion {
public:
    Conversion(const ConversionRequest& request, const ConverterTools& tools)
        : m_request(request), m_tools(tools)
    {
    }
    Result<ConversionReport> run();

private:
    Status convertFolder(const std::filesystem::path& folder);
    Status convertGguf();
    Status convertPlan(ConversionPlan& plan,
                       const std::filesystem::path& target,
                       std::span<const AdapterChoice> adapters,
                       Status (*check)(const std::filesystem::path&));

    const ConversionRequest& m_request;
    const ConverterTools& m_tools;
    ConversionReport m_report;
};

Result<ConversionReport> Conversion::run()
{
    std::error_code error;
    const std::filesystem::path& source = m_request.source;
    std::filesystem::path folder;
    if (std::filesystem::is_directory(source, error))
        folder = source;
    else if (source.filename() == "config.json" || source.extension() == ".safetensors")
        folder = source.has_parent_path() ? source.parent_path() : ".";
    const Status done = folder.empty() ? convertGguf() : convertFolder(folder);
    if (!done) return done.error();
    return std::move(m_report);
}

Status Conversion::convertPlan(ConversionPlan& plan,
                               const std::filesystem::path& target,
                               std::span<const AdapterChoice> choices,
                               Status (*check)(const std::filesystem::path&))
{
    if (Status fine = checkTarget(target, plan); !fine) return fine;
    std::vector<Adapter> adapters;
    adapters.reserve(choices.size());
    for (const AdapterChoice& choice : choices) {
        Result<Adapter> adapter = Adapter::open(choice.path);
        if (!adapter) return adapter.error();
        adapters.push_back(std::move(*adapter));
        if (Status added = adapters.back().addTo(plan, choice.weight); !added) return added;
        for (const MappedFile* file : adapters.back().sources())
            plan.sources.push_back(file);
    }
    Result<WrittenFile> written =
        writeConverted(plan, target, identityOf(plan, choices), check, m_tools);
    if (!written) return written.error();
    m_report.files.push_back(std::move(*written));
    return {};
}

Status Conversion::convertFolder(const std::filesystem::path& path)
{
    Result<SafetensorsFolder> folder = SafetensorsFolder::open(path);
    if (!folder) return folder.error();
    {
        Result<ConversionPlan> plan = planModel(*folder, m_request.type);
        if (!plan) return plan.error();
        Status done = convertPlan(*plan, m_request.target, m_request.adapters, checkModel);
        if (!done) return done;
    }
    if (!m_request.projectorTarget) return {};
    Result<std::optional<ConversionPlan>> projector =
        planProjector(*folder, m_request.projectorType);
    if (!projector) return projector.error();
    if (!*projector) return {};
    return convertPlan(**projector, *m_request.projectorTarget, {}, checkProjector);
}

Status Conversion::convertGguf()
{
    Result<GgufFile> file = GgufFile::open(m_request.source);
    if (!file) return file.error();
    Result<ConversionPlan> plan = planAnew(*file, m_request.type);
    if (!plan) return plan.error();
    m_report.wasQuantized = isQuantized(*file);
    const bool isProjector = file->string("general.architecture") == "clip";
    return convertPlan(*plan, m_request.target, m_request.adapters,
                       isProjector ? checkProjector : checkModel);
}

} // namespace

Result<ConversionReport> convertModel(const ConversionRequest& request,
                                      const ConversionProgress& progress,
                                      const CancelFlag* cancel,
                                      std::uint64_t syncBytes)
{
    ThreadPool pool(request.threads);
    const RowQuantizer quantizer;
    const ConverterTools tools{pool, quantizer, progress, cancel, syncBytes};
    return Conversion(request, tools).run();
}

} // namespace cabochon::engine
