#pragma once

#include "core/sheets/numberformat.h"
#include "core/sheets/zipparts.h"

#include <QStringList>

#include <vector>

class QXmlStreamReader;

namespace ilo {

/// What the number of a cell stands for, by its style.
enum class NumberKind { Plain, Date, Time, DateTime, Year, Elapsed };

struct NumberStyle
{
    NumberKind kind = NumberKind::Plain;
    std::shared_ptr<const NumberFormat> format = {}; ///< Plain: how it is shown; null: as it is
};

/// One sheet of a workbook.
struct XlsxSheet
{
    QString name;
    QString part; ///< name in the zip file
    bool visible = true;
};

/// An Office Open XML workbook (ECMA-376) without its rows: sheets, styles and shared texts.
class XlsxBook
{
public:
    /// Error::Code::Format when it is no such workbook, Damaged when parts cannot be read.
    static Result<std::unique_ptr<XlsxBook>> open(std::unique_ptr<ZipParts> parts);

    const std::vector<XlsxSheet> &sheets() const { return m_sheets; }
    /// Those that are shown; all when none is.
    QStringList visibleSheets() const;

    /// Null when there is none of that name.
    const XlsxSheet *sheet(const QString &name) const;

    /// Text number `index` of the shared ones; null when there is none.
    QString sharedText(qsizetype index) const { return m_texts.value(index); }
    qsizetype sharedTexts() const { return m_texts.size(); }

    NumberStyle style(int index) const;

    /// Days counted from 1904 instead of 1900.
    bool countsFrom1904() const { return m_from1904; }

    ZipParts &parts() { return *m_parts; }

private:
    explicit XlsxBook(std::unique_ptr<ZipParts> parts) : m_parts(std::move(parts)) { }

    Status readWorkbook();
    Status readTexts();
    Status readStyles();

    std::unique_ptr<ZipParts> m_parts;
    std::vector<XlsxSheet> m_sheets;
    QString m_textsPart;
    QString m_stylesPart;
    QStringList m_texts;
    std::vector<NumberStyle> m_styles;
    bool m_from1904 = false;
};

/// Text of the rich or plain string element that `xml` stands on (`si`, `is`), without phonetic
/// hints; leaves `xml` on its end.
QString richText(QXmlStreamReader &xml);

/// "a_x000D_b" → "a\rb": how a text holds characters that XML cannot (ECMA-376 part 1, 22.9.2.19).
QString withoutEscapes(const QString &text);

/// What a number format code shows.
NumberStyle styleOfFormat(const QString &code);

/// `number` as the text of a cell: ISO 8601 for dates and times, as the format shows the others.
QString numberText(double number, const NumberStyle &style, bool from1904);

} // namespace ilo
