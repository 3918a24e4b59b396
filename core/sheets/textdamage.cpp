#include "core/sheets/textdamage.h"

#include "core/sheets/lettermodel.h"
#include "core/sheets/textdecoder.h"

#include <QHash>
#include <QMutex>
#include <QRegularExpression>

#include <algorithm>
#include <cmath>
#include <memory>

using namespace Qt::StringLiterals;

namespace ilo {
namespace {

constexpr qsizetype mostValues = 4000;
constexpr qsizetype longestValue = 400;
constexpr int mostTimes = 3; ///< damage upon damage

const QString utf8 = u"UTF-8"_s;

using Bytes = QHash<char16_t, uchar>;

/// Letter → byte of an encoding of single bytes; ASCII is left out.
const Bytes &bytesOf(const QString &encoding)
{
    static QMutex mutex;
    static QHash<QString, std::shared_ptr<Bytes>> known;
    const QMutexLocker lock(&mutex);
    auto found = known.constFind(encoding);
    if (found == known.cend()) {
        auto bytes = std::make_shared<Bytes>();
        if (const auto *letters = letterTable(encoding)) {
            for (int byte = 255; byte >= 0x80; --byte)
                bytes->insert((*letters)[size_t(byte)], uchar(byte));
        }
        found = known.insert(encoding, bytes);
    }
    return **found;
}

int continuations(uchar lead)
{
    return lead >= 0xC2 && lead <= 0xDF ? 1
        : lead >= 0xE0 && lead <= 0xEF  ? 2
        : lead >= 0xF0 && lead <= 0xF4  ? 3
                                        : 0;
}

/// A letter that texts of Europe are written with, or a sign of typography.
bool isExpected(const QString &letter)
{
    if (letter.size() != 1)
        return false;
    const char16_t c = letter[0].unicode();
    return LetterModel::instance().isUsed(letter[0].toLower().unicode()) || (c >= 0xA0 && c < 0x180)
        || (c >= 0x2010 && c <= 0x2122);
}

/// UTF-8 that was read as single bytes: each run of its letters back to the one it was.
QString fromUtf8Run(const QString &text, const Bytes &bytes)
{
    QString plain;
    plain.reserve(text.size());
    for (qsizetype at = 0; at < text.size();) {
        const auto lead = bytes.constFind(text[at].unicode());
        const int more = lead == bytes.cend() ? 0 : continuations(*lead);
        QByteArray run;
        if (more > 0)
            run.append(char(*lead));
        for (qsizetype i = at + 1; i <= at + more; ++i) {
            const bool wasSpace = i < text.size() && text[i] == u' '; // from a space that holds
            const auto byte = i < text.size() ? bytes.constFind(text[i].unicode()) : bytes.cend();
            if (byte != bytes.cend() && *byte >= 0x80 && *byte < 0xC0)
                run.append(char(*byte));
            else if (wasSpace && *lead == 0xC3)
                run.append('\xA0');
            else
                break;
        }
        const QString letter =
            more > 0 && run.size() == more + 1 ? QString::fromUtf8(run) : QString();
        if (isExpected(letter)) {
            plain += letter;
            at += more + 1;
        } else {
            plain += text[at++];
        }
    }
    return plain;
}

QString transcoded(const QString &text, const RepairRule &rule)
{
    const auto *letters = letterTable(rule.meant);
    const Bytes &bytes = bytesOf(rule.readAs);
    if (!letters)
        return text;
    QString plain = text;
    for (QChar &c : plain) {
        const auto byte = bytes.constFind(c.unicode());
        if (c.unicode() > 0x7F && byte != bytes.cend())
            c = QChar((*letters)[*byte]);
    }
    return plain;
}

bool isAscii(const QString &text)
{
    return std::ranges::all_of(text, [](QChar c) { return c.unicode() < 0x80; });
}

const std::vector<RepairRule> &utf8Rules()
{
    static const std::vector<RepairRule> all{{utf8, u"windows-1252"_s},
                                             {utf8, u"macintosh"_s},
                                             {utf8, u"ISO-8859-1"_s},
                                             {utf8, u"windows-1250"_s},
                                             {utf8, u"IBM850"_s},
                                             {utf8, u"ISO-8859-2"_s}};
    return all;
}

const std::vector<RepairRule> &singleByteRules()
{
    static const std::vector<RepairRule> all{{u"windows-1250"_s, u"windows-1252"_s},
                                             {u"ISO-8859-2"_s, u"windows-1252"_s},
                                             {u"windows-1252"_s, u"macintosh"_s},
                                             {u"macintosh"_s, u"windows-1252"_s},
                                             {u"windows-1252"_s, u"windows-1250"_s},
                                             {u"IBM850"_s, u"windows-1252"_s}};
    return all;
}

/// How likely the letters beyond ASCII are in the language that suits them best. Each pair of
/// letters is looked up once, however many values of a long column have it.
double likelihood(const QStringList &texts)
{
    QHash<std::pair<char16_t, char16_t>, qint64> pairs;
    for (const QString &text : texts) {
        for (qsizetype at = 0; at < text.size(); ++at) {
            const char16_t letter = text[at].unicode();
            if (letter < 0x80)
                continue;
            ++pairs[{at > 0 ? text[at - 1].unicode() : u' ', letter}];
            ++pairs[{letter, at + 1 < text.size() ? text[at + 1].unicode() : u' '}];
        }
    }
    const LetterModel &model = LetterModel::instance();
    std::vector<double> total(model.languages(), 0);
    std::vector<double> here;
    for (auto pair = pairs.cbegin(); pair != pairs.cend(); ++pair) {
        model.likelihoods(pair.key().first, pair.key().second, here);
        for (size_t i = 0; i < total.size(); ++i)
            total[i] += double(pair.value()) * std::log(here[i]);
    }
    return total.empty() ? 0 : *std::ranges::max_element(total);
}

/// Letters where a letter was lost: between letters, or a capital's place at the start of a word.
bool hasLost(const QString &text)
{
    static const QRegularExpression lost(
        u"\\p{L}\\?+\\p{L}|(?<![\\p{L}\\d?])\\?\\p{Ll}|\\x{FFFD}"_s);
    static const QRegularExpression address(u"https?:|www\\.|\\?[\\w.]+="_s);
    return (text.contains(u'?') || text.contains(QChar::ReplacementCharacter))
        && lost.match(text).hasMatch() && !address.match(text).hasMatch();
}

} // namespace

QString RepairRule::key() const
{
    return meant.isEmpty() ? QString() : meant + u'>' + readAs;
}

std::optional<RepairRule> RepairRule::fromKey(const QString &key)
{
    const RepairRule rule{key.section(u'>', 0, 0), key.section(u'>', 1)};
    const bool isKnown =
        (rule.meant == utf8 || letterTable(rule.meant)) && letterTable(rule.readAs);
    return isKnown ? std::optional(rule) : std::nullopt;
}

QString repaired(const QString &text, const RepairRule &rule)
{
    if (rule.meant.isEmpty() || isAscii(text))
        return text;
    if (rule.meant != utf8)
        return transcoded(text, rule);
    const Bytes &bytes = bytesOf(rule.readAs);
    QString plain = text;
    for (int times = 0; times < mostTimes; ++times) {
        const QString before = plain;
        plain = fromUtf8Run(plain, bytes);
        if (plain == before)
            break;
    }
    return plain;
}

struct DamageCensus::Found
{
    QHash<QString, qint64> foreign; ///< values beyond ASCII
    QHash<QString, qint64> lost;
    qint64 cells = 0;

