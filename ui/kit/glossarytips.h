#pragma once

#include <QObject>

class QWidget;

namespace ilo {

/// Says what a field's name means where the pointer rests on it, and by Shift+F1 for the field that
/// has the focus. Watches the whole application: forms need no knowledge of it.
class GlossaryTips : public QObject
{
    Q_OBJECT

public:
    explicit GlossaryTips(QObject *parent = nullptr);

    /// The explanation for a widget: by its own text or the label that it is the buddy of; empty
    /// when it needs none.
    static QString tipFor(const QWidget *widget);

    /// The help topic of the place in which the widget is: the property "iloHelp" of the nearest
    /// widget around it, beyond its window too; empty: none.
    static QString topicOf(const QWidget *widget);

signals:
    /// F1 in a dialog. `key` is its topicOf(); empty: that of the window behind it.
    void helpWanted(const QString &key, QWidget *dialog);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;
};

} // namespace ilo
