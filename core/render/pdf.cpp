#include "core/render/pdf.h"

#include "core/render/markedcontent.h"
#include "core/render/paintmarks.h"
#include "core/render/pdfextras.h"
#include "core/render/typeset.h"

#include <QBuffer>
#include <QPageLayout>
#include <QPainter>
#include <QPdfWriter>

#include <optional>

using namespace Qt::StringLiterals;

namespace ilo {
namespace {

constexpr int unitsPerInch = int(72 * unitsPerPoint);

QByteArray painted(const Document &document, const Pages &pages)
{
    QBuffer buffer;
    buffer.open(QIODevice::WriteOnly);
    QPdfWriter writer(&buffer);
    writer.setTitle(document.title);
    writer.setPageLayout(
        QPageLayout(QPageSize(pages.size, QPageSize::Point, {}, QPageSize::FuzzyMatch),
                    QPageLayout::Portrait,
                    {}));
    writer.setResolution(unitsPerInch);
    QPainter painter(&writer);
    for (int page = 0; page < pages.count(); ++page) {
        if (page > 0)
            writer.newPage();
        std::optional<int> last;
        paintMarks(painter, pages, page, unitsPerPoint, [&](int element) {
            if (last != element)
                paintSign(painter, element);
            last = element;
        });
    }
    painter.end();
    return buffer.data();
}

} // namespace

Result<QByteArray> toPdf(const Document &document, const Pages &pages, const QDateTime &created)
{
    if (!pages.unprintable.isEmpty())
        return fail(Error::Code::Invalid,
                    u"no installed font has: %1"_s.arg(pages.unprintable),
                    pages.unprintable);
    return withExtras(painted(document, pages), document, pages, created);
}

} // namespace ilo
