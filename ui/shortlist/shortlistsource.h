#pragma once

#include "core/matching/matchreasons.h"
#include "core/storage/frozenshortlist.h"
#include "ui/kit/job.h"
#include "ui/shortlist/matchshelf.h"

namespace ilo {

class Context;
struct Changed;

/// What the shortlist of one need is made from: the run that holds every company's worth by each
/// criterion, and what is kept of the choice. Reads beside the window's thread and follows changes.
class ShortlistSource : public QObject
{
    Q_OBJECT

public:
    explicit ShortlistSource(Context &context, QObject *parent = nullptr);

    void setNeed(const Id<Need> &need);
    const Id<Need> &need() const { return m_need; }

    /// Null until it has been read, and while it is made anew for other must-haves.
    const MatchRun *run() const { return m_run.get(); }
    const TextReader *reader() const { return m_reader.get(); }
    const std::vector<MatchFilter> &filters() const { return m_filters; }
    const ShortlistState &state() const { return m_state; }
    const MatchStore *store() const { return m_store.get(); }
    bool hasLists() const;

    MatchWeights weights() const;
    const ShortlistDecision *decisionOn(const QString &company) const;

    /// Whether the company was told with one of the frozen shortlists.
    bool isInvited(const QString &company) const { return m_invited.contains(company); }

    /// The decisions counted by what they come to: those on companies that are in the ranking, and
    /// those on companies that lack a must-have, whatever they say.
    struct Counts
    {
        int toInvite = 0; ///< marked Invite and not told yet: whom the next letter goes to
        int invited = 0;
        int maybe = 0;
        int leftOut = 0;
        int lacking = 0; ///< marked Invite, and not in the ranking
        qint64 undecided = 0;
    };
    Counts counts() const;
    /// Ids of those whom the next letter goes to.
    QStringList toInvite() const;
    /// Ids of all in the ranking that are marked Invite, invited before or not.
    QStringList markedInvite() const;

    /// One logged step each. `name` is the company's, for the history.
    void decide(const QString &company, const QString &name, Verdict verdict,
                const QString &reason = {});
    void withdraw(const QString &company, const QString &name);
    void keepWeights(const MatchWeights &weights);
    void keepMustHave(const QStringList &filters);

    /// The language of the capability that earns the company's points.
    TextLanguage languageOf(const RankedCompany &ranked) const;

    /// Never again takes the company's word for the need's: an entry of the office's glossary.
    void forbid(const MatchReason &reason, TextLanguage language);

    /// What keeps the shortlist as it is now, with whom it invites: to be written with the telling.
    ChangeSet freezing(const FrozenShortlist &now) const;

signals:
    void ready(); ///< run() is there anew
    void decisionsChanged();
    void progressed(qint64 companies);

private:
    void load();
    void readState();
    void follow(const Changed &changed);
    void keep(Shortlist after, const QString &label);
    void place();

    Context &m_context;
    Id<Need> m_need;
    Job m_job;
    std::shared_ptr<const MatchStore> m_store; ///< before the run, which refers to it
    std::shared_ptr<TextReader> m_reader;
    std::vector<MatchFilter> m_filters;
    std::shared_ptr<MatchRun> m_run;
    ShortlistState m_state;
    QHash<QString, QStringList> m_invitedBy; ///< by frozen shortlist; what is frozen stays
    QSet<QString> m_invited;
    QSet<QString> m_ranked;  ///< companies decided on that have all must-haves
    QSet<QString> m_lacking; ///< companies decided on that lack one
};

} // namespace ilo
