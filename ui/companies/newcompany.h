#pragma once

#include "core/domain/organisation.h"

#include <QWidget>

class QComboBox;
class QLineEdit;
class QPushButton;

namespace ilo {

class Context;
class FormField;
class MessageFrame;

/// Name, town and country of a company that is to be added. Says while typing when one that looks
/// like it is there already.
class NewCompany : public QWidget
{
    Q_OBJECT

public:
    explicit NewCompany(Context &context, QWidget *parent = nullptr);

    /// Empties the fields and takes the focus.
    void begin(const QString &name);

signals:
    void wanted(const ilo::Organisation &company);
    void cancelled();
    void openWanted(const QString &id); ///< the one that is there already

protected:
    void keyPressEvent(QKeyEvent *event) override;

private:
    void finish();
    void lookForSame();
    void lookForAlike();
    Organisation entered() const;

    Context &m_context;
    QLineEdit *m_name;
    QLineEdit *m_town;
    QComboBox *m_country;
    FormField *m_nameField;
    QPushButton *m_same; ///< link to the one that is there
    QString m_sameId;
};

} // namespace ilo
