#include "core/sheets/lettermodel.h"

#include <QFile>
#include <QStringList>

#include <algorithm>
#include <cmath>

using namespace Qt::StringLiterals;

namespace ilo {
namespace {

constexpr double smoothing = 20'000; ///< letters' worth of belief in mere frequency
constexpr double boundary = 170'000; ///< words per million letters

/// Signs that are no letters, per million: quotes and dashes of typography, money, degrees.
double signFrequency(char16_t sign)
{
    switch (sign) {
    case 0x2019: return 200;
    case 0x201C:
    case 0x201D:
    case 0x201E:
    case 0x2013: return 120;
    case 0x00AB:
    case 0x00BB:
    case 0x2018:
    case 0x2022:
    case 0x2026:
    case 0x20AC:
    case 0x00B0:
    case 0x2014: return 40;
    case 0x00A0: return 3000;
    case 0x00AE:
    case 0x2122:
    case 0x00A9:
    case 0x00B2:
    case 0x00B3:
    case 0x00BA:
    case 0x00AA:
    case 0x00A7:
    case 0x00B7:
    case 0x00B4: return 8;
    case 0x00B5:
    case 0x00D7:
    case 0x00B1:
    case 0x00BD:
    case 0x00BF:
    case 0x00A1:
    case 0x00A3:
    case 0x201A:
    case 0x00AD:
    case 0x2116: return 2;
    case 0x00BC:
    case 0x00BE:
    case 0x2030:
    case 0x2020:
    case 0x00B9:
    case 0x00F7:
    case 0x00A4:
    case 0x2039:
    case 0x203A: return 0.3;
    default: break;
    }
    const QChar c(sign);
    if (sign < 0xA0 || c.category() == QChar::Other_Control || (sign >= 0xE000 && sign < 0xF900))
        return 1e-10;
    return 0.02;
}

/// A sign may stand in a word only where these do.
bool standsInWords(char16_t sign)
{
    return sign == 0x2019 || sign == 0x00B7 || sign == 0x00AD;
}

bool startsAfterWord(char16_t sign)
{
    return sign == 0x00AE || sign == 0x2122 || sign == 0x00B2 || sign == 0x00B3 || sign == 0x201D
        || sign == 0x00BB || sign == 0x2026 || sign == 0x00BA || sign == 0x00AA || sign == 0x00A0
        || sign == 0x201C || sign == 0x00A9 || sign == 0x00B9;
}

bool endsBeforeWord(char16_t sign)
{
    return sign == 0x201C || sign == 0x201E || sign == 0x00AB || sign == 0x2018 || sign == 0x201A
        || sign == 0x00BF || sign == 0x00A1 || sign == 0x00B5 || sign == 0x00A0 || sign == 0x2022
        || sign == 0x00BB || sign == 0x00A9;
}

bool isLetter(char16_t c)
{
    return QChar(c).isLetter() && c != 0x00AA && c != 0x00BA && c != 0x00B5;
}

char16_t lower(char16_t c)
{
    return QChar(c).toLower().unicode();
}

} // namespace

const LetterModel &LetterModel::instance()
{
    static const LetterModel model;
    return model;
}

LetterModel::LetterModel()
{
    QFile file(u":/import/letters.csv"_s);
    const bool opened = file.open(QIODevice::ReadOnly);
    Q_ASSERT(opened);
    file.readLine();
    QString name;
    while (!file.atEnd()) {
        const QStringList record = QString::fromUtf8(file.readLine()).trimmed().split(u',');
        if (record.size() < 3)
            continue;
        if (record[0] != name && m_languages < mostLanguages)
            ++m_languages;
        name = record[0];
        const size_t language = m_languages - 1;
        const bool isPair = record[1] != "letter"_L1;
        for (const QString &entry : record[2].split(u' ', Qt::SkipEmptyParts)) {
            const float times = entry.mid(isPair ? 2 : 1).toFloat();
            const auto letter = [&](qsizetype at) {
                return entry[at] == u'_' ? char16_t(' ') : entry[at].unicode();
            };
            if (isPair)
                m_pairs[quint32(letter(0)) << 16 | letter(1)][language] = times;
            else
                m_letters[letter(0)][language] = times;
        }
    }
}

void LetterModel::likelihoods(char16_t left, char16_t right, std::vector<double> &perLanguage) const
{
    static const PerLanguage none{};
    perLanguage.resize(m_languages);
    const bool leftIsLetter = isLetter(left);
    const bool rightIsLetter = isLetter(right);
    const auto sign = [&](char16_t which, bool touchesWord, bool mayTouch) {
        const double chance = signFrequency(which) / 1e6;
        std::ranges::fill(perLanguage, touchesWord && !mayTouch ? chance / 50 : chance);
    };
    if (left > 0x7F && !leftIsLetter)
        return sign(left, rightIsLetter, standsInWords(left) || endsBeforeWord(left));
    if (right > 0x7F && !rightIsLetter)
        return sign(right, leftIsLetter, standsInWords(right) || startsAfterWord(right));

    const char16_t l = leftIsLetter ? lower(left) : u' ';
    const char16_t r = rightIsLetter ? lower(right) : u' ';
    const auto find = [](const auto &table, auto key) -> const PerLanguage & {
        const auto found = table.constFind(key);
        return found == table.cend() ? none : *found;
    };
    const PerLanguage &pair = find(m_pairs, quint32(l) << 16 | r);
    const PerLanguage &ofLeft = find(m_letters, l);
    const PerLanguage &ofRight = find(m_letters, r);
    const auto frequency = [&](char16_t c, double known) {
        if (c == u' ')
            return boundary;
        return known > 0 ? known : c > 0x7F && !isUsed(c) ? 0.005 : 0.5;
    };
    // "gÃ¶" and "KovAč" are no words.
    const bool isOddCase =
        leftIsLetter && rightIsLetter && QChar(left).isLower() && QChar(right).isUpper();
    for (size_t i = 0; i < m_languages; ++i) {
        const double chance =
            frequency(l, double(ofLeft[i])) * frequency(r, double(ofRight[i])) / 1e6;
        const double p = (double(pair[i]) + smoothing * chance / 1e6) / (1e6 + smoothing);
        perLanguage[i] = std::max(p, 1e-12) * (isOddCase ? 0.007 : 1);
    }
}

} // namespace ilo
