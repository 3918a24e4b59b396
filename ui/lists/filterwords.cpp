#include "ui/lists/filterbar.h"
#include "ui/lists/listtext.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace ilo {
namespace {

struct FilterWords
{
    Q_DECLARE_TR_FUNCTIONS(ilo::FilterWords)
};

constexpr qsizetype mostChoices = 12; ///< named in a sentence

QString choicesText(const ListColumn &column)
{
    QStringList keys = column.keys.mid(0, mostChoices);
    if (column.keys.size() > mostChoices)
        keys << u"…"_s;
    return keys.join(u", "_s);
}

} // namespace

QString faultText(const ListKind &kind, const FilterFault &fault)
{
    const ListColumn *column = kind.column(fault.field);
    switch (fault.kind) {
    case FilterFault::Kind::NoField:
        if (!fault.suggestion.isEmpty())
            return FilterWords::tr("There is no field “%1” here. Did you mean “%2:”?")
                .arg(fault.field, fault.suggestion);
        return FilterWords::tr("There is no field “%1” here. To look for the words themselves, put "
                               "them in quotes.")
            .arg(fault.field);
    case FilterFault::Kind::NoValue:
        if (column && !column->keys.isEmpty())
            return FilterWords::tr("“%1:” wants a value: %2.")
                .arg(fault.field, choicesText(*column));
        return FilterWords::tr("“%1:” wants a value behind the colon; “none” finds what is empty.")
            .arg(fault.field);
    case FilterFault::Kind::NotAChoice:
        return FilterWords::tr("“%1” is no value of %2. There are: %3.")
            .arg(fault.value, fault.field, column ? choicesText(*column) : QString());
    case FilterFault::Kind::NotACountry:
        return FilterWords::tr("“%1” is no country. Use its code, such as PL or SK, or its name in "
                               "quotes.")
            .arg(fault.value);
    case FilterFault::Kind::NotANumber:
        return FilterWords::tr(
                   "%1 is compared with a number, such as 4, >=6 or 4..6; “%2” is none.")
            .arg(fault.field, fault.value);
    case FilterFault::Kind::NotADay:
        return FilterWords::tr("“%1” is no day. Use 2026-03-14, 2026-03, 2026, today, 2w (in the "
                               "last two weeks) or <+2w (before two weeks from now).")
            .arg(fault.value);
    case FilterFault::Kind::NotAFlag:
        return FilterWords::tr("%1 is either yes or no; “%2” is neither.")
            .arg(fault.field, fault.value);
    case FilterFault::Kind::NotARange:
        return FilterWords::tr("A range goes from the smaller to the larger value, such as 4..6.");
    case FilterFault::Kind::NoOperator:
        return FilterWords::tr("%1 has no order, so that “<”, “>” and “..” say nothing about it.")
            .arg(fault.field);
    }
    Q_UNREACHABLE();
}

} // namespace ilo
