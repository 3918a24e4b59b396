#include "core/domain/codescheme.h"

#include <QRegularExpression>

using namespace Qt::StringLiterals;

namespace ilo {
namespace {

TypedCode readCpv(const QString &text)
{
    static const QRegularExpression form(u"^(\\d{8})(?:\\s*[-–]\\s*(\\d))?$"_s);
    const QRegularExpressionMatch match = form.match(text);
    return match.hasMatch() ? TypedCode{match.captured(1), match.captured(2)} : TypedCode();
}

TypedCode readNuts(const QString &text)
{
    static const QRegularExpression form(u"^[A-Z]{2}[0-9A-Z]{0,3}$"_s);
    const QString upper = text.toUpper();
    return form.match(upper).hasMatch() ? TypedCode{upper, {}} : TypedCode();
}

TypedCode readNace(const QString &text)
{
    static const QRegularExpression section(u"^[A-Z]$"_s);
    static const QRegularExpression numbered(u"^[A-Z]?\\s*(\\d{2})(?:\\.?(\\d{1,2}))?$"_s);
    const QString upper = text.toUpper();
    if (section.match(upper).hasMatch())
        return {upper, {}};
    const QRegularExpressionMatch match = numbered.match(upper);
    if (!match.hasMatch())
        return {};
    const QString finer = match.captured(2);
    return {finer.isEmpty() ? match.captured(1) : match.captured(1) + u'.' + finer, {}};
}

} // namespace

QString schemeOfField(const QString &type, const QString &field)
{
    if (type != "organisation"_L1 && type != "need"_L1)
        return {};
    for (const QString &scheme : {cpvScheme, nutsScheme, naceScheme}) {
        if (field == scheme)
            return scheme;
    }
    return {};
}

TypedCode readTypedCode(const QString &scheme, const QString &text)
{
    const QString trimmed = text.trimmed();
    if (scheme == cpvScheme)
        return readCpv(trimmed);
    if (scheme == nutsScheme)
        return readNuts(trimmed);
    if (scheme == naceScheme)
        return readNace(trimmed);
    return trimmed.contains(u' ') ? TypedCode() : TypedCode{trimmed, {}};
}

QStringList codesAbove(const QString &scheme, const QString &code)
{
    QStringList above;
    if (scheme == cpvScheme) {
        // One digit more is one level deeper; the first two together are the division.
        for (qsizetype digit = code.size() - 1; digit >= 2; --digit) {
            if (code[digit] == u'0')
                continue;
            QString wider = above.isEmpty() ? code : above.last();
            wider[digit] = u'0';
            above << wider;
        }
    } else if (scheme == nutsScheme) {
        for (qsizetype length = code.size() - 1; length >= 2; --length)
            above << code.left(length);
    } else if (scheme == naceScheme && code.contains(u'.')) {
        if (code.size() == 5)
            above << code.left(4);
        above << code.left(2);
    }
    return above;
}

QString shownCode(const QString &code, const QString &checkDigit)
{
    return checkDigit.isEmpty() ? code : code + u'-' + checkDigit;
}

} // namespace ilo
