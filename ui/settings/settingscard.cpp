#include "ui/settings/settingscard.h"

#include "ui/kit/textlabel.h"

#include <QHBoxLayout>
#include <QVBoxLayout>

namespace ilo {

SettingsCard::SettingsCard(const QString &heading, const QString &sentence, QWidget *parent)
    : Card(parent)
    , m_sentence(new TextLabel({}, TextSize::Text, false, this))
    , m_content(new QVBoxLayout)
    , m_buttonLine(new QWidget(this))
    , m_buttons(new QHBoxLayout(m_buttonLine))
{
    setAccessibleName(heading);
    m_sentence->setWordWrap(true);
    m_sentence->setInk(Ink::Secondary);
    m_content->setSpacing(12);
    m_buttons->setContentsMargins(0, 0, 0, 0);
    m_buttons->setSpacing(8);

    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(16, 12, 16, 16);
    column->setSpacing(8);
    column->addWidget(new TextLabel(heading, TextSize::Section, true, this));
    column->addWidget(m_sentence);
    column->addLayout(m_content);
    column->addWidget(m_buttonLine);
    setSentence(sentence);
}

void SettingsCard::setSentence(const QString &sentence)
{
    m_sentence->setText(sentence);
    m_sentence->setVisible(!sentence.isEmpty());
}

} // namespace ilo
