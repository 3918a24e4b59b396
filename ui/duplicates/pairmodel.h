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
    size_t place = 0; ///< among the pairs as they were found
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

    /// The company `gone` stands by itself again, and so do its pairs.
    void reopen(const QString &gone);

    /// The row of the pair that was found at `place`; -1: it stands no more.
    int rowOf(size_t place) const;

    /// The next open pair behind `row`, from the top when there is none; -1: all are decided.
    int nextOpen(int row) const;

    int decidedCount() const;

private:
    struct Replacement
    {
        QString gone;
        QString kept;
        QString name;
    };

    static void apply(const Replacement &replacement, FoundPair &pair);

    std::vector<PairLine> m_found; ///< as they were found, with what was decided
    std::vector<PairLine> m_lines; ///< as they stand
    std::vector<Replacement> m_replaced;
};

} // namespace ilo
