#pragma once

#include "core/domain/change.h"
#include "ui/forms/fieldform.h"

namespace ilo {

class Badge;
class ElidedLabel;
class TextLabel;

/// One part of a company: a line to read, its fields below while it is open.
class PartRow : public QWidget
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

    bool isOpen() const { return m_form && m_form->isVisibleTo(this); }
    void setOpen(bool open);
    void editFirst();

signals:
    void removeWanted();

protected:
    void mouseReleaseEvent(QMouseEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void paintEvent(QPaintEvent *event) override;
    void enterEvent(QEnterEvent *event) override;
    void leaveEvent(QEvent *event) override;
    void contextMenuEvent(QContextMenuEvent *event) override;

private:
    void makeForm();

    Context &m_context;
    AnyRecord m_part;
    FieldForm::Write m_write;
    QWidget *m_line;
    ElidedLabel *m_title;
    TextLabel *m_second;
    TextLabel *m_third;
    Badge *m_badge;
    FieldForm *m_form = nullptr;
    QWidget *m_buttons = nullptr;
    bool m_isNew = false;
};

} // namespace ilo
