#include "ui/needs/missingtext.h"

#include "ui/kit/fieldlabels.h"

using namespace Qt::StringLiterals;

namespace ilo {

QString MissingText::nameOf(const QString &field)
{
    return field == u"requirements" ? tr("What is needed") : fieldLabel(u"need"_s, field);
}

QString MissingText::sentence(const Missing &missing)
{
    switch (missing.reason) {
    case MissingReason::Undecided: return tr("The rule for the results is still open.");
    case MissingReason::NoAmount: return tr("It is to be disclosed, but there is no amount.");
    case MissingReason::NoRequirement: return tr("There is no requirement yet.");
    case MissingReason::NoBaseline: return tr("No requirement has a value for today.");
    case MissingReason::NoTarget: return tr("No requirement has a threshold or target.");
    case MissingReason::Empty: break;
    }
    const QString field = missing.field;
    if (field == u"title")
        return tr("A verb, an object, a limit; at most 12 words.");
    if (field == u"organisation_id")
        return tr("Whose need is it?");
    if (field == u"challenge_question")
        return tr("“How might we …” in at most 30 words.");
    if (field == u"why_it_matters")
        return tr("What sets it off, for whom, and what if nothing is done?");
    if (field == u"today")
        return tr("How is it done now? Give figures.");
    if (field == u"conditions")
        return tr("Environment, interfaces, standards; one a line.");
    if (field == u"tried")
        return tr("What was tried, and what did a search find?");
    if (field == u"response_until")
        return tr("Until when are answers welcome?");
    if (field == u"response_address")
        return tr("A role mailbox or a web page.");
    return tr("Nothing is written there yet.");
}

} // namespace ilo
