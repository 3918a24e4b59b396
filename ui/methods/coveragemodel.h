#pragma once

#include "core/domain/priorart.h"
#include "core/domain/requirement.h"

#include <QAbstractTableModel>

namespace ilo {

class MethodSource;

/// Requirements by hits: how far what was found covers what is asked. The last column counts the
/// hits that meet a requirement.
class CoverageModel : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Role { CoverageRole = Qt::UserRole + 1 }; ///< key of Coverage

    explicit CoverageModel(MethodSource &source, QObject *parent = nullptr);

    void load();

    bool isCountColumn(int column) const { return column == columnCount() - 1; }

    /// Writes one cell as an action.
    bool set(const QModelIndex &index, Coverage coverage);

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    Coverage coverageAt(const QModelIndex &index) const;

    MethodSource &m_source;
    std::vector<Requirement> m_requirements;
    std::vector<PriorArtHit> m_hits;
};

} // namespace ilo
