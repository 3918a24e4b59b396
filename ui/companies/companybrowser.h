#pragma once

#include "core/domain/office.h"
#include "ui/companies/companymodel.h"

#include <QWidget>

class QStackedWidget;

namespace ilo {

class CompanyTable;
class EmptyState;
class FilterEdit;
class SelectionBar;
class TextLabel;
struct Changed;

/// The list of companies with its filter: keeps the company that a person chose current through
/// filtering, sorting, deleting and undoing.
class CompanyBrowser : public QWidget
{
    Q_OBJECT

public:
    explicit CompanyBrowser(Context &context, QWidget *parent = nullptr);

    QString currentId() const { return m_currentId; }

    /// Makes this company current, without the filter when that hides it.
    void select(const QString &id);

    /// The ticked companies, or the current one when none is ticked.
    std::vector<qint64> chosen() const;
    bool hasTicks() const;

    /// Takes them out of the list at once; the row below becomes current.
    void drop(const std::vector<qint64> &numbers);

    QString filterText() const;
    QString statusText() const;
    qint64 total() const { return m_model.total(); }
    const CompanyQuery &query() const { return m_model.query(); }

    CompanyTable *table() const { return m_table; }
    FilterEdit *filter() const { return m_filter; }
    CompanyModel &model() { return m_model; }

    QByteArray saveState() const;
    void restoreState(const QByteArray &state);

signals:
    void currentChanged(const QString &id); ///< empty: none
    void opened();
    void statusChanged();
    void newWanted(const QString &name);
    void importWanted();
    void removeWanted();
    void tagged(const QString &tag);
    void advisorChosen(const ilo::Advisor &advisor);

private:
    void listen();
    void filterBy(const QString &text);
    void sortBy(int column);
    void follow(const Changed &changed);
    void settle();
    void setCurrent(int row);
    void jumpTo(const QString &typed);
    void showTicks();
    void showEmptyState();

    Context &m_context;
    CompanyModel m_model;
    FilterEdit *m_filter;
    TextLabel *m_count;
    SelectionBar *m_bar;
    CompanyTable *m_table;
    EmptyState *m_empty;
    QStackedWidget *m_stack;
    QString m_currentId;
    qint64 m_chosen = 0;   ///< number of the company that the person chose last
    int m_chosenRow = 0;   ///< where it was
    QString m_wanted;      ///< id to make current once it is in the list
    QString m_jump;        ///< letters typed so far
    qint64 m_jumpedAt = 0; ///< milliseconds
    bool m_isSettling = false;
};

} // namespace ilo
