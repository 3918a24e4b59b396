#include "ui/transfer/transferwords.h"

#include "core/domain/fieldvalue.h"
#include "core/exchange/importtarget.h"
#include "core/exchange/vocabulary.h"
#include "ui/kit/fieldlabels.h"
#include "ui/kit/valuetext.h"
#include "ui/pairs/proofwords.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace ilo {
namespace {

struct TransferWords
{
    Q_DECLARE_TR_FUNCTIONS(ilo::Transfer)
};

template<Enum E>
std::vector<std::pair<QString, QString>> choices()
{
    std::vector<std::pair<QString, QString>> all;
    for (const auto &[value, key] : EnumKeys<E>::keys)
        all.emplace_back(QString::fromLatin1(key), label(value));
    return all;
}

} // namespace

QString targetLabel(const QString &field)
{
    const ImportTarget *target = importTarget(field);
    if (!target)
        return TransferWords::tr("Do not import");
    if (field == "name"_L1)
        return TransferWords::tr("Company name");
    if (field == "certificate.name"_L1)
        return TransferWords::tr("Certificates");
    const QString words = fieldLabel(target->type(), target->name());
    if (field == "contact.given"_L1)
        return TransferWords::tr("Person: first name");
    if (field == "contact.family"_L1)
        return TransferWords::tr("Person: family name");
    if (target->type() == typeName<Contact>())
        //: a field of a person in the list of where a column can go: "Person: E-mail"
        return TransferWords::tr("Person: %1").arg(words);
    if (target->type() != typeName<Capability>())
        return words;
    //: a field of a capability in the list of where a column can go: "Capability: TRL"
    return target->name() == "title"_L1 ? words : TransferWords::tr("Capability: %1").arg(words);
}

QString columnLabel(const SheetForm &form, int column)
{
    const QString name = form.columns.value(column);
    return name.isEmpty() ? TransferWords::tr("Column %1").arg(column + 1) : name;
}

QString remarkText(const Remark &remark, const SheetForm &form)
{
    const QString column = columnLabel(form, remark.column);
    switch (remark.reason) {
    case Reason::NoName: return TransferWords::tr("The row names no company.");
    case Reason::Total: return TransferWords::tr("The row sums up others.");
    case Reason::HeaderAgain: return TransferWords::tr("The row repeats the names of the columns.");
    case Reason::NotUnderstood:
        //: %1: name of a field. The text of the cell is kept in the note.
        return TransferWords::tr("Not understood as “%1”; kept in the note.")
            .arg(targetLabel(remark.field));
    case Reason::OutOfRange:
        return TransferWords::tr("Not possible for “%1”; kept in the note.")
            .arg(targetLabel(remark.field));
    case Reason::Unclear:
        return TransferWords::tr(
            "Say in step Columns what it means; till then it is kept in the note.");
    case Reason::Approximate:
        return TransferWords::tr("Read as a single value; compare it with the file.");
    case Reason::SeveralValues:
        return TransferWords::tr("The first value was taken; the others are kept in the note.");
    case Reason::NoCapability:
        return TransferWords::tr(
            "The row names no capability that it is said of; kept in the note.");
    case Reason::ExtraCells:
        return TransferWords::tr("The row is longer than the table; kept in the note.");
    case Reason::SameAsRow:
        //: %1: number of a row of the file
        return TransferWords::tr("The same company as row %1.").arg(remark.value);
    case Reason::LeftOut:
        //: %1: name of a company that is here
        return TransferWords::tr("Left out: it may be “%1”.").arg(remark.value);
    case Reason::Footnote: return TransferWords::tr("The row is a note below the table.");
    case Reason::OddQuote:
        return TransferWords::tr(
            "A quotation mark in the row never closes: it was read as a letter, "
            "and the row ends with its line.");
    case Reason::NoPerson:
        return TransferWords::tr("The row does not name the person; kept in the note.");
    case Reason::NoBasis:
        return TransferWords::tr("The person was left out: the file gives no lawful basis.");
    case Reason::NoAddress:
        //: %1: text of a cell
        return TransferWords::tr("The person was left out: “%1” is no e-mail address.")
            .arg(remark.value);
    }
    Q_UNREACHABLE();
}

QString confidenceLabel(double confidence)
{
    if (confidence >= 0.995)
        return TransferWords::tr("sure");
    if (confidence >= 0.9)
        return TransferWords::tr("nearly sure");
    if (confidence >= 0.75)
        return TransferWords::tr("fairly sure");
    return confidence >= 0.55 ? TransferWords::tr("likely, but look at it")
                              : TransferWords::tr("a guess: look at it");
}

QString decimalLabel(DecimalSign sign)
{
    return sign == DecimalSign::Comma ? TransferWords::tr("Comma: 1.234,5")
        : sign == DecimalSign::Point  ? TransferWords::tr("Point: 1,234.5")
                                      : TransferWords::tr("Each as it is written");
}

QString dayOrderLabel(DayOrder order)
{
    return order == DayOrder::DayFirst  ? TransferWords::tr("Day first: 31/12/2026")
        : order == DayOrder::MonthFirst ? TransferWords::tr("Month first: 12/31/2026")
                                        : TransferWords::tr("Each as it is written");
}

