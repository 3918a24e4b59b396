#include "core/render/pdfspaces.h"

#include <QByteArray>
#include <QList>

// Says that we use its std::shared_ptr interface.
#define POINTERHOLDER_TRANSITION 4
#include <qpdf/QPDF.hh>

namespace ilo {
namespace {

// A line says "<first> <last> <character>" or "<first> <last> [<character> <character> …]".
QByteArray corrected(const QByteArray &line)
{
    qsizetype from = line.indexOf('[');
    if (from < 0 && line.count('<') == 3)
        from = line.lastIndexOf('<');
    if (from < 0)
        return line;
    return line.left(from) + line.mid(from).replace("<0009>", "<0020>");
}

} // namespace

void correctSpaces(QPDF &pdf)
{
    for (QPDFObjectHandle font : pdf.getAllObjects()) {
        if (!font.isDictionaryOfType("/Font") || !font.hasKey("/ToUnicode"))
            continue;
        QPDFObjectHandle map = font.getKey("/ToUnicode");
        const auto buffer = map.getStreamData();
        const QByteArray old(reinterpret_cast<const char *>(buffer->getBuffer()),
                             qsizetype(buffer->getSize()));
        QList<QByteArray> lines = old.split('\n');
        for (QByteArray &line : lines)
            line = corrected(line);
        map.replaceStreamData(lines.join('\n').toStdString(),
                              QPDFObjectHandle::newNull(),
                              QPDFObjectHandle::newNull());
    }
}

} // namespace ilo
