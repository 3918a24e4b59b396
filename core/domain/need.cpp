#include "core/domain/requirement.h"

using namespace Qt::StringLiterals;

namespace ilo {
namespace {

QString sign(Comparison comparison)
{
    switch (comparison) {
    case Comparison::None:
    case Comparison::Between: return {};
    case Comparison::Less: return u"<"_s;
    case Comparison::AtMost: return u"≤"_s;
    case Comparison::Equal: return u"="_s;
    case Comparison::AtLeast: return u"≥"_s;
    case Comparison::More: return u">"_s;
    }
    Q_UNREACHABLE();
}

} // namespace

QString translationKey(const QString &language, const QString &field)
{
    return language + u'/' + field;
}

QString translatedField(const QString &key)
{
    const qsizetype slash = key.indexOf(u'/');
    return slash == 2 ? key.sliced(slash + 1) : QString();
}

Sharing sharingOf(const Need &need, const QString &name)
{
    Sharing level = need.sharing;
    if (const QString own = need.fieldSharing.value(name); !own.isEmpty())
        fromStored(QVariant(own), level);
    return level;
}

Sharing sharingOf(const Requirement &requirement, const Need &need)
{
    Sharing level = sharingOf(need, u"requirements"_s);
    if (!requirement.sharing.isEmpty())
        fromStored(QVariant(requirement.sharing), level);
    return level;
}

QString withSignAndUnit(Comparison comparison, const QString &value, const QString &unit)
{
    if (value.trimmed().isEmpty())
        return {};
    QStringList parts{sign(comparison), value.trimmed(), unit.trimmed()};
    parts.removeAll(QString());
    return parts.join(u' ');
}

} // namespace ilo
