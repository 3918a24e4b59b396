#pragma once

#include <QLineEdit>

#include <functional>
#include <vector>

class QAction;
class QCompleter;
class QStandardItemModel;

namespace ilo {

/// A line in which a record is found by some letters and Enter or Tab.
class PickEdit : public QLineEdit
{
    Q_OBJECT

public:
    struct Choice
    {
        QString id;
        QString text;
        QString detail = {}; ///< tells it from others of its name; in the list alone
        QString icon = {};   ///< Breeze name
    };
    using Suggest = std::function<std::vector<Choice>(const QString &text)>;

    /// `icon` stands in the line while nothing is chosen.
    PickEdit(const QString &icon, Suggest suggest, QWidget *parent = nullptr);

    void setChoice(const Choice &choice); ///< an empty id: none
    const Choice &choice() const { return m_choice; }

    /// True when there is a text that names nothing.
    bool isUnsettled() const;

signals:
    void picked(); ///< by hand: another choice, or none any more

protected:
    void focusOutEvent(QFocusEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    bool focusNextPrevChild(bool next) override;

private:
    void offer();
    void take(const Choice &choice);
    void settle();
    void showIcon(const QString &name);

    const QString m_icon;
    Suggest m_suggest;
    Choice m_choice;
    std::vector<Choice> m_offered;
    QStandardItemModel *m_model;
    QCompleter *m_completer;
    QAction *m_sign;
};

} // namespace ilo
