#pragma once

#include "core/matching/matchcriteria.h"
#include "ui/kit/badge.h"

#include <QAbstractTableModel>

#include <optional>

namespace ilo {

/// A shortlist as rows, as it is now or as it was: place, company, country, fit, what it is made
/// of, decision.
class FitTableModel : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Column { PlaceColumn, NameColumn, CountryColumn, FitColumn, PartsColumn, DecisionColumn };
    static constexpr int columns = DecisionColumn + 1;

    /// What a fit is made of, in points of 100.
    struct Parts
    {
        std::array<double, kMatchCriterionCount> points{};
        bool isTrlKnown = true; ///< false: counts half, drawn hatched
    };

    using QAbstractTableModel::QAbstractTableModel;

    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

    virtual int place(int row) const = 0;
    virtual QString id(int row) const = 0;
    virtual QString name(int row) const = 0;
    virtual QString country(int row) const = 0;
    virtual int fit(int row) const = 0; ///< in tenths of a point
    virtual Parts parts(int row) const = 0;
    /// Whether it may be contacted; nothing: it is not said here.
    virtual std::optional<BadgeText> consent(int row) const = 0;
    /// Nothing: undecided.
    virtual std::optional<BadgeText> decision(int row) const = 0;
    virtual QString undecidedText() const = 0;

    /// -1 when it is not among the rows.
    int rowOf(const QString &id) const;
};

} // namespace ilo
