#pragma once

#include <QDialog>

class QKeySequenceEdit;
class QPushButton;
class QTreeWidget;
class QTreeWidgetItem;

namespace ilo {

class FilterEdit;
class Shortcuts;
class TextLabel;

/// An action with keys, and where it stands.
struct KeyedAction
{
    QString place; ///< "File", "Needs"
    QAction *action = nullptr;
};

/// Every key of the program by place, as it is now; searched, changed, and copied as text. Two
/// commands with the same keys say so.
class ShortcutDialog : public QDialog
{
    Q_OBJECT

public:
    ShortcutDialog(Shortcuts &shortcuts, const std::vector<KeyedAction> &actions,
                   QWidget *parent = nullptr);

    QString asText() const;

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;
    bool focusNextPrevChild(bool next) override;

private:
    QWidget *makeEditor();
    void fill();
    void showChosen();
    void change(const QKeySequence &keys);
    QAction *chosen() const;
    QList<QAction *> all() const;
    QString faultOf(const QAction &action) const;

    Shortcuts &m_shortcuts;
    std::vector<KeyedAction> m_actions;
    FilterEdit *m_filter;
    QTreeWidget *m_list;
    QKeySequenceEdit *m_keys;
    QPushButton *m_usual;
    QPushButton *m_none;
    TextLabel *m_note;
};

/// Name, version, licence, what it is made with.
void showAbout(QWidget *parent);

} // namespace ilo
