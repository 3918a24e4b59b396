// A number format on the first line, numbers below it.
#include "core/sheets/xlsxbook.h"
#include "fuzz.h"
#include "inputs.h"

using namespace ilo;

extern "C" int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    const QList<QByteArray> lines = fuzz::bytesOf(data, size).split('\n');
    const NumberStyle style = styleOfFormat(QString::fromUtf8(lines.front()));
    for (const QByteArray &line : lines.mid(1, 20)) {
        if (numberText(line.toDouble(), style, false).size() > 2000)
            std::abort();
    }
    return 0;
}
