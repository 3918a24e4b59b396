#include "ui/kit/fieldlabels.h"

#include "ui/kit/fieldwords.h"

#include <QCoreApplication>
#include <QHash>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace ilo {
namespace {

constexpr FieldWording fieldWords[] = {
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
    {"not_same", "organisation_id", QT_TRANSLATE_NOOP("ilo::FieldLabels", "Not the same")},
    {"not_same", "other_id", QT_TRANSLATE_NOOP("ilo::FieldLabels", "As")},
    {"not_same", "decided_on", QT_TRANSLATE_NOOP("ilo::FieldLabels", "Decided on")},
    {"merger", "organisation_id", QT_TRANSLATE_NOOP("ilo::FieldLabels", "Merged into")},
    {"merger", "gone_id", QT_TRANSLATE_NOOP("ilo::FieldLabels", "Merged record")},
    {"merger", "gone_name", QT_TRANSLATE_NOOP("ilo::FieldLabels", "Its name")},
    {"merger", "merged_on", QT_TRANSLATE_NOOP("ilo::FieldLabels", "Merged on")},
    {"merger", "chosen", QT_TRANSLATE_NOOP("ilo::FieldLabels", "Values chosen")},
    {"merger", "gone", QT_TRANSLATE_NOOP("ilo::FieldLabels", "The record before")},
    {"merger", "moved", QT_TRANSLATE_NOOP("ilo::FieldLabels", "What came along")},
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
    {"office",
     "retention_months",
     QT_TRANSLATE_NOOP("ilo::FieldLabels", "Months to keep people after the last contact")},
    {"advisor", "name", QT_TRANSLATE_NOOP("ilo::FieldLabels", "Name")},
    {"advisor", "email", QT_TRANSLATE_NOOP("ilo::FieldLabels", "E-mail")},
    {"advisor", "office_id", QT_TRANSLATE_NOOP("ilo::FieldLabels", "Office")},
    {"organisation", "short_name", QT_TRANSLATE_NOOP("ilo::FieldLabels", "Short name")},
    {"organisation", "governance", QT_TRANSLATE_NOOP("ilo::FieldLabels", "Governance")},
    {"organisation", "members", QT_TRANSLATE_NOOP("ilo::FieldLabels", "Member states")},
    {"organisation", "favourite", QT_TRANSLATE_NOOP("ilo::FieldLabels", "Starred")},
    {"contact", "name", QT_TRANSLATE_NOOP("ilo::FieldLabels", "Name")},
    {"contact", "organisation_id", QT_TRANSLATE_NOOP("ilo::FieldLabels", "Organisation")},
    {"contact", "role", QT_TRANSLATE_NOOP("ilo::FieldLabels", "Role")},
    {"contact", "job_title", QT_TRANSLATE_NOOP("ilo::FieldLabels", "Job title")},
    {"contact", "languages", QT_TRANSLATE_NOOP("ilo::FieldLabels", "Languages")},
    {"contact", "telephone", QT_TRANSLATE_NOOP("ilo::FieldLabels", "Telephone")},
    {"contact", "mobile", QT_TRANSLATE_NOOP("ilo::FieldLabels", "Mobile")},
    {"contact", "email", QT_TRANSLATE_NOOP("ilo::FieldLabels", "E-mail")},
    {"contact", "basis", QT_TRANSLATE_NOOP("ilo::FieldLabels", "Lawful basis")},
    {"contact", "purposes", QT_TRANSLATE_NOOP("ilo::FieldLabels", "Kept for")},
    {"contact", "consent", QT_TRANSLATE_NOOP("ilo::FieldLabels", "Consent")},
    {"contact", "consent_on", QT_TRANSLATE_NOOP("ilo::FieldLabels", "Consent answered on")},
    {"contact", "consent_until", QT_TRANSLATE_NOOP("ilo::FieldLabels", "Consent holds until")},
    {"contact", "do_not_contact", QT_TRANSLATE_NOOP("ilo::FieldLabels", "Do not contact")},
    {"contact", "retain_until", QT_TRANSLATE_NOOP("ilo::FieldLabels", "Keep until")},
    {"contact", "source", QT_TRANSLATE_NOOP("ilo::FieldLabels", "Source of the data")},
    {"contact", "tags", QT_TRANSLATE_NOOP("ilo::FieldLabels", "Tags")},
    {"contact", "note", QT_TRANSLATE_NOOP("ilo::FieldLabels", "Note")},
    {"contact", "sample", QT_TRANSLATE_NOOP("ilo::FieldLabels", "Sample record")},
    {"activity", "day", QT_TRANSLATE_NOOP("ilo::FieldLabels", "Date")},
    {"activity", "time", QT_TRANSLATE_NOOP("ilo::FieldLabels", "Time of day")},
    {"activity", "kind", QT_TRANSLATE_NOOP("ilo::FieldLabels", "Kind")},
    {"activity", "organisation_id", QT_TRANSLATE_NOOP("ilo::FieldLabels", "With")},
    {"activity", "contact_id", QT_TRANSLATE_NOOP("ilo::FieldLabels", "Contact")},
    {"activity", "subject", QT_TRANSLATE_NOOP("ilo::FieldLabels", "Subject")},
    {"activity", "minutes", QT_TRANSLATE_NOOP("ilo::FieldLabels", "Minutes")},
    {"activity", "service", QT_TRANSLATE_NOOP("ilo::FieldLabels", "Advice given")},
    {"activity", "level", QT_TRANSLATE_NOOP("ilo::FieldLabels", "Counts as level")},
    {"activity", "need_id", QT_TRANSLATE_NOOP("ilo::FieldLabels", "About")},
    {"activity", "companies", QT_TRANSLATE_NOOP("ilo::FieldLabels", "Also took part")},
    {"activity", "note", QT_TRANSLATE_NOOP("ilo::FieldLabels", "Note")},
    {"activity", "advisor_id", QT_TRANSLATE_NOOP("ilo::FieldLabels", "Advisor")},
    {"activity", "sample", QT_TRANSLATE_NOOP("ilo::FieldLabels", "Sample record")},
    {"task", "title", QT_TRANSLATE_NOOP("ilo::FieldLabels", "Task")},
    {"task", "due_on", QT_TRANSLATE_NOOP("ilo::FieldLabels", "Due on")},
    {"task", "snoozed_until", QT_TRANSLATE_NOOP("ilo::FieldLabels", "Snoozed until")},
    {"task", "done_on", QT_TRANSLATE_NOOP("ilo::FieldLabels", "Done on")},
    {"task", "organisation_id", QT_TRANSLATE_NOOP("ilo::FieldLabels", "With")},
    {"task", "contact_id", QT_TRANSLATE_NOOP("ilo::FieldLabels", "Contact")},
    {"task", "need_id", QT_TRANSLATE_NOOP("ilo::FieldLabels", "About")},
    {"task", "activity_id", QT_TRANSLATE_NOOP("ilo::FieldLabels", "Follows")},
    {"task", "owner_id", QT_TRANSLATE_NOOP("ilo::FieldLabels", "Owner")},
    {"task", "note", QT_TRANSLATE_NOOP("ilo::FieldLabels", "Note")},
    {"task", "sample", QT_TRANSLATE_NOOP("ilo::FieldLabels", "Sample record")},
    {"attached_file", "record_type", QT_TRANSLATE_NOOP("ilo::FieldLabels", "Lies with (kind)")},
    {"attached_file", "record_id", QT_TRANSLATE_NOOP("ilo::FieldLabels", "Lies with")},
    {"attached_file", "name", QT_TRANSLATE_NOOP("ilo::FieldLabels", "File name")},
    {"attached_file", "hash", QT_TRANSLATE_NOOP("ilo::FieldLabels", "Hash of the content")},
    {"attached_file", "size", QT_TRANSLATE_NOOP("ilo::FieldLabels", "Size in bytes")},
    {"attached_file", "mime", QT_TRANSLATE_NOOP("ilo::FieldLabels", "File type")},
    {"attached_file", "added_on", QT_TRANSLATE_NOOP("ilo::FieldLabels", "Added on")},
    {"attached_file", "note", QT_TRANSLATE_NOOP("ilo::FieldLabels", "Note")},
    {"attached_file", "sample", QT_TRANSLATE_NOOP("ilo::FieldLabels", "Sample record")},
    {"procurement_rule", "organisation_id", QT_TRANSLATE_NOOP("ilo::FieldLabels", "Rule of")},
    {"procurement_rule", "kind", QT_TRANSLATE_NOOP("ilo::FieldLabels", "Contracts for")},
    {"procurement_rule", "title", QT_TRANSLATE_NOOP("ilo::FieldLabels", "Rule")},
    {"procurement_rule", "value_from", QT_TRANSLATE_NOOP("ilo::FieldLabels", "From value")},
    {"procurement_rule", "value_below", QT_TRANSLATE_NOOP("ilo::FieldLabels", "Below value")},
    {"procurement_rule", "procedure", QT_TRANSLATE_NOOP("ilo::FieldLabels", "Procedure")},
    {"procurement_rule", "firms", QT_TRANSLATE_NOOP("ilo::FieldLabels", "Firms asked")},
    {"procurement_rule", "text", QT_TRANSLATE_NOOP("ilo::FieldLabels", "Text of the rule")},
    {"procurement_rule", "valid_from", QT_TRANSLATE_NOOP("ilo::FieldLabels", "Valid from")},
    {"procurement_rule", "valid_until", QT_TRANSLATE_NOOP("ilo::FieldLabels", "Valid until")},
    {"procurement_rule", "source", QT_TRANSLATE_NOOP("ilo::FieldLabels", "Source")},
    {"procurement_rule",
     "source_link",
     QT_TRANSLATE_NOOP("ilo::FieldLabels", "Address of the source")},
    {"procurement_rule",
     "check_before_use",
     QT_TRANSLATE_NOOP("ilo::FieldLabels", "Check before use")},
    {"procurement_rule", "checked_on", QT_TRANSLATE_NOOP("ilo::FieldLabels", "Checked on")},
    {"procurement_rule", "sample", QT_TRANSLATE_NOOP("ilo::FieldLabels", "Sample value")},
    {"return_balance", "organisation_id", QT_TRANSLATE_NOOP("ilo::FieldLabels", "Balance list of")},
    {"return_balance", "state", QT_TRANSLATE_NOOP("ilo::FieldLabels", "Member state")},
    {"return_balance", "kind", QT_TRANSLATE_NOOP("ilo::FieldLabels", "Contracts for")},
    {"return_balance", "coefficient", QT_TRANSLATE_NOOP("ilo::FieldLabels", "Return coefficient")},
    {"return_balance", "status", QT_TRANSLATE_NOOP("ilo::FieldLabels", "Balance")},
    {"return_balance", "valid_from", QT_TRANSLATE_NOOP("ilo::FieldLabels", "Valid from")},
    {"return_balance", "valid_until", QT_TRANSLATE_NOOP("ilo::FieldLabels", "Valid until")},
    {"return_balance", "source", QT_TRANSLATE_NOOP("ilo::FieldLabels", "Source")},
    {"return_balance",
     "check_before_use",
     QT_TRANSLATE_NOOP("ilo::FieldLabels", "Check before use")},
    {"return_balance", "sample", QT_TRANSLATE_NOOP("ilo::FieldLabels", "Sample value")},
    {"portal", "organisation_id", QT_TRANSLATE_NOOP("ilo::FieldLabels", "Portal of")},
    {"portal", "name", QT_TRANSLATE_NOOP("ilo::FieldLabels", "Portal")},
    {"portal", "web", QT_TRANSLATE_NOOP("ilo::FieldLabels", "Website")},
    {"portal", "text", QT_TRANSLATE_NOOP("ilo::FieldLabels", "What is there")},
    {"portal", "source", QT_TRANSLATE_NOOP("ilo::FieldLabels", "Source")},
    {"portal", "check_before_use", QT_TRANSLATE_NOOP("ilo::FieldLabels", "Check before use")},
    {"threshold", "kind", QT_TRANSLATE_NOOP("ilo::FieldLabels", "Threshold for")},
    {"threshold", "amount", QT_TRANSLATE_NOOP("ilo::FieldLabels", "Amount without VAT")},
    {"threshold", "valid_from", QT_TRANSLATE_NOOP("ilo::FieldLabels", "Valid from")},
    {"threshold", "valid_until", QT_TRANSLATE_NOOP("ilo::FieldLabels", "Valid until")},
    {"threshold", "act", QT_TRANSLATE_NOOP("ilo::FieldLabels", "Legal act")},
    {"threshold", "source", QT_TRANSLATE_NOOP("ilo::FieldLabels", "Source")},
    {"threshold", "check_before_use", QT_TRANSLATE_NOOP("ilo::FieldLabels", "Check before use")},
    {"saved_view", "page", QT_TRANSLATE_NOOP("ilo::FieldLabels", "List")},
    {"saved_view", "name", QT_TRANSLATE_NOOP("ilo::FieldLabels", "Name of the view")},
    {"saved_view", "filter", QT_TRANSLATE_NOOP("ilo::FieldLabels", "Filter")},
    {"saved_view", "sort", QT_TRANSLATE_NOOP("ilo::FieldLabels", "Order")},
    {"saved_view", "columns", QT_TRANSLATE_NOOP("ilo::FieldLabels", "Columns")},
    {"saved_view", "group_by", QT_TRANSLATE_NOOP("ilo::FieldLabels", "Counts by")},
    {"saved_view", "position", QT_TRANSLATE_NOOP("ilo::FieldLabels", "Place in the menu")},
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
        const auto add = [&made](const FieldWording &entry) {
            made.insert(key(QString::fromLatin1(entry.type), QString::fromLatin1(entry.field)),
                        entry.words);
        };
        std::ranges::for_each(fieldWords, add);
        std::ranges::for_each(opportunityFieldWords(), add);
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
