#pragma once

#include "core/domain/requirement.h"
#include "ui/needs/findingpaint.h"

#include <QAbstractTableModel>
#include <QMap>

#include <functional>
#include <vector>

namespace ilo {

class Context;

/// The requirements of one need, a row each, and below them an empty row in which the next one is
/// typed. What is typed in a cell is one action.
class RequirementModel : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Column { Text, Today, Threshold, Target, Priority, Source, ColumnCount };
    enum Role {
        SecondLineRole = Qt::UserRole + 1, ///< the quieter line: measure, test method, sharing
        FaultRole,                         ///< why what was typed could not be kept; else empty
        MissingRole,                       ///< true where a brief needs a value
        FindingsRole,                      ///< CellFindings: what the quality checks say
    };

    explicit RequirementModel(Context &context, QObject *parent = nullptr);

    /// Shows these rows. Rows that stay keep their place in the views.
    void load(const Need &need, std::vector<Requirement> requirements);

    /// Called before the first row of a need that is not in the file yet; false: it cannot be.
    void setNeedKeeper(std::function<bool()> keepNeed) { m_keepNeed = std::move(keepNeed); }

    /// What the quality checks say of the rows.
    void setFindings(std::vector<QualityFinding> findings);

    const Need &need() const { return m_need; }
    const std::vector<Requirement> &requirements() const { return m_rows; }
    bool isNew(int row) const { return row >= int(m_rows.size()); } ///< the empty row
    int rowOf(const Id<Requirement> &id) const;                     ///< -1 when it is not here

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;
    Qt::ItemFlags flags(const QModelIndex &index) const override;
    bool setData(const QModelIndex &index, const QVariant &value, int role = Qt::EditRole) override;

    /// Writes `after` over the row; true when it is in the file.
    bool change(int row, const Requirement &after, const QString &label);

    /// Rows from lines of text before `row`; cells of a line stand between tabs in the order of the
    /// columns. Returns how many there are now.
    int insertLines(int row, const QStringList &lines);

    /// The same for requirements that are made already; their need is set here.
    int insert(int row, std::vector<Requirement> fresh);

    /// The rows once more, below the last of them; returns the first of the new ones, -1: none.
    int duplicate(const QList<int> &rows);

    /// The rows as lines between tabs, for the clipboard.
    QString toText(const QList<int> &rows) const;

    void remove(const QList<int> &rows);

    /// Moves the rows together one place up (-1) or down (1); returns whether they moved.
    bool move(const QList<int> &rows, int by);

    /// Puts the rows together before the row `before`, in their order; returns whether they moved.
    bool moveTo(const QList<int> &rows, int before);

    Qt::DropActions supportedDropActions() const override { return Qt::MoveAction; }
    QStringList mimeTypes() const override;
    QMimeData *mimeData(const QModelIndexList &indexes) const override;
    bool canDropMimeData(const QMimeData *data, Qt::DropAction action, int row, int column,
                         const QModelIndex &parent) const override;
    bool dropMimeData(const QMimeData *data, Qt::DropAction action, int row, int column,
                      const QModelIndex &parent) override;

signals:
    void faultChanged(const QString &fault); ///< empty: cured

private:
    /// What was typed in a cell and could not be kept: it stays there until it is cured.
    struct Fault
    {
        QString typed;
        QString sentence;
    };

    Fault faultAt(const QModelIndex &index) const;
    CellFindings findingsAt(const QModelIndex &index) const;
    bool put(int row, std::vector<Requirement> fresh, const QString &label, bool toast);
    bool rearrange(const std::vector<Requirement> &order, const QList<int> &moved);
    QList<int> draggedRows(const QMimeData *data) const;
    void setFault(const QModelIndex &index, const Fault &fault);

    Context &m_context;
    Need m_need;
    std::vector<Requirement> m_rows;
    std::vector<QualityFinding> m_findings;
    std::function<bool()> m_keepNeed;
    QMap<std::pair<QString, int>, Fault> m_faults; ///< by id and column
};

} // namespace ilo
