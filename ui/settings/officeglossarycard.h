#pragma once

#include "core/domain/glossaryentry.h"
#include "ui/settings/settingscard.h"

#include <vector>

class QPushButton;
class QTreeWidget;

namespace ilo {

class Context;
class GlossaryEntryForm;
class TextLabel;

/// The office's own entries: to see, add, change, switch off and delete, each an undoable action.
class OfficeGlossaryCard : public SettingsCard
{
    Q_OBJECT

public:
    explicit OfficeGlossaryCard(Context &context, QWidget *parent = nullptr);

    void reload();

    /// Opens the form with what is known of a new entry.
    void beginEntry(const GlossaryEntry &known);

    /// The entry that says the shipped one of this English word is not used; null: there is none.
    const GlossaryEntry *unused(const QString &english) const;

signals:
    void reloaded();

private:
    void makeButtons();
    const GlossaryEntry *current() const;
    void keep(const GlossaryEntry &before, GlossaryEntry after);
    void switchCurrent();
    void removeCurrent();
    void updateButtons();
    void endEntry();

    Context &m_context;
    QTreeWidget *m_list;
    TextLabel *m_none; ///< in the list's place while there is nothing in it
    GlossaryEntryForm *m_form;
    QPushButton *m_add;
    QPushButton *m_change;
    QPushButton *m_switch;
    QPushButton *m_remove;
    std::vector<GlossaryEntry> m_entries;
    QString m_wanted; ///< id of the entry to select next
};

} // namespace ilo
