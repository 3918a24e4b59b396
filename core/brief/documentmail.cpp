#include "core/brief/documentmail.h"

#include <QStringList>

using namespace Qt::StringLiterals;

namespace ilo {
namespace {

// RFC 5322 asks for at most 78 characters; two are left for the mark of a quoted answer.
constexpr qsizetype lineLength = 76;

/// `text` broken at its spaces, further lines indented by `indent` characters; `taken` of the first
/// line are taken already.
QString wrapped(const QString &text, qsizetype indent = 0, qsizetype taken = 0)
{
    QStringList lines;
    QString line;
    for (const QString &word : text.split(u' ', Qt::SkipEmptyParts)) {
        const qsizetype before = lines.isEmpty() ? taken : 0;
        if (!line.isEmpty() && before + line.size() + 1 + word.size() > lineLength) {
            lines << line;
            line = QString(indent, u' ') + word;
        } else {
            line += (line.isEmpty() ? QString() : u" "_s) + word;
        }
    }
    lines << line;
    return lines.join(u'\n');
}

QString paragraphs(const QString &text)
{
    QStringList all;
    for (const QString &line : text.split(u'\n'))
        all << wrapped(line);
    return all.join(u'\n');
}

QString heading(const QString &text)
{
    return text + u'\n' + QString(std::min(text.size(), lineLength), u'-') + u'\n';
}

QString mailText(const Passage &passage)
{
    if (passage.style != PassageStyle::List)
        return heading(passage.heading) + paragraphs(passage.text);
    QStringList points;
    for (const QString &point : passage.text.split(u'\n', Qt::SkipEmptyParts))
        points << wrapped(u"* "_s + point, 2);
    return heading(passage.heading) + points.join(u'\n');
}

// "1. Stay leak-tight – helium leak rate. Today: 3; Threshold: ≤ 1"
QString mailText(const Table &table)
{
    QStringList rows;
    for (const TableRow &row : table.rows) {
        QString line;
        QStringList values;
        for (size_t i = 0; i < row.size(); ++i) {
            const QString title = i < table.titles.size() ? table.titles[i] : QString();
            const QString said =
                row[i].detail.isEmpty() ? row[i].text : row[i].text + u" – "_s + row[i].detail;
            if (title.isEmpty())
                line += said + u". "_s;
            else if (int(i) == table.wide)
                line += said;
            else if (said != u"–") // which stands for nothing in a table
                values << title + u": "_s + said;
        }
        rows << wrapped(line, 3);
        if (!values.isEmpty())
            rows << u"   "_s + wrapped(values.join(u"; "_s), 3, 3);
    }
    return heading(table.heading) + rows.join(u'\n');
}

QString mailText(const AnswerBox &answer)
{
    QString text;
    for (const Span &span : answer.text)
        text += span.text;
    return heading(answer.heading) + paragraphs(text);
}

QString mailText(const Strip &strip)
{
    QStringList lines;
    for (const Box &box : strip.boxes)
        lines << wrapped(box.label + u": "_s + box.value, 2);
    return lines.join(u'\n');
}

QString mailText(const Masthead &masthead)
{
    return wrapped(masthead.stamp
                   + (masthead.office.isEmpty() ? QString() : u" · "_s + masthead.office))
        + u'\n' + wrapped(masthead.line) + u"\n\n"_s + wrapped(masthead.title) + u'\n'
        + QString(std::min(masthead.title.size(), lineLength), u'=');
}

QString mailText(const Columns &columns)
{
    return mailText(columns.left) + u"\n\n"_s + mailText(columns.right);
}

QString mailText(const Note &note)
{
    return paragraphs(note.text);
}

QString mailText(const Chapter &chapter)
{
    return wrapped(chapter.heading) + u'\n'
        + QString(std::min(chapter.heading.size(), lineLength), u'=');
}

QString mailText(const Edition &)
{
    return {};
}

QString mailText(const Document &document)
{
    QStringList parts;
    for (const Block &block : document.blocks)
        parts << std::visit([](const auto &value) { return mailText(value); }, block);
    QStringList foot{document.footer.emblem, document.footer.left, document.footer.middle};
    foot.removeAll(QString());
    if (!foot.isEmpty())
        parts << u"-- \n"_s + foot.join(u'\n');
    return parts.join(u"\n\n"_s) + u'\n';
}

} // namespace

QString toMailText(const Document &document)
{
    QStringList texts;
    for (const Document &part : editionsOf(document))
        texts << mailText(part);
    return texts.join(u"\n\n"_s);
}

} // namespace ilo
