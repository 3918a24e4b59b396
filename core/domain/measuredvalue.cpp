#include "core/domain/measuredvalue.h"

#include <QRegularExpression>

using namespace Qt::StringLiterals;

namespace ilo {
namespace {

struct Sign
{
    QStringView typed;
    Comparison comparison;
};

/// Longer signs before those that they begin with.
constexpr Sign signs[] = {
    {u"<=", Comparison::AtMost},
    {u"=<", Comparison::AtMost},
    {u"≤", Comparison::AtMost},
    {u"at most ", Comparison::AtMost},
    {u"max. ", Comparison::AtMost},
    {u"max ", Comparison::AtMost},
    {u">=", Comparison::AtLeast},
    {u"=>", Comparison::AtLeast},
    {u"≥", Comparison::AtLeast},
    {u"at least ", Comparison::AtLeast},
    {u"min. ", Comparison::AtLeast},
    {u"min ", Comparison::AtLeast},
    {u"<", Comparison::Less},
    {u">", Comparison::More},
    {u"=", Comparison::Equal},
};

} // namespace

MeasuredValue parseMeasuredValue(const QString &text)
{
    MeasuredValue measured;
    QString rest = text.trimmed();
    for (const Sign &sign : signs) {
        if (rest.startsWith(sign.typed, Qt::CaseInsensitive)) {
            measured.comparison = sign.comparison;
            rest = rest.mid(sign.typed.size()).trimmed();
            break;
        }
    }

    static const QString amount =
        u"[+\\-−±]?\\s?\\d+(?:[.,'’ \\x{00a0}\\x{202f}]\\d+)*" // 1 000.5
        "(?:[eE][+\\-−]?\\d+|\\s?[×xX*·]\\s?10(?:\\^?[+\\-−]?\\d+|[⁺⁻]?[⁰¹²³⁴⁵⁶⁷⁸⁹]+))?"
        "(?:[⁺⁻]?[⁰¹²³⁴⁵⁶⁷⁸⁹]+|\\^[+\\-−]?\\d+)?"_s;
    static const QRegularExpression form(
        u"^(%1)(\\s?(?:–|—|\\.\\.\\.?|…|-|\\bto\\b)\\s?%1)?(?:$|\\s+(\\S.*)$|([%‰°].*)$)"_s.arg(
            amount));
    const QRegularExpressionMatch match = form.match(rest);
    if (!match.hasMatch()) {
        measured.value = rest;
        return measured;
    }
    measured.value = match.captured(1) + match.captured(2);
    measured.unit = match.captured(3) + match.captured(4);
    if (!match.captured(2).isEmpty() && !measured.comparison)
        measured.comparison = Comparison::Between;
    return measured;
}

bool isSameUnit(const QString &a, const QString &b)
{
    static const QRegularExpression joints(u"[\\s·*⋅]+"_s);
    return QString(a).remove(joints) == QString(b).remove(joints);
}

} // namespace ilo
