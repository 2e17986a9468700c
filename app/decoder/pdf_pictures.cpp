#include "app/decoder/pdf_pictures.h"

#include <QImage>
#include <QPdfDocument>
#include <QPdfDocumentRenderOptions>

#include <algorithm>
#include <cstdint>
#include <vector>

namespace cabochon::decoder {

namespace {

constexpr int kSide = 320; // pixels of the longer side that are compared
constexpr int kCell = 8;   // pixels a side of the squares that are counted

QImage draw(QPdfDocument& document, int page, QSize size, bool smooth)
{
    QPdfDocumentRenderOptions options;
    if (!smooth) options.setRenderFlags(QPdfDocumentRenderOptions::RenderFlag::ImageAliased);
    return document.render(page, size, options).convertToFormat(QImage::Format_RGB32);
}

/// Squares in which the two differ.
std::vector<std::uint8_t> differences(const QImage& a, const QImage& b, int columns, int rows)
{
    std::vector<std::uint8_t> cells(static_cast<std::size_t>(columns) *
                                    static_cast<std::size_t>(rows));
    for (int y = 0; y < a.height(); ++y) {
        const auto* first = reinterpret_cast<const QRgb*>(a.constScanLine(y));
        const auto* second = reinterpret_cast<const QRgb*>(b.constScanLine(y));
        for (int x = 0; x < a.width(); ++x) {
            if (first[x] != second[x])
                cells[static_cast<std::size_t>(y / kCell * columns + x / kCell)] = 1;
        }
    }
    return cells;
}

/// Pictures have plain parts, in which nothing differs: of squares that hang together, the box
/// around them counts.
std::size_t coveredCells(std::vector<std::uint8_t> cells, int columns, int rows)
{
    std::vector<std::uint8_t> covered(cells.size());
    std::vector<int> open;
    for (int start = 0; start < columns * rows; ++start) {
        if (cells[static_cast<std::size_t>(start)] == 0) continue;
        int left = columns, right = 0, top = rows, bottom = 0;
        open.assign(1, start);
        cells[static_cast<std::size_t>(start)] = 0;
        while (!open.empty()) {
            const int here = open.back();
            open.pop_back();
            const int x = here % columns, y = here / columns;
            left = std::min(left, x);
            right = std::max(right, x);
            top = std::min(top, y);
            bottom = std::max(bottom, y);
            // Two squares further is still near.
            for (int dy = -2; dy <= 2; ++dy) {
                for (int dx = -2; dx <= 2; ++dx) {
                    const int nearX = x + dx, nearY = y + dy;
                    if (nearX < 0 || nearY < 0 || nearX >= columns || nearY >= rows) continue;
                    const auto near = static_cast<std::size_t>(nearY * columns + nearX);
                    if (cells[near] == 0) continue;
                    cells[near] = 0;
                    open.push_back(nearY * columns + nearX);
                }
            }
        }
        for (int y = top; y <= bottom; ++y) {
            for (int x = left; x <= right; ++x)
                covered[static_cast<std::size_t>(y * columns + x)] = 1;
        }
    }
    return static_cast<std::size_t>(std::count(covered.begin(), covered.end(), 1));
}

} // namespace

double pictureShare(QPdfDocument& document, int page)
{
    const QSizeF points = document.pagePointSize(page);
    const QSize size = points.scaled(kSide, kSide, Qt::KeepAspectRatio).toSize().expandedTo({1, 1});
    const QImage smooth = draw(document, page, size, true);
    const QImage rough = draw(document, page, size, false);
    if (smooth.isNull() || rough.isNull()) return 0;
    const int columns = (size.width() + kCell - 1) / kCell;
    const int rows = (size.height() + kCell - 1) / kCell;
    const std::size_t covered =
        coveredCells(differences(smooth, rough, columns, rows), columns, rows);
    return static_cast<double>(covered) / (columns * rows);
}

} // namespace cabochon::decoder
