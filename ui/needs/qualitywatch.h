#pragma once

#include "core/domain/priorart.h"
#include "core/quality/quality.h"
#include "core/storage/needlist.h"
#include "ui/kit/job.h"

#include <QObject>

#include <memory>

namespace ilo {

class Context;

/// Keeps the verdict of the quality checks over one need up to date while it is typed: the checks
/// run beside the window's thread, and only the newest answer counts.
class QualityWatch : public QObject
{
    Q_OBJECT

public:
    explicit QualityWatch(Context &context, QObject *parent = nullptr);

    /// Looks at `full` as it is typed now. @param isKept  nothing of it waits to be kept
    void look(const NeedInFull &full, bool isKept);

    const Quality &quality() const { return m_quality; }

    /// What was found in the file's state before the last action and is not any more.
    const std::vector<QualityFinding> &cured() const { return m_cured; }

signals:
    void changed();
    void outdated(); ///< words or other needs are others now: look again

private:
    struct Answer
    {
        Quality quality;
        NeedInFull full;
        bool isKept = false;
        std::shared_ptr<const QualityWords> words; ///< that were looked with
        TextMap officeWords;                       ///< those of the office among them
    };

    void readOthers();
    void readHits();
    void take(const Answer &answer);
    void takeCured(const Answer &answer);

    Context &m_context;
    std::shared_ptr<const QualityWords> m_words; ///< null: to be read, with the next look
    TextMap m_officeWords;
    std::vector<OtherNeed> m_others;
    std::vector<PriorArtHit> m_hits; ///< what the prior-art search of the need found
    Id<Need> m_need;
    NeedInFull m_kept; ///< as the file last had it, of which the findings below are
    std::vector<QualityFinding> m_found;
    std::vector<QualityFinding> m_cured;
    Quality m_quality;
    Job m_job; ///< the last to be destroyed first: its work holds none of the above
};

} // namespace ilo
