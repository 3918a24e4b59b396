#pragma once

#include <QHash>
#include <QString>

#include <array>
#include <vector>

namespace ilo {

/// How letters beyond ASCII stand beside others in the languages of Europe, counted in notices and
/// code lists of the EU and in translations of free programs (resources/import/letters.csv).
class LetterModel
{
public:
    /// Read once, when first asked for.
    static const LetterModel &instance();

    size_t languages() const { return m_languages; }

    /// How likely each language is to have `left` before `right`, one of them beyond ASCII; more
    /// than 0. Case is looked through where it is usual.
    void likelihoods(char16_t left, char16_t right, std::vector<double> &perLanguage) const;

    /// Whether any of the languages writes the letter often enough to be counted.
    bool isUsed(char16_t letter) const { return m_letters.contains(letter); }

private:
    LetterModel();

    static constexpr size_t mostLanguages = 32;
    using PerLanguage = std::array<float, mostLanguages>; ///< per million letters

    size_t m_languages = 0;
    QHash<char16_t, PerLanguage> m_letters;
    QHash<quint32, PerLanguage> m_pairs; ///< left << 16 | right, boundaries as spaces
};

} // namespace ilo
