#include "ui/needs/draftoffer.h"

#include "core/storage/draft.h"
#include "core/storage/needlist.h"
#include "ui/kit/context.h"
#include "ui/needs/needform.h"

using namespace Qt::StringLiterals;

namespace ilo {

DraftOffer::DraftOffer(Context &context, QWidget *parent) : MessageFrame(parent)
{
    setClosable(true);
    connect(this, &MessageFrame::actionTriggered, this, [this] { emit wanted(m_id); });
    const auto left = drafts(context.database());
    if (!left)
        return;
    for (const Draft &draft : *left) {
        if (draft.record == NeedForm::newRecord()) {
            offer({}, tr("a need that was just begun"));
            return;
        }
        if (const auto full = needInFull(context.database(), Id<Need>::parse(draft.record))) {
            offer(draft.record, (full->need.code + u' ' + NeedForm::titleOf(full->need)).trimmed());
            return;
        }
    }
}

void DraftOffer::offer(const QString &id, const QString &name)
{
    m_id = id;
    //: %1: "N-0001 Carry optical signals …"
    show(Tone::Info,
         tr("Typing in %1 was not kept when the program ended.").arg(name),
         tr("Open it"));
}

} // namespace ilo
