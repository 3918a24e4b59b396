#pragma once

#include "core/domain/change.h"
#include "core/storage/bigscience.h"
#include "ui/kit/recordpane.h"

class QLabel;
class QPushButton;
class QVBoxLayout;

namespace ilo {

class BalanceTable;
class BigScienceActions;
class ElidedLabel;
class FactRow;
class FieldForm;
class FlowLayout;
class MessageFrame;
class SectionHeader;
class TextLabel;
struct Changed;

/// One Big Science Organisation: what it is, who is in it, where it publishes, who is our contact
/// there, how it buys and how states stand with it. Follows changes of it.
class OrganisationPane : public RecordPane
{
    Q_OBJECT

public:
    OrganisationPane(Context &context, BigScienceActions &actions, QWidget *parent = nullptr);

    QString name() const { return m_full.organisation.name; }

    /// Opens a rule, balance or portal of it.
    void openPart(const QString &id);

    /// Begins with the name: of a new organisation.
    void editName();
    void addRule();

signals:
    void importWanted(); ///< a list of return balances

protected:
    void reload() override;

private:
    QWidget *makeHeader();
    void makeSections();
    SectionHeader *addSection(const QString &title, QWidget *content);
    QPushButton *linkIn(SectionHeader *header, const QString &text);
    void follow(const Changed &changed);
    void showHeader();
    void showMembers();
    void showRows(QVBoxLayout *to, std::vector<FactRow *> &rows,
                  const std::vector<AnyRecord> &records);
    void showLinks(QVBoxLayout *to, const std::vector<std::pair<QString, QString>> &links,
                   const QString &page, const QString &none);
    void removePart(const FactRow &row);
    FactRow *rowOf(const QString &id) const;

    BigScienceActions &m_actions;
    BigScienceInFull m_full;
    QVBoxLayout *m_column = nullptr;
    ElidedLabel *m_name;
    TextLabel *m_subline;
    QPushButton *m_web;
    QString m_address;
    QWidget *m_members;
    FlowLayout *m_memberFlow;
    FieldForm *m_form;
    QVBoxLayout *m_portals = nullptr;
    QVBoxLayout *m_contacts = nullptr;
    QVBoxLayout *m_rules = nullptr;
    QVBoxLayout *m_needs = nullptr;
    TextLabel *m_noBalances;
    BalanceTable *m_balances;
    MessageFrame *m_caution;
    std::vector<FactRow *> m_portalRows;
    std::vector<FactRow *> m_ruleRows;
};

} // namespace ilo
