#pragma once

#include "core/storage/opportunityrecord.h"

#include <QTimer>
#include <QWidget>

class QPushButton;
class QScrollArea;
class QVBoxLayout;

namespace ilo {

class Context;
class ElidedLabel;
class FieldForm;
class LotList;
class MessageFrame;
class OpportunityActions;
class OrganisationPicker;
class PartRows;
class RecordTrail;
class SectionHeader;
class TextLabel;
class WhoFits;
struct Changed;

/// One opportunity beside the list: its deadlines, who was told, the buyer's rules, nominated
/// firms, lots and awards. Follows changes of it, and the clock.
class OpportunityPane : public QWidget
{
    Q_OBJECT

public:
    OpportunityPane(Context &context, OpportunityActions &actions, QWidget *parent = nullptr);

    /// Empty: none.
    void show(const QString &id);
    const QString &id() const { return m_id; }
    const OpportunityInFull &full() const { return m_full; }
    QStringList ticked() const; ///< ids of the companies that fit and are to be told

    /// Begins editing a field.
    void edit(const QString &field);

    /// Opens the ranking of all companies for it.
    void openShortlist();

    /// Puts the cursor where a firm is added to the nomination list.
    void beginNomination();

private:
    QWidget *makeHeader();
    SectionHeader *addSection(const QString &title, QWidget *content);
    void makeSections();
    QWidget *makeNominations();
    FieldForm *addForm(const QString &title, const QStringList &fields);
    void reload();
    void showHeader();
    void showTold();
    void showNominations();
    void showBuyer();
    void follow(const Changed &changed);

    Context &m_context;
    OpportunityActions &m_actions;
    QString m_id;
    OpportunityInFull m_full;
    QScrollArea *m_scroll;
    QVBoxLayout *m_column;
    ElidedLabel *m_title;
    TextLabel *m_subline;
    QPushButton *m_tell;
    QPushButton *m_nominate;
    QPushButton *m_shortlist;
    QPushButton *m_notice;
    QPushButton *m_documents;
    MessageFrame *m_message;
    PartRows *m_deadlines;
    WhoFits *m_fits;
    SectionHeader *m_toldHeader = nullptr;
    PartRows *m_told;
    SectionHeader *m_rulesHeader = nullptr;
    PartRows *m_rules;
    SectionHeader *m_nominationHeader = nullptr;
    PartRows *m_nominations;
    OrganisationPicker *m_firm;
    QPushButton *m_saveList;
    QPushButton *m_printList;
    QPushButton *m_sent;
    SectionHeader *m_lotsHeader = nullptr;
    LotList *m_lots;
    SectionHeader *m_awardsHeader = nullptr;
    PartRows *m_awards;
    SectionHeader *m_textHeader = nullptr;
    PartRows *m_text;
    std::vector<FieldForm *> m_forms;
    RecordTrail *m_history;
    QTimer m_clock;
};

} // namespace ilo
