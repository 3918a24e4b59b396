#pragma once

#include "core/domain/change.h"

#include <QAbstractTableModel>

namespace ilo {

/// Records of one type, some of their fields a column.
class PartModel : public QAbstractTableModel
{
    Q_OBJECT

public:
    PartModel(const QString &type, const QStringList &fields, QObject *parent = nullptr);

    void load(std::vector<AnyRecord> records);

    const std::vector<AnyRecord> &records() const { return m_records; }
    int rowOf(const QString &id) const; ///< -1 when it is not here

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    QString m_type;
    QStringList m_fields;
    std::vector<AnyRecord> m_records;
};

} // namespace ilo
