#include "core/dedupe/namewords.h"

#include "core/dedupe/wordlikeness.h"
#include "core/text/fold.h"

#include <QFile>

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace ilo {
namespace {

/// Rows of a shipped table whose cells hold no commas or quotes but in the last one.
std::vector<QStringList> shippedRows(const QString &name, qsizetype columns)
{
    QFile file(u":/dedupe/"_s + name);
    const bool opened = file.open(QIODevice::ReadOnly);
    Q_ASSERT(opened);
    std::vector<QStringList> rows;
    const QStringList lines = QString::fromUtf8(file.readAll()).split(u'\n', Qt::SkipEmptyParts);
    for (const QString &line : lines.sliced(1)) {
        QStringList cells = line.split(u',');
        Q_ASSERT(cells.size() == columns);
        rows.push_back(std::move(cells));
    }
    return rows;
}

NameWords::Place placeOf(const QString &word)
{
    return word == "end"_L1  ? NameWords::Place::End
        : word == "start"_L1 ? NameWords::Place::Start
        : word == "ends"_L1  ? NameWords::Place::Ends
                             : NameWords::Place::Anywhere;
}

} // namespace

QString skeleton(const QString &word)
{
    static constexpr std::array<std::pair<QLatin1StringView, QLatin1StringView>, 7> pairs{{
        {"ae"_L1, "a"_L1},
        {"oe"_L1, "o"_L1},
        {"ue"_L1, "u"_L1},
        {"aa"_L1, "a"_L1},
        {"ph"_L1, "f"_L1},
        {"th"_L1, "t"_L1},
        {"ck"_L1, "k"_L1},
    }};
    constexpr qsizetype shortest = 4; // "aas" and "bue" are others than "as" and "bu"
    if (word.size() < shortest)
        return word;
    QString made;
    made.reserve(word.size());
    for (qsizetype at = 0; at < word.size();) {
        const QStringView two = QStringView(word).sliced(at).left(2);
        const auto pair =
            std::ranges::find_if(pairs, [&](const auto &p) { return two == p.first; });
        const QChar next = pair == pairs.end() ? word[at] : QChar(pair->second.front());
        at += pair == pairs.end() ? 1 : 2;
        if (made.isEmpty() || made.back() != next || next.isDigit())
            made += next;
    }
    return made;
}

NameWords::NameWords()
{
    for (const QStringList &row : shippedRows(u"words.csv"_s, 2))
        addWords(row[0], row[1].split(u'|'));
    for (const QStringList &row : shippedRows(u"legal-forms.csv"_s, 4))
        addForms(row[0], row[1].split(u' ', Qt::SkipEmptyParts), placeOf(row[2]), row[3]);
    for (auto forms = m_forms.begin(); forms != m_forms.end(); ++forms) {
        std::ranges::stable_sort(
            *forms, std::greater(), [](const Form &form) { return form.words.size(); });
    }
    collectKnown();
}

const NameWords &NameWords::shipped()
{
    static const NameWords words;
    return words;
}

void NameWords::addForms(const QString &key, const QStringList &countries, Place place,
                         const QString &names)
{
    const QStringList all = names.split(u'|');
    for (const QString &name : all) {
        QStringList words;
        for (const QString &word : foldedWords(name))
            words << skeleton(word);
        // "s r o" comes out of a name as the one word "sro".
        const bool isLetters =
            std::ranges::all_of(words, [](const QString &word) { return word.size() == 1; });
        if (isLetters && words.size() > 1)
            words = {words.join(QString())};
        Place where = place;
        if (words.size() > 1)
            where = Place::Anywhere; // several words are no accident
        const QString first = words.front();
        m_forms[first].push_back({key, where, countries, std::move(words)});
    }
}

void NameWords::addWords(const QString &kind, const QStringList &words)
{
    QStringList skeletons;
    for (const QString &word : words)
        skeletons << skeleton(folded(word));
    for (const QString &word : std::as_const(skeletons)) {
        if (kind == "stop"_L1) {
            m_function.insert(word);
        } else if (kind == "place"_L1) {
            m_towns.insert(word, skeletons.front());
            if (!word.contains(u' '))
                m_meaning.insert(word, skeletons.front());
        } else if (!m_meaning.contains(word)) {
            m_meaning.insert(word, skeletons.front());
        }
    }
    if (kind == "same"_L1 || kind == "nature"_L1)
        m_common.insert(skeletons.front());
    if (kind == "nature"_L1)
        m_nature.insert(skeletons.front());
}

QString NameWords::restored(const QString &word) const
{
    constexpr qsizetype leastLetters = 5; // fewer fit many words
    if (!word.contains(u'?'))
        return word;
    const auto whole = [&](const QString &part) {
        const qsizetype letters = part.size() - part.count(u'?');
        const bool isEnough =
            letters >= leastLetters || (letters + 1 == leastLetters && part.count(u'?') > 1);
        return isEnough ? knownFor(part) : QString();
    };
    if (const QString found = whole(word); !found.isEmpty())
        return found;
    // "un?versit?tsspital": put together of two.
    constexpr qsizetype leastKnown = 5;
    for (qsizetype at = leastKnown; at + leastKnown <= word.size(); ++at) {
        const QString first = word.first(at);
        const QString second = word.sliced(at);
        const QString begin = first.contains(u'?') ? whole(first)
            : isKnown(first)                       ? first
                                                   : QString();
        if (begin.isEmpty())
            continue;
        const QString end = second.contains(u'?') ? whole(second)
            : isKnown(second)                     ? second
                                                  : QString();
        if (!end.isEmpty())
            return begin + end;
    }
    return word;
}

void NameWords::collectKnown()
{
    const auto add = [&](const QString &word, const QString &meaning) {
        if (!word.isEmpty() && !word.contains(u' '))
            m_known[word.front()].push_back({word, meaning});
    };
    for (auto known = m_meaning.cbegin(); known != m_meaning.cend(); ++known) {
        if (!m_towns.contains(known.key())) // what somebody is called may be like a town
            add(known.key(), known.value());
    }
    for (const QString &known : std::as_const(m_function))
        add(known, known);
    for (const std::vector<Form> &forms : std::as_const(m_forms)) {
        for (const Form &form : forms) {
            for (const QString &known : form.words)
                add(known, meaningOf(known));
        }
    }
}

/// The one known word that agrees with a damaged one; null: none, or several that mean different
/// things.
QString NameWords::knownFor(const QString &word) const
{
    QString found;
    bool isOne = true;
    const auto look = [&](const std::vector<Known> &words) {
        for (const Known &known : words) {
            if (!isOne || !agreeWithGaps(word, known.word))
                continue;
            isOne = found.isEmpty() || meaningOf(found) == known.meaning;
            found = known.word;
        }
    };
    if (word.front() == u'?') {
        for (const std::vector<Known> &words : m_known)
            look(words);
    } else if (const auto words = m_known.constFind(word.front()); words != m_known.cend()) {
        look(*words);
    }
    return isOne ? found : QString();
}

const NameWords::Form *NameWords::formAt(const QStringList &words, qsizetype at,
                                         const QString &country) const
{
    const auto forms = m_forms.constFind(words[at]);
    if (forms == m_forms.cend())
        return nullptr;
    const Form *best = nullptr;
    for (const Form &form : *forms) {
        const qsizetype end = at + form.words.size();
        if (end > words.size() || !std::equal(form.words.begin(), form.words.end(), &words[at]))
            continue;
        const bool isAtHome =
            country.isEmpty() || form.countries.isEmpty() || form.countries.contains(country);
        if (!isAtHome && form.place != Place::Anywhere)
            continue;
        const bool isStart = at == 0 && end < words.size();
        const bool isEnd = end == words.size() && at > 0;
        const bool fits = form.place == Place::Anywhere ? isStart || at > 0
            : form.place == Place::Start                ? isStart
            : form.place == Place::End                  ? isEnd
                                                        : isStart || isEnd;
        if (fits)
            best = !best
                    || (isAtHome && !best->countries.contains(country)
                        && best->words.size() == form.words.size())
                ? &form
                : best;
    }
    return best;
}

} // namespace ilo
