#include "core/brief/acronyms.h"

#include <QFile>
#include <QHash>
#include <QMap>
#include <QRegularExpression>
#include <QSet>

using namespace Qt::StringLiterals;

namespace ilo {
namespace {

using Meanings = QHash<QString, QString>; ///< short form → meaning

/// Language → what each abbreviation means in it.
const QHash<QString, Meanings> &meanings()
{
    static const QHash<QString, Meanings> all = [] {
        QHash<QString, Meanings> made;
        QFile file(u":/brief/acronyms.tsv"_s);
        if (!file.open(QIODevice::ReadOnly))
            return made;
        QStringList languages;
        for (const QString &line : QString::fromUtf8(file.readAll()).split(u'\n')) {
            const QStringList cells = line.split(u'\t');
            if (cells.size() < 2 || line.startsWith(u'#'))
                continue;
            if (languages.isEmpty()) {
                languages = cells;
                continue;
            }
            for (qsizetype i = 1; i < std::min(cells.size(), languages.size()); ++i)
                made[languages[i]].insert(cells.front(), cells[i].trimmed());
        }
        return made;
    }();
    return all;
}

class Expander
{
public:
    explicit Expander(const QString &language) : m_meanings(meanings().value(language)) { }

    void expand(QString &text);
    void note(const QString &text);
    std::vector<Acronym> used() const;

private:
    const Meanings m_meanings;
    QMap<QString, QString> m_used;
    QSet<QString> m_explained;
};

const QRegularExpression &shortForms()
{
    static const QRegularExpression form(u"(?<![\\w-])[A-Z][A-Za-z]{1,4}(?![\\w])"_s,
                                         QRegularExpression::UseUnicodePropertiesOption);
    return form;
}

void Expander::note(const QString &text)
{
    for (auto found = shortForms().globalMatch(text); found.hasNext();) {
        const QString word = found.next().captured();
        if (const auto meaning = m_meanings.constFind(word); meaning != m_meanings.cend())
            m_used.insert(word, *meaning);
    }
}

void Expander::expand(QString &text)
{
    note(text);
    qsizetype at = 0;
    for (;;) {
        const QRegularExpressionMatch match = shortForms().match(text, at);
        if (!match.hasMatch())
            return;
        at = match.capturedEnd();
        const QString word = match.captured();
        const QString meaning = m_meanings.value(word);
        if (meaning.isEmpty() || m_explained.contains(word))
            continue;
        m_explained.insert(word);
        // "ultra-high vacuum (UHV)" and "UHV (ultra-high vacuum)" say it already.
        const bool stands = text.sliced(0, match.capturedStart()).trimmed().endsWith(u'(')
            || text.sliced(at).trimmed().startsWith(u'(');
        if (stands)
            continue;
        const QString added = u" ("_s + meaning + u')';
        text.insert(at, added);
        at += added.size();
    }
}

std::vector<Acronym> Expander::used() const
{
    std::vector<Acronym> list;
    for (auto it = m_used.begin(); it != m_used.end(); ++it)
        list.push_back({it.key(), it.value()});
    return list;
}

} // namespace

std::vector<Acronym> expandAcronyms(std::vector<Block> &blocks, const QString &language)
{
    Expander expander(language);
    for (Block &block : blocks) {
        std::visit(Overloaded{[&](Passage &passage) { expander.expand(passage.text); },
                              [&](Columns &columns) {
                                  expander.expand(columns.left.text);
                                  expander.expand(columns.right.text);
                              },
                              [&](AnswerBox &answer) {
                                  for (Span &span : answer.text) {
                                      if (!span.strong)
                                          expander.expand(span.text);
                                  }
                              },
                              [&](const Table &table) {
                                  for (const TableRow &row : table.rows) {
                                      for (const Cell &cell : row)
                                          expander.note(cell.text + u' ' + cell.detail);
                                  }
                              },
                              [&](const Strip &strip) {
                                  for (const Box &box : strip.boxes)
                                      expander.note(box.value);
                              },
                              [](const auto &) {}},
                   block);
    }
    return expander.used();
}

} // namespace ilo
