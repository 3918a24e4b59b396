#pragma once

#include "core/domain/savedview.h"
#include "core/storage/filterparser.h"
#include "ui/lists/listmodel.h"
#include "ui/lists/otherwords.h"

#include <QTimer>
#include <QWidget>

class QAction;
class QStackedWidget;

namespace ilo {

class ElidedButton;
class EmptyState;
class FilterBar;
class GroupBar;
class ListCommands;
class ListTable;
class ListViews;
class SelectionBar;
struct Changed;

/// A list of the program with its filter, columns and tick boxes: keeps the record that a person
/// chose current through filtering, sorting, deleting and undoing. It writes cells edited in place
/// and deletes; everything else is the page's.
class RecordListView : public QWidget
{
    Q_OBJECT

public:
    /// What stands where the list is empty without a filter.
    struct Empty
    {
        QString icon;
        QString title;
        QString sentence;
        QString primary;   ///< emits emptyPrimary()
        QString secondary; ///< emits newWanted()
    };

    RecordListView(Context &context, const ListKind &kind, QWidget *parent = nullptr);

    const ListKind &kind() const { return m_kind; }
    QString currentId() const { return m_currentId; }
    const ListRow *currentRow() const; ///< null: none

    /// Makes this record current, without the filter when that hides it.
    void select(const QString &id);

    /// The ticked records, or the current one when none is ticked.
    std::vector<qint64> chosen() const;
    QStringList chosenIds() const;
    bool hasTicks() const;

    /// Deletes chosen() as one action; the row below becomes current. False when nothing was.
    bool removeChosen();

    /// Deletes the current record alone, whatever is ticked: for the pane that shows it.
    bool removeCurrent();

    /// Takes them out of the list at once; the row below becomes current.
    void drop(const std::vector<qint64> &numbers);

    QString filterText() const;
    void setFilterText(const QString &text);
    QString statusText() const; ///< "17 of 1,284 companies · 1 selected"
    qint64 total() const { return m_model.total(); }

    ListTable *table() const { return m_table; }
    QWidget *filterField() const;

    /// Offers, below what is found, records that say the words of the filter in another language or
    /// inside a compound. They stand behind the others, marked.
    void findOtherWords();

    /// Puts a tool of the page at the right of the filter; takes it.
    void addTool(QWidget *tool);
    SelectionBar *selectionBar() const { return m_bar; }
    ListModel &model() { return m_model; }

    /// What can be done with the list as a whole, for the page's menu: filter, copy, change the
    /// ticked rows, export, print.
    QList<QAction *> commands() const;

    /// Opens the window in which a filter is put together.
    void beginFilter();

    void setLook(const QString &column, const CellLook &look) { m_model.setLook(column, look); }
    void setEmpty(const Empty &empty);

    /// Words for a value that the record may not have: why and the cure, by the record's field.
    void setFaultWords(const std::function<QString(const QString &field)> &words);

    /// Writes a cell that is no field of the record (CellLook::isEditable); false when it could
    /// not, so that what was typed stays in its editor.
    using Writer = std::function<bool(const ListRow &row, const QVariant &stored)>;
    void setWriter(const QString &column, const Writer &writer) { m_writers[column] = writer; }

    /// Filter, order, columns and grouping as they are, without a name; and back. An empty view is
    /// the list at first.
    SavedView shape() const;
    void setShape(const SavedView &view);

    ListViews *views() const { return m_views; }

    /// Counts the shown rows by this column above the list; empty: not.
    void setGroup(const QString &column);

    /// Filter, sort, columns and current record, to be kept between starts.
    QByteArray saveState() const;
    void restoreState(const QByteArray &state);

signals:
    void currentChanged(const QString &id); ///< empty: none
    void opened();                          ///< the current record: Enter, double click
    void openedInWindow();                  ///< Ctrl+Enter
    void statusChanged();
    void shapeChanged(); ///< filter, order, columns or grouping
    void emptyPrimary();
    void newWanted(const QString &text); ///< with what the filter says

private:
    bool remove(const std::vector<qint64> &numbers);
    void listen();
    void ask();
    void sortBy(int column);
    void showOrder(const QString &key, bool descending);
    void setOrder(QString sort, ListQuery &query) const;
    void addTools();
    void follow(const Changed &changed);
    void settle();
    void setCurrent(int row);
    void jumpTo(const QString &typed);
    void write(qint64 number, const QString &column, const QVariant &stored);
    bool writeCell(qint64 number, const QString &column, const QVariant &stored);
    void showTicks();
    void showEmptyState();
    void countGroups();
    void askOthers();
    void showOthers();
    void refuse(const QString &sentence);

    Context &m_context;
    const ListKind &m_kind;
    ListModel m_model;
    FilterBar *m_filter;
    SelectionBar *m_bar;
    ListTable *m_table;
    EmptyState *m_emptyState;
    QStackedWidget *m_stack;
    ListCommands *m_commands;
    GroupBar *m_groups;
    ListViews *m_views;
    Empty m_empty;
    std::function<QString(const QString &)> m_faultWords;
    QHash<QString, Writer> m_writers;
    QString m_currentId;
    qint64 m_chosen = 0;   ///< number of the record that the person chose last
    int m_chosenRow = 0;   ///< where it was
    QString m_wanted;      ///< id to make current once it is in the list
    QString m_jump;        ///< letters typed so far
    qint64 m_jumpedAt = 0; ///< milliseconds
    bool m_isSettling = false;
    OtherWords *m_otherWords = nullptr; ///< where they are looked for; null: nowhere
    ElidedButton *m_others = nullptr;
    std::vector<OtherWordsHit> m_otherHits; ///< for the filter as it is
    bool m_showsOthers = false;
    QTimer m_pause;
};

} // namespace ilo
