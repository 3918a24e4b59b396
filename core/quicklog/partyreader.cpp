#include "core/quicklog/partyreader.h"

#include "core/quicklog/namematch.h"

#include <algorithm>

namespace ilo {
namespace {

constexpr size_t mostWords = 5;
constexpr qsizetype leastLetters = 2;
constexpr qsizetype leastGuess = 4; // letters without which a name begun is not guessed

struct FoundParty
{
    QuickLogParty party;
    NameMatch match = NameMatch::None;
    size_t end = 0;
};

NameMatch bestMatch(const QStringList &words, const QuickLogParty &party)
{
    NameMatch best = nameMatch(words, party.name);
    for (const QString &name : party.otherNames)
        best = std::max(best, nameMatch(words, name));
    return best;
}

bool wanted(const QuickLogParty &party, const QuickLog &entry)
{
    return party.isContact ? entry.contact.id.isEmpty() : entry.organisation.id.isEmpty();
}

/// The party that the words from `place` name, with as many words as possible.
std::optional<FoundParty> partyAt(const Sentence &sentence, size_t place, const PartyLookup &lookup,
                                  const QuickLog &entry)
{
    QStringList words;
    for (size_t next = place; next < sentence.size() && words.size() < qsizetype(mostWords);
         ++next) {
        if (!sentence.isFree(next) || sentence.at(next).folded.isEmpty())
            break;
        words << sentence.at(next).folded;
    }
    for (; !words.isEmpty(); words.removeLast()) {
        if (words.join(QString()).size() < leastLetters)
            break;
        FoundParty best;
        for (const QuickLogParty &party : lookup(words)) {
            const NameMatch match = bestMatch(words, party);
            const bool isGuess = match == NameMatch::Beginning && words.size() == 1
                && words.front().size() < leastGuess;
            if (!wanted(party, entry) || isGuess)
                continue;
            const bool isShorter =
                match == best.match && party.name.size() < best.party.name.size();
            if (match > best.match || (match != NameMatch::None && isShorter))
                best = {party, match, place + size_t(words.size())};
        }
        if (best.match != NameMatch::None)
            return best;
    }
    return {};
}

bool isConnective(const Sentence &sentence, size_t place)
{
    return sentence.phrase(PhraseRole::With, place) || sentence.phrase(PhraseRole::On, place)
        || sentence.phrase(PhraseRole::For, place) || sentence.phrase(PhraseRole::And, place);
}

bool mayBegin(const Sentence &sentence, size_t place, size_t kindEnd, size_t partyEnd)
{
    if (!sentence.isFree(place) || sentence.at(place).folded.isEmpty())
        return false;
    if (sentence.phraseBefore(PhraseRole::With, place))
        return true;
    // Behind a first party only a word such as "at" brings another.
    return partyEnd == 0 && ((kindEnd != 0 && place == kindEnd) || sentence.isHead(place));
}

} // namespace

void readParties(Sentence &sentence, size_t kindEnd, const PartyLookup &lookup, QuickLog &entry)
{
    size_t partyEnd = 0;
    for (size_t place = 0; place < sentence.size(); ++place) {
        if (!mayBegin(sentence, place, kindEnd, partyEnd))
            continue;
        const auto found = partyAt(sentence, place, lookup, entry);
        const bool isOneWord = found && found->end == place + 1;
        if (!found || (isOneWord && isConnective(sentence, place)))
            continue;
        sentence.claim(place, found->end);
        sentence.dropBefore(PhraseRole::With, place);
        (found->party.isContact ? entry.contact : entry.organisation) = found->party;
        if (!entry.contact.id.isEmpty() && !entry.organisation.id.isEmpty())
            return;
        partyEnd = found->end;
        place = found->end - 1;
    }
    if (entry.organisation.id.isEmpty() && !entry.contact.organisation.isEmpty()) {
        entry.organisation.id = entry.contact.organisation;
        entry.organisation.name = entry.contact.organisationName;
    }
}

} // namespace ilo
