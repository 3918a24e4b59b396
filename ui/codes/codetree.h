#pragma once

#include "core/storage/codelookup.h"

#include <QSet>
#include <QTreeWidget>

namespace ilo {

/// The codes of a list as a tree whose branches are read when they open, or those that a search
/// found, one under the other. Codes are ticked with Space or chosen with Enter.
class CodeTree : public QTreeWidget
{
    Q_OBJECT

public:
    CodeTree(Database &database, const QString &scheme, bool ticks, QWidget *parent = nullptr);

    /// Empty: the whole tree, open where ticked codes are.
    void search(const QString &text);

    /// Ticked codes, without check digits.
    const QSet<QString> &ticked() const { return m_ticked; }
    void setTicked(const QSet<QString> &codes);

    /// The current code with its check digit; null: none.
    QString currentCode() const;

    /// As the list writes it, with its check digit: "31643000-5".
    QString shown(const QString &code) const;

signals:
    void ticksChanged();
    void chosen();    ///< Enter or a double click on a code
    void escapedUp(); ///< ↑ on the first line: back to the search

protected:
    void keyPressEvent(QKeyEvent *event) override;

private:
    QTreeWidgetItem *makeItem(const CodeLine &line);
    void fill(QTreeWidgetItem *parent);
    void openTo(const QString &code);
    QTreeWidgetItem *childOf(QTreeWidgetItem *parent, const QString &code) const;

    Database &m_database;
    const QString m_scheme;
    const bool m_ticks;
    QSet<QString> m_ticked;
    bool m_isFilling = false;
};

} // namespace ilo
