#include "ui/kit/pseudotranslator.h"

#include <QHash>

namespace ilo {
namespace {

/// Looks like the letter with an accent that one of the nine languages has.
QChar accented(QChar letter)
{
    static const QString plain = QStringLiteral("aceilnosuyzACEILNOSUYZ");
    static const QString other = QStringLiteral("áçéíłñöšûýžÁÇÉÍŁÑÖŠÛÝŽ");
    const qsizetype at = plain.indexOf(letter);
    return at < 0 ? letter : other[at];
}

/// How many letters from `at` are one mark that has to stay: "%1", "%Ln", "<b>", "&amp;".
qsizetype markLength(const QString &text, qsizetype at)
{
    if (text[at] == u'%') {
        qsizetype end = at + 1;
        if (end < text.size() && text[end] == u'L')
            ++end;
        if (end < text.size() && (text[end].isDigit() || text[end] == u'n')) {
            ++end;
            return end - at;
        }
        return 0;
    }
    const QChar close = text[at] == u'<' ? u'>' : u';';
    if (text[at] != u'<' && text[at] != u'&')
        return 0;
    const qsizetype end = text.indexOf(close, at);
    const bool isMark = end > at + 1 && (text[at] == u'<' ? text[at + 1] != u' ' : end - at < 8);
    return isMark && !text.mid(at, end - at).contains(u' ') ? end - at + 1 : 0;
}

} // namespace

PseudoTranslator::PseudoTranslator(const QTranslator &english, QObject *parent)
    : QTranslator(parent)
    , m_english(english)
{
}

QString PseudoTranslator::translate(const char *context, const char *source,
                                    const char *disambiguation, int n) const
{
    // Qt's own dialogs and formats are looked at as they are.
    if (!context || qstrncmp(context, "ilo::", 5) != 0 || !source || !*source)
        return {};
    QString text = m_english.translate(context, source, disambiguation, n);
    if (text.isEmpty())
        text = QString::fromUtf8(source);
    return disguised(text);
}

QString PseudoTranslator::disguised(const QString &text)
{
    QString result;
    qsizetype letters = 0;
    for (qsizetype at = 0; at < text.size();) {
        if (const qsizetype mark = markLength(text, at); mark > 0) {
            result += text.mid(at, mark);
            at += mark;
            continue;
        }
        letters += text[at].isLetter() ? 1 : 0;
        result += accented(text[at]);
        ++at;
    }
    if (letters == 0)
        return text;
    // Before what a sentence or a button ends with, and in pieces, so that lines break as words do.
    const qsizetype more = std::max<qsizetype>(1, letters * 2 / 5);
    QString padding;
    for (qsizetype i = 0; i < more; ++i)
        padding += i % 7 == 6 ? QChar(u' ') : QChar(u'ö');
    qsizetype end = result.size();
    while (end > 0 && (result[end - 1].isPunct() || result[end - 1].isSpace()))
        --end;
    return result.left(end) + u' ' + padding.trimmed() + result.mid(end);
}

} // namespace ilo
