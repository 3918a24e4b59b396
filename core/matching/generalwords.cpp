#include "core/matching/generalwords.h"

#include "core/matching/textwords.h"
#include "core/matching/wordstem.h"

#include <unordered_set>

using namespace Qt::StringLiterals;

namespace ilo {

bool isGeneralWord(TextLanguage language, const std::string &stem)
{
    static const auto stems = [] {
        std::array<std::unordered_set<std::string>, kLanguagePlaces> made;
        for (const QStringList &row : matchingTable(u"generalwords"_s)) {
            const TextLanguage own = textLanguageOf(row.at(0));
            const WordStemmer stemmer(own);
            for (const QString &word : row.at(1).split(u' '))
                made[placeOf(own)].insert(stemmer.stem(word).toStdString());
        }
        return made;
    }();
    return stems[placeOf(language)].contains(stem);
}

} // namespace ilo
