#include "ui/papers/paperoutput.h"

#include "core/render/fonts.h"
#include "core/render/layout.h"
#include "core/render/odt.h"
#include "core/render/pdf.h"

namespace ilo {

Result<QByteArray> paperBytes(const Document &document, const QString &suffix)
{
    const QDateTime now = QDateTime::currentDateTimeUtc();
    if (suffix.toLower() == QLatin1StringView("odt"))
        return toOdt(document, now);
    const Result<Fonts> fonts = findFonts();
    if (!fonts)
        return fail(fonts.error());
    return toPdf(document, layOut(document, *fonts), now);
}

} // namespace ilo
