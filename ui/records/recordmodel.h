#pragma once

#include "core/storage/database.h"
#include "ui/kit/job.h"

#include <QAbstractTableModel>

namespace ilo {

class Context;

/// What the models of History and Bin have in common: the numbers of their lines are searched
/// beside the window, anew after every action, but only while somebody looks.
class RecordModel : public QAbstractTableModel
{
    Q_OBJECT

public:
    explicit RecordModel(Context &context, QObject *parent);

    /// While it is not active it does not follow the workspace.
    void setActive(bool active);

    /// False until the first answer.
    bool isLoaded() const { return m_loaded; }

    int columnCount(const QModelIndex &parent = {}) const final;
    QVariant data(const QModelIndex &index, int role) const final;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const final;

signals:
    void loaded();

protected:
    using Numbers = std::vector<qint64>;
    using Question = std::function<Result<Numbers>(Database &)>;

    /// Searches anew as soon as it is active.
    void reload();

    /// What to ask the file; runs on another thread, so it may hold values only.
    virtual Question question() const = 0;

    /// Takes over the answer and tells the views.
    virtual void show(Numbers numbers) = 0;

    virtual QStringList titles() const = 0; ///< of the columns
    virtual int countColumn() const = 0;    ///< the one that is right-aligned

    /// A null text for a line that cannot be read.
    virtual QString text(int row, int column) const = 0;
    virtual QString toolTip(int row, int column) const { return text(row, column); }

    Context &m_context;

private:
    bool m_active = false;
    bool m_stale = true;
    bool m_loaded = false;
    Job m_search;
};

} // namespace ilo
