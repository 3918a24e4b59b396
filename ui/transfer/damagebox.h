#pragma once

#include "ui/transfer/importdraft.h"

#include <QWidget>

class QVBoxLayout;

namespace ilo {

/// Letters of a column that were damaged before the file came here: what they would be, with
/// examples, to be agreed to or refused; values whose letters are lost, to be put right one by one.
/// Hidden where nothing is damaged.
class DamageBox : public QWidget
{
    Q_OBJECT

public:
    explicit DamageBox(ImportDraft &draft, QWidget *parent = nullptr);

    void showColumn(int column);

private:
    void addRepair(const ColumnDamage &damage);
    void addLost(const ColumnDamage &damage);

    ImportDraft &m_draft;
    int m_column = -1;
    QVBoxLayout *m_layout;
    QWidget *m_page = nullptr;
    std::vector<ColumnDamage> m_shown;
};

/// "UTF-8 that was read as Western European": what happened to the letters.
QString damageText(const RepairRule &rule);

} // namespace ilo
