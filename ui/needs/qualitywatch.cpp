#include "ui/needs/qualitywatch.h"

#include "core/needquality/needquality.h"
#include "ui/kit/context.h"

#include <algorithm>

namespace ilo {

QualityWatch::QualityWatch(Context &context, QObject *parent) : QObject(parent), m_context(context)
{
    readWords();
    connect(&context.workspace(), &Workspace::changed, this, [this](const Changed &changed) {
        if (changed.touches(typeName<Office>()))
            readWords();
        if (changed.touches(typeName<Need>()))
            readOthers();
    });
}

void QualityWatch::readWords()
{
    const TextMap added = m_context.workspace().office().qualityWords;
    if (m_words && added == m_officeWords)
        return;
    m_officeWords = added;
    Result<QualityWords> words = QualityWords::load(added);
    if (!words) {
        m_context.report(words.error());
        return;
    }
    m_words = std::make_shared<const QualityWords>(*std::move(words));
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

void QualityWatch::look(const NeedInFull &full, bool isKept)
{
    if (full.need.id != m_need) {
        m_need = full.need.id;
        m_cured.clear();
        readOthers();
    }
    if (!m_words)
        return;
    const QualityInput input =
        qualityInput(full, m_context.workspace().office(), m_others, QDate::currentDate());
    m_job.ask<Answer>(
        [input, words = m_words, isKept](const Progress &) -> Result<Answer> {
            return Answer{assess(input, *words), input.need.id.toString(), isKept};
        },
        [this](const Result<Answer> &answer) { take(*answer); });
}

void QualityWatch::take(const Answer &answer)
{
    if (answer.need != m_need.toString())
        return;
    m_quality = answer.quality;
    if (answer.isKept) {
        const std::vector<QualityFinding> open = m_quality.open();
        m_cured.clear();
        if (m_keptNeed == answer.need) {
            for (const QualityFinding &before : m_kept) {
                const bool isThere = std::ranges::any_of(
                    open, [&](const QualityFinding &now) { return now.key() == before.key(); });
                if (!isThere)
                    m_cured.push_back(before);
            }
        }
        m_keptNeed = answer.need;
        m_kept = open;
    }
    emit changed();
}

} // namespace ilo
