#pragma once

#include "ui/kit/changetext.h"

#include <QAbstractListModel>

namespace ilo {

/// What one action did: under a line for each record, a line for each of its fields.
class ChangesModel : public QAbstractListModel
{
    Q_OBJECT

public:
    enum Role {
        IsRecordRole = Qt::UserRole,
        TypeRole,
        RecordRole,
        FieldRole,
        FieldTextRole,
        FromRole,
        ToRole
    };

    using QAbstractListModel::QAbstractListModel;

    void setChanges(const std::vector<FieldChange> &changes, const RecordNames &names);
    void clear() { setChanges({}, {}); }

    int rowCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    Qt::ItemFlags flags(const QModelIndex &index) const override;

private:
    struct Line
    {
        bool isRecord = false;
        QString type;
        QString record;
        QString name;  ///< of the record
        QString field; ///< of a field line: its stored name
        ChangeText text;
    };

    static Line recordLine(const FieldChange &change, bool isNew);

    std::vector<Line> m_lines;
};

} // namespace ilo
