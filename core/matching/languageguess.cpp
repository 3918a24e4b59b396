#include "core/matching/languageguess.h"

#include "core/matching/textwords.h"

#include <QDataStream>

#include <algorithm>
#include <cmath>

namespace ilo {
namespace {

constexpr size_t kPlaces = 1U << 15; // a run of letters has one by its hash
constexpr qsizetype kLongestRun = 4;
constexpr double kScale = 1000;
constexpr float kUnseen = 0.1F;  // added to every count
constexpr double kDamping = 0.4; // runs overlap, so that they say less than they seem to

/// Calls `visit` with the place of every run of two to four letters of " word ", and of " word "
/// itself, which short words are known by.
template<typename Visit>
void forEachRun(const QString &text, Visit visit)
{
    for (const TextWord &word : textWords(text)) {
        const QString padded = QLatin1Char(' ') + word.word + QLatin1Char(' ');
        for (qsizetype from = 0; from < padded.size(); ++from) {
            quint32 hash = 2166136261U; // FNV-1a
            for (qsizetype length = 1; length <= kLongestRun && from + length <= padded.size();
                 ++length) {
                hash = (hash ^ padded[from + length - 1].unicode()) * 16777619U;
                if (length > 1)
                    visit((hash ^ (hash >> 15)) % kPlaces);
            }
        }
    }
}

} // namespace

LanguageGuesser::LanguageGuesser() : m_counts(kPlaces * kReadLanguages, 0) { }

void LanguageGuesser::learn(TextLanguage language, const QString &text, int times)
{
    if (language == TextLanguage::Other)
        return;
    forEachRun(text, [&](size_t place) {
        m_counts[place * kReadLanguages + placeOf(language)] += float(times);
    });
}

void LanguageGuesser::finish()
{
    std::array<double, kReadLanguages> totals{};
    for (size_t at = 0; at < m_counts.size(); ++at)
        totals[at % kReadLanguages] += double(m_counts[at] + kUnseen);
    m_logs.resize(m_counts.size());
    for (size_t at = 0; at < m_counts.size(); ++at) {
        const double share = double(m_counts[at] + kUnseen) / totals[at % kReadLanguages];
        m_logs[at] = qint16(std::lround(std::max(-32.0, std::log(share)) * kScale));
    }
    m_counts = {};
}

LanguageGuess LanguageGuesser::guess(const QString &text) const
{
    std::array<double, kReadLanguages> sums{};
    size_t runs = 0;
    forEachRun(text, [&](size_t place) {
        ++runs;
        for (size_t at = 0; at < kReadLanguages; ++at)
            sums[at] += m_logs[place * kReadLanguages + at];
    });
    if (runs == 0)
        return {};
    const auto best = std::ranges::max_element(sums);
    double others = 0;
    for (const double sum : sums)
        others += std::exp((sum - *best) / kScale * kDamping);
    return {TextLanguage(best - sums.begin()), 1 / others};
}

void LanguageGuesser::write(QDataStream &stream) const
{
    stream << quint32(m_logs.size());
    for (const qint16 log : m_logs)
        stream << log;
}

void LanguageGuesser::read(QDataStream &stream)
{
    quint32 size = 0;
    stream >> size;
    if (size != kPlaces * kReadLanguages) {
        stream.setStatus(QDataStream::ReadCorruptData);
        return;
    }
    m_counts = {};
    m_logs.resize(size);
    for (qint16 &log : m_logs)
        stream >> log;
}

} // namespace ilo
