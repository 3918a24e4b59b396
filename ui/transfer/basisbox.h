#pragma once

#include "ui/transfer/importdraft.h"

#include <QWidget>

class QComboBox;

namespace ilo {

class TextLabel;

/// Why the office may keep the people of the file: chosen once for all of them, never guessed.
/// Hidden where the file names no people, or states the basis of each.
class BasisBox : public QWidget
{
    Q_OBJECT

public:
    explicit BasisBox(ImportDraft &draft, QWidget *parent = nullptr);

private:
    void showDraft();

    ImportDraft &m_draft;
    QComboBox *m_box;
    TextLabel *m_meaning;
};

} // namespace ilo
