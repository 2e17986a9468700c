// decoder-pdf: PDF by Qt PDF, that is PDFium: it brings letters of its own for the standard fonts,
// so that it needs no file, is fuzzed as browsers are, and may be used by any program (BSD, LGPL).
// No scripts, no forms that run, no links are carried out.
#include "app/decoder/pdf_pictures.h"
#include "app/decoder/reader_module.h"
#include "app/decoder/refusal.h"
#include "app/decoder/reply_pipe.h"
#include "app/media/media_limits.h"

#include <QIODevice>
#include <QImage>
#include <QPdfDocument>
#include <QPdfDocumentRenderOptions>
#include <QPdfSelection>

#include <algorithm>
#include <cmath>
#include <vector>

namespace cabochon::decoder {

using namespace media_limits;

namespace {

constexpr double kMostPoints = 14'400; // a page's side: 200 inches, the format's own limit

/// The one file, as Qt reads.
class FileDevice final : public QIODevice {
public:
    explicit FileDevice(const InputFile& file) : m_file(file) { open(ReadOnly | Unbuffered); }
    qint64 size() const override { return static_cast<qint64>(m_file.size()); }

protected:
    qint64 readData(char* target, qint64 most) override
    {
        if (most <= 0) return 0;
        return static_cast<qint64>(m_file.readAt(
            static_cast<std::uint64_t>(pos()),
            {reinterpret_cast<std::uint8_t*>(target), static_cast<std::size_t>(most)}));
    }
    qint64 writeData(const char*, qint64) override { return -1; }

private:
    const InputFile& m_file;
};

/// True: it is open. False: it wants a password.
bool load(QPdfDocument& document, FileDevice& device, const std::string& password)
{
    qInstallMessageHandler([](QtMsgType, const QMessageLogContext&, const QString&) {});
    document.setPassword(QString::fromStdString(password));
    document.load(&device);
    if (document.error() == QPdfDocument::Error::IncorrectPassword) return false;
    if (document.error() == QPdfDocument::Error::UnsupportedSecurityScheme)
        refuse(Reason::ProtectedDocument);
    if (document.status() != QPdfDocument::Status::Ready) refuse(Reason::Damaged);
    const int pages = document.pageCount();
    if (pages < 1) refuse(Reason::NoPages);
    if (static_cast<std::uint32_t>(pages) > kPdfPages)
        refuse(Reason::TooManyPages,
               {.found = static_cast<std::uint64_t>(pages), .limit = kPdfPages});
    return true;
}

void loadOpened(QPdfDocument& document, FileDevice& device, const Request& request)
{
    if (!load(document, device, request.password))
        refuse(request.password.empty() ? Reason::WantsPassword : Reason::WrongPassword);
    const auto pages = static_cast<std::uint32_t>(document.pageCount());
    const std::uint64_t end = std::uint64_t{request.firstPage} + std::max(request.pages, 1u);
    if (end > pages) refuse(Reason::NoSuchPage, {.found = end, .limit = pages});
}

QSizeF sizeOf(const QPdfDocument& document, int page)
{
    const QSizeF size = document.pagePointSize(page);
    if (!(size.width() > 0) || !(size.height() > 0)) refuse(Reason::Damaged);
    if (size.width() > kMostPoints || size.height() > kMostPoints) {
        const auto points = [](double side) {
            return static_cast<std::uint64_t>(std::min(std::ceil(side), 1e15));
        };
        refuse(Reason::PageTooLarge, {.found = points(size.width()),
                                      .limit = static_cast<std::uint64_t>(kMostPoints),
                                      .other = points(size.height())});
    }
    return size;
}

std::string textOf(QPdfDocument& document, int page)
{
    QString text = document.getAllText(page).text();
    text.replace(QStringLiteral("\r\n"), QStringLiteral("\n"));
    text.remove(QChar(0xFFFE)); // a word that was divided at the end of a line
    text.remove(QChar(u'\0'));
    return text.toUtf8().toStdString();
}

void answerPages(const Request& request, QPdfDocument& document)
{
    std::size_t all = 0;
    for (std::uint32_t i = 0; i < request.pages; ++i) {
        const int page = static_cast<int>(request.firstPage + i);
        const QSizeF size = sizeOf(document, page);
        const std::string text = textOf(document, page);
        all += text.size();
        if (all > kTextBytes) refuse(Reason::TooMuchText, {.limit = kTextBytes});
        PageRecord record;
        record.pictureShare = pictureShare(document, page);
        record.width = size.width();
        record.height = size.height();
        writePage(record, text);
    }
}

void answerPicture(const Request& request, QPdfDocument& document)
{
    const int page = static_cast<int>(request.firstPage);
    const QSizeF points = sizeOf(document, page);
    double side = std::clamp<double>(request.longSide, 1, kPdfSide);
    const double shape =
        std::min(points.width(), points.height()) / std::max(points.width(), points.height());
    side = std::min(side, std::floor(std::sqrt(static_cast<double>(kPdfPixels) / shape)));
    const QSize size = points.scaled(side, side, Qt::KeepAspectRatio).toSize().expandedTo({1, 1});
    QPdfDocumentRenderOptions options;
    options.setRenderFlags(QPdfDocumentRenderOptions::RenderFlag::Annotations);
    const QImage drawn = document.render(page, size, options);
    if (drawn.isNull()) refuse(Reason::Damaged);
    const QImage image = drawn.convertToFormat(QImage::Format_RGBA8888);
    PictureTaker taker(false);
    PictureHead head;
    head.width = static_cast<std::uint32_t>(size.width());
    head.height = static_cast<std::uint32_t>(size.height());
    if (!taker.begin(head, Pixels::Rgba)) return;
    for (std::uint32_t y = 0; y < head.height; ++y)
        taker.takeRow(y, image.constScanLine(static_cast<int>(y)));
    writePicture(taker.picture());
}

void inspectPdf(const Request& request, const InputFile& file, Format)
{
    file.refuseBeyond(kPdfFileBytes);
    FileDevice device(file);
    QPdfDocument document;
    FactsRecord facts;
    if (load(document, device, request.password))
        facts.pages = static_cast<std::uint32_t>(document.pageCount());
    else
        facts.locked = 1;
    writeFacts(facts);
}

void answerPdf(const Request& request, const InputFile& file, Format)
{
    file.refuseBeyond(kPdfFileBytes);
    FileDevice device(file);
    QPdfDocument document;
    loadOpened(document, device, request);
    if (request.task == Task::PdfPages)
        answerPages(request, document);
    else
        answerPicture(request, document);
}

} // namespace

} // namespace cabochon::decoder

const cabochon::decoder::ReaderModule* cabochonReaderModule()
{
    using namespace cabochon::decoder;
    static const ReaderModule module{.inspect = inspectPdf, .answer = answerPdf};
    return &module;
}
