#include "core/methods/requirementwords.h"

#include "core/text/fold.h"

#include <QFile>

using namespace Qt::StringLiterals;

namespace ilo {
namespace {

/// Signs stand as they are: folding leaves nothing of "≤".
QString wordForm(const QString &text)
{
    const QString plain = folded(text);
    return plain.isEmpty() ? text.trimmed() : plain;
}

} // namespace

const RequirementWords &RequirementWords::shipped()
{
    static const RequirementWords words = [] {
        RequirementWords read;
        QFile file(u":/methods/requirement-words.txt"_s);
        if (!file.open(QIODevice::ReadOnly))
            qFatal("the words of requirements are not compiled in");
        const QString text = QString::fromUtf8(file.readAll());
        for (const QString &line : text.split(u'\n')) {
            const qsizetype colon = line.indexOf(u": ");
            if (line.startsWith(u'#') || colon < 0)
                continue;
            const QString field = line.left(colon).section(u' ', 0, 0);
            const QString key = line.left(colon).section(u' ', 1);
            for (const QString &word : line.mid(colon + 2).split(u'|')) {
                const QString form = wordForm(word);
                if (!read.m_keys[field].contains(form))
                    read.m_keys[field].insert(form, key);
            }
        }
        return read;
    }();
    return words;
}

QString RequirementWords::key(const QString &field, const QString &cell) const
{
    return m_keys.value(field).value(wordForm(cell));
}

QString RequirementWords::column(const QString &header) const
{
    // A unit or remark in brackets is not part of the name.
    QString name = header;
    if (const qsizetype bracket = name.indexOf(u'('); bracket > 0)
        name.truncate(bracket);
    if (const qsizetype bracket = name.indexOf(u'['); bracket > 0)
        name.truncate(bracket);
    if (const QString exact = key(u"column"_s, name); !exact.isEmpty())
        return exact;
    const QString within = u' ' + wordForm(name) + u' ';
    QString best;
    qsizetype longest = 2; // letters that a part of a name has at least
    const QHash<QString, QString> &columns = m_keys.constFind(u"column"_s).value();
    for (auto it = columns.begin(); it != columns.end(); ++it) {
        if (it.key().size() > longest && within.contains(u' ' + it.key() + u' ')) {
            best = it.value();
            longest = it.key().size();
        }
    }
    return best;
}

} // namespace ilo
