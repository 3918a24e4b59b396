#include "core/methods/requirementsheet.h"

#include "core/domain/fieldvalue.h"
#include "core/methods/requirementwords.h"
#include "core/quality/quantity.h"
#include "core/quality/words.h"

#include <QRegularExpression>

#include <array>

using namespace Qt::StringLiterals;

namespace ilo {
namespace {

using Part = RequirementPart;

constexpr std::array partFields{
    std::pair{Part::LeftOut, u""},
    std::pair{Part::Text, u"text"},
    std::pair{Part::Measure, u"measure"},
    std::pair{Part::Today, u"today"},
    std::pair{Part::Comparison, u"comparison"},
    std::pair{Part::Threshold, u"threshold"},
    std::pair{Part::Target, u"target"},
    std::pair{Part::Unit, u"unit"},
    std::pair{Part::TestMethod, u"test_method"},
    std::pair{Part::Priority, u"priority"},
    std::pair{Part::Source, u"source"},
    std::pair{Part::Level, u"level"},
    std::pair{Part::Verification, u"verification"},
    std::pair{Part::Rationale, u"rationale"},
};

/// Without a trailing zero after the point: 60, 0.5.
QString plainNumber(double number)
{
    return QString::number(number, 'g', 12);
}

/// One row of the table while it becomes a requirement.
class RowReader
{
public:
    RowReader(const QStringList &cells, const RequirementColumns &columns, int row,
              RequirementSheet &sheet)
        : m_cells(cells)
        , m_columns(columns)
        , m_row(row)
        , m_sheet(sheet)
    {
    }

    void read()
    {
        Requirement made{.id = Id<Requirement>::create()};
        made.text = withoutBullet(cell(Part::Text));
        made.measure = cell(Part::Measure);
        if (made.text.isEmpty())
            made.text.swap(made.measure);
        if (made.text.isEmpty()) {
            m_sheet.notes.push_back({m_row, RequirementNote::What::NoText, Part::Text, {}});
            return;
        }
        made.today = cell(Part::Today);
        made.testMethod = cell(Part::TestMethod);
        made.source = cell(Part::Source);
        made.rationale = cell(Part::Rationale);
        take(Part::Priority, made);
        take(Part::Level, made);
        take(Part::Verification, made);
        takeValues(made);
        m_sheet.requirements.push_back(made);
    }

private:
    /// What stands in the columns of a part, one a line.
    QString cell(Part part) const
    {
        QStringList found;
        for (size_t i = 0; i < m_columns.parts.size() && qsizetype(i) < m_cells.size(); ++i) {
            const QString text = m_cells[qsizetype(i)].simplified();
            if (m_columns.parts[i] == part && !text.isEmpty())
                found << text;
        }
        return found.join(u"; "_s);
    }

    void take(Part part, Requirement &made)
    {
        const QString written = cell(part);
        if (written.isEmpty())
            return;
        const QString key = RequirementWords::shipped().key(fieldOf(part), written);
        if (key.isEmpty())
            m_sheet.notes.push_back({m_row, RequirementNote::What::UnknownWord, part, written});
        else
            setFieldValue(made, fieldOf(part), key);
    }

    void takeValues(Requirement &made)
    {
        const QString written = cell(Part::Threshold);
        const MeasuredValue threshold = readMeasured(written);
        MeasuredValue target = readMeasured(cell(Part::Target));
        take(Part::Comparison, made);
        if (threshold.comparison)
            made.comparison = *threshold.comparison;
        else if (target.comparison)
            made.comparison = *target.comparison;
        made.threshold = threshold.value;
        const QString common = cell(Part::Unit).isEmpty() ? m_columns.unit : cell(Part::Unit);
        made.unit = !threshold.unit.isEmpty() ? threshold.unit : common;
        if (made.unit.isEmpty())
            made.unit = target.unit;
        if (!target.unit.isEmpty() && !isSameUnit(target.unit, made.unit))
            convert(target, made.unit);
        made.target = target.value;
        // A unit without a number is none of the requirement.
        if (made.threshold.isEmpty() && made.target.isEmpty())
            made.unit = made.today.isEmpty() ? QString() : made.unit;
    }

