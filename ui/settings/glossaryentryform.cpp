#include "ui/settings/glossaryentryform.h"

#include "core/domain/change.h"
#include "core/matching/textlanguage.h"
#include "ui/kit/fieldlabels.h"
#include "ui/kit/formfield.h"
#include "ui/kit/style.h"
#include "ui/kit/textlabel.h"
#include "ui/kit/valuetext.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QPushButton>
#include <QVBoxLayout>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace ilo {
namespace {

QComboBox *languageChoice(const QString &name)
{
    auto *box = new QComboBox;
    box->setObjectName(name);
    for (const TextLanguage language : kEveryReadLanguage) {
        const QString code = textLanguageCode(language);
        box->addItem(languageLabel(code), code);
    }
    return box;
}

QLineEdit *wordEdit(const QString &name)
{
    auto *edit = new QLineEdit;
    edit->setObjectName(name);
    return edit;
}

void choose(QComboBox *box, const QString &key)
{
    box->setCurrentIndex(std::max(0, box->findData(key)));
}

QHBoxLayout *lineOf(QWidget *wide, QWidget *narrow)
{
    auto *line = new QHBoxLayout;
    line->setSpacing(12);
    line->addWidget(wide, 3);
    line->addWidget(narrow, 2);
    return line;
}

} // namespace

GlossaryEntryForm::GlossaryEntryForm(QWidget *parent)
    : QWidget(parent)
    , m_name(new TextLabel({}, TextSize::Text, true, this))
    , m_word(wordEdit(u"entryWord"_s))
    , m_language(languageChoice(u"entryLanguage"_s))
    , m_bond(new QComboBox)
    , m_otherWord(wordEdit(u"entryOtherWord"_s))
    , m_otherLanguage(languageChoice(u"entryOtherLanguage"_s))
    , m_note(wordEdit(u"entryNote"_s))
    , m_keep(new QPushButton(tr("Keep"), this))
{
    const auto label = [](const char *field) {
        return fieldLabel(typeName<GlossaryEntry>(), QString::fromLatin1(field));
    };
    m_bond->setObjectName(u"entryBond"_s);
    for (const WordBond bond : {WordBond::Same, WordBond::Never})
        m_bond->addItem(ilo::label(bond), toKey(bond));
    m_wordField =
        new FormField(label("word"), m_word, tr("One word or several, in any form."), this);
    m_otherField = new FormField(label("other_word"), m_otherWord, {}, this);
    m_keep->setObjectName(u"keepEntry"_s);
    kit::setRole(m_keep, ButtonRole::Primary);
    auto *cancel = new QPushButton(tr("Cancel"), this);
    cancel->setObjectName(u"cancelEntry"_s);

    auto *buttons = new QHBoxLayout;
    buttons->addWidget(m_keep);
    buttons->addWidget(cancel);
    buttons->addStretch();
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(8);
    column->addWidget(m_name);
    column->addLayout(lineOf(m_wordField, new FormField(label("language"), m_language, {}, this)));
    column->addWidget(new FormField(label("bond"), m_bond, {}, this));
    column->addLayout(
        lineOf(m_otherField, new FormField(label("other_language"), m_otherLanguage, {}, this)));
    column->addWidget(new FormField(label("note"), m_note, tr("Why, for colleagues."), this));
    column->addLayout(buttons);

    for (QLineEdit *edit : {m_word, m_otherWord, m_note}) {
        connect(edit, &QLineEdit::textChanged, this, &GlossaryEntryForm::update);
        connect(edit, &QLineEdit::returnPressed, m_keep, &QPushButton::click);
    }
    for (QComboBox *box : {m_language, m_otherLanguage, m_bond})
        connect(box, &QComboBox::currentIndexChanged, this, &GlossaryEntryForm::update);
    connect(cancel, &QPushButton::clicked, this, &GlossaryEntryForm::cancelled);
    connect(m_keep, &QPushButton::clicked, this, [this] { emit wanted(m_entry, typed()); });
}

void GlossaryEntryForm::showEntry(const GlossaryEntry &entry)
{
    m_entry = entry;
    m_name->setText(entry.id.isNull() ? tr("New entry") : tr("Change the entry"));
    m_word->setText(entry.word);
    choose(m_language, entry.language);
    choose(m_bond, toKey(entry.bond));
    m_otherWord->setText(entry.otherWord);
    choose(m_otherLanguage, entry.otherLanguage);
    m_note->setText(entry.note);
    update();
    QWidget::show();
    (entry.word.isEmpty() ? m_word : m_otherWord)->setFocus();
}

void GlossaryEntryForm::setFault(const QString &fault)
{
    m_wordField->setFault(fault);
}

GlossaryEntry GlossaryEntryForm::typed() const
{
    GlossaryEntry entry = m_entry;
    entry.word = m_word->text().simplified();
    entry.language = m_language->currentData().toString();
    fromStored(m_bond->currentData(), entry.bond);
    entry.otherWord = m_otherWord->text().simplified();
    entry.otherLanguage = m_otherLanguage->currentData().toString();
    entry.note = m_note->text().simplified();
    return entry;
}

void GlossaryEntryForm::update()
{
    const QStringList invalid = invalidFields(typed());
    m_keep->setEnabled(invalid.isEmpty());
    setFault({});
    const bool isSame =
        invalid.contains(u"other_word"_s) && !m_otherWord->text().trimmed().isEmpty();
    m_otherField->setFault(isSame ? tr("The same word in the same language. Write another.")
                                  : QString());
}

} // namespace ilo
