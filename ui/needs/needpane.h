#pragma once

#include "core/storage/needlist.h"
#include "ui/kit/recordpane.h"

class QPushButton;
class QVBoxLayout;

namespace ilo {

class AttachedFiles;
class FlowLayout;
class SectionHeader;
class TextLabel;
struct Changed;

/// One need beside the list, to be read: what is asked, what it must do, what its brief lacks. It
/// is written in the editor. Follows changes.
class NeedPane : public RecordPane
{
    Q_OBJECT

public:
    explicit NeedPane(Context &context, QWidget *parent = nullptr);

signals:
    void openWanted(const QString &field); ///< the editor; at this field when one is named
    void briefWanted();

protected:
    void reload() override;
    void emptied() override;

private:
    TextLabel *addText(QVBoxLayout *column, const QString &title);
    void showBadges();
    void showFacts();
    void showRequirements();
    void showMissing();
    void follow(const Changed &changed);

    NeedInFull m_full;
    TextLabel *m_code;
    TextLabel *m_title;
    FlowLayout *m_badges;
    TextLabel *m_facts;
    TextLabel *m_question;
    TextLabel *m_today;
    SectionHeader *m_requirementsHeader;
    QVBoxLayout *m_requirements;
    SectionHeader *m_missingHeader;
    QVBoxLayout *m_missing;
    AttachedFiles *m_files;
};

} // namespace ilo
