#pragma once

#include "ui/kit/card.h"

class QHBoxLayout;
class QVBoxLayout;

namespace ilo {

class TextLabel;

/// A framed part of a settings section: heading, a sentence on what it is for, content, buttons.
class SettingsCard : public Card
{
    Q_OBJECT

public:
    SettingsCard(const QString &heading, const QString &sentence, QWidget *parent = nullptr);

    /// Below the sentence, one below the other.
    QVBoxLayout *content() const { return m_content; }

    /// In the last line, from the left.
    QHBoxLayout *buttons() const { return m_buttons; }

    QWidget *buttonLine() const { return m_buttonLine; }

    void setSentence(const QString &sentence);

private:
    TextLabel *m_sentence;
    QVBoxLayout *m_content;
    QWidget *m_buttonLine;
    QHBoxLayout *m_buttons;
};

} // namespace ilo
