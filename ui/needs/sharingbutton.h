#pragma once

#include "core/domain/need.h"

#include <QToolButton>

namespace ilo {

/// Says how far a field is opened and lets the person choose another level: "Internal" as the need
/// or one of its own. Reached by the pointer, or from the field by Ctrl+Shift+S.
class SharingButton : public QToolButton
{
    Q_OBJECT

public:
    /// @param fields  names in Description<Need> that are opened together
    SharingButton(const QStringList &fields, const QString &label, QWidget *parent = nullptr);

    const QStringList &fields() const { return m_fields; }
    const QString &label() const { return m_label; }
    void show(const Need &need);

    QSize sizeHint() const override;

signals:
    /// Empty: as the need.
    void chosen(const QString &level);

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    using QToolButton::show;
    void fill();

    QStringList m_fields;
    QString m_label;
    QString m_own;
    Sharing m_ofNeed = Sharing::Internal;
};

} // namespace ilo
