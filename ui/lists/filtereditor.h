#pragma once

#include "core/storage/filterparser.h"

#include <QFrame>

class QComboBox;
class QLineEdit;
class QListWidget;
class QStackedWidget;

namespace ilo {

class MessageFrame;

/// A small window in which a term of a filter is put together: field, comparison, value. Enter
/// keeps it, Esc does not.
class FilterEditor : public QFrame
{
    Q_OBJECT

public:
    explicit FilterEditor(const ListKind &kind, QWidget *parent = nullptr);

    /// Opens under `at` (global) with this term, or for a new one.
    void begin(const QPoint &at, const std::optional<FilterTerm> &term = {});

signals:
    void accepted(const ilo::FilterTerm &term);

protected:
    void keyPressEvent(QKeyEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    const ListColumn *column() const;
    void showColumn();
    void showOperator();
    void place(const QPoint &at); ///< as high as it needs, on the screen
    void showTerm(const FilterTerm &term);
    FilterTerm term() const;
    void accept();

    const ListKind &m_kind;
    QComboBox *m_columns;
    QComboBox *m_operators;
    QListWidget *m_choices;
    QLineEdit *m_value;
    QLineEdit *m_upper;
    QStackedWidget *m_values;
    MessageFrame *m_fault;
};

} // namespace ilo
