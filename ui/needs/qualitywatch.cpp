#include "ui/needs/qualitywatch.h"

#include "core/methods/priorart.h"
#include "core/needquality/needquality.h"
#include "core/storage/needworkup.h"
#include "ui/kit/context.h"

#include <algorithm>

namespace ilo {

QualityWatch::QualityWatch(Context &context, QObject *parent) : QObject(parent), m_context(context)
{
    connect(&context.workspace(), &Workspace::changed, this, [this](const Changed &changed) {
        const bool isOffice = changed.touches(typeName<Office>());
        const bool isNeed = changed.touches(typeName<Need>());
        if (isOffice && m_context.workspace().office().qualityWords != m_officeWords)
            m_words.reset();
        if (isNeed)
            readOthers();
        if (changed.touches(typeName<PriorArtHit>()))
            readHits();
        if (!isNeed && !changed.touches(typeName<Requirement>()))
            m_cured.clear(); // Undo would take back something else now
        emit outdated();
    });
}

void QualityWatch::readOthers()
{
    auto others = otherNeeds(m_context.database(), m_need);
    if (!others) {
        m_context.report(others.error());
        return;
    }
    m_others = *std::move(others);
}

void QualityWatch::readHits()
{
    auto work = needWorkUp(m_context.database(), m_need);
    if (!work) {
        m_context.report(work.error());
        return;
    }
    m_hits = std::move(work->hits);
}

void QualityWatch::look(const NeedInFull &full, bool isKept)
{
    if (full.need.id != m_need) {
        m_need = full.need.id;
        m_cured.clear();
        readOthers();
        readHits();
    }
    const Office office = m_context.workspace().office();
    QualityInput input = qualityInput(full, office, m_others, QDate::currentDate());
    input.knownSolutions = knownSolutions(full.requirements, m_hits);
    m_job.ask<Answer>(
        [input, full, words = m_words, added = office.qualityWords, isKept](
            const Progress &) -> Result<Answer> {
            // Reading them takes a tenth of a second, which no start of the program has to wait.
            std::shared_ptr<const QualityWords> known = words;
            if (!known) {
                Result<QualityWords> read = QualityWords::load(added);
                if (!read)
                    return fail(read.error());
                known = std::make_shared<const QualityWords>(*std::move(read));
            }
            return Answer{assess(input, *known), full, isKept, known, added};
        },
        [this](const Result<Answer> &answer) {
            if (answer)
                take(*answer);
            else
                m_context.report(answer.error());
        });
}

void QualityWatch::take(const Answer &answer)
{
    if (answer.officeWords == m_context.workspace().office().qualityWords) {
        m_words = answer.words;
        m_officeWords = answer.officeWords;
    }
    if (answer.full.need.id != m_need)
        return;
    m_quality = answer.quality;
    if (answer.isKept)
        takeCured(answer);
    emit changed();
}

void QualityWatch::takeCured(const Answer &answer)
{
    if (answer.full == m_kept)
        return; // asked again: what was cured stays told
    const std::vector<QualityFinding> found = answer.quality.open();
    // What is kept with a reason is not cured: it is there still, and does not count.
    std::vector<QualityFinding> there = answer.quality.kept();
    there.insert(there.end(), found.begin(), found.end());
    m_cured.clear();
    // What an undo took away was not cured, and Undo beside it would take back something else.
    const bool isUndone = m_context.workspace().nextRedo().has_value();
    if (answer.full.need.id == m_kept.need.id && !isUndone) {
        const auto wasThere = [&](const QualityFinding &now) {
            return std::ranges::any_of(
                m_found, [&](const auto &before) { return now.key() == before.key(); });
        };
        std::ranges::copy_if(m_found, std::back_inserter(m_cured), [&](const auto &before) {
            return std::ranges::none_of(there, [&](const QualityFinding &now) {
                // The same of other words in its field is not cured but worded anew.
                return now.key() == before.key()
                    || (now.kind == before.kind && now.place.field == before.place.field
                        && now.place.requirement == before.place.requirement && !wasThere(now));
            });
        });
    }
    m_kept = answer.full;
    m_found = found;
}

} // namespace ilo
