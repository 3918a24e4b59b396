#include "app/cli/console.h"

#include "app/cli/errorwords.h"
#include "app/cli/words.h"

#include <QJsonDocument>

#include <csignal>
#include <cstdio>
#include <utility>

#ifdef Q_OS_WIN
#include <io.h>
#define isatty _isatty
#define fileno _fileno
#else
#include <unistd.h>
#endif

using namespace Qt::StringLiterals;

namespace ilo {
namespace {

constexpr size_t measuredRows = 200;
constexpr int widestColumn = 60;
constexpr int lineWidth = 80;

volatile std::sig_atomic_t stopAsked = 0;
bool progressShows = false; // on the terminal's present line

void askToStop(int signal)
{
    stopAsked = 1;
    std::signal(signal, SIG_DFL); // a second Ctrl+C ends the program at once; the file bears it
}

void write(std::FILE *stream, const QString &text)
{
    if (std::exchange(progressShows, false))
        std::fputs("\r\033[K", stderr);
    const QByteArray bytes = text.toUtf8();
    std::fwrite(bytes.constData(), 1, size_t(bytes.size()), stream);
}

} // namespace

void print(const QString &text)
{
    write(stdout, text);
}

void printLine(const QString &text)
{
    print(text + u'\n');
}

QString wrapped(const QString &text)
{
    QString lines;
    int column = 0;
    for (const QString &word : text.split(u' ', Qt::SkipEmptyParts)) {
        if (column > 0 && column + word.size() >= lineWidth) {
            lines += u'\n';
            column = 0;
        } else if (column > 0) {
            lines += u' ';
            ++column;
        }
        lines += word;
        column += int(word.size());
    }
    return lines;
}

void printJson(const QJsonObject &object)
{
    print(QString::fromUtf8(QJsonDocument(object).toJson()));
}

void printJson(const QJsonArray &array)
{
    print(QString::fromUtf8(QJsonDocument(array).toJson()));
}

JsonLines::JsonLines()
{
    print(u"["_s);
}

JsonLines::~JsonLines()
{
    print(m_isFirst ? u"]\n"_s : u"\n]\n"_s);
}

void JsonLines::add(const QJsonObject &object)
{
    print(m_isFirst ? u"\n"_s : u",\n"_s);
    m_isFirst = false;
    print(QString::fromUtf8(QJsonDocument(object).toJson(QJsonDocument::Compact)));
}

TextTable::TextTable(QStringList titles)
{
    m_waiting.push_back(std::move(titles));
}

TextTable::~TextTable()
{
    printWaiting();
}

void TextTable::add(QStringList cells)
{
    if (!m_widths.empty()) {
        printRow(cells);
        return;
    }
    m_waiting.push_back(std::move(cells));
    if (m_waiting.size() > measuredRows)
        printWaiting();
}

void TextTable::printWaiting()
{
    if (m_waiting.empty())
        return;
    m_widths.resize(size_t(m_waiting.front().size()));
    for (const QStringList &cells : m_waiting) {
        for (size_t i = 0; i < m_widths.size(); ++i)
            m_widths[i] = std::max(m_widths[i],
                                   std::min(widestColumn, int(cells.value(qsizetype(i)).size())));
    }
    for (const QStringList &cells : std::exchange(m_waiting, {}))
        printRow(cells);
}

void TextTable::printRow(const QStringList &cells) const
{
    QString line;
    for (size_t i = 0; i < m_widths.size(); ++i) {
        QString cell = cells.value(qsizetype(i));
        if (i + 1 < m_widths.size() && cell.size() > m_widths[i])
            cell = cell.left(m_widths[i] - 1) + u'…';
        line += cell.leftJustified(m_widths[i]) + u"  "_s;
    }
    while (line.endsWith(u' '))
        line.chop(1);
    printLine(line);
}

void printError(const Error &error)
{
    std::fflush(stdout);
    write(stderr, u"inprocap: "_s + errorWords(error) + u'\n');
}

void printMisuse(const QString &message)
{
    std::fflush(stdout);
    write(stderr, u"inprocap: "_s + message + u'\n');
}

Progress terminalProgress(const QString &what)
{
    std::signal(SIGINT, askToStop);
    std::signal(SIGTERM, askToStop);
    const bool isTerminal = isatty(fileno(stderr)) != 0;
    return [what, isTerminal](qint64 done) {
        if (isTerminal) {
            write(stderr, u"\r%1: %2"_s.arg(what).arg(done));
            progressShows = true;
        }
        return stopAsked == 0;
    };
}

} // namespace ilo
