#pragma once

#include "core/domain/procurementrule.h"

#include <QWidget>

class QComboBox;
class QTreeWidget;

namespace ilo {

class TextLabel;
class Badge;

/// An organisation's lists of return balances: one at a time, the office's own country first, then
/// from the lowest coefficient on. Past lists stay to be chosen.
class BalanceTable : public QWidget
{
    Q_OBJECT

public:
    explicit BalanceTable(QWidget *parent = nullptr);

    /// @param ours  ISO 3166-1 alpha-2 of the office
    void show(const std::vector<ReturnBalance> &balances, const QString &ours);

private:
    struct BalanceList
    {
        ContractKind kind = ContractKind::Supplies;
        QDate from;
        QDate until;
        std::vector<ReturnBalance> rows;
    };

    void showList();

    std::vector<BalanceList> m_lists;
    QString m_ours;
    QComboBox *m_choice;
    Badge *m_state;
    QTreeWidget *m_table;
    TextLabel *m_derived;
    TextLabel *m_source;
};

} // namespace ilo
