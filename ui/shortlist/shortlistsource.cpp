#include "ui/shortlist/shortlistsource.h"

#include "core/storage/matchfacts.h"
#include "core/storage/officeglossary.h"
#include "core/storage/workspace.h"
#include "ui/kit/context.h"
#include "ui/kit/fieldlabels.h"
#include "ui/kit/glossaryentrytext.h"

#include <QJsonDocument>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace ilo {
namespace {

/// What a worker brings.
struct ReadMatches
{
    std::shared_ptr<const MatchStore> store;
    std::shared_ptr<TextReader> reader;
    std::vector<MatchFilter> filters;
    std::shared_ptr<MatchRun> run;
};

Result<ReadMatches> readMatches(MatchShelf &shelf, const QString &path, const Id<Need> &need,
                                const QStringList &mustHave, const Progress &progress)
{
    auto database = Database::open(path);
    if (!database)
        return fail(database.error());
    auto store = shelf.take(**database, progress);
    if (!store)
        return fail(store.error());
    auto request = matchRequest(**database, need, QDate::currentDate());
    if (!request)
        return fail(request.error());
    auto filters = mustHaveFilters(**database, mustHave);
    if (!filters)
        return fail(filters.error());
    ReadMatches read{*store,
                     std::make_shared<TextReader>((*store)->index->sharedKnowledge()),
                     std::move(*filters),
                     {}};
    read.run = std::make_shared<MatchRun>(
        std::move(*request), *read.reader, *read.store->index, read.filters);
    return read;
}

} // namespace

ShortlistSource::ShortlistSource(Context &context, QObject *parent)
    : QObject(parent)
    , m_context(context)
{
    connect(&m_job, &Job::progressed, this, &ShortlistSource::progressed);
    connect(&context.workspace(), &Workspace::changed, this, &ShortlistSource::follow);
}

void ShortlistSource::setNeed(const Id<Need> &need)
{
    m_need = need;
    m_run.reset();
    readState();
    load();
}

bool ShortlistSource::hasLists() const
{
    return m_store && m_store->index->knowledge().hasLabels();
}

void ShortlistSource::readState()
{
    auto state = shortlistState(m_context.database(), m_need);
    if (!state)
        return m_context.report(state.error());
    m_state = std::move(*state);
    m_invited.clear();
    for (const Shortlist &frozen : m_state.invitations) {
        const QString id = frozen.id.toString();
        if (!m_invitedBy.contains(id))
            m_invitedBy.insert(id, invitedWith(frozen));
        for (const QString &company : std::as_const(m_invitedBy[id]))
            m_invited.insert(company);
    }
    place();
    emit decisionsChanged();
}

/// Which of the companies decided on are in the ranking. Those that are deleted are nowhere.
void ShortlistSource::place()
{
    m_ranked.clear();
    m_lacking.clear();
    if (!m_run)
        return;
    for (const ShortlistDecision &decision : m_state.decisions) {
        const QString id = decision.organisation.toString();
        const auto number = companyRowNumber(m_context.database(), id);
        if (!number && number.error().code != Error::Code::NotFound)
            return m_context.report(number.error());
        if (!number || !m_run->index().placeOfCompany(*number))
            continue;
        const bool passes = std::ranges::all_of(m_filters, [&](const MatchFilter &filter) {
            return std::ranges::binary_search(filter.passing, *number);
        });
        (passes ? m_ranked : m_lacking).insert(id);
    }
}

ShortlistSource::Counts ShortlistSource::counts() const
{
    Counts counts;
    for (const ShortlistDecision &decision : m_state.decisions) {
        const QString id = decision.organisation.toString();
        const bool isInvite = decision.verdict == Verdict::Invite;
        if (m_lacking.contains(id) && isInvite && !m_invited.contains(id))
            ++counts.lacking;
        if (!m_ranked.contains(id))
            continue;
        if (isInvite)
            ++(m_invited.contains(id) ? counts.invited : counts.toInvite);
        else
            ++(decision.verdict == Verdict::Maybe ? counts.maybe : counts.leftOut);
    }
    if (m_run)
        counts.undecided = std::max<qint64>(0, qint64(m_run->passing()) - m_ranked.size());
    return counts;
}

QStringList ShortlistSource::markedInvite() const
{
    QStringList ids;
    for (const ShortlistDecision &decision : m_state.decisions) {
        const QString id = decision.organisation.toString();
        if (decision.verdict == Verdict::Invite && m_ranked.contains(id))
            ids << id;
    }
    return ids;
}

QStringList ShortlistSource::toInvite() const
{
    QStringList ids = markedInvite();
    ids.removeIf([this](const QString &id) { return m_invited.contains(id); });
    return ids;
}

void ShortlistSource::load()
{
    if (m_need.isNull())
        return;
    m_job.ask<ReadMatches>(
        [shelf = MatchShelf::of(m_context),
         path = m_context.workspace().path(),
         need = m_need,
         must = m_state.shortlist.mustHave](const Progress &progress) {
            return readMatches(*shelf, path, need, must, progress);
        },
        [this](Result<ReadMatches> read) {
            if (!read)
                return m_context.report(read.error());
            m_run.reset();
            m_store = std::move(read->store);
            m_reader = std::move(read->reader);
            m_filters = std::move(read->filters);
            m_run = std::move(read->run);
            place();
            emit ready();
        });
}

