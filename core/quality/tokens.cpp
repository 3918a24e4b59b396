#include "core/quality/tokens.h"

#include "core/text/fold.h"

namespace ilo {
namespace {

bool endsSentence(const QString &text, qsizetype at)
{
    const QChar c = text[at];
    if (c == u'\n' || c == u'!' || c == u'?')
        return true;
    if (c == u';')
        return true;
    if (c != u'.')
        return false;
    qsizetype next = at + 1;
    while (next < text.size() && text[next].isSpace() && text[next] != u'\n')
        ++next;
    return next > at + 1 && next < text.size() && (text[next].isUpper() || text[next] == u'\n');
}

} // namespace

std::vector<Stretch> sentencesOf(const QString &text)
{
    std::vector<Stretch> sentences;
    qsizetype begin = 0;
    const auto close = [&](qsizetype end) {
        while (begin < end && text[begin].isSpace())
            ++begin;
        while (end > begin && text[end - 1].isSpace())
            --end;
        if (end > begin)
            sentences.push_back({begin, end - begin});
        begin = end;
    };
    for (qsizetype at = 0; at < text.size(); ++at) {
        if (endsSentence(text, at)) {
            close(at + 1);
            begin = at + 1;
        }
    }
    close(text.size());
    return sentences;
}

std::vector<CheckedWord> wordsOf(const QString &text)
{
    std::vector<CheckedWord> words;
    const std::vector<Stretch> sentences = sentencesOf(text);
    for (size_t number = 0; number < sentences.size(); ++number) {
        bool first = true;
        const Stretch &sentence = sentences[number];
        for (qsizetype at = sentence.from; at < sentence.end();) {
            qsizetype end = at;
            while (end < sentence.end() && (text[end].isLetterOrNumber() || text[end].isMark()))
                ++end;
            if (end == at) {
                ++at;
                continue;
            }
            const QString folded = ilo::folded(text.mid(at, end - at));
            if (!folded.isEmpty()) {
                words.push_back({folded, at, end - at, int(number), text[at].isUpper(), first});
                first = false;
            }
            at = end;
        }
    }
    return words;
}

int countWords(QStringView text)
{
    int count = 0;
    bool inWord = false;
    bool counted = false;
    for (const QChar c : text) {
        if (c.isSpace()) {
            inWord = false;
            continue;
        }
        if (!inWord) {
            inWord = true;
            counted = false;
        }
        if (!counted && c.isLetterOrNumber()) {
            ++count;
            counted = true;
        }
    }
    return count;
}

} // namespace ilo
