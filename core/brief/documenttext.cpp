#include "core/brief/documenttext.h"

#include <QStringList>

using namespace Qt::StringLiterals;

namespace ilo {
namespace {

QString textOf(const Passage &passage)
{
    return passage.heading + u'\n' + passage.text;
}

QString textOf(const Table &table)
{
    QStringList lines{table.heading};
    lines << QStringList(table.titles.begin(), table.titles.end()).join(u'\t');
    for (const TableRow &row : table.rows) {
        QStringList cells;
        for (const Cell &cell : row)
            cells << (cell.detail.isEmpty() ? cell.text : cell.text + u" – "_s + cell.detail);
        lines << cells.join(u'\t');
    }
    return lines.join(u'\n');
}

QString textOf(const AnswerBox &answer)
{
    QString text = answer.heading + u'\n';
    for (const Span &span : answer.text)
        text += span.text;
    return text;
}

QString textOf(const Strip &strip)
{
    QStringList lines;
    for (const Box &box : strip.boxes)
        lines << box.label + u": "_s + box.value;
    return lines.join(u'\n');
}

QString textOf(const Document &document)
{
    QStringList parts;
    for (const Block &block : document.blocks) {
        parts << std::visit(Overloaded{
                                [](const Masthead &masthead) {
                                    return QStringList{masthead.line,
                                                       masthead.title,
                                                       masthead.stamp,
                                                       masthead.office}
                                        .join(u'\n');
                                },
                                [](const Columns &columns) {
                                    return textOf(columns.left) + u"\n\n"_s + textOf(columns.right);
                                },
                                [](const Note &note) { return note.text; },
                                [](const Chapter &chapter) { return chapter.heading; },
                                [](const Edition &) { return QString(); },
                                [](const auto &other) { return textOf(other); },
                            },
                            block);
    }
    QStringList foot{document.footer.emblem, document.footer.left, document.footer.middle};
    foot.removeAll(QString());
    parts << foot.join(u'\n');
    return parts.join(u"\n\n"_s) + u'\n';
}

} // namespace

QString toText(const Document &document)
{
    QStringList texts;
    for (const Document &part : editionsOf(document))
        texts << textOf(part);
    return texts.join(u'\n');
}

} // namespace ilo
