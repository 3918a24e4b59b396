#include "core/sheets/encodingguess.h"

#include "core/sheets/bytecensus.h"
#include "core/sheets/lettermodel.h"
#include "core/sheets/textdecoder.h"

#include <QIODevice>

#include <algorithm>
#include <cmath>

using namespace Qt::StringLiterals;

namespace ilo {
namespace {

/// Encodings of single bytes and how much less usual than windows-1252 they are, as a logarithm.
struct Candidate
{
    QString name;
    double handicap = 0;
    bool isOtherScript = false; ///< most letters are above ASCII, or it is not this one
};

const std::vector<Candidate> &candidates()
{
    static const std::vector<Candidate> all{
        {u"windows-1252"_s, 0},
        {u"windows-1250"_s, -8},
        {u"ISO-8859-15"_s, -1},
        {u"ISO-8859-2"_s, -9},
        {u"macintosh"_s, -2},
        {u"windows-1251"_s, -20, true},
        {u"windows-1253"_s, -20, true},
        {u"windows-1257"_s, -9},
        {u"IBM850"_s, -30},
        {u"IBM852"_s, -32},
        {u"ISO-8859-7"_s, -22, true},
    };
    return all;
}

struct Pair
{
    uchar left = 0;
    uchar right = 0;
    double times = 0;
};

std::vector<Pair> pairsOf(const ByteCensus &census)
{
    std::vector<Pair> pairs;
    for (int left = 0; left < 256; ++left) {
        for (int right = 0; right < 256; ++right) {
            if (const quint32 times = census.pairs(uchar(left), uchar(right)); times > 0)
                pairs.push_back({uchar(left), uchar(right), double(times)});
        }
    }
    return pairs;
}

/// How likely the bytes are as text of the encoding: by the best language, with a little of all.
double logLikelihood(const std::vector<Pair> &pairs, const std::array<char16_t, 256> &letters)
{
    const LetterModel &model = LetterModel::instance();
    std::vector<double> total(model.languages(), 0);
    std::vector<double> here;
    for (const Pair &pair : pairs) {
        model.likelihoods(letters[pair.left], letters[pair.right], here);
        double mean = 0;
        for (const double one : here)
            mean += one;
        mean /= double(here.size());
        // Names of other countries stand in every list.
        const double times = std::pow(pair.times, 0.8);
        for (size_t i = 0; i < total.size(); ++i)
            total[i] += times * std::log(0.9 * here[i] + 0.1 * mean);
    }
    return total.empty() ? 0 : *std::ranges::max_element(total);
}

/// Below this for each pair, as a logarithm, letters of another script are no words of it.
constexpr double leastOfOtherScripts = -10.5;

double weightOf(const std::vector<Pair> &pairs)
{
    double weight = 0;
    for (const Pair &pair : pairs)
        weight += std::pow(pair.times, 0.8);
    return weight;
}

bool saySame(const std::vector<Pair> &pairs, const std::array<char16_t, 256> &a,
             const std::array<char16_t, 256> &b)
{
    return std::ranges::all_of(
        pairs, [&](const Pair &p) { return a[p.left] == b[p.left] && a[p.right] == b[p.right]; });
}

Guess<QString> guessSingleBytes(const ByteCensus &census)
{
    const std::vector<Pair> pairs = pairsOf(census);
    struct Scored
    {
        QString name;
        double score;
        const std::array<char16_t, 256> *letters;
    };
    std::vector<Scored> scored;
    const bool isMostlyAscii = census.highBytes() * 10 < census.bytes();
    for (const Candidate &candidate : candidates()) {
        if (candidate.isOtherScript && isMostlyAscii)
            continue;
        const auto *letters = letterTable(candidate.name);
        if (!letters)
            continue;
        const double score = logLikelihood(pairs, *letters);
        if (candidate.isOtherScript && score < leastOfOtherScripts * weightOf(pairs))
            continue;
        const bool isTold = std::ranges::any_of(
            scored, [&](const Scored &s) { return saySame(pairs, *s.letters, *letters); });
        if (!isTold)
            scored.push_back({candidate.name, score + candidate.handicap, letters});
    }
    std::ranges::stable_sort(scored, std::ranges::greater(), &Scored::score);

    // A list repeats its words, so that each counts for less than a word of running text.
    constexpr double temper = 3;
    double sum = 0;
    for (const Scored &one : scored)
        sum += std::exp((one.score - scored.front().score) / temper);
    Guess<QString> guess{scored.front().name, 1 / sum, {}};
    for (size_t i = 1; i < scored.size() && guess.others.size() < 4; ++i) {
        guess.others.push_back(
            {scored[i].name, std::exp((scored[i].score - scored.front().score) / temper) / sum});
    }
    return guess;
}

/// What is no text although it may be dropped on the window.
QString kindByMagic(const QByteArray &start)
{
    const QString sylk = u"it is a SYLK file, which is not read: save it as XLSX or ODS"_s;
    const QString oldExcel =
        u"it is a workbook of Excel 2 to 4, which is not read: save it as XLSX"_s;
    static const std::pair<QByteArray, QString> magics[] = {
        {"%PDF-", u"it is a PDF document, which holds no table that can be read"_s},
        {"\x89PNG", u"it is a picture"_s},
        {"GIF8", u"it is a picture"_s},
        {"\xFF\xD8\xFF", u"it is a picture"_s},
        {"\x1F\x8B", u"it is a packed file (gzip): unpack it first"_s},
        {"7z\xBC\xAF", u"it is a packed file (7z): unpack it first"_s},
        {"Rar!", u"it is a packed file (RAR): unpack it first"_s},
        {"MIME-Version:", u"it is a web page in one file (MHTML): save it as a workbook"_s},
        {"ID;PWXL", sylk},
        {"ID;PCALC", sylk},
        {QByteArray("\x09\0\x04\0", 4), oldExcel},
        {QByteArray("\x09\x02\x06\0", 4), oldExcel},
        {QByteArray("\x09\x04\x06\0", 4), oldExcel},
        {"SQLite format 3", u"it is a database"_s},
        {"{\\rtf", u"it is a text document (RTF), no table"_s},
    };
    for (const auto &[magic, words] : magics) {
        if (start.startsWith(magic))
            return words;
    }
    return {};
}

/// Programs on the web write a page and call it .xls; a document of XML is no table either.
QString kindByMarkup(const QByteArray &start)
{
    const bool isMarked = start.startsWith("\xEF\xBB\xBF");
    const QByteArray text = start.mid(isMarked ? 3 : 0).trimmed().toLower();
    static constexpr const char *beginnings[] = {
        "<!doctype html", "<html", "<table", "<head", "<meta", "<style", "<body", "<div"};
    const bool isPage =
        std::ranges::any_of(beginnings, [&](const char *tag) { return text.startsWith(tag); });
    if (isPage || (text.startsWith("<?xml") && text.contains("<html")))
        return u"it is a web page: open it in a spreadsheet program and save it as a workbook"_s;
    if (text.startsWith("<?xml") && text.contains("excel.sheet"))
        return u"it is an XML workbook of Excel 2003, which is not read: save it as XLSX"_s;
    return text.startsWith("<?xml") ? u"it is an XML document, no table"_s : QString();
}

} // namespace

Result<Guess<QString>> guessEncoding(QIODevice &file)
{
    constexpr qint64 chunk = 1 << 20;
    file.seek(0);
    const QByteArray start = file.peek(16);
    if (const QString other = kindByMagic(start); !other.isEmpty())
        return fail(Error::Code::Format, other);
    if (const QString other = kindByMarkup(file.peek(256)); !other.isEmpty())
        return fail(Error::Code::Format, other);
    if (start.startsWith("\xEF\xBB\xBF"))
        return Guess<QString>{u"UTF-8"_s, 1, {}};
    if (start.startsWith(QByteArray("\xFF\xFE\0\0", 4)))
        return Guess<QString>{u"UTF-32LE"_s, 1, {}};
    if (start.startsWith(QByteArray("\0\0\xFE\xFF", 4)))
        return Guess<QString>{u"UTF-32BE"_s, 1, {}};
    if (start.startsWith("\xFF\xFE"))
        return Guess<QString>{u"UTF-16LE"_s, 1, {}};
    if (start.startsWith("\xFE\xFF"))
        return Guess<QString>{u"UTF-16BE"_s, 1, {}};

    ByteCensus census;
    while (!file.atEnd()) {
        const QByteArray bytes = file.read(chunk);
        if (bytes.isEmpty())
            break;
        census.add(bytes);
    }
    file.seek(0);

    const qint64 even = census.zeros(0);
    const qint64 odd = census.zeros(1);
    const bool isPaired = census.bytes() % 2 == 0 && (even + odd) * 20 > census.bytes();
    if (isPaired && odd > 20 * even)
        return Guess<QString>{u"UTF-16LE"_s, 0.98, {}};
    if (isPaired && even > 20 * odd)
        return Guess<QString>{u"UTF-16BE"_s, 0.98, {}};
    // A few zero bytes are damage that text survives; many, or other control characters, are not.
    if ((even + odd) * 10 > census.bytes() || census.controls() * 20 > census.bytes())
        return fail(Error::Code::Format, u"the file holds zero bytes: it is not text"_s);

    if (census.highBytes() == 0)
        return Guess<QString>{u"UTF-8"_s, 1, {}};
    // A letter of single bytes hardly ever looks like UTF-8, so a few broken bytes among many
    // right letters are damage and not another encoding.
    if (census.utf8Wrong() == 0) {
        const double chance = std::pow(0.15, double(std::min<qint64>(census.utf8Letters(), 20)));
        return Guess<QString>{u"UTF-8"_s, 1 - chance, {}};
    }
    const auto right = double(census.utf8Letters());
    if (right > 6 * double(census.utf8Wrong())) {
        const double sure = std::min(0.95, 1 - 2 * double(census.utf8Wrong()) / right);
        return Guess<QString>{u"UTF-8"_s, sure, {{u"windows-1252"_s, 1 - sure}}};
    }
    return guessSingleBytes(census);
}

Result<QString> detectEncoding(QIODevice &file)
{
    auto guess = guessEncoding(file);
    if (!guess)
        return fail(guess.error());
    return guess->value;
}

} // namespace ilo
