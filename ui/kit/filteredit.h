#pragma once

#include <QLineEdit>

namespace ilo {

/// The text filter of a list: funnel, clear button, Esc clears, ↓ goes to the list. Ctrl+F reaches
/// it through Page::filterField().
class FilterEdit : public QLineEdit
{
    Q_OBJECT

public:
    explicit FilterEdit(const QString &placeholder, QWidget *parent = nullptr);

signals:
    void cleared();  ///< by Esc: the list brings all back with the same row selected
    void leftDown(); ///< ↓ or Enter: into the list

protected:
    void keyPressEvent(QKeyEvent *event) override;
};

} // namespace ilo
