#pragma once

#include "core/brief/missing.h"
#include "core/quality/finding.h"
#include "core/storage/changed.h"
#include "core/storage/draft.h"
#include "core/storage/needlist.h"
#include "ui/needs/needsections.h"

#include <QWidget>

class QBoxLayout;
class QVBoxLayout;

namespace ilo {

class AttachedFiles;
class Context;
class FieldEditor;
class FieldKeeper;
class MessageFrame;
class RequirementDetails;
class RequirementModel;
class RequirementTable;
class SharingButton;

/// The form of one need: its fields and requirements, kept as they are left. A need that is new is
/// written with the first thing that is kept.
class NeedForm : public QWidget
{
    Q_OBJECT

public:
    explicit NeedForm(Context &context, QWidget *parent = nullptr);

    /// Opens a need; false when it is not there (any more).
    bool open(const Id<Need> &id);

    /// Begins a new one, with what the office and the advisor give.
    void begin();

    /// Types the title for the person, who goes on from there.
    void typeTitle(const QString &title);

    bool isNew() const { return m_isNew; } ///< not in the file yet
    const Need &need() const { return m_full.need; }
    const NeedInFull &full() const { return m_full; }

    /// As it would be with what is being typed now.
    NeedInFull asTyped() const;

    std::vector<Missing> missing() const;

    /// Nothing that is typed waits to be kept.
    bool isKept() const;

    /// Marks what the quality checks found, at the fields and in the table.
    void showFindings(const std::vector<QualityFinding> &findings);

    /// Puts the focus where a finding stands, with its words selected.
    void goTo(const FindingPlace &place);

    /// Does what the finding proposes, as an action of its own.
    bool cure(const QualityFinding &finding);

    /// Notes why a finding stays as it is; an empty reason: it counts again.
    bool keepFinding(const QualityFinding &finding, const QString &reason);

    /// Keeps all that is typed; false when a field could not be.
    bool keepAll();

    /// Puts the focus into a field ("title", "requirements") and shows it.
    void focusField(const QString &field);

    /// Puts the focus into the first field that could not be kept, and shows it with what is wrong.
    void focusFault();

    /// The field that has the focus; empty: none.
    QString focusedField() const;

    /// Every change of the field that has the focus, in a small window beside it.
    void showFieldHistory();

    /// The menu for the sharing of the focused field.
    void openSharingMenu();

    const std::vector<NeedSection> &sections() const { return m_sections; }
    QWidget *sectionHeader(const QString &key) const;
    RequirementTable *table() const { return m_table; }

    /// Drafts of a need that is not in the file yet stand under this name.
    static QString newRecord();

    /// The title as shown: empty for a need that has only its number.
    static QString titleOf(const Need &need);

signals:
    void shown();                      ///< another need, or new values of it
    void typing();                     ///< not kept yet
    void gone();                       ///< deleted, or its creation was undone
    void fieldWanted(QWidget *editor); ///< scroll there

protected:
    void resizeEvent(QResizeEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    void build();
    void fitRows();
    void buildSection(const NeedSection &section, QVBoxLayout *column);
    QWidget *buildField(const FieldSpec &spec);
    void show(const NeedInFull &full);
    void reload(const Changed &changed);
    void showHistoryOf(const FieldEditor &editor);
    bool keepField(FieldEditor &editor, const QVariant &value);
    bool widenSharing(FieldEditor &editor, Sharing level);
    bool write(const Need &after, const QString &label, ChangeSet before = {});
    void setSharing(const SharingButton &button, const QString &level);
    void createOrganisation(const QString &name);
    void leaveOrganisation();
    void offerDrafts();
    void restoreDrafts();

    Context &m_context;
    std::vector<NeedSection> m_sections;
    NeedInFull m_full;
    bool m_isNew = false;
    FieldKeeper *m_keeper;
    RequirementModel *m_model;
    RequirementTable *m_table;
    RequirementDetails *m_details;
    AttachedFiles *m_files;
    MessageFrame *m_drafts;
    MessageFrame *m_fault;
    QList<SharingButton *> m_sharing;
    QList<QBoxLayout *> m_rows;
    std::vector<Draft> m_left; ///< typing of an earlier run, offered above the form
};

} // namespace ilo
