#pragma once

#include "core/domain/organisation.h"

#include <QWidget>

class QMenu;
class QToolButton;

namespace ilo {

class ElidedLabel;
class FlowLayout;
class TextLabel;

/// Name, place and states of a company over its fields.
class CompanyHeader : public QWidget
{
    Q_OBJECT

public:
    explicit CompanyHeader(QWidget *parent = nullptr);

    void show(const Organisation &company);

    /// Buttons under the badges, and the menu at the right of the name.
    void setActions(const QList<QAction *> &buttons, const QList<QAction *> &menu);

private:
    ElidedLabel *m_name;
    TextLabel *m_subline;
    QWidget *m_badges;
    FlowLayout *m_badgeFlow;
    FlowLayout *m_buttons;
    QToolButton *m_more;
    QMenu *m_menu;
};

} // namespace ilo
