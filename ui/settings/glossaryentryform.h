#pragma once

#include "core/domain/glossaryentry.h"

#include <QWidget>

class QComboBox;
class QLineEdit;
class QPushButton;

namespace ilo {

class FormField;
class TextLabel;

/// An entry of the office's glossary as a person writes it: two words with their languages and what
/// they are to one another.
class GlossaryEntryForm : public QWidget
{
    Q_OBJECT

public:
    explicit GlossaryEntryForm(QWidget *parent = nullptr);

    /// Shows an entry to be changed, or a new one (null id) with what is known of it; the cursor is
    /// where the first word is missing.
    void showEntry(const GlossaryEntry &entry);

    /// Why it was not kept, at the word.
    void setFault(const QString &fault);

signals:
    void wanted(const ilo::GlossaryEntry &before, const ilo::GlossaryEntry &after);
    void cancelled();

private:
    GlossaryEntry typed() const;
    void update();

    GlossaryEntry m_entry;
    TextLabel *m_name;
    QLineEdit *m_word;
    QComboBox *m_language;
    QComboBox *m_bond;
    QLineEdit *m_otherWord;
    QComboBox *m_otherLanguage;
    QLineEdit *m_note;
    FormField *m_wordField;
    FormField *m_otherField;
    QPushButton *m_keep;
};

} // namespace ilo
