#pragma once

#include <QString>
#include <QStringList>

namespace ilo {

/// `count` question marks with commas between.
inline QString placeholders(size_t count)
{
    return QStringList(qsizetype(count), QStringLiteral("?")).join(u',');
}

/// A folded word as LIKE wants it (ESCAPE '\'), to be found anywhere in a folded text.
inline QString likeAnywhere(QString word)
{
    for (const QChar special : {u'\\', u'%', u'_'})
        word.replace(special, QStringLiteral("\\") + special);
    return u'%' + word + u'%';
}

} // namespace ilo
