#include "ui/help/helppages.h"

#include "core/text/fold.h"
#include "ui/kit/glossary.h"

#include <QCoreApplication>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QRegularExpression>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace ilo {
namespace {

struct HelpWords
{
    Q_DECLARE_TR_FUNCTIONS(ilo::HelpWords)
};

QByteArray contentOf(const QString &name)
{
    QFile file(u":/help/"_s + name);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

QString glossaryMarkdown()
{
    QString text;
    for (const GlossaryTerm &term : glossary()) {
        text += u"\n## %1\n\n%2\n"_s.arg(term.title(), term.meaning);
        if (!term.sources.isEmpty())
            text += u"\n*%1*\n"_s.arg(HelpWords::tr("Source: %1").arg(term.sources.join(u", "_s)));
    }
    return text;
}

struct Section
{
    QString heading;
    QString text;
};

/// What one reads of Markdown, without its signs.
QString plainOf(const QString &markdown)
{
    static const QRegularExpression links(u"\\[([^\\]]*)\\]\\([^)]*\\)"_s);
    static const QRegularExpression signs(u"[*`|#]|^[-]{3,}"_s);
    QString text = markdown;
    text.replace(links, u"\\1"_s).replace(signs, u" "_s);
    return text.simplified();
}

std::vector<Section> sectionsOf(const HelpPage &page)
{
    std::vector<Section> sections(1);
    const QStringList lines = page.markdown.split(u'\n');
    for (const QString &line : lines) {
        if (line.startsWith("## "_L1))
            sections.push_back({line.mid(3), {}});
        else if (!line.startsWith("# "_L1))
            sections.back().text += line + u'\n';
    }
    return sections;
}

bool hasWords(const QString &text, const QStringList &words)
{
    const QString spaced = u' ' + folded(text);
    return std::ranges::all_of(words,
                               [&](const QString &word) { return spaced.contains(u' ' + word); });
}

QString excerptOf(const QString &text, const QStringList &words)
{
    constexpr qsizetype letters = 110;
    qsizetype at = 0;
    const QStringList parts = text.split(u' ');
    qsizetype from = 0;
    for (const QString &part : parts) {
        const bool isHit = std::ranges::any_of(
            words, [&](const QString &word) { return folded(part).startsWith(word); });
        if (isHit) {
            at = from;
            break;
        }
        from += part.size() + 1;
    }
    qsizetype begin = std::max<qsizetype>(0, at - letters / 3);
    while (begin > 0 && text[begin - 1] != u' ')
        --begin;
    QString excerpt = text.mid(begin, letters).trimmed();
    if (begin > 0)
        excerpt.prepend(u"… "_s);
    if (begin + letters < text.size())
        excerpt.append(u" …"_s);
    return excerpt;
}

} // namespace

const std::vector<HelpPage> &helpPages()
{
    static const std::vector<HelpPage> pages = [] {
        std::vector<HelpPage> all;
        const QJsonArray index = QJsonDocument::fromJson(contentOf(u"pages.json"_s)).array();
        for (const QJsonValue &value : index) {
            HelpPage page{.name = value["page"_L1].toString()};
            page.markdown = QString::fromUtf8(contentOf(page.name + u".md"_s));
            page.title = page.markdown.section(u'\n', 0, 0).mid(2);
            if (page.name == "glossary"_L1)
                page.markdown += glossaryMarkdown();
            const QJsonArray keys = value["keys"_L1].toArray();
            for (const QJsonValue &key : keys)
                page.keys << key.toString();
            all.push_back(std::move(page));
        }
        return all;
    }();
    return pages;
}

const HelpPage *helpPage(const QString &name)
{
    const auto found = std::ranges::find(helpPages(), name, &HelpPage::name);
    return found == helpPages().end() ? nullptr : &*found;
}

const HelpPage &helpPageFor(const QString &key)
{
    for (QString wanted = key; !wanted.isEmpty();
         wanted = wanted.contains(u'/') ? wanted.section(u'/', 0, -2) : QString()) {
        for (const HelpPage &page : helpPages()) {
            if (page.keys.contains(wanted) || page.name == wanted)
                return page;
        }
    }
    return helpPages().front();
}

std::vector<HelpHit> searchHelp(const QString &text)
{
    const QStringList words = foldedWords(text);
    std::vector<HelpHit> titles;
    std::vector<HelpHit> others;
    if (words.isEmpty())
        return titles;
    for (const HelpPage &page : helpPages()) {
        for (const Section &section : sectionsOf(page)) {
            const QString heading = section.heading.isEmpty() ? page.title : section.heading;
            const QString plain = plainOf(section.text);
            if (hasWords(heading, words))
                titles.push_back({page.name, page.title, section.heading, plain.left(110)});
            else if (hasWords(heading + u' ' + plain, words))
                others.push_back({page.name, page.title, section.heading, excerptOf(plain, words)});
        }
    }
    titles.insert(titles.end(), others.begin(), others.end());
    return titles;
}

} // namespace ilo