    void convert(MeasuredValue &target, const QString &unit)
    {
        const QString written = target.value + u' ' + target.unit;
        const auto from = parseUnit(target.unit);
        const auto to = parseUnit(unit);
        const auto number = readNumber(target.value, {});
        const bool fits = from && to && number && from->dimension == to->dimension
            && !from->isLogarithmic() && target.comparison != Comparison::Between;
        if (fits)
            target.value =
                plainNumber((*number * from->factor + from->offset - to->offset) / to->factor);
        else
            target.value = written;
        m_sheet.notes.push_back(
            {m_row,
             fits ? RequirementNote::What::Converted : RequirementNote::What::OtherUnit,
             Part::Target,
             written,
             fits ? target.value + u' ' + unit : QString()});
    }

    const QStringList &m_cells;
    const RequirementColumns &m_columns;
    int m_row;
    RequirementSheet &m_sheet;
};

} // namespace

const std::vector<RequirementPart> &requirementParts()
{
    static const std::vector<RequirementPart> parts = [] {
        std::vector<RequirementPart> all;
        for (const auto &[part, field] : partFields)
            all.push_back(part);
        return all;
    }();
    return parts;
}

QString fieldOf(RequirementPart part)
{
    for (const auto &[candidate, field] : partFields) {
        if (candidate == part)
            return QString::fromUtf16(field);
    }
    Q_UNREACHABLE();
}

CellRows copiedCells(const QString &clipboard)
{
    CellRows rows;
    QStringList cells;
    QString cell;
    bool inQuotes = false;
    const auto endRow = [&] {
        cells << std::exchange(cell, {});
        if (!cells.join(QString()).trimmed().isEmpty())
            rows.push_back(cells);
        cells.clear();
    };
    const QString text = QString(clipboard).remove(u'\r');
    for (qsizetype i = 0; i < text.size(); ++i) {
        const QChar c = text[i];
        if (inQuotes) {
            if (c != u'"')
                cell += c;
            else if (i + 1 < text.size() && text[i + 1] == u'"')
                cell += text[i++];
            else
                inQuotes = false;
        } else if (c == u'"' && cell.isEmpty() && text.indexOf(u'"', i + 1) > 0) {
            inQuotes = true;
        } else if (c == u'\t') {
            cells << std::exchange(cell, {});
        } else if (c == u'\n') {
            endRow();
        } else {
            cell += c;
        }
    }
    endRow();
    return rows;
}

RequirementSheet readRequirements(const CellRows &rows, const RequirementColumns &columns)
{
    RequirementSheet sheet;
    for (int row = columns.headerRow + 1; row < int(rows.size()); ++row)
        RowReader(rows[size_t(row)], columns, row, sheet).read();
    return sheet;
}

MeasuredValue readMeasured(const QString &text)
{
    const MeasuredValue plain = parseMeasuredValue(text);
    static const QRegularExpression number(u"^[+\\-−±]?\\s?\\d"_s);
    if (plain.comparison || plain.value.isEmpty() || number.match(plain.value).hasMatch())
        return plain;
    static const QRegularExpression digit(u"(?<![\\w.])[+\\-−±]?\\d"_s,
                                          QRegularExpression::UseUnicodePropertiesOption);
    static const Result<QualityWords> words = QualityWords::load();
    const qsizetype at = text.indexOf(digit);
    if (at <= 0 || !words)
        return plain;
    const auto read = readQuantity(text.left(at) + u'1', {}, {}, *words);
    if (!read || read->comparison == Comparison::None || read->isAbout)
        return plain;
    MeasuredValue measured = parseMeasuredValue(text.mid(at));
    measured.comparison = read->comparison;
    return measured;
}

QString withoutBullet(const QString &line)
{
    static const QRegularExpression bullet(u"^\\s*(?:[-–—•*▪◦·]\\s+|\\(?\\d{1,3}[.)]\\s+)"_s);
    return QString(line).remove(bullet).trimmed();
}

} // namespace ilo
