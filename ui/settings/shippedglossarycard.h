#pragma once

#include "core/domain/glossaryentry.h"
#include "core/matching/matchknowledge.h"
#include "ui/settings/settingscard.h"

#include <functional>

class QComboBox;
class QLineEdit;
class QPushButton;
class QTreeWidget;

namespace ilo {

class Context;

/// The glossary that ships with the program, to look up what it says; an entry is taken out of use,
/// or one of its words corrected, by an entry of the office.
class ShippedGlossaryCard : public SettingsCard
{
    Q_OBJECT

public:
    /// The office's entry on an English word; null: the shipped one is used.
    using OfficeEntry = std::function<const GlossaryEntry *(const QString &english)>;

    ShippedGlossaryCard(Context &context, OfficeEntry unused, QWidget *parent = nullptr);

    /// Which entries are used, anew.
    void refresh();

signals:
    void correctionWanted(const ilo::GlossaryEntry &known);

private:
    void fill();
    void showCurrent();
    void switchCurrent();
    void correct();
    const ParallelLabel *current() const;
    bool isUsed(const ParallelLabel &row) const;

    Context &m_context;
    OfficeEntry m_unused;
    QLineEdit *m_find;
    QComboBox *m_language;
    QTreeWidget *m_list;
    TextLabel *m_detail;
    QPushButton *m_switch;
    QPushButton *m_correct;
    std::vector<ParallelLabel> m_rows;
};

} // namespace ilo
