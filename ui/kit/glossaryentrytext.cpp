#include "ui/kit/glossaryentrytext.h"

#include "ui/kit/valuetext.h"

#include <QCoreApplication>

namespace ilo {
namespace {

struct GlossaryEntryWords
{
    Q_DECLARE_TR_FUNCTIONS(ilo::GlossaryEntryWords)
};

} // namespace

QString wordInLanguage(const QString &word, const QString &language)
{
    if (word.isEmpty() || language.isEmpty())
        return word;
    //: %1: a word, %2: its language
    return GlossaryEntryWords::tr("%1 (%2)").arg(word, languageLabel(language));
}

QString glossaryEntryText(const GlossaryEntry &entry)
{
    const QString own = languageLabel(entry.language);
    const QString other = languageLabel(entry.otherLanguage);
    switch (entry.bond) {
    case WordBond::Same:
        //: %1 and %3 are words, %2 and %4 their languages
        return GlossaryEntryWords::tr("“%1” (%2) means the same as “%3” (%4)")
            .arg(entry.word, own, entry.otherWord, other);
    case WordBond::Never:
        //: %1 and %3 are words, %2 and %4 their languages
        return GlossaryEntryWords::tr("“%1” (%2) never stands for “%3” (%4)")
            .arg(entry.word, own, entry.otherWord, other);
    case WordBond::Unused:
        //: %1: an English word
        return GlossaryEntryWords::tr("the shipped entry “%1” is not used").arg(entry.word);
    }
    Q_UNREACHABLE();
}

} // namespace ilo
