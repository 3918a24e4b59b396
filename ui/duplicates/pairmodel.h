#pragma once

#include "core/storage/duplicatesearch.h"

#include <QAbstractListModel>

namespace ilo {

/// What was decided about a pair so far.
enum class PairState { Open, Merged, Distinct };

/// A line of the list of pairs.
struct PairLine
{
    FoundPair found;
    Likeness likeness;
    PairState state = PairState::Open;
    QString decision; ///< id of the record that says so
};

/// The pairs that were found, the likeliest first.
class PairModel : public QAbstractListModel
{
    Q_OBJECT

public:
    enum Role { NameB = Qt::UserRole, Why, Score, State };

    using QAbstractListModel::QAbstractListModel;

    int rowCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;

    void setLines(std::vector<PairLine> lines);
    const PairLine *line(int row) const;
    void decide(int row, PairState state, const QString &decision);

    /// The company `gone` is a part of `kept` now: other pairs of it are pairs of that.
    void replace(const QString &gone, const QString &kept, const QString &name);

    /// The next open pair behind `row`, from the top when there is none; -1: all are decided.
    int nextOpen(int row) const;

    int decidedCount() const;

private:
    std::vector<PairLine> m_lines;
};

} // namespace ilo
