// The XML of an XLSX sheet, its shared texts and its styles, parted by a zero byte.
#include "core/sheets/workbook.h"
#include "fuzz.h"
#include "inputs.h"
#include "zipped.h"

using namespace ilo;

extern "C" int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    const QList<QByteArray> parts = fuzz::bytesOf(data, size).split('\0');
    const QByteArray relation =
        "http://schemas.openxmlformats.org/officeDocument/2006/relationships/";
    const QByteArray zip = fuzz::zipped({
        {QStringLiteral("_rels/.rels"),
         "<Relationships><Relationship Id='a' Type='" + relation
             + "officeDocument' Target='xl/workbook.xml'/></Relationships>"},
        {QStringLiteral("xl/workbook.xml"),
         "<workbook xmlns:r='r'><sheets><sheet name='S' r:id='b'/></sheets></workbook>"},
        {QStringLiteral("xl/_rels/workbook.xml.rels"),
         "<Relationships><Relationship Id='b' Type='" + relation
             + "worksheet' Target='s.xml'/><Relationship Id='c' Type='" + relation
             + "sharedStrings' Target='t.xml'/><Relationship Id='d' Type='" + relation
             + "styles' Target='y.xml'/></Relationships>"},
        {QStringLiteral("xl/s.xml"), parts.value(0)},
        {QStringLiteral("xl/t.xml"), parts.value(1)},
        {QStringLiteral("xl/y.xml"), parts.value(2)},
    });
    const auto book = openWorkbook(fuzz::deviceOf(zip));
    if (!book)
        return 0;
    if (const auto reader = (*book)->read(QStringLiteral("S")))
        fuzz::readAll(**reader);
    return 0;
}
