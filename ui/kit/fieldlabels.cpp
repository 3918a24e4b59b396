#include "ui/kit/fieldlabels.h"

#include <QCoreApplication>
#include <QHash>

using namespace Qt::StringLiterals;

namespace ilo {
namespace {

struct FieldWords
{
    const char *type;
    const char *field;
    const char *words;
};

constexpr FieldWords fieldWords[] = {
    {"organisation", "name", QT_TRANSLATE_NOOP("ilo::FieldLabels", "Name")},
    {"organisation", "other_names", QT_TRANSLATE_NOOP("ilo::FieldLabels", "Other names")},
    {"organisation", "roles", QT_TRANSLATE_NOOP("ilo::FieldLabels", "Role")},
    {"organisation", "legal_form", QT_TRANSLATE_NOOP("ilo::FieldLabels", "Legal form")},
    {"organisation", "vat_number", QT_TRANSLATE_NOOP("ilo::FieldLabels", "VAT number")},
    {"organisation",
     "register_number",
     QT_TRANSLATE_NOOP("ilo::FieldLabels", "Registration number")},
    {"organisation", "pic", QT_TRANSLATE_NOOP("ilo::FieldLabels", "PIC (EU participant number)")},
    {"organisation", "street", QT_TRANSLATE_NOOP("ilo::FieldLabels", "Street")},
    {"organisation", "postcode", QT_TRANSLATE_NOOP("ilo::FieldLabels", "Postcode")},
    {"organisation", "town", QT_TRANSLATE_NOOP("ilo::FieldLabels", "Town")},
    {"organisation", "country", QT_TRANSLATE_NOOP("ilo::FieldLabels", "Country")},
    {"organisation", "nuts", QT_TRANSLATE_NOOP("ilo::FieldLabels", "Region (NUTS)")},
    {"organisation", "web", QT_TRANSLATE_NOOP("ilo::FieldLabels", "Website")},
    {"organisation", "email", QT_TRANSLATE_NOOP("ilo::FieldLabels", "E-mail")},
    {"organisation", "telephone", QT_TRANSLATE_NOOP("ilo::FieldLabels", "Telephone")},
    {"organisation", "founded", QT_TRANSLATE_NOOP("ilo::FieldLabels", "Year founded")},
    {"organisation", "headcount", QT_TRANSLATE_NOOP("ilo::FieldLabels", "People employed")},
    {"organisation", "turnover", QT_TRANSLATE_NOOP("ilo::FieldLabels", "Turnover")},
    {"organisation", "balance_total", QT_TRANSLATE_NOOP("ilo::FieldLabels", "Balance sheet total")},
    {"organisation",
     "accounts_year",
     QT_TRANSLATE_NOOP("ilo::FieldLabels", "Year of the accounts")},
    {"organisation", "size_class", QT_TRANSLATE_NOOP("ilo::FieldLabels", "Size, as declared")},
    {"organisation", "size_declared_on", QT_TRANSLATE_NOOP("ilo::FieldLabels", "Size declared on")},
    {"organisation", "consent", QT_TRANSLATE_NOOP("ilo::FieldLabels", "Consent")},
    {"organisation", "consent_on", QT_TRANSLATE_NOOP("ilo::FieldLabels", "Consent answered on")},
    {"organisation", "consent_until", QT_TRANSLATE_NOOP("ilo::FieldLabels", "Consent holds until")},
    {"organisation", "tags", QT_TRANSLATE_NOOP("ilo::FieldLabels", "Tags")},
    {"organisation", "cpv", QT_TRANSLATE_NOOP("ilo::FieldLabels", "CPV codes")},
    {"organisation", "nace", QT_TRANSLATE_NOOP("ilo::FieldLabels", "NACE codes")},
    {"organisation", "advisor_id", QT_TRANSLATE_NOOP("ilo::FieldLabels", "Responsible advisor")},
    {"organisation", "note", QT_TRANSLATE_NOOP("ilo::FieldLabels", "Note")},
    {"organisation",
     "source_id",
     QT_TRANSLATE_NOOP("ilo::FieldLabels", "Number in the imported list")},
    {"organisation", "sample", QT_TRANSLATE_NOOP("ilo::FieldLabels", "Sample record")},
    {"capability", "organisation_id", QT_TRANSLATE_NOOP("ilo::FieldLabels", "Capability of")},
    {"capability", "title", QT_TRANSLATE_NOOP("ilo::FieldLabels", "Capability")},
    {"capability", "text", QT_TRANSLATE_NOOP("ilo::FieldLabels", "Description")},
    {"capability", "language", QT_TRANSLATE_NOOP("ilo::FieldLabels", "Language")},
    {"capability", "area", QT_TRANSLATE_NOOP("ilo::FieldLabels", "Technology area")},
    {"capability", "trl", QT_TRANSLATE_NOOP("ilo::FieldLabels", "TRL")},
    {"capability", "kind", QT_TRANSLATE_NOOP("ilo::FieldLabels", "Kind")},
    {"certificate", "organisation_id", QT_TRANSLATE_NOOP("ilo::FieldLabels", "Certificate of")},
    {"certificate", "name", QT_TRANSLATE_NOOP("ilo::FieldLabels", "Certificate")},
    {"certificate", "valid_until", QT_TRANSLATE_NOOP("ilo::FieldLabels", "Valid until")},
    {"reference_project", "organisation_id", QT_TRANSLATE_NOOP("ilo::FieldLabels", "Reference of")},
    {"reference_project", "customer", QT_TRANSLATE_NOOP("ilo::FieldLabels", "Supplied to")},
    {"reference_project", "subject", QT_TRANSLATE_NOOP("ilo::FieldLabels", "What was supplied")},
    {"reference_project", "year", QT_TRANSLATE_NOOP("ilo::FieldLabels", "Year")},
    {"need", "code", QT_TRANSLATE_NOOP("ilo::FieldLabels", "Number")},
    {"need", "title", QT_TRANSLATE_NOOP("ilo::FieldLabels", "Title")},
    {"need", "organisation_id", QT_TRANSLATE_NOOP("ilo::FieldLabels", "Big Science Organisation")},
    {"need", "facility", QT_TRANSLATE_NOOP("ilo::FieldLabels", "Facility")},
    {"need", "challenge_question", QT_TRANSLATE_NOOP("ilo::FieldLabels", "Challenge question")},
    {"need", "why_it_matters", QT_TRANSLATE_NOOP("ilo::FieldLabels", "Why it matters")},
    {"need", "today", QT_TRANSLATE_NOOP("ilo::FieldLabels", "Today")},
    {"need", "conditions", QT_TRANSLATE_NOOP("ilo::FieldLabels", "Conditions")},
    {"need", "tried", QT_TRANSLATE_NOOP("ilo::FieldLabels", "Tried so far")},
    {"need", "trl_now", QT_TRANSLATE_NOOP("ilo::FieldLabels", "TRL now")},
    {"need", "trl_needed", QT_TRANSLATE_NOOP("ilo::FieldLabels", "TRL needed")},
    {"need", "quantity", QT_TRANSLATE_NOOP("ilo::FieldLabels", "Quantity")},
    {"need", "budget_disclosed", QT_TRANSLATE_NOOP("ilo::FieldLabels", "Budget is disclosed")},
    {"need", "budget_from", QT_TRANSLATE_NOOP("ilo::FieldLabels", "Budget from")},
    {"need", "budget_to", QT_TRANSLATE_NOOP("ilo::FieldLabels", "Budget to")},
    {"need", "needed_by", QT_TRANSLATE_NOOP("ilo::FieldLabels", "Needed by")},
    {"need", "consultation_from", QT_TRANSLATE_NOOP("ilo::FieldLabels", "Consultation from")},
    {"need", "consultation_until", QT_TRANSLATE_NOOP("ilo::FieldLabels", "Consultation until")},
    {"need", "time_note", QT_TRANSLATE_NOOP("ilo::FieldLabels", "Further dates")},
    {"need", "route", QT_TRANSLATE_NOOP("ilo::FieldLabels", "Envisaged procedure")},
    {"need", "ipr", QT_TRANSLATE_NOOP("ilo::FieldLabels", "Who owns the results")},
    {"need", "ipr_note", QT_TRANSLATE_NOOP("ilo::FieldLabels", "Note on the results")},
    {"need", "response_address", QT_TRANSLATE_NOOP("ilo::FieldLabels", "Answers to")},
    {"need", "response_until", QT_TRANSLATE_NOOP("ilo::FieldLabels", "Answers until")},
    {"need", "response_form", QT_TRANSLATE_NOOP("ilo::FieldLabels", "Form of an answer")},
    {"need", "response_languages", QT_TRANSLATE_NOOP("ilo::FieldLabels", "Languages of an answer")},
    {"need", "published_at", QT_TRANSLATE_NOOP("ilo::FieldLabels", "Published for all at")},
    {"need", "cpv", QT_TRANSLATE_NOOP("ilo::FieldLabels", "CPV codes")},
    {"need", "status", QT_TRANSLATE_NOOP("ilo::FieldLabels", "Status")},
    {"need", "sharing", QT_TRANSLATE_NOOP("ilo::FieldLabels", "Sharing")},
    {"need", "field_sharing", QT_TRANSLATE_NOOP("ilo::FieldLabels", "Sharing of single fields")},
    {"need", "owner_id", QT_TRANSLATE_NOOP("ilo::FieldLabels", "Owner")},
    {"need", "sample", QT_TRANSLATE_NOOP("ilo::FieldLabels", "Sample record")},
    {"requirement", "need_id", QT_TRANSLATE_NOOP("ilo::FieldLabels", "Requirement of")},
    {"requirement", "position", QT_TRANSLATE_NOOP("ilo::FieldLabels", "Place in the table")},
    {"requirement", "text", QT_TRANSLATE_NOOP("ilo::FieldLabels", "Requirement")},
    {"requirement", "measure", QT_TRANSLATE_NOOP("ilo::FieldLabels", "Measured as")},
    {"requirement", "today", QT_TRANSLATE_NOOP("ilo::FieldLabels", "Today")},
    {"requirement", "comparison", QT_TRANSLATE_NOOP("ilo::FieldLabels", "Comparison")},
    {"requirement", "threshold", QT_TRANSLATE_NOOP("ilo::FieldLabels", "Threshold")},
    {"requirement", "target", QT_TRANSLATE_NOOP("ilo::FieldLabels", "Target")},
    {"requirement", "unit", QT_TRANSLATE_NOOP("ilo::FieldLabels", "Unit")},
    {"requirement", "test_method", QT_TRANSLATE_NOOP("ilo::FieldLabels", "Proved by")},
    {"requirement", "priority", QT_TRANSLATE_NOOP("ilo::FieldLabels", "Priority")},
    {"requirement", "source", QT_TRANSLATE_NOOP("ilo::FieldLabels", "Source")},
    {"requirement", "sharing", QT_TRANSLATE_NOOP("ilo::FieldLabels", "Sharing")},
    {"brief", "need_id", QT_TRANSLATE_NOOP("ilo::FieldLabels", "Brief of")},
    {"brief", "code", QT_TRANSLATE_NOOP("ilo::FieldLabels", "Number")},
    {"brief", "version", QT_TRANSLATE_NOOP("ilo::FieldLabels", "Version")},
    {"brief", "issued_on", QT_TRANSLATE_NOOP("ilo::FieldLabels", "Issued on")},
    {"brief", "level", QT_TRANSLATE_NOOP("ilo::FieldLabels", "Sharing")},
    {"brief", "language", QT_TRANSLATE_NOOP("ilo::FieldLabels", "Language")},
    {"brief", "status", QT_TRANSLATE_NOOP("ilo::FieldLabels", "Status")},
    {"brief", "content", QT_TRANSLATE_NOOP("ilo::FieldLabels", "Content of the page")},
    {"office", "name", QT_TRANSLATE_NOOP("ilo::FieldLabels", "Name of the office")},
    {"office", "country", QT_TRANSLATE_NOOP("ilo::FieldLabels", "Country")},
    {"office", "currency", QT_TRANSLATE_NOOP("ilo::FieldLabels", "Currency")},
    {"office",
     "response_address",
     QT_TRANSLATE_NOOP("ilo::FieldLabels", "Answers to briefs go to")},
    {"office", "published_at", QT_TRANSLATE_NOOP("ilo::FieldLabels", "Answers are published at")},
    {"office", "funding_note", QT_TRANSLATE_NOOP("ilo::FieldLabels", "Note at the foot of papers")},
    {"advisor", "name", QT_TRANSLATE_NOOP("ilo::FieldLabels", "Name")},
    {"advisor", "email", QT_TRANSLATE_NOOP("ilo::FieldLabels", "E-mail")},
    {"advisor", "office_id", QT_TRANSLATE_NOOP("ilo::FieldLabels", "Office")},
};

QString tr(const char *words)
{
    return QCoreApplication::translate("ilo::FieldLabels", words);
}

QString key(const QString &type, const QString &field)
{
    return type + u'/' + field;
}

const char *wordsOf(const QString &type, const QString &field)
{
    static const QHash<QString, const char *> all = [] {
        QHash<QString, const char *> made;
        for (const FieldWords &entry : fieldWords)
            made.insert(key(QString::fromLatin1(entry.type), QString::fromLatin1(entry.field)),
                        entry.words);
        return made;
    }();
    if (field == u"_created")
        return QT_TRANSLATE_NOOP("ilo::FieldLabels", "New");
    if (field == u"_deleted")
        return QT_TRANSLATE_NOOP("ilo::FieldLabels", "In the bin");
    return all.value(key(type, field), nullptr);
}

} // namespace

QString fieldLabel(const QString &type, const QString &field)
{
    const char *words = wordsOf(type, field);
    return words ? tr(words) : field;
}

bool hasFieldLabel(const QString &type, const QString &field)
{
    return wordsOf(type, field) != nullptr;
}

} // namespace ilo
