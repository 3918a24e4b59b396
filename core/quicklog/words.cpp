#include "core/quicklog/words.h"

#include "core/text/fold.h"

#include <QFile>

#include <algorithm>
#include <array>
#include <map>
#include <optional>
#include <utility>

using namespace Qt::StringLiterals;

namespace ilo {
namespace {

constexpr std::array roleNames{
    std::pair{PhraseRole::Kind, "kind"},
    std::pair{PhraseRole::With, "with"},
    std::pair{PhraseRole::About, "about"},
    std::pair{PhraseRole::On, "on"},
    std::pair{PhraseRole::For, "for"},
    std::pair{PhraseRole::Clock, "clock"},
    std::pair{PhraseRole::OClock, "oclock"},
    std::pair{PhraseRole::Day, "day"},
    std::pair{PhraseRole::Week, "week"},
    std::pair{PhraseRole::Last, "last"},
    std::pair{PhraseRole::Next, "next"},
    std::pair{PhraseRole::Weekday, "weekday"},
    std::pair{PhraseRole::ShortDay, "shortday"},
    std::pair{PhraseRole::LastDay, "lastday"},
    std::pair{PhraseRole::Month, "month"},
    std::pair{PhraseRole::Ordinal, "ordinal"},
    std::pair{PhraseRole::Of, "of"},
    std::pair{PhraseRole::Ago, "ago"},
    std::pair{PhraseRole::In, "in"},
    std::pair{PhraseRole::Span, "span"},
    std::pair{PhraseRole::Shift, "shift"},
    std::pair{PhraseRole::Hour, "hour"},
    std::pair{PhraseRole::Minute, "minute"},
    std::pair{PhraseRole::Minutes, "minutes"},
    std::pair{PhraseRole::Half, "half"},
    std::pair{PhraseRole::Number, "number"},
    std::pair{PhraseRole::And, "and"},
    std::pair{PhraseRole::Particle, "particle"},
    std::pair{PhraseRole::Channel, "channel"},
    std::pair{PhraseRole::Filler, "filler"},
    std::pair{PhraseRole::By, "by"},
    std::pair{PhraseRole::FollowUp, "followup"},
    std::pair{PhraseRole::Level, "level"},
};

PhraseRole roleNamed(const QString &name)
{
    const auto found = std::ranges::find_if(
        roleNames, [&](const auto &pair) { return name == QLatin1StringView(pair.second); });
    Q_ASSERT(found != roleNames.end());
    return found->first;
}

} // namespace

const QStringList &quickLogLanguages()
{
    static const QStringList languages{
        u"en"_s, u"fr"_s, u"da"_s, u"nl"_s, u"es"_s, u"pl"_s, u"sk"_s, u"de"_s, u"sv"_s};
    return languages;
}

QuickLogWords::QuickLogWords(const QString &language)
{
    QFile file(u":/quicklog/%1.csv"_s.arg(language));
    const bool opened = file.open(QIODevice::ReadOnly);
    Q_ASSERT(opened);
    QStringList lines = QString::fromUtf8(file.readAll()).split(u'\n', Qt::SkipEmptyParts);
    lines.removeFirst();
    for (const QString &line : std::as_const(lines)) {
        const QStringList cells = line.split(u',');
        for (const QString &written : cells.value(2).split(u'|', Qt::SkipEmptyParts)) {
            const KnownPhrase phrase{
                roleNamed(cells[0]), cells[1], foldedWords(written), written.toLower()};
            m_phrases[phrase.words.first()].push_back(phrase);
        }
    }
    for (std::vector<KnownPhrase> &phrases : m_phrases) {
        std::ranges::stable_sort(phrases, std::ranges::greater(), [](const KnownPhrase &one) {
            return one.words.size();
        });
    }
}

const QuickLogWords &QuickLogWords::of(const QString &language)
{
    static const std::map<QString, QuickLogWords> all = [] {
        std::map<QString, QuickLogWords> made;
        for (const QString &each : quickLogLanguages())
            made.emplace(each, QuickLogWords(each));
        return made;
    }();
    return all.at(language);
}

const std::vector<KnownPhrase> &QuickLogWords::beginningWith(const QString &word) const
{
    static const std::vector<KnownPhrase> none;
    const auto found = m_phrases.constFind(word);
    return found == m_phrases.cend() ? none : *found;
}

} // namespace ilo
