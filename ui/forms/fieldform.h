#pragma once

#include "core/domain/change.h"

#include <QHash>
#include <QTimer>
#include <QWidget>

class QFormLayout;

namespace ilo {

class ChoiceLabel;
class CodeRow;
class Context;
class EditLabel;
class OrganisationLabel;
class SuggestButton;
class TextLabel;

/// Some fields of one record: names at the left, values that become editors at the right. Every
/// value is kept when it is left; one that cannot be stays as typed, with a sentence below it.
class FieldForm : public QWidget
{
    Q_OBJECT

public:
    /// Writes the field; returns a sentence with the cure when it cannot be.
    using Write = std::function<QString(const QString &field, const QVariant &stored)>;

    FieldForm(Context &context, const QString &type, const QStringList &fields,
              QWidget *parent = nullptr);

    void setWrite(const Write &write) { m_write = write; }

    /// Makes a company of the name and links it by the field, as one action.
    using MakeOrganisation = std::function<void(const QString &field, const QString &name)>;
    void setMakeOrganisation(const MakeOrganisation &make) { m_makeOrganisation = make; }

    /// False for a record that is not in the file yet: half-typed text of it has nowhere to return.
    void setKeepsDrafts(bool keeps) { m_keepsDrafts = keeps; }

    /// Shows `record`. Faulty text stays while it is the same record, also when it changes
    /// elsewhere.
    void show(const AnyRecord &record);

    /// Begins editing; false when the form does not have the field.
    bool edit(const QString &field);

protected:
    void changeEvent(QEvent *event) override;
    void contextMenuEvent(QContextMenuEvent *event) override;

private:
    void addText(const QString &field, bool manyLines);
    QWidget *withPicker(const QString &field, EditLabel *editor);
    void addChoice(const QString &field);
    QWidget *withSuggestions(const QString &field, ChoiceLabel *editor);
    void choose(const QString &field, const QString &key);
    void addOrganisation(const QString &field);
    void addRow(const QString &field, QWidget *editor, bool above = false);
    void fitName(QWidget &name) const;
    void keep(const QString &field, const QString &text);
    void tell(const QString &fault);
    void takeBack(const QString &field);
    void keepDrafts();
    void forget(const QString &field);
    void bringDraftsBack();

    Context &m_context;
    const QString m_type;
    Write m_write;
    MakeOrganisation m_makeOrganisation;
    QString m_record; ///< id
    QFormLayout *m_rows;
    QList<QWidget *> m_names; ///< labels of the rows
    QHash<QString, EditLabel *> m_texts;
    QHash<QString, CodeRow *> m_codes; ///< of those texts that hold codes of a list
    QHash<QString, ChoiceLabel *> m_choices;
    QHash<QString, SuggestButton *> m_suggests; ///< beside those that can be proposed
    QHash<QString, OrganisationLabel *> m_organisations;
    QSet<QString> m_faulty;              ///< fields whose text is not what is stored
    QHash<QString, QString> m_halfTyped; ///< by field, since the last keepDrafts()
    QTimer m_draftTimer;
    QVariantMap m_stored; ///< by field, as last shown
    bool m_keepsDrafts = true;
};

} // namespace ilo
