#pragma once

#include "core/opportunities/telling.h"

#include <QDialog>

#include <functional>

class QComboBox;
class QLineEdit;
class QPlainTextEdit;
class QPushButton;

namespace ilo {

class Context;
class FormField;
class MessageFrame;
class PartyTable;
class TextLabel;

/// What is to be told about a record.
struct TellingDraft
{
    QString recordType;
    QString recordId;
    QString subject;
    QString text;
    QStringList companies; ///< ids of those that are proposed
    Id<Need> need;
    QString note = {}; ///< kept with what was told: why it was although something spoke against it

    /// What is written in the same action, so that it is taken back with it, and the action's
    /// label.
    struct Also
    {
        QString label;
        ChangeSet changes;
    };
    /// @param told  ids of the companies, @param label  of the telling alone
    std::function<Also(const QStringList &told, const QString &label)> also = {};
};

/// Tells companies the same text about a record and keeps what was told to whom, when and how. The
/// program sends nothing: it hands drafts to the mail program, saves them as files, or only logs.
class TellingDialog : public QDialog
{
    Q_OBJECT

public:
    TellingDialog(Context &context, const TellingDraft &draft, QWidget *parent = nullptr);

    /// Shows one over the window of `parent`; it deletes itself.
    static TellingDialog *start(Context &context, const TellingDraft &draft, QWidget *parent);

    const TellingDraft &draft() const { return m_draft; }

    /// Ids of the companies that are ticked: once it is accepted, of those that were told.
    QStringList told() const;

private:
    void lay();
    void showState();
    void tell();
    bool handOver(const std::vector<TellingParty> &parties);
    bool saveAddresses(const std::vector<TellingParty> &parties);
    DisclosureChannel channel() const;

    Context &m_context;
    const TellingDraft m_draft;
    std::vector<InformationDisclosure> m_earlier;
    QLineEdit *m_subject;
    QPlainTextEdit *m_text;
    PartyTable *m_parties;
    QComboBox *m_channel;
    FormField *m_channelField;
    TextLabel *m_version;
    MessageFrame *m_message;
    QPushButton *m_tell;
};

} // namespace ilo
