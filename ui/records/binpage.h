#pragma once

#include "ui/records/recordspage.h"

class QComboBox;

namespace ilo {

struct BinEntry;
class BinDetail;
class BinModel;

/// Deleted records: restore them, one or many, or erase them for good.
class BinPage : public RecordsPage
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
    QString statusText() const override;

protected:
    void filter() override;

private:
    BinPage(Context &context, BinModel *model, QWidget *parent);
    void fillTypes();
    void showLoaded();
    void showSelected();
    void selectRow(int row);
    std::vector<BinEntry> selected() const;

    BinModel *m_model;
    BinDetail *m_detail;
    QAction *m_restore;
    QAction *m_erase;
    RecordTable *m_table;
    QComboBox *m_types;
    QString m_wanted;  ///< a record to select once it is loaded
    int m_lastRow = 0; ///< where the selection goes when its record leaves the bin
};

} // namespace ilo
