// Who is invited, and what is frozen with the invitation.
#include "ui/kit/context.h"
#include "ui/kit/messageframe.h"
#include "ui/shortlist/shortlistmodel.h"
#include "ui/shortlist/shortlistoutput.h"
#include "ui/shortlist/shortlistsource.h"
#include "ui/shortlist/shortlistview.h"
#include "ui/telling/tellingdialog.h"

#include <set>

using namespace Qt::StringLiterals;

namespace ilo {

void ShortlistView::invite(const QString &subject, const QString &text, const QString &note)
{
    if (!m_source->run())
        return;
    std::set<QString> excluded;
    for (const ExcludedCompany &company : m_source->run()->excluded()) {
        const MatchIndex &index = m_source->run()->index();
        if (const auto place = index.placeOfCompany(company.number))
            excluded.insert(index.company(*place).id);
    }
    TellingDraft letter{.recordType = typeName<Need>(),
                        .recordId = m_need.id.toString(),
                        .subject = subject,
                        .text = text,
                        .companies = {},
                        .need = m_need.id,
                        .note = note};
    int lacking = 0;
    for (const ShortlistDecision &decision : m_source->state().decisions) {
        if (decision.verdict != Verdict::Invite)
            continue;
        if (excluded.contains(decision.organisation.toString()))
            ++lacking;
        else
            letter.companies << decision.organisation.toString();
    }
    if (lacking > 0)
        m_note->show(Tone::Warning,
                     tr("%n companies marked Invite lack a must-have and are not invited. Take the "
                        "must-have away to see them.",
                        nullptr,
                        lacking));
    else if (letter.companies.isEmpty())
        m_note->show(
            Tone::Warning,
            tr("Choose at least one company to invite: I on its row, or Invite beside it."));
    if (letter.companies.isEmpty())
        return;
    const auto companies = explainedCompanies(m_context.database(), *m_source, *m_model);
    if (!companies)
        return m_context.report(companies.error());
    // As it is now; what changes while the letter is open is of another day.
    const QString content = frozenContent(*companies, *m_source, *m_model);
    const auto invited = int(letter.companies.size());
    TellingDialog *dialog = TellingDialog::start(m_context, letter, this);
    connect(dialog, &QDialog::accepted, this, [this, content, invited] {
        m_source->freeze(content, invited);
    });
}

} // namespace ilo
