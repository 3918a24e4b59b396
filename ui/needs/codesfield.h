#pragma once

#include "ui/needs/fieldeditor.h"

class QLineEdit;

namespace ilo {

class CodeRow;
class Context;

/// Codes of a reference list: typed between commas, or chosen from the list; what they mean stands
/// below.
class CodesField : public FieldEditor
{
    Q_OBJECT

public:
    CodesField(Context &context, const QString &type, const QString &field, const QString &label,
               QWidget *parent = nullptr);

    void setRecord(const QString &id) override;
    std::optional<QVariant> value() const override;
    QString typed() const override;

    void setPlaceholder(const QString &text);

protected:
    void display(const QVariant &stored) override;
    void displayTyped(const QString &text) override;

private:
    const QString m_type;
    QLineEdit *m_line;
    CodeRow *m_row;
};

} // namespace ilo
