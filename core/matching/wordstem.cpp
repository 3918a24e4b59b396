#include "core/matching/wordstem.h"

#include "core/text/fold.h"

#include <libstemmer.h>

using namespace Qt::StringLiterals;

namespace ilo {
namespace {

const char *snowballName(TextLanguage language)
{
    switch (language) {
    case TextLanguage::En: return "english";
    case TextLanguage::Fr: return "french";
    case TextLanguage::Da: return "danish";
    case TextLanguage::Nl: return "dutch";
    case TextLanguage::Es: return "spanish";
    case TextLanguage::De: return "german";
    case TextLanguage::Sv: return "swedish";
    case TextLanguage::Pl:
    case TextLanguage::Sk:
    case TextLanguage::Other: return nullptr;
    }
    return nullptr;
}

} // namespace

void WordStemmer::Free::operator()(sb_stemmer *stemmer) const
{
    sb_stemmer_delete(stemmer);
}

WordStemmer::WordStemmer(TextLanguage language) : m_language(language)
{
    if (const char *name = snowballName(language))
        m_snowball.reset(sb_stemmer_new(name, nullptr)); // UTF-8
}

WordStemmer::~WordStemmer() = default;
WordStemmer::WordStemmer(WordStemmer &&) noexcept = default;
WordStemmer &WordStemmer::operator=(WordStemmer &&) noexcept = default;

QString WordStemmer::stem(const QString &word) const
{
    QString stemmed = word;
    if (m_snowball) {
        const QByteArray bytes = word.toUtf8();
        const auto *made = sb_stemmer_stem(m_snowball.get(),
                                           reinterpret_cast<const sb_symbol *>(bytes.constData()),
                                           int(bytes.size()));
        if (made)
            stemmed = QString::fromUtf8(reinterpret_cast<const char *>(made),
                                        sb_stemmer_length(m_snowball.get()));
    } else if (m_language != TextLanguage::Other) {
        stemmed = withoutSlavicEnding(m_language, word);
    }
    QString plain = folded(stemmed);
    plain.remove(u' ');
    return plain;
}

} // namespace ilo