    static void count(QHash<QString, qint64> &values, const QString &value)
    {
        const auto known = values.find(value);
        if (known != values.end())
            ++*known;
        else if (values.size() < mostValues)
            values.insert(value, 1);
    }

    std::optional<ColumnDamage> byUtf8Rule(const RepairRule &rule) const;
    std::optional<ColumnDamage> bySingleBytes() const;
    std::optional<ColumnDamage> byLoss() const;
};

DamageCensus::DamageCensus() : m_found(std::make_unique<Found>()) { }
DamageCensus::~DamageCensus() = default;
DamageCensus::DamageCensus(DamageCensus &&) noexcept = default;
DamageCensus &DamageCensus::operator=(DamageCensus &&) noexcept = default;

void DamageCensus::add(const QString &cell)
{
    if (cell.isEmpty())
        return;
    ++m_found->cells;
    const bool plain = isAscii(cell);
    if (plain && !cell.contains(u'?'))
        return;
    const QString value = cell.left(longestValue);
    if (!plain)
        Found::count(m_found->foreign, value);
    if (hasLost(value))
        Found::count(m_found->lost, value);
}

static void sortRepairs(ColumnDamage &damage)
{
    std::ranges::sort(damage.repairs, [](const TextRepair &a, const TextRepair &b) {
        return a.cells != b.cells ? a.cells > b.cells : a.before < b.before;
    });
    if (damage.repairs.size() > ColumnDamage::mostRepairs)
        damage.repairs.resize(ColumnDamage::mostRepairs);
}

std::optional<ColumnDamage> DamageCensus::Found::byUtf8Rule(const RepairRule &rule) const
{
    ColumnDamage damage{.rule = rule};
    for (auto it = foreign.begin(); it != foreign.end(); ++it) {
        const QString after = repaired(it.key(), rule);
        if (after == it.key())
            continue;
        damage.cells += it.value();
        damage.repairs.push_back({it.key(), after, it.value()});
    }
    if (damage.cells == 0)
        return {};
    damage.confidence = 1 - 0.1 / double(damage.repairs.size());
    return damage;
}

/// "12,5 M€" is no word with a letter that was misread.
static bool isAmount(const QString &value)
{
    constexpr int mostLetters = 4; // "Mio."
    const QString text = value.trimmed();
    const auto letters = std::ranges::count_if(text, [](QChar c) { return c.isLetter(); });
    const bool begins = !text.isEmpty()
        && (text.front().isDigit() || text.front().category() == QChar::Symbol_Currency);
    return begins && letters <= mostLetters;
}

std::optional<ColumnDamage> DamageCensus::Found::bySingleBytes() const
{
    constexpr double leastGain = 4; // a value, of the logarithm
    QStringList values = foreign.keys();
    erase_if(values, isAmount);
    if (values.size() < 2)
        return {};
    const double asItIs = likelihood(values);
    std::optional<ColumnDamage> best;
    double bestGain = leastGain * double(values.size());
    for (const RepairRule &rule : singleByteRules()) {
        QStringList others;
        for (const QString &value : values)
            others << repaired(value, rule);
        const double gain = likelihood(others) - asItIs;
        if (gain <= bestGain)
            continue;
        bestGain = gain;
        best = ColumnDamage{.rule = rule};
        best->confidence = std::min(0.85, 0.5 + 0.03 * double(values.size()));
        for (qsizetype i = 0; i < values.size(); ++i) {
            if (others[i] == values[i])
                continue;
            best->cells += foreign.value(values[i]);
            best->repairs.push_back({values[i], others[i], foreign.value(values[i])});
        }
    }
    return best;
}

/// A lost letter is known where another value of the column differs in it alone.
std::optional<ColumnDamage> DamageCensus::Found::byLoss() const
{
    if (lost.isEmpty())
        return {};
    ColumnDamage damage{.kind = ColumnDamage::Kind::LostLetters};
    for (auto it = lost.begin(); it != lost.end(); ++it) {
        QString after;
        int fits = 0;
        for (auto other = foreign.begin(); other != foreign.end(); ++other) {
            const QString &whole = other.key();
            bool same = whole.size() == it.key().size() && !lost.contains(whole);
            for (qsizetype at = 0; same && at < whole.size(); ++at) {
                const QChar c = it.key()[at];
                same = c == whole[at]
                    || ((c == u'?' || c == QChar::ReplacementCharacter)
                        && whole[at].unicode() > 0x7F);
            }
            if (same) {
                after = whole;
                ++fits;
            }
        }
        damage.cells += it.value();
        damage.repairs.push_back({it.key(), fits == 1 ? after : QString(), it.value()});
    }
    damage.confidence = std::min(0.95, 0.5 + 0.1 * double(std::min<qsizetype>(damage.cells, 5)));
    return damage;
}

std::vector<ColumnDamage> DamageCensus::damage() const
{
    std::vector<ColumnDamage> all;
    std::optional<ColumnDamage> best;
    for (const RepairRule &rule : utf8Rules()) {
        auto found = m_found->byUtf8Rule(rule);
        if (found && (!best || found->cells > best->cells))
            best = std::move(found);
    }
    if (!best)
        best = m_found->bySingleBytes();
    if (best)
        all.push_back(*std::move(best));
    if (auto lost = m_found->byLoss())
        all.push_back(*std::move(lost));
    for (ColumnDamage &damage : all)
        sortRepairs(damage);
    std::ranges::stable_sort(all, std::ranges::greater(), &ColumnDamage::confidence);
    return all;
}

} // namespace ilo
