#pragma once

#include "core/opportunities/telling.h"

#include <QWidget>

class QTreeWidget;
class QTreeWidgetItem;

namespace ilo {

class Context;
class OrganisationPicker;

/// Companies to be told: found by three letters, ticked, each with the address it is written to.
class PartyTable : public QWidget
{
    Q_OBJECT

public:
    explicit PartyTable(Context &context, QWidget *parent = nullptr);

    /// Adds a company, once. One that must not be contacted is there but not ticked.
    void add(const QString &company);

    /// Says beside a company that it was told on that day.
    void setTold(const QMap<QString, QDate> &told) { m_told = told; }

    std::vector<TellingParty> ticked() const;

    /// "must not be contacted: consent withdrawn on 3 May 2026"; null when it may be.
    static QString refusalText(const TellingParty &party);

    QWidget *picker() const;
    QTreeWidget *table() const { return m_table; }

signals:
    void changed();

private:
    void take();
    QString stateOf(const TellingParty &party) const;

    Context &m_context;
    OrganisationPicker *m_picker;
    QTreeWidget *m_table;
    std::vector<TellingParty> m_parties; ///< by row
    QMap<QString, QDate> m_told;
};

} // namespace ilo
