#pragma once

#include "core/domain/opportunity.h"
#include "ui/forms/fieldform.h"
#include "ui/forms/openingrow.h"

namespace ilo {

class TextLabel;

/// One lot of an opportunity: a line to read, its fields below while it is open.
class LotRow : public OpeningRow
{
    Q_OBJECT

public:
    LotRow(Context &context, const Lot &lot, QWidget *parent = nullptr);

    const Lot &lot() const { return m_lot; }
    void show(const Lot &lot);
    void setWrite(const FieldForm::Write &write) { m_write = write; }

protected:
    QWidget *makeBody() override;
    void editFirstField() override;

private:
    Context &m_context;
    Lot m_lot;
    FieldForm::Write m_write;
    TextLabel *m_title;
    TextLabel *m_more;
    FieldForm *m_form = nullptr;
};

} // namespace ilo
