#pragma once

#include "core/domain/change.h"
#include "ui/forms/fieldform.h"
#include "ui/forms/openingrow.h"

namespace ilo {

class Badge;
class ElidedLabel;
class TextLabel;

/// One part of a company: a line to read, its fields below while it is open.
class PartRow : public OpeningRow
{
    Q_OBJECT

public:
    PartRow(Context &context, const AnyRecord &part, QWidget *parent = nullptr);

    const AnyRecord &part() const { return m_part; }
    void show(const AnyRecord &part);
    void setWrite(const FieldForm::Write &write) { m_write = write; }

    /// A part that is not written yet.
    bool isNew() const { return m_isNew; }
    void setNew(bool isNew);

protected:
    QWidget *makeBody() override;
    void editFirstField() override;

private:
    Context &m_context;
    AnyRecord m_part;
    FieldForm::Write m_write;
    ElidedLabel *m_title;
    TextLabel *m_second;
    TextLabel *m_third;
    Badge *m_badge;
    FieldForm *m_form = nullptr;
    bool m_isNew = false;
};

} // namespace ilo
