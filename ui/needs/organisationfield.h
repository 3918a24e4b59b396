#pragma once

#include "core/storage/organisationchoice.h"
#include "ui/needs/fieldeditor.h"

class QCompleter;
class QLineEdit;
class QStandardItemModel;

namespace ilo {

class Context;

/// The organisation that has a need: three letters and Enter, or Tab. Big Science Organisations
/// come first; the last line offers to make a new one of what is typed.
class OrganisationField : public FieldEditor
{
    Q_OBJECT

public:
    OrganisationField(Context &context, const QString &field, const QString &label,
                      QWidget *parent = nullptr);

    std::optional<QVariant> value() const override;
    QString problem() const override;
    QString typed() const override;

signals:
    /// The person asked for a new Big Science Organisation of this name.
    void creationWanted(const QString &name);

    void finished(); ///< by Enter: the person goes on

protected:
    void display(const QVariant &stored) override;
    void displayTyped(const QString &text) override;
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void suggest();
    void take(const QModelIndex &index);
    void choose(const QVariant &id);
    void leaveByTab();
    void takeOnly();

    Context &m_context;
    QLineEdit *m_line;
    QStandardItemModel *m_choices;
    QCompleter *m_completer;
    QVariant m_chosen; ///< id of what is shown; null: nothing, or a text that is none
};

} // namespace ilo
