#pragma once

#include "core/domain/change.h"
#include "core/storage/bigscience.h"

#include <QWidget>

class QLabel;
class QPushButton;
class QScrollArea;
class QVBoxLayout;

namespace ilo {

class BalanceTable;
class BigScienceActions;
class Context;
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
class OrganisationPane : public QWidget
{
    Q_OBJECT

public:
    OrganisationPane(Context &context, BigScienceActions &actions, QWidget *parent = nullptr);

    /// Empty: nobody.
    void show(const QString &id);
    const QString &id() const { return m_id; }
    QString name() const { return m_full.organisation.name; }

    /// Opens a rule, balance or portal of it.
    void openPart(const QString &id);

    /// Begins with the name: of a new organisation.
    void editName();
    void addRule();

signals:
    void importWanted(); ///< a list of return balances

private:
    QWidget *makeHeader();
    void makeSections();
    SectionHeader *addSection(const QString &title, QWidget *content);
    QPushButton *linkIn(SectionHeader *header, const QString &text);
    void reload();
    void follow(const Changed &changed);
    void showHeader();
    void showMembers();
    void showRows(QVBoxLayout *to, std::vector<FactRow *> &rows,
                  const std::vector<AnyRecord> &records);
    void showLinks(QVBoxLayout *to, const std::vector<std::pair<QString, QString>> &links,
                   const QString &page, const QString &none);
    void removePart(const FactRow &row);
    FactRow *rowOf(const QString &id) const;

    Context &m_context;
    BigScienceActions &m_actions;
    QString m_id;
    BigScienceInFull m_full;
    QScrollArea *m_scroll;
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
