#include "ui/shortlist/fittablemodel.h"

#include "ui/shortlist/fitwords.h"

using namespace Qt::StringLiterals;

namespace ilo {

int FitTableModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : columns;
}

int FitTableModel::rowOf(const QString &id) const
{
    for (int row = 0; row < rowCount(); ++row) {
        if (this->id(row) == id)
            return row;
    }
    return -1;
}

QVariant FitTableModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid() || index.row() >= rowCount())
        return {};
    const int row = index.row();
    if (role == Qt::TextAlignmentRole
        && (index.column() == PlaceColumn || index.column() == FitColumn))
        return int(Qt::AlignRight | Qt::AlignVCenter);
    if (role == Qt::ToolTipRole && index.column() == NameColumn) {
        const auto consent = this->consent(row);
        //: %1: name of a company, %2: whether it consented, "Given"
        return consent ? tr("%1 · consent: %2").arg(name(row), consent->text) : name(row);
    }
    if (role == Qt::AccessibleTextRole) {
        // A screen reader hears the column before the value.
        const bool isPainted = index.column() == PartsColumn || index.column() == NameColumn;
        const int told = isPainted ? Qt::ToolTipRole : Qt::DisplayRole;
        //: %1: heading of a column, %2: value
        return tr("%1, %2").arg(
            headerData(index.column(), Qt::Horizontal, Qt::DisplayRole).toString(),
            data(index, told).toString());
    }
    if (role == Qt::ToolTipRole && index.column() == PartsColumn) {
        QStringList texts;
        const Parts made = parts(row);
        for (const MatchCriterion criterion : kMatchCriteria) {
            //: %1: a criterion, %2: points
            texts << tr("%1 %2").arg(label(criterion),
                                     fitPointsText(qRound(made.points[size_t(criterion)] * 10)));
        }
        return texts.join(u", "_s);
    }
    if (role != Qt::DisplayRole)
        return {};
    switch (index.column()) {
    case PlaceColumn: return place(row);
    case NameColumn: return name(row);
    case CountryColumn: return country(row);
    case FitColumn: return fitScoreText(fit(row));
    case DecisionColumn: {
        const auto decided = decision(row);
        return decided ? decided->text : undecidedText();
    }
    default: return {};
    }
}

QVariant FitTableModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal)
        return {};
    if (role == Qt::TextAlignmentRole && (section == PlaceColumn || section == FitColumn))
        return int(Qt::AlignRight | Qt::AlignVCenter);
    if (role != Qt::DisplayRole)
        return {};
    switch (section) {
    case PlaceColumn: return tr("#", "place in a ranking");
    case NameColumn: return tr("Company");
    case CountryColumn: return tr("Country");
    case FitColumn: return tr("Fit");
    case PartsColumn: return tr("Made of", "a score");
    case DecisionColumn: return tr("Decision");
    default: return {};
    }
}

} // namespace ilo
