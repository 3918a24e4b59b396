#include "ui/lists/filterhelp.h"

#include "core/storage/listkind.h"
#include "ui/lists/listtext.h"

#include <QApplication>
#include <QCoreApplication>
#include <QFrame>
#include <QScreen>
#include <QTextBrowser>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace ilo {
namespace {

struct FilterHelp
{
    Q_DECLARE_TR_FUNCTIONS(ilo::FilterHelp)
};

constexpr int helpLetters = 70; ///< width
constexpr int helpLines = 26;

QString line(const QString &typed, const QString &means)
{
    return u"<tr><td style=\"padding-right:16px\"><code>%1</code></td><td>%2</td></tr>"_s.arg(
        typed.toHtmlEscaped(), means.toHtmlEscaped());
}

QString exampleOf(const ListColumn &column)
{
    switch (column.type) {
    case ColumnType::Country: return u"PL,SK"_s;
    case ColumnType::Choice: return column.keys.isEmpty() ? QString() : column.keys.join(u", "_s);
    case ColumnType::Number:
    case ColumnType::Decimal: return u">=4"_s;
    case ColumnType::Amount: return u">=100000"_s;
    case ColumnType::Day:
    case ColumnType::Moment: return u"2w"_s;
    case ColumnType::Flag: return u"yes"_s;
    default: return FilterHelp::tr("words");
    }
}

} // namespace

QString filterHelpText(const ListKind &kind)
{
    QString text = u"<h3>%1</h3><table>"_s.arg(FilterHelp::tr("What can be typed").toHtmlEscaped());
    const auto add = [&](const QString &typed, const QString &means) {
        text += line(typed, means);
    };
    add(u"cryo vac"_s, FilterHelp::tr("every word begins a word of the record"));
    add(u"\"exact words\""_s, FilterHelp::tr("these words, whole and in this order"));
    add(u"field:value"_s, FilterHelp::tr("a field, see below"));
    add(u"field:one,two"_s, FilterHelp::tr("one of these values"));
    add(u"-field:value"_s, FilterHelp::tr("not this value"));
    add(u"field:>=4   field:4..6"_s, FilterHelp::tr("numbers and days: < <= > >= and from .. to"));
    add(u"field:2026-03"_s, FilterHelp::tr("a day, a month or a year; today, yesterday, tomorrow"));
    add(u"field:2w   field:>2w"_s,
        FilterHelp::tr("in the last two weeks, longer ago; d, w, m and y"));
    add(u"field:<+2w"_s, FilterHelp::tr("before the day two weeks from now"));
    add(u"field:none   field:any"_s, FilterHelp::tr("empty, not empty"));
    add(u"field:=\"whole value\""_s, FilterHelp::tr("exactly this"));
    add(u"-text:word"_s, FilterHelp::tr("the word does not occur"));
    text +=
        u"</table><h3>%1</h3><table>"_s.arg(FilterHelp::tr("Fields of this list").toHtmlEscaped());
    for (const ListColumn &column : kind.columns) {
        const QString label = listColumnLabel(kind, column);
        add(column.key + u':' + exampleOf(column).section(u", "_s, 0, 0),
            column.type == ColumnType::Choice ? label + u": "_s + exampleOf(column) : label);
    }
    return text + u"</table>"_s;
}

void showFilterHelp(const ListKind &kind, QWidget *beside)
{
    auto *window = new QFrame(beside, Qt::Popup);
    window->setAttribute(Qt::WA_DeleteOnClose);
    window->setFrameShape(QFrame::StyledPanel);
    window->setProperty("iloHelp", u"lists"_s);
    auto *text = new QTextBrowser;
    text->setFrameShape(QFrame::NoFrame);
    text->setAccessibleName(FilterHelp::tr("What can be typed"));
    text->setHtml(filterHelpText(kind));
    auto *column = new QVBoxLayout(window);
    column->setContentsMargins(4, 4, 4, 4);
    column->addWidget(text);
    const QFontMetrics metrics = beside->fontMetrics();
    const QRect screen = beside->screen()->availableGeometry();
    window->resize(std::min(metrics.averageCharWidth() * helpLetters, screen.width()),
                   std::min(metrics.lineSpacing() * helpLines, screen.height()));
    const QPoint at = beside->mapToGlobal(QPoint(beside->width(), beside->height()));
    window->move(std::max(screen.left(), at.x() - window->width()),
                 std::max(screen.top(), std::min(at.y(), screen.bottom() - window->height())));
    window->show();
    text->setFocus(Qt::PopupFocusReason);
}

} // namespace ilo