void ShortlistSource::follow(const Changed &changed)
{
    if (m_need.isNull())
        return;
    const bool isChoice = changed.many || changed.touches(typeName<Shortlist>())
        || changed.touches(typeName<ShortlistDecision>());
    const QStringList before = m_state.shortlist.mustHave;
    if (isChoice)
        readState();
    const bool isText = touchesOffers(changed) || changed.touches(typeName<Need>())
        || changed.touches(typeName<Requirement>()) || changed.touches(typeName<Organisation>());
    if (isText || m_state.shortlist.mustHave != before)
        load();
}

MatchWeights ShortlistSource::weights() const
{
    return weightsOf(m_state.shortlist);
}

const ShortlistDecision *ShortlistSource::decisionOn(const QString &company) const
{
    const auto found = std::ranges::find_if(m_state.decisions, [&](const auto &decision) {
        return decision.organisation.toString() == company;
    });
    return found == m_state.decisions.end() ? nullptr : &*found;
}

void ShortlistSource::decide(const QString &company, const QString &name, Verdict verdict,
                             const QString &reason)
{
    const ShortlistDecision *before = decisionOn(company);
    ShortlistDecision after = before ? *before : ShortlistDecision();
    if (!before) {
        after.id = Id<ShortlistDecision>::create();
        after.need = m_need;
        after.organisation = Id<Organisation>::parse(company);
    }
    after.verdict = verdict;
    after.reason = verdict == Verdict::LeaveOut ? reason : QString();
    after.decidedOn = QDate::currentDate();
    if (before && before->verdict == after.verdict && before->reason == after.reason)
        return;
    //: %1: a decision ("Invite"), %2: name of a company
    m_context.perform(tr("%1: “%2”").arg(label(verdict), name),
                      {before ? edited(*before, after) : created(after)});
}

void ShortlistSource::withdraw(const QString &company, const QString &name)
{
    if (const ShortlistDecision *before = decisionOn(company))
        m_context.perform(tr("Took back the decision on “%1”").arg(name), {deleted(*before)});
}

void ShortlistSource::keep(Shortlist after, const QString &label)
{
    const Shortlist before = m_state.shortlist;
    if (before == after)
        return;
    if (before.id.isNull()) {
        after.id = Id<Shortlist>::create();
        m_context.perform(label, {created(after)});
    } else {
        m_context.perform(label, {edited(before, after)});
    }
}

void ShortlistSource::keepWeights(const MatchWeights &weights)
{
    Shortlist after = m_state.shortlist;
    after.weights.clear();
    if (weights != MatchWeights()) {
        for (const MatchCriterion criterion : kMatchCriteria)
            after.weights[matchCriterionKey(criterion)] =
                QString::number(weights.points[size_t(criterion)]);
    }
    keep(after, tr("Changed the weights of a shortlist"));
}

void ShortlistSource::keepMustHave(const QStringList &filters)
{
    if (asSet(filters) == asSet(m_state.shortlist.mustHave))
        return; // a set has no other order to keep
    // The log knows which came when: of several at once each comes by itself, in one action.
    Shortlist after = m_state.shortlist;
    after.mustHave.removeIf([&](const QString &filter) { return !filters.contains(filter); });
    ChangeSet steps;
    const auto step = [&steps](const Shortlist &before, const Shortlist &next) {
        steps.push_back(before.id.isNull() ? created(next) : edited(before, next));
    };
    if (after != m_state.shortlist)
        step(m_state.shortlist, after);
    for (const QString &filter : filters) {
        if (after.mustHave.contains(filter))
            continue;
        const Shortlist before = after;
        if (after.id.isNull())
            after.id = Id<Shortlist>::create();
        after.mustHave << filter;
        step(before, after);
    }
    m_context.perform(tr("Changed the must-haves of a shortlist"), steps);
}

TextLanguage ShortlistSource::languageOf(const RankedCompany &ranked) const
{
    return m_run && ranked.text ? m_run->index().texts()[*ranked.text].language
                                : TextLanguage::Other;
}

void ShortlistSource::forbid(const MatchReason &reason, TextLanguage language)
{
    if (!m_run)
        return;
    GlossaryEntry entry;
    entry.word = reason.foundPart.isEmpty() ? reason.found : reason.foundPart;
    entry.language = textLanguageCode(language);
    entry.bond = WordBond::Never;
    entry.otherWord = reason.wantedPart.isEmpty() ? reason.wanted : reason.wantedPart;
    entry.otherLanguage = textLanguageCode(m_run->query().language);
    auto before = entryOnWords(m_context.database(), entry);
    if (!before)
        return m_context.report(before.error());
    entry.id = *before ? (*before)->id : Id<GlossaryEntry>::create();
    if (*before)
        entry.note = (*before)->note;
    //: an action, past tense; %1: what an entry of the glossary says
    m_context.perform(tr("Wrong translation: %1").arg(glossaryEntryText(entry)),
                      {*before ? edited(**before, entry) : created(entry)},
                      true);
}

ChangeSet ShortlistSource::freezing(const FrozenShortlist &now) const
{
    Shortlist frozen = m_state.shortlist;
    frozen.id = Id<Shortlist>::create();
    frozen.invitedOn = QDate::currentDate();
    frozen.content =
        QString::fromUtf8(QJsonDocument(frozenJson(now)).toJson(QJsonDocument::Compact));
    return {created(frozen)};
}

} // namespace ilo
