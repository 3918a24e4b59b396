#pragma once

#include "ui/kit/page.h"

class QComboBox;
class QSplitter;
class QStackedWidget;

namespace ilo {

struct BinEntry;
class BinDetail;
class BinModel;
class Context;
class EmptyState;
class FilterEdit;
class RecordTable;
class TextLabel;

/// Deleted records: restore them, one or many, or erase them for good.
class BinPage : public Page
{
    Q_OBJECT

public:
    explicit BinPage(Context &context, QWidget *parent = nullptr);

    QString key() const override { return QStringLiteral("bin"); }
    QString title() const override { return tr("Bin"); }
    QIcon icon() const override;
    QList<QAction *> menuActions() const override { return {m_restore, m_erase}; }
    void goTo(const Place &place) override;
    Place place() const override;
    QByteArray saveLayout() const override;
    void restoreLayout(const QByteArray &layout) override;
    QString statusText() const override;
    QWidget *filterField() const override;

protected:
    void showEvent(QShowEvent *event) override;
    void hideEvent(QHideEvent *event) override;

private:
    QLayout *makeFilterBar();
    void filter();
    void clearFilter();
    void fillTypes();
    void showLoaded();
    void showSelected();
    void selectRow(int row);
    std::vector<BinEntry> selected() const;

    Context &m_context;
    BinModel *m_model;
    BinDetail *m_detail;
    QAction *m_restore;
    QAction *m_erase;
    EmptyState *m_empty;
    RecordTable *m_table;
    QStackedWidget *m_body;
    QSplitter *m_splitter;
    FilterEdit *m_text = nullptr;
    QComboBox *m_types = nullptr;
    TextLabel *m_count = nullptr;
    QString m_wanted;  ///< a record to select once it is loaded
    int m_lastRow = 0; ///< where the selection goes when its record leaves the bin
};

} // namespace ilo
