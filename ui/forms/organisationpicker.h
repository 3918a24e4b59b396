#pragma once

#include <QLineEdit>

class QCompleter;
class QStandardItemModel;

namespace ilo {

class Context;

/// A line in which an organisation is found by three letters and Enter; the last line of the list
/// offers to make a company of what is typed.
class OrganisationPicker : public QLineEdit
{
    Q_OBJECT

public:
    explicit OrganisationPicker(Context &context, QWidget *parent = nullptr);

    /// Shows this one; empty: none.
    void setOrganisation(const QString &id);

    /// Of what is shown; empty when nothing is chosen.
    QString organisation() const { return m_chosen; }

    /// A name that is to become a new company; empty when one that exists is chosen.
    QString newName() const { return m_newName; }

    /// Takes what is typed when it names one organisation, as leaving the line does. False when it
    /// names none or several.
    bool settle();

    /// While its list is open, which takes the focus: that is no leaving.
    bool isChoosing() const;

signals:
    void picked(); ///< organisation() or newName() is another than before

protected:
    void keyPressEvent(QKeyEvent *event) override;

private:
    void suggest();
    void take(const QModelIndex &index);

    Context &m_context;
    QStandardItemModel *m_choices;
    QCompleter *m_completer;
    QString m_chosen;
    QString m_newName;
};

} // namespace ilo
