#pragma once

#include "ui/kit/page.h"

class QComboBox;
class QSplitter;
class QStackedWidget;

namespace ilo {

class Context;
class EmptyState;
class FilterEdit;
class RecordModel;
class RecordTable;
class TextLabel;

/// What History and Bin have in common: a list below a line of filters, its empty state in the
/// list's place, and beside it the detail of what is chosen.
class RecordsPage : public Page
{
    Q_OBJECT

public:
    QByteArray saveLayout() const override;
    void restoreLayout(const QByteArray &layout) override;
    QWidget *filterField() const override;

protected:
    RecordsPage(Context &context, RecordModel &model, QWidget *parent);

    void showEvent(QShowEvent *event) override;
    void hideEvent(QHideEvent *event) override;

    /// A box of the filters; made before lay().
    QComboBox *addChoice(const QString &object, const QString &spoken);

    /// Puts everything in its place.
    void lay(const QString &filterObject, const QString &filterWords, RecordTable *table,
             QWidget *detail);

    /// Sends what the filters say to the model.
    virtual void filter() = 0;
    void clearFilter();

    /// The list, or why it is empty.
    void showBody(bool hasRows);

    Context &m_context;
    FilterEdit *m_text = nullptr;
    TextLabel *m_count;
    EmptyState *m_empty;

private:
    RecordModel &m_model;
    QStackedWidget *m_body;
    QSplitter *m_splitter;
    std::vector<QComboBox *> m_choices;
};

} // namespace ilo
