#pragma once

#include "ui/settings/settingscard.h"

class QCheckBox;
class QLabel;
class QPushButton;

namespace ilo {

class Context;
class MessageFrame;

/// The office's logo at the head of papers, and the emblem of the EU at their foot.
class PaperLookCard : public SettingsCard
{
    Q_OBJECT

public:
    explicit PaperLookCard(Context &context, QWidget *parent = nullptr);

    /// Shows what the file says.
    void refresh();

private:
    void choose();
    void remove();
    void setEmblem(bool shown);

    Context &m_context;
    QLabel *m_picture;
    QPushButton *m_choose;
    QPushButton *m_remove;
    QCheckBox *m_emblem;
    MessageFrame *m_message;
};

} // namespace ilo
