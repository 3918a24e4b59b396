#include "core/brief/briefcode.h"

#include "core/text/fold.h"

#include <QRegularExpression>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace ilo {
namespace {

constexpr qsizetype longestName = 12;
const QString nameless = u"BSO"_s;

// "CERN", "F4E", "ITER"; not "ERIC", which is a legal form.
bool isShort(const QString &word)
{
    static const QRegularExpression form(u"^\\p{Lu}[\\p{Lu}\\d]{1,11}$"_s);
    static const QStringList legalForms{u"ERIC"_s, u"AISBL"_s, u"IGO"_s, u"GMBH"_s, u"SC"_s};
    return form.match(word).hasMatch() && !legalForms.contains(word);
}

QString lettersAndDigits(const QString &text)
{
    QString plain = folded(text).toUpper();
    plain.removeIf([](QChar c) { return !c.isLetterOrNumber(); });
    return plain;
}

} // namespace

QString shortName(const Organisation &organisation)
{
    static const QRegularExpression between(u"[^\\p{L}\\d]+"_s);

    // A variant kept on its own is meant as a name; a word of the full name is only the next best.
    QStringList candidates = organisation.otherNames + QStringList{organisation.shortName};
    candidates.removeIf([](const QString &name) { return !isShort(name); });
    if (candidates.isEmpty()) {
        candidates = organisation.name.split(between, Qt::SkipEmptyParts);
        candidates.removeIf([](const QString &word) { return !isShort(word); });
    }
    if (candidates.isEmpty())
        return organisation.name.trimmed();
    return *std::ranges::min_element(candidates, {}, &QString::size);
}

QString briefCode(const QString &organisation, int year, const QString &needCode)
{
    // Whatever stands before and after the "N" says which office and laptop gave the number.
    static const QRegularExpression form(u"^(?:(.*)-)?N-([A-Z]*)0*(\\d+)$"_s);

    QString number = lettersAndDigits(needCode);
    if (const auto match = form.match(needCode.trimmed().toUpper()); match.hasMatch())
        number = match.captured(1) + match.captured(2) + match.captured(3).rightJustified(3, u'0');

    const QString name = lettersAndDigits(organisation).left(longestName);
    QStringList parts{u"INP"_s, name.isEmpty() ? nameless : name};
    parts << (year > 0 ? QString::number(year) : QString()) << number;
    parts.removeAll(QString());
    return parts.join(u'-');
}

QString withoutName(const QString &code, const QString &organisation)
{
    const QString name = lettersAndDigits(organisation).left(longestName);
    const QString start = u"INP-"_s + name + u'-';
    return name.isEmpty() || !code.startsWith(start)
        ? code
        : u"INP-"_s + nameless + u'-' + code.sliced(start.size());
}

} // namespace ilo
