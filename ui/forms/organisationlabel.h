#pragma once

#include "ui/forms/organisationpicker.h"

#include <QPointer>
#include <QWidget>

class QPushButton;

namespace ilo {

class Context;
class ElidedButton;

/// The organisation of a record: a link that leads to it, and a line to find another in after F2
/// or "Change". Enter keeps, Esc takes back.
class OrganisationLabel : public QWidget
{
    Q_OBJECT

public:
    OrganisationLabel(Context &context, const QString &name, QWidget *parent = nullptr);

    /// Shows this one; empty: none.
    void setOrganisation(const QString &id);

    bool isEditing() const { return m_picker != nullptr; }
    void edit();

signals:
    void chosen(const QString &id);           ///< empty: none any more
    void creationWanted(const QString &name); ///< a new company is to be made and linked

protected:
    void keyPressEvent(QKeyEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void finish(bool keep);

    Context &m_context;
    QString m_id;
    ElidedButton *m_link;
    QPushButton *m_change;
    QPointer<OrganisationPicker> m_picker;
    bool m_isFinishing = false;
};

} // namespace ilo
