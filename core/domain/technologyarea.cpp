#include "core/domain/technologyarea.h"

#include <QHash>

using namespace Qt::StringLiterals;

namespace ilo {

const std::vector<CodeEntry> &technologyAreas()
{
    static const std::vector<CodeEntry> areas = readCodeList(u"technology-areas"_s);
    return areas;
}

QStringList technologyAreaKeys()
{
    QStringList keys;
    for (const CodeEntry &area : technologyAreas())
        keys << area.key;
    return keys;
}

const CodeEntry *technologyArea(const QString &key)
{
    static const QHash<QString, const CodeEntry *> byKey = [] {
        QHash<QString, const CodeEntry *> made;
        for (const CodeEntry &area : technologyAreas())
            made.insert(area.key, &area);
        return made;
    }();
    return byKey.value(key);
}

QString technologyAreaLabel(const QString &key, const QString &language)
{
    const CodeEntry *area = technologyArea(key);
    return area ? area->label(language) : key;
}

} // namespace ilo