bool isAmountField(const QString &field)
{
    return field == "turnover"_L1 || field == "balance_total"_L1;
}

QString fateLabel(RowFate fate)
{
    switch (fate) {
    case RowFate::New: return TransferWords::tr("New");
    case RowFate::Later: return TransferWords::tr("Left for later");
    case RowFate::Updated: return TransferWords::tr("Updated");
    case RowFate::Unchanged: return TransferWords::tr("Unchanged");
    case RowFate::LeftOut: return TransferWords::tr("Left out");
    case RowFate::Rejected: return TransferWords::tr("Rejected");
    case RowFate::Joined: return TransferWords::tr("Taken as one");
    }
    Q_UNREACHABLE();
}

QString personFateLabel(PersonFate fate)
{
    switch (fate) {
    case PersonFate::New: return TransferWords::tr("new person");
    case PersonFate::Updated: return TransferWords::tr("person updated");
    case PersonFate::Unchanged: return TransferWords::tr("person unchanged");
    case PersonFate::LeftOut: return TransferWords::tr("person left out");
    case PersonFate::Elsewhere: return TransferWords::tr("here already");
    }
    Q_UNREACHABLE();
}

QString knownByText(const CompanyMatch &match)
{
    switch (match.by) {
    case MatchedBy::SourceId: return TransferWords::tr("Recognised by its number in the list");
    case MatchedBy::Number:
    case MatchedBy::Likeness:
        //: %1: evidence in words, "same VAT number, same town"
        return TransferWords::tr("Recognised by: %1").arg(evidenceText(match.likeness));
    case MatchedBy::Nothing: break;
    }
    return {};
}

QString encodingLabel(const QString &encoding)
{
    // A family of encodings and the name of one: "Central European (windows-1250)".
    const auto named = [&](const QString &family) { return family.arg(encoding); };
    if (encoding.startsWith("UTF-"_L1))
        return named(TransferWords::tr("Unicode (%1)"));
    if (encoding == "macintosh"_L1)
        return TransferWords::tr("Mac (Mac Roman)");
    if (encoding == "windows-1252"_L1 || encoding == "ISO-8859-1"_L1 || encoding == "ISO-8859-15"_L1
        || encoding == "IBM850"_L1)
        return named(TransferWords::tr("Western European (%1)"));
    if (encoding == "windows-1250"_L1 || encoding == "ISO-8859-2"_L1 || encoding == "IBM852"_L1)
        return named(TransferWords::tr("Central European (%1)"));
    if (encoding == "windows-1251"_L1)
        return named(TransferWords::tr("Cyrillic (%1)"));
    if (encoding == "windows-1253"_L1 || encoding == "ISO-8859-7"_L1)
        return named(TransferWords::tr("Greek (%1)"));
    if (encoding == "windows-1257"_L1 || encoding == "ISO-8859-13"_L1)
        return named(TransferWords::tr("Baltic (%1)"));
    return encoding == "windows-1254"_L1 ? named(TransferWords::tr("Turkish (%1)")) : encoding;
}

QString delimiterLabel(QChar delimiter)
{
    switch (delimiter.unicode()) {
    case u',': return TransferWords::tr("Comma  ,");
    case u';': return TransferWords::tr("Semicolon  ;");
    case u'\t': return TransferWords::tr("Tab");
    case u'|': return TransferWords::tr("Bar  |");
    case u'^': return TransferWords::tr("Caret  ^");
    case u'~': return TransferWords::tr("Tilde  ~");
    case u':': return TransferWords::tr("Colon  :");
    case u' ': return TransferWords::tr("Space");
    default: return TransferWords::tr("None: one column");
    }
}

QString plannedText(const PlannedRow &row, const QString &field)
{
    const ImportTarget *target = importTarget(field);
    if (!target)
        return {};
    const QString type = target->type();
    const QString name = target->name();
    QStringList texts;
    const auto collect = [&](const auto &records) {
        for (const auto &record : records)
            texts << valueText(type, name, fieldValue(record, name));
    };
    if (type == typeName<Organisation>())
        return valueText(type, name, fieldValue(row.organisation, name));
    if (type == typeName<Capability>())
        collect(row.capabilities);
    else if (type == typeName<Certificate>())
        collect(row.certificates);
    else if (type == typeName<Reference>())
        collect(row.references);
    else if (type == typeName<Contact>() && (name == "given"_L1 || name == "family"_L1))
        return plannedText(row, u"contact.name"_s);
    else if (type == typeName<Contact>())
        collect(row.contacts);
    texts.removeAll(QString());
    return texts.join(u", "_s);
}

std::vector<std::pair<QString, QString>> choicesOf(const QString &field)
{
    if (field == "consent"_L1 || field == "contact.consent"_L1)
        return choices<Consent>();
    if (field == "size_class"_L1)
        return choices<SizeClass>();
    if (field == "roles"_L1)
        return choices<OrganisationRole>();
    if (field == "contact.basis"_L1)
        return choices<LawfulBasis>();
    return field == "capability.kind"_L1 ? choices<CapabilityKind>()
                                         : std::vector<std::pair<QString, QString>>();
}

} // namespace ilo
