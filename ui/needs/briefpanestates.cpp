// Kept versions in the brief's pane: keeping one, its states, who gave them and when.
#include "core/brief/documentjson.h"
#include "core/needbrief/briefsource.h"
#include "core/needbrief/briefsteps.h"
#include "core/publishing/briefpublishing.h"
#include "ui/kit/context.h"
#include "ui/kit/fieldlabels.h"
#include "ui/kit/messageframe.h"
#include "ui/kit/questiondialog.h"
#include "ui/needs/briefexport.h"
#include "ui/needs/briefpane.h"
#include "ui/needs/brieftrail.h"
#include "ui/needs/readinessdialog.h"

#include <QComboBox>
#include <QSignalBlocker>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace ilo {

void BriefPane::keepVersion()
{
    const Office office = m_context.workspace().office();
    BriefWish wanted = wish(level());
    if (const Brief *same = sameVersion(m_need, office, wanted)) {
        m_shown = same->id;
        refresh(false);
        //: %1: number of a version
        m_result->show(
            Tone::Info,
            tr("Version %1 says the same. Nothing was kept a second time.").arg(same->version));
        return;
    }
    Brief brief{.id = Id<Brief>::create(),
                .need = m_need.need.id,
                .code = briefNumber(m_need, wanted.issuedOn)};
    brief.version = m_need.briefs.empty() ? 1 : m_need.briefs.front().version + 1;
    brief.issuedOn = wanted.issuedOn;
    brief.level = wanted.level;
    brief.language = wanted.language;
    brief.otherLanguage = wanted.otherLanguage;
    brief.form = wanted.form;
    wanted.version = brief.version;
    brief.content = QString::fromUtf8(toJson(briefOf(m_need, office, {}, wanted)));
    m_shown = brief.id;
    //: %1: number of the version, %2: "INP-CERN-2026-147"
    if (!m_context.perform(
            tr("Kept version %1 of %2").arg(brief.version).arg(brief.code), {created(brief)}, true))
        m_shown = {};
    refresh(false);
}

// The state it has and those that may follow, in their order.
void BriefPane::fillStates()
{
    const QSignalBlocker quiet(m_status);
    m_status->clear();
    const Brief *kept = shownVersion();
    if (!kept)
        return;
    std::vector<BriefStatus> states{kept->status};
    for (const BriefStatus next : nextStates(kept->status))
        states.push_back(next);
    std::ranges::sort(states);
    for (const BriefStatus state : states)
        m_status->addItem(label(state), toKey(state));
    m_status->setCurrentIndex(m_status->findData(toKey(kept->status)));
    m_status->setEnabled(states.size() > 1);
}

void BriefPane::showSteps()
{
    const Brief *kept = shownVersion();
    if (!kept)
        return m_trail->setSteps({});
    const auto steps = briefSteps(m_context.database(), *kept);
    if (!steps)
        return m_context.report(steps.error());
    m_trail->setSteps(*steps);
}

void BriefPane::setStatus(BriefStatus status)
{
    const Brief *kept = shownVersion();
    if (!kept || kept->status == status)
        return;
    if (status == BriefStatus::Withdrawn)
        return withdraw();
    if (status != BriefStatus::Published)
        return applyStatus(status, {});
    if (kept->level == Sharing::Internal) {
        //: %1: number of a version
        m_result->show(Tone::Warning,
                       tr("Version %1 was kept as Internal: it may not leave the office, and so "
                          "cannot be published. Open the need wider, and keep a version for those "
                          "who may read it.")
                           .arg(kept->version));
        return refresh(false);
    }
    const bool isAgain = kept->status == BriefStatus::Withdrawn;
    const Id<Brief> asked = kept->id;
    const ReadinessQuestion question{
        //: %1: number of a version
        isAgain ? tr("Publish version %1 again?").arg(kept->version)
                //: %1: number of a version
                : tr("Publish version %1 though the need is not ready?").arg(kept->version),
        tr("Publish all the same")};
    ReadinessDialog::ask(m_context,
                         m_need,
                         question,
                         isAgain ? ReadinessDialog::When::Always : ReadinessDialog::When::NotReady,
                         this,
                         [this, status, asked](const QString &note) {
                             if (m_shown == asked)
                                 applyStatus(status, note);
                         });
    refresh(false); // the list shows the state it has until it is given another
}

void BriefPane::withdraw()
{
    const Brief *kept = shownVersion();
    //: %1: number of a version
    auto *dialog = new QuestionDialog(tr("Withdraw version %1?").arg(kept->version), window());
    dialog->setProperty("iloHelp", u"brief"_s);
    dialog->addSentence(tr("It is kept as it was published, and says across the page that it is "
                           "withdrawn. Those who have it already do not learn of it by this."));
    dialog->askReason(tr("Why it is withdrawn"),
                      tr("Kept in the record, where it can be read later."));
    dialog->setAnswer(tr("Withdraw"));
    connect(
        dialog, &QuestionDialog::answered, this, [this, asked = kept->id](const QString &reason) {
            if (m_shown == asked)
                applyStatus(BriefStatus::Withdrawn, reason);
        });
    dialog->ready();
    dialog->open();
    refresh(false); // the list shows the state it has until it is given another
}

void BriefPane::applyStatus(BriefStatus status, const QString &note)
{
    const Brief *kept = shownVersion();
    const std::optional<LaidBrief> page = kept ? current() : std::nullopt;
    if (!page) {
        refresh(false);
        return;
    }
    const Result<ChangeSet> changes = statusChanges(
        m_context.workspace(), m_need, *kept, status, note, page->document, page->pages);
    if (!changes) {
        m_result->show(Tone::Negative, exportErrorText(changes.error()));
        refresh(false);
        return;
    }
    //: %1: number of the version, %2: "INP-CERN-2026-147", %3: state of the brief
    m_context.perform(
        tr("Set version %1 of %2 to %3").arg(kept->version).arg(kept->code, label(status)),
        *changes);
}

} // namespace ilo
