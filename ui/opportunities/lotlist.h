#pragma once

#include "core/storage/opportunityrecord.h"

#include <QWidget>

class QVBoxLayout;

namespace ilo {

class Context;
class LotRow;
class OpportunityActions;
class TextLabel;

/// The lots of an opportunity, each edited in place.
class LotList : public QWidget
{
    Q_OBJECT

public:
    LotList(Context &context, OpportunityActions &actions, QWidget *parent = nullptr);

    void show(const OpportunityInFull &opportunity);

    /// Makes one more and begins with its title.
    void addNew();

private:
    LotRow *makeRow(const Lot &lot);

    Context &m_context;
    OpportunityActions &m_actions;
    Opportunity m_opportunity;
    size_t m_count = 0;
    QVBoxLayout *m_column;
    TextLabel *m_more;
    std::vector<LotRow *> m_rows;
};

} // namespace ilo
