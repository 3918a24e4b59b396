#pragma once

#include "core/matching/matchreasons.h"
#include "core/storage/shortlists.h"
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
    bool hasLists() const;

    MatchWeights weights() const;
    const ShortlistDecision *decisionOn(const QString &company) const;

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

    /// The shortlist as it is now, frozen with the invitation.
    bool freeze(const QString &content, int invited);

signals:
    void ready(); ///< run() is there anew
    void decisionsChanged();
    void progressed(qint64 companies);

private:
    void load();
    void readState();
    void follow(const Changed &changed);
    void keep(Shortlist after, const QString &label);

    Context &m_context;
    Id<Need> m_need;
    Job m_job;
    std::shared_ptr<const MatchStore> m_store; ///< before the run, which refers to it
    std::shared_ptr<TextReader> m_reader;
    std::vector<MatchFilter> m_filters;
    std::shared_ptr<MatchRun> m_run;
    ShortlistState m_state;
};

} // namespace ilo
