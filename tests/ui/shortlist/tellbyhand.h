#pragma once

#include "ui/telling/tellingdialog.h"

#include <QComboBox>
#include <QPushButton>
#include <QTest>

namespace ilo::test {

/// Presses Tell in the dialog that is open within `part`, as for a meeting: nothing is handed to a
/// mail program.
inline void tellByHand(const QWidget &part)
{
    for (TellingDialog *dialog : part.findChildren<TellingDialog *>()) {
        if (!dialog->isVisible())
            continue;
        auto *how = dialog->findChild<QComboBox *>();
        how->setCurrentIndex(how->findData(toKey(DisclosureChannel::Meeting)));
        for (QPushButton *button : dialog->findChildren<QPushButton *>()) {
            if (button->text().startsWith(u"Tell "))
                QTest::mouseClick(button, Qt::LeftButton);
        }
    }
}

} // namespace ilo::test
