#pragma once

#include "core/storage/opportunityfits.h"
#include "ui/shortlist/frozenmodel.h"

#include <QMap>

namespace ilo {

/// The companies by their fit for a call: with their consent, who was told, and who is marked to be
/// told next.
class OpportunityFitModel : public FrozenModel
{
    Q_OBJECT

public:
    using FrozenModel::FrozenModel;

    void showRanking(const OpportunityRanking &ranking, const QMap<QString, QDate> &told);

    /// Whether it may be written to, as far as its consent says.
    bool mayBeTold(int row) const;
    /// Marks the company to be told, or takes the mark away.
    void turnMark(int row);
    const QStringList &marked() const { return m_marked; } ///< ids

    std::optional<BadgeText> consent(int row) const override;
    std::optional<BadgeText> decision(int row) const override;
    QString undecidedText() const override { return {}; }

private:
    QHash<QString, ShortlistedName> m_names;
    QMap<QString, QDate> m_told;
    QStringList m_marked;
};

} // namespace ilo
