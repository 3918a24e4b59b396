#include "core/matching/textwords.h"

#include <QFile>
#include <QSet>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace ilo {
namespace {

bool isWordSign(QChar sign)
{
    return sign.isLetterOrNumber() || sign.isMark() || sign.isSurrogate();
}

constexpr char16_t kSoftHyphen = 0xad;

using StopWords = std::array<QSet<QString>, kLanguagePlaces>;

const StopWords &stopWords()
{
    static const StopWords words = [] {
        StopWords read;
        for (const QStringList &row : matchingTable(u"stopwords"_s)) {
            const QStringList own = row.at(1).split(u' ', Qt::SkipEmptyParts);
            read[placeOf(textLanguageOf(row.at(0)))] = QSet<QString>(own.begin(), own.end());
        }
        return read;
    }();
    return words;
}

} // namespace

std::vector<QStringList> matchingTable(const QString &name)
{
    QFile file(u":/matching/%1.tsv"_s.arg(name));
    const bool opened = file.open(QIODevice::ReadOnly);
    Q_ASSERT(opened);
    std::vector<QStringList> rows;
    const QStringList lines = QString::fromUtf8(file.readAll()).split(u'\n', Qt::SkipEmptyParts);
    for (const QString &line : lines.sliced(1))
        rows.push_back(line.split(u'\t'));
    return rows;
}

std::vector<TextWord> textWords(const QString &text)
{
    std::vector<TextWord> words;
    const qsizetype size = text.size();
    for (qsizetype at = 0; at < size;) {
        if (!isWordSign(text[at])) {
            ++at;
            continue;
        }
        const qsizetype from = at;
        QString own;
        while (at < size) {
            const QChar sign = text[at];
            if (isWordSign(sign))
                own += sign;
            else if (sign.unicode() != kSoftHyphen
                     && !(sign == u'-' && own.size() == 1 && own[0].isLetter() && at + 1 < size
                          && text[at + 1].isLetter()))
                break;
            ++at;
        }
        own = own.normalized(QString::NormalizationForm_KC).toLower();
        const bool isNumber = std::ranges::all_of(own, [](QChar sign) { return !sign.isLetter(); });
        if (own.size() > 1 && !isNumber)
            words.push_back({std::move(own), from, at - from});
    }
    return words;
}

bool isStopWord(TextLanguage language, const QString &word)
{
    return stopWords()[placeOf(language)].contains(word);
}

QString languageSample(TextLanguage language)
{
    static const auto samples = [] {
        std::array<QString, kLanguagePlaces> read;
        for (const QStringList &row : matchingTable(u"samples"_s))
            read[placeOf(textLanguageOf(row.at(0)))] = row.at(1);
        return read;
    }();
    return samples[placeOf(language)];
}

} // namespace ilo
