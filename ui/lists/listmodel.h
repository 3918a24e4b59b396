#pragma once

#include "ui/kit/badge.h"
#include "ui/lists/listloader.h"
#include "ui/lists/rowcache.h"

#include <QAbstractTableModel>
#include <QHash>
#include <QSet>

namespace ilo {

class Context;

/// How a page words and paints the cells of a column; what is empty goes the general way.
struct CellLook
{
    std::function<QString(const ListRow &)> text = {};
    std::function<BadgeText(const ListRow &)> badge = {}; ///< an empty text: no badge
    std::function<QString(const ListRow &)> aloud = {};   ///< for a screen reader
    std::function<bool(const ListRow &)> isQuiet = {};    ///< in secondary ink
    bool isEditable = false; ///< although it is no field of the record: the page writes it
};

/// The records of one query. Holds the row numbers of the whole result and a few pages of lines;
/// filtering, sorting and counting happen in SQL on another thread.
class ListModel : public QAbstractTableModel
{
    Q_OBJECT

public:
    static constexpr int Tick = 0; ///< the column of tick boxes; those of the list follow

    /// Beside the usual roles: the ListRow of the line (a pointer), its number, BadgeText, and
    /// whether the ink is secondary.
    enum Role { RowRole = Qt::UserRole + 1, NumberRole, BadgeRole, QuietRole };

    ListModel(Context &context, const ListKind &kind, QObject *parent = nullptr);

    const ListKind &kind() const { return m_kind; }

    /// The description of a column; null for the tick boxes.
    const ListColumn *column(int column) const;
    int columnOf(const QString &key) const; ///< -1: none
    int titleColumn() const { return columnOf(m_kind.title); }

    /// The value of a line in the column `key`.
    QVariant cell(const ListRow &row, const QString &key) const;
    QString titleOf(const ListRow &row) const;

    void setLook(const QString &key, const CellLook &look) { m_looks.insert(key, look); }

    bool isEditable(const ListColumn &column) const;

    /// The words of a cell, as it is shown.
    QString cellText(const ListRow &row, const ListColumn &column) const;

    const ListQuery &query() const { return m_query; }
    void setQuery(const ListQuery &query);

    /// Reads the list again, keeping what is shown until the new one is there.
    void reload();

    /// False while only the first screen of the result is known.
    bool isComplete() const { return m_isComplete; }
    bool isLoading() const { return m_loader.isLoading(); }
    qint64 total() const { return m_total; } ///< without filter; -1: not known yet

    const std::vector<qint64> &numbers() const { return m_numbers; }
    /// A record that stands behind the result, because it says the words of the filter otherwise.
    struct Behind
    {
        qint64 number = 0;
        QString mark; ///< behind its title: why it is there

        friend bool operator==(const Behind &, const Behind &) = default;
    };
    /// Puts these behind the result, until another is asked for; those in it already stay where
    /// they are.
    void showBehind(const std::vector<Behind> &behind);

    /// Rows of the result, without those behind it.
    int exactCount() const { return int(m_exact); }
    std::vector<qint64> exactNumbers() const
    {
        return {m_numbers.begin(), m_numbers.begin() + std::ptrdiff_t(m_exact)};
    }

    qint64 numberAt(int row) const;
    int rowOf(qint64 number) const; ///< -1: not among those known
    const ListRow *line(int row) const;

    const QSet<qint64> &ticked() const { return m_ticked; }
    void setTicked(int from, int to, bool ticked); ///< rows, both included
    void tickAll();
    void clearTicks();

    /// Takes these rows out at once; the reload that follows confirms it.
    void dropRows(const QSet<qint64> &numbers);

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation,
                        int role = Qt::DisplayRole) const override;
    Qt::ItemFlags flags(const QModelIndex &index) const override;
    bool setData(const QModelIndex &index, const QVariant &value, int role) override;

signals:
    void loaded();     ///< the whole result is there
    void firstShown(); ///< its first screen is there
    void ticksChanged();
    void failed(const ilo::Error &error);

    /// A cell was edited in place: `value` in its stored form, to be written.
    void edited(qint64 number, const QString &column, const QVariant &value);

private:
    void showFirst(const ListQuery &query, const std::vector<qint64> &numbers);
    void showAll(const ListQuery &query, const std::vector<qint64> &numbers, qint64 total);
    void take(const ListQuery &query, const std::vector<qint64> &numbers);
    void replace(const std::vector<qint64> &numbers);
    QString marked(const QString &text, const ListRow &row, const ListColumn &column) const;
    void repaintTicks();

    QString aloud(const ListRow &row, const ListColumn &column) const;
    int alignment(const ListColumn &column) const;

    const ListKind &m_kind;
    std::vector<const ListColumn *> m_columns; ///< on screen, behind the tick boxes
    QHash<QString, CellLook> m_looks;
    mutable RowCache m_cache;
    ListLoader m_loader;
    ListQuery m_query;
    ListQuery m_shown; ///< of the numbers here
    std::vector<qint64> m_numbers;
    size_t m_exact = 0; ///< how many of them are the result
    std::vector<Behind> m_behind;
    QSet<qint64> m_ticked;
    qint64 m_total = -1;
    bool m_isComplete = false;
};

} // namespace ilo
