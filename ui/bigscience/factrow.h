#pragma once

#include "core/domain/change.h"

#include <QWidget>

class QHBoxLayout;
class QPushButton;

namespace ilo {

class Context;
class FieldForm;
class TextLabel;

/// A rule, portal or threshold in a pane: what it says, its marks, the link to its source; Enter or
/// a click opens its fields below, where every value is edited in place.
class FactRow : public QWidget
{
    Q_OBJECT

public:
    FactRow(Context &context, const AnyRecord &record, QWidget *parent = nullptr);

    const AnyRecord &record() const { return m_record; }
    void show(const AnyRecord &record);

    bool isOpen() const { return m_isOpen; }
    void setOpen(bool open);

    /// Opens it and begins with its first field.
    void editFirst();

signals:
    void removeWanted();
    void checkedWanted(); ///< "Checked today"

protected:
    void mouseReleaseEvent(QMouseEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void contextMenuEvent(QContextMenuEvent *event) override;
    void paintEvent(QPaintEvent *event) override;
    void enterEvent(QEnterEvent *event) override;
    void leaveEvent(QEvent *event) override;

private:
    void makeForm();
    bool canBeChecked() const;

    Context &m_context;
    AnyRecord m_record;
    QWidget *m_head;
    TextLabel *m_title;
    TextLabel *m_more;
    QPushButton *m_link;
    QString m_address;
    QWidget *m_badges;
    QHBoxLayout *m_badgeLine;
    QWidget *m_body = nullptr; ///< form and buttons; made when first opened
    FieldForm *m_form = nullptr;
    bool m_isOpen = false;
};

/// The fields of a rule, portal or threshold in the order of their forms.
QStringList factFields(const QString &type);

} // namespace ilo
