#pragma once

#include "ui/kit/pickedit.h"

#include <QPointer>

class QPushButton;

namespace ilo {

class ElidedButton;

/// A linked record: its name leads to it, "Change" makes a line to pick another in. Enter keeps,
/// Esc takes back.
class RecordLink : public QWidget
{
    Q_OBJECT

public:
    RecordLink(const QString &name, const QString &icon, PickEdit::Suggest suggest,
               QWidget *parent = nullptr);

    /// Shows this one; an empty id: none.
    void show(const QString &id, const QString &text);
    void edit();

signals:
    void followed(const QString &id);
    void chosen(const QString &id); ///< empty: none any more

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void finish(bool keep);

    const QString m_icon;
    PickEdit::Suggest m_suggest;
    QString m_id;
    QString m_text; ///< what it is called, in full
    ElidedButton *m_link;
    QPushButton *m_change;
    QPointer<PickEdit> m_pick;
};

} // namespace ilo
