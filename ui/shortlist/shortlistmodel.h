#pragma once

#include "core/matching/matchrun.h"
#include "core/storage/shortlists.h"
#include "ui/shortlist/fittablemodel.h"

#include <QHash>

namespace ilo {

class Context;
class ShortlistSource;

/// The ranking as it is now. Ranks anew as weights move; the row of a company keeps its selection.
class ShortlistModel : public FitTableModel
{
    Q_OBJECT

public:
    ShortlistModel(Context &context, const ShortlistSource &source, QObject *parent = nullptr);

    int rowCount(const QModelIndex &parent = {}) const override;
    int place(int row) const override { return row + 1; }
    QString id(int row) const override;
    QString name(int row) const override;
    QString country(int row) const override;
    int fit(int row) const override;
    Parts parts(int row) const override;
    /// As the list of companies says it.
    std::optional<BadgeText> consent(int row) const override;
    std::optional<BadgeText> decision(int row) const override;
    QString undecidedText() const override { return tr("Decide…"); }

    /// Of another need: no row, and none beyond the usual ones.
    void clear();

    /// Ranks by these weights.
    void rank(const MatchWeights &weights);
    void showDecisions();

    /// All that pass, also beyond the shown ones.
    size_t passing() const { return m_all; }
    void showAll(bool all);
    const MatchWeights &weights() const { return m_weights; }

    const RankedCompany &company(int row) const { return m_ranked[size_t(row)]; }
    const std::vector<RankedCompany> &shown() const { return m_ranked; }

private:
    void readNames();
    const ShortlistedName *known(int row) const;

    Context &m_context;
    const ShortlistSource &m_source;
    MatchWeights m_weights;
    std::vector<RankedCompany> m_ranked;
    QHash<qint64, ShortlistedName> m_names;
    const MatchRun *m_of = nullptr; ///< of which the names were read
    size_t m_all = 0;
    bool m_isAllShown = false;
};

} // namespace ilo
