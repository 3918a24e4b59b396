#pragma once

#include "core/domain/change.h"
#include "ui/forms/openingrow.h"

class QHBoxLayout;
class QPushButton;

namespace ilo {

class Context;
class FieldForm;
class TextLabel;

/// A rule, portal or threshold in a pane: what it says, its marks, the link to its source; Enter or
/// a click opens its fields below, where every value is edited in place.
class FactRow : public OpeningRow
{
    Q_OBJECT

public:
    FactRow(Context &context, const AnyRecord &record, QWidget *parent = nullptr);

    const AnyRecord &record() const { return m_record; }
    void show(const AnyRecord &record);

signals:
    void checkedWanted(); ///< "Checked today"

protected:
    QWidget *makeBody() override;
    void editFirstField() override;
    void addActions(QMenu &menu) override;

private:
    bool canBeChecked() const;

    Context &m_context;
    AnyRecord m_record;
    TextLabel *m_title;
    TextLabel *m_more;
    QPushButton *m_link;
    QString m_address;
    QWidget *m_badges;
    QHBoxLayout *m_badgeLine;
    FieldForm *m_form = nullptr;
};

/// The fields of a rule, portal or threshold in the order of their forms.
QStringList factFields(const QString &type);

} // namespace ilo
