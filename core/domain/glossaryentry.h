#pragma once

#include "core/base/describe.h"

namespace ilo {

/// What an entry of the office's glossary says of its words.
enum class WordBond {
    Same,   ///< the two words mean the same
    Never,  ///< one is never read as the other, whatever lists and shipped glossary teach
    Unused, ///< the entry of the shipped glossary with this English word is not used
};

template<>
struct EnumKeys<WordBond>
{
    static constexpr std::array keys{
        std::pair{WordBond::Same, "same"},
        std::pair{WordBond::Never, "never"},
        std::pair{WordBond::Unused, "unused"},
    };
};

/// An entry of the office's glossary of matching, over what ships with the program and what
/// imported lists teach. Two words are meant in both directions.
struct GlossaryEntry
{
    Id<GlossaryEntry> id;
    QString word;     ///< one word or several
    QString language; ///< ISO 639-1, one of those whose words matching reads
    WordBond bond = WordBond::Same;
    QString otherWord;     ///< of Unused: empty
    QString otherLanguage; ///< ISO 639-1; of Unused: empty
    QString note;          ///< why, for colleagues
    bool off = false;      ///< kept, but of no effect

    friend bool operator==(const GlossaryEntry &, const GlossaryEntry &) = default;
};

template<>
struct Description<GlossaryEntry>
{
    static constexpr auto table = "glossary_entry";
    static constexpr auto fields = std::tuple{
        Field{"word", &GlossaryEntry::word},
        Field{"language", &GlossaryEntry::language},
        Field{"bond", &GlossaryEntry::bond},
        Field{"other_word", &GlossaryEntry::otherWord},
        Field{"other_language", &GlossaryEntry::otherLanguage},
        Field{"note", &GlossaryEntry::note},
        Field{"off", &GlossaryEntry::off},
    };
};

QStringList invalidFields(const GlossaryEntry &entry);

} // namespace ilo
