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

signals:
    /// F1 in a dialog that names its help (property "iloHelp").
    void helpWanted(const QString &key, QWidget *dialog);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;
};

} // namespace ilo
