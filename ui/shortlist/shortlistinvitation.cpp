// Who is invited, and what is frozen with the invitation.
#include "ui/kit/context.h"
#include "ui/kit/messageframe.h"
#include "ui/shortlist/shortlistmodel.h"
#include "ui/shortlist/shortlistsource.h"
#include "ui/shortlist/shortlistview.h"
#include "ui/shortlist/weightspanel.h"
#include "ui/telling/tellingdialog.h"

#include <QPointer>

using namespace Qt::StringLiterals;

namespace ilo {

void ShortlistView::invite(const InvitationLetter &text, const QString &note)
{
    if (!m_source->run())
        return;
    m_weights->settle();
    // A kept version is told of as itself, so that who was told of it before is seen.
    const bool isKept = !text.version.isNull();
    TellingDraft letter{.recordType = isKept ? typeName<Brief>() : typeName<Need>(),
                        .recordId = isKept ? text.version.toString() : m_need.id.toString(),
                        .subject = text.subject,
                        .text = text.text,
                        .companies = m_source->toInvite(),
                        .need = m_need.id,
                        .note = note};
    const int lacking = m_source->counts().lacking;
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
    // As it is now; what changes while the letter is open is of another day.
    auto now = shortlistNow(m_context.database(),
                            *m_source->store(),
                            *m_source->reader(),
                            *m_source->run(),
                            m_source->filters(),
                            m_need,
                            m_source->state(),
                            m_model->weights());
    if (!now)
        return m_context.report(now.error());
    letter.also = [self = QPointer(this), now = std::move(*now)](const QStringList &told,
                                                                 const QString &label) {
        if (!self)
            return TellingDraft::Also();
        FrozenShortlist frozen = now;
        frozen.invited = told;
        //: an action, past tense; %1: "Told 3 companies of “…”"
        return TellingDraft::Also{tr("%1 and froze the shortlist").arg(label),
                                  self->m_source->freezing(frozen)};
    };
    TellingDialog::start(m_context, letter, this);
}

} // namespace ilo
