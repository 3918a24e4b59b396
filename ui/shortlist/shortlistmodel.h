#pragma once

#include "core/matching/matchrun.h"
#include "core/storage/shortlists.h"
#include "ui/kit/badge.h"

#include <QAbstractTableModel>
#include <QHash>

namespace ilo {

class Context;
class ShortlistSource;

/// The ranking as rows: place, company, country, fit, what it is made of, decision. Ranks anew as
/// weights move; the row of a company keeps its selection.
class ShortlistModel : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Column { PlaceColumn, NameColumn, CountryColumn, FitColumn, PartsColumn, DecisionColumn };
    static constexpr int columns = DecisionColumn + 1;

    ShortlistModel(Context &context, const ShortlistSource &source, QObject *parent = nullptr);

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

    /// Ranks by these weights.
    void rank(const MatchWeights &weights);
    void showDecisions();

    /// All that pass, also beyond the shown ones.
    size_t passing() const { return m_all; }
    void showAll(bool all);
    const MatchWeights &weights() const { return m_weights; }

    const RankedCompany &company(int row) const { return m_ranked[size_t(row)]; }
    QString id(int row) const;
    QString name(int row) const;
    QString country(int row) const;
    /// Whether it may be contacted, as the list of companies says it.
    BadgeText consent(int row) const;
    int rowOf(const QString &id) const;

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
