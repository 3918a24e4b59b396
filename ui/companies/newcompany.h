#pragma once

#include "core/domain/organisation.h"

#include <QWidget>

class QComboBox;
class QLineEdit;
class QPushButton;

namespace ilo {

class Context;
class FormDraft;
class FormField;
class TextLabel;

/// Name, town and country of a company that is to be added. Says while typing when one that looks
/// like it is there already.
class NewCompany : public QWidget
{
    Q_OBJECT

public:
    explicit NewCompany(Context &context, QWidget *parent = nullptr);

    /// Takes the focus, with what was typed before and not added; else, or when a name is given,
    /// with empty fields.
    void begin(const QString &name);

    /// Whether something was typed before and not added.
    bool hasDraft() const;

    /// What is typed was added, or is not wanted.
    void dropDraft();

signals:
    void wanted(const ilo::Organisation &company);
    void cancelled();
    void openWanted(const QString &id); ///< the one that is there already

protected:
    void keyPressEvent(QKeyEvent *event) override;

private:
    void finish();
    void cancel();
    void lookForSame();
    void lookForAlike();
    Organisation entered() const;

    Context &m_context;
    QLineEdit *m_name;
    QLineEdit *m_town;
    QComboBox *m_country;
    FormField *m_nameField;
    QPushButton *m_same;      ///< link to the one that is there
    TextLabel *m_typedBefore; ///< says so
    FormDraft *m_draft;
    QString m_sameId;
};

} // namespace ilo
