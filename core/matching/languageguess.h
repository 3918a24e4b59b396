#pragma once

#include "core/matching/textlanguage.h"

#include <vector>

class QDataStream;

namespace ilo {

/// What language a text seems to be in.
struct LanguageGuess
{
    TextLanguage language = TextLanguage::Other;
    double confidence = 0; ///< 0 to 1: share of the best against the second; under 0.8 ask a person
};

/// Tells the nine languages apart by how runs of one to four letters stand in them (naive Bayes).
class LanguageGuesser
{
public:
    LanguageGuesser();

    void learn(TextLanguage language, const QString &text, int times = 1);

    /// Turns what was counted into what guess() uses; afterwards nothing more is learnt.
    void finish();

    LanguageGuess guess(const QString &text) const;

    void write(QDataStream &stream) const;
    void read(QDataStream &stream);

private:
    std::vector<float> m_counts; ///< places × languages while learning
    std::vector<qint16> m_logs;  ///< 1/1000 of a natural logarithm, afterwards
};

} // namespace ilo
