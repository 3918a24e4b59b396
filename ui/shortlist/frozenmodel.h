#pragma once

#include "core/storage/shortlistreasons.h"
#include "ui/shortlist/fittablemodel.h"

namespace ilo {

/// A ranking as it was frozen.
class FrozenModel : public FitTableModel
{
    Q_OBJECT

public:
    using FitTableModel::FitTableModel;

    void show(const std::vector<ExplainedCompany> &companies, const QStringList &invited);
    const ExplainedCompany &company(int row) const { return m_companies[size_t(row)]; }

    int rowCount(const QModelIndex &parent = {}) const override;
    int place(int row) const override { return company(row).place; }
    QString id(int row) const override { return company(row).id; }
    QString name(int row) const override { return company(row).name; }
    QString country(int row) const override { return company(row).country; }
    int fit(int row) const override { return company(row).fit.tenths; }
    Parts parts(int row) const override;
    /// Whether it may be contacted today is another question.
    std::optional<BadgeText> consent(int) const override { return {}; }
    std::optional<BadgeText> decision(int row) const override;
    QString undecidedText() const override { return tr("undecided"); }

private:
    std::vector<ExplainedCompany> m_companies;
    QStringList m_invited;
};

} // namespace ilo
