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
    {"organisation", "name", QT_TRANSLATE_NOOP("FieldLabels", "Name")},
    {"organisation", "other_names", QT_TRANSLATE_NOOP("FieldLabels", "Other names")},
    {"organisation", "roles", QT_TRANSLATE_NOOP("FieldLabels", "Role")},
    {"organisation", "legal_form", QT_TRANSLATE_NOOP("FieldLabels", "Legal form")},
    {"organisation", "vat_number", QT_TRANSLATE_NOOP("FieldLabels", "VAT number")},
    {"organisation", "register_number", QT_TRANSLATE_NOOP("FieldLabels", "Registration number")},
    {"organisation", "pic", QT_TRANSLATE_NOOP("FieldLabels", "PIC (EU participant number)")},
    {"organisation", "street", QT_TRANSLATE_NOOP("FieldLabels", "Street")},
    {"organisation", "postcode", QT_TRANSLATE_NOOP("FieldLabels", "Postcode")},
    {"organisation", "town", QT_TRANSLATE_NOOP("FieldLabels", "Town")},
    {"organisation", "country", QT_TRANSLATE_NOOP("FieldLabels", "Country")},
    {"organisation", "nuts", QT_TRANSLATE_NOOP("FieldLabels", "Region (NUTS)")},
    {"organisation", "web", QT_TRANSLATE_NOOP("FieldLabels", "Website")},
    {"organisation", "email", QT_TRANSLATE_NOOP("FieldLabels", "E-mail")},
    {"organisation", "telephone", QT_TRANSLATE_NOOP("FieldLabels", "Telephone")},
    {"organisation", "founded", QT_TRANSLATE_NOOP("FieldLabels", "Year founded")},
    {"organisation", "headcount", QT_TRANSLATE_NOOP("FieldLabels", "People employed")},
    {"organisation", "turnover", QT_TRANSLATE_NOOP("FieldLabels", "Turnover")},
    {"organisation", "balance_total", QT_TRANSLATE_NOOP("FieldLabels", "Balance sheet total")},
    {"organisation", "accounts_year", QT_TRANSLATE_NOOP("FieldLabels", "Year of the accounts")},
    {"organisation", "size_class", QT_TRANSLATE_NOOP("FieldLabels", "Size, as declared")},
    {"organisation", "size_declared_on", QT_TRANSLATE_NOOP("FieldLabels", "Size declared on")},
    {"organisation", "consent", QT_TRANSLATE_NOOP("FieldLabels", "Consent")},
    {"organisation", "consent_on", QT_TRANSLATE_NOOP("FieldLabels", "Consent answered on")},
    {"organisation", "consent_until", QT_TRANSLATE_NOOP("FieldLabels", "Consent holds until")},
    {"organisation", "tags", QT_TRANSLATE_NOOP("FieldLabels", "Tags")},
    {"organisation", "cpv", QT_TRANSLATE_NOOP("FieldLabels", "CPV codes")},
    {"organisation", "nace", QT_TRANSLATE_NOOP("FieldLabels", "NACE codes")},
    {"organisation", "advisor_id", QT_TRANSLATE_NOOP("FieldLabels", "Responsible advisor")},
    {"organisation", "note", QT_TRANSLATE_NOOP("FieldLabels", "Note")},
    {"organisation", "source_id", QT_TRANSLATE_NOOP("FieldLabels", "Number in the imported list")},
    {"organisation", "sample", QT_TRANSLATE_NOOP("FieldLabels", "Sample record")},
    {"capability", "organisation_id", QT_TRANSLATE_NOOP("FieldLabels", "Capability of")},
    {"capability", "title", QT_TRANSLATE_NOOP("FieldLabels", "Capability")},
    {"capability", "text", QT_TRANSLATE_NOOP("FieldLabels", "Description")},
    {"capability", "language", QT_TRANSLATE_NOOP("FieldLabels", "Language")},
    {"capability", "area", QT_TRANSLATE_NOOP("FieldLabels", "Technology area")},
    {"capability", "trl", QT_TRANSLATE_NOOP("FieldLabels", "TRL")},
    {"capability", "kind", QT_TRANSLATE_NOOP("FieldLabels", "Kind")},
    {"certificate", "organisation_id", QT_TRANSLATE_NOOP("FieldLabels", "Certificate of")},
    {"certificate", "name", QT_TRANSLATE_NOOP("FieldLabels", "Certificate")},
    {"certificate", "valid_until", QT_TRANSLATE_NOOP("FieldLabels", "Valid until")},
    {"reference_project", "organisation_id", QT_TRANSLATE_NOOP("FieldLabels", "Reference of")},
    {"reference_project", "customer", QT_TRANSLATE_NOOP("FieldLabels", "Supplied to")},
    {"reference_project", "subject", QT_TRANSLATE_NOOP("FieldLabels", "What was supplied")},
    {"reference_project", "year", QT_TRANSLATE_NOOP("FieldLabels", "Year")},
    {"need", "code", QT_TRANSLATE_NOOP("FieldLabels", "Number")},
    {"need", "title", QT_TRANSLATE_NOOP("FieldLabels", "Title")},
    {"need", "organisation_id", QT_TRANSLATE_NOOP("FieldLabels", "Big Science Organisation")},
    {"need", "facility", QT_TRANSLATE_NOOP("FieldLabels", "Facility")},
    {"need", "challenge_question", QT_TRANSLATE_NOOP("FieldLabels", "Challenge question")},
    {"need", "why_it_matters", QT_TRANSLATE_NOOP("FieldLabels", "Why it matters")},
    {"need", "today", QT_TRANSLATE_NOOP("FieldLabels", "Today")},
    {"need", "conditions", QT_TRANSLATE_NOOP("FieldLabels", "Conditions")},
    {"need", "tried", QT_TRANSLATE_NOOP("FieldLabels", "Tried so far")},
    {"need", "trl_now", QT_TRANSLATE_NOOP("FieldLabels", "TRL now")},
    {"need", "trl_needed", QT_TRANSLATE_NOOP("FieldLabels", "TRL needed")},
    {"need", "quantity", QT_TRANSLATE_NOOP("FieldLabels", "Quantity")},
    {"need", "budget_disclosed", QT_TRANSLATE_NOOP("FieldLabels", "Budget is disclosed")},
    {"need", "budget_from", QT_TRANSLATE_NOOP("FieldLabels", "Budget from")},
    {"need", "budget_to", QT_TRANSLATE_NOOP("FieldLabels", "Budget to")},
    {"need", "needed_by", QT_TRANSLATE_NOOP("FieldLabels", "Needed by")},
    {"need", "consultation_from", QT_TRANSLATE_NOOP("FieldLabels", "Consultation from")},
    {"need", "consultation_until", QT_TRANSLATE_NOOP("FieldLabels", "Consultation until")},
    {"need", "time_note", QT_TRANSLATE_NOOP("FieldLabels", "Further dates")},
    {"need", "route", QT_TRANSLATE_NOOP("FieldLabels", "Envisaged procedure")},
    {"need", "ipr", QT_TRANSLATE_NOOP("FieldLabels", "Who owns the results")},
    {"need", "ipr_note", QT_TRANSLATE_NOOP("FieldLabels", "Note on the results")},
    {"need", "response_address", QT_TRANSLATE_NOOP("FieldLabels", "Answers to")},
    {"need", "response_until", QT_TRANSLATE_NOOP("FieldLabels", "Answers until")},
    {"need", "response_form", QT_TRANSLATE_NOOP("FieldLabels", "Form of an answer")},
    {"need", "response_languages", QT_TRANSLATE_NOOP("FieldLabels", "Languages of an answer")},
    {"need", "published_at", QT_TRANSLATE_NOOP("FieldLabels", "Published for all at")},
    {"need", "cpv", QT_TRANSLATE_NOOP("FieldLabels", "CPV codes")},
    {"need", "status", QT_TRANSLATE_NOOP("FieldLabels", "Status")},
    {"need", "sharing", QT_TRANSLATE_NOOP("FieldLabels", "Sharing")},
    {"need", "field_sharing", QT_TRANSLATE_NOOP("FieldLabels", "Sharing of single fields")},
    {"need", "owner_id", QT_TRANSLATE_NOOP("FieldLabels", "Owner")},
    {"need", "sample", QT_TRANSLATE_NOOP("FieldLabels", "Sample record")},
    {"requirement", "need_id", QT_TRANSLATE_NOOP("FieldLabels", "Requirement of")},
    {"requirement", "position", QT_TRANSLATE_NOOP("FieldLabels", "Place in the table")},
    {"requirement", "text", QT_TRANSLATE_NOOP("FieldLabels", "Requirement")},
    {"requirement", "measure", QT_TRANSLATE_NOOP("FieldLabels", "Measured as")},
    {"requirement", "today", QT_TRANSLATE_NOOP("FieldLabels", "Today")},
    {"requirement", "comparison", QT_TRANSLATE_NOOP("FieldLabels", "Comparison")},
    {"requirement", "threshold", QT_TRANSLATE_NOOP("FieldLabels", "Threshold")},
    {"requirement", "target", QT_TRANSLATE_NOOP("FieldLabels", "Target")},
    {"requirement", "unit", QT_TRANSLATE_NOOP("FieldLabels", "Unit")},
    {"requirement", "test_method", QT_TRANSLATE_NOOP("FieldLabels", "Proved by")},
    {"requirement", "priority", QT_TRANSLATE_NOOP("FieldLabels", "Priority")},
    {"requirement", "source", QT_TRANSLATE_NOOP("FieldLabels", "Source")},
    {"requirement", "sharing", QT_TRANSLATE_NOOP("FieldLabels", "Sharing")},
    {"brief", "need_id", QT_TRANSLATE_NOOP("FieldLabels", "Brief of")},
    {"brief", "code", QT_TRANSLATE_NOOP("FieldLabels", "Number")},
    {"brief", "version", QT_TRANSLATE_NOOP("FieldLabels", "Version")},
    {"brief", "issued_on", QT_TRANSLATE_NOOP("FieldLabels", "Issued on")},
    {"brief", "level", QT_TRANSLATE_NOOP("FieldLabels", "Sharing")},
    {"brief", "language", QT_TRANSLATE_NOOP("FieldLabels", "Language")},
    {"brief", "status", QT_TRANSLATE_NOOP("FieldLabels", "Status")},
    {"brief", "content", QT_TRANSLATE_NOOP("FieldLabels", "Content of the page")},
    {"office", "name", QT_TRANSLATE_NOOP("FieldLabels", "Name of the office")},
    {"office", "country", QT_TRANSLATE_NOOP("FieldLabels", "Country")},
    {"office", "currency", QT_TRANSLATE_NOOP("FieldLabels", "Currency")},
    {"office", "response_address", QT_TRANSLATE_NOOP("FieldLabels", "Answers to briefs go to")},
    {"office", "published_at", QT_TRANSLATE_NOOP("FieldLabels", "Answers are published at")},
    {"office", "funding_note", QT_TRANSLATE_NOOP("FieldLabels", "Note at the foot of papers")},
    {"advisor", "name", QT_TRANSLATE_NOOP("FieldLabels", "Name")},
    {"advisor", "email", QT_TRANSLATE_NOOP("FieldLabels", "E-mail")},
    {"advisor", "office_id", QT_TRANSLATE_NOOP("FieldLabels", "Office")},
};

QString tr(const char *words)
{
    return QCoreApplication::translate("FieldLabels", words);
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
        return QT_TRANSLATE_NOOP("FieldLabels", "New");
    if (field == u"_deleted")
        return QT_TRANSLATE_NOOP("FieldLabels", "In the bin");
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
