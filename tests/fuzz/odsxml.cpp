// The content of an ODS workbook.
#include "core/sheets/workbook.h"
#include "fuzz.h"
#include "inputs.h"
#include "zipped.h"

using namespace ilo;

extern "C" int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    const QByteArray zip =
        fuzz::zipped({{QStringLiteral("content.xml"), fuzz::bytesOf(data, size)}});
    const auto book = openWorkbook(fuzz::deviceOf(zip));
    if (!book)
        return 0;
    for (const QString &sheet : (*book)->sheets().mid(0, 3)) {
        if (const auto reader = (*book)->read(sheet))
            fuzz::readAll(**reader);
    }
    return 0;
}
