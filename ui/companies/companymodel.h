#pragma once

#include "ui/companies/companyloader.h"
#include "ui/companies/rowcache.h"

#include <QAbstractTableModel>
#include <QSet>

namespace ilo {

class Context;

/// The companies of one query. Holds the row numbers of the whole result and a few pages of lines;
/// filtering, sorting and counting happen in SQL on another thread.
class CompanyModel : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Column { Tick, Name, Country, Size, Areas, Trl, Consent, Town, Changed, ColumnCount };

    /// Beside the usual roles: the CompanyRow of the line.
    enum Role { RowRole = Qt::UserRole + 1, NumberRole };

    explicit CompanyModel(Context &context, QObject *parent = nullptr);

    const CompanyQuery &query() const { return m_query; }
    void setQuery(const CompanyQuery &query);

    /// Reads the list again, keeping what is shown until the new one is there.
    void reload();

    /// False while only the first screen of the result is known.
    bool isComplete() const { return m_isComplete; }
    bool isLoading() const { return m_loader.isLoading(); }
    qint64 total() const { return m_total; } ///< without filter; -1: not known yet

    const std::vector<qint64> &numbers() const { return m_numbers; }
    qint64 numberAt(int row) const;
    int rowOf(qint64 number) const; ///< -1: not among those known
    const CompanyRow *company(int row) const;

    const QSet<qint64> &ticked() const { return m_ticked; }
    void setTicked(int from, int to, bool ticked); ///< rows, both included
    void tickAll();
    void clearTicks();

    /// Takes these rows out at once; the reload that follows confirms it.
    void dropRows(const QSet<qint64> &numbers);

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;
    Qt::ItemFlags flags(const QModelIndex &index) const override;
    bool setData(const QModelIndex &index, const QVariant &value, int role) override;

    /// What `column` is sorted by; none for the tick boxes.
    static std::optional<CompanySort> sortOf(int column);
    static int columnOf(CompanySort sort);

signals:
    void loaded();     ///< the whole result is there
    void firstShown(); ///< its first screen is there
    void ticksChanged();
    void failed(const ilo::Error &error);

    /// A cell was edited in place: the page writes it.
    void edited(qint64 number, int column, const QVariant &value);

private:
    void showFirst(const CompanyQuery &query, const std::vector<qint64> &numbers);
    void showAll(const CompanyQuery &query, const std::vector<qint64> &numbers, qint64 total);
    void replace(const std::vector<qint64> &numbers);
    void repaintTicks();

    mutable RowCache m_cache;
    CompanyLoader m_loader;
    CompanyQuery m_query;
    CompanyQuery m_shown; ///< of the numbers here
    std::vector<qint64> m_numbers;
    QSet<qint64> m_ticked;
    qint64 m_total = -1;
    bool m_isComplete = false;
};

} // namespace ilo
