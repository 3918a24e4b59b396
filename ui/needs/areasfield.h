#pragma once

#include "ui/needs/fieldeditor.h"

class QCompleter;
class QLineEdit;
class QMenu;
class QStandardItemModel;
class QToolButton;

namespace ilo {

class Context;
class SuggestButton;

/// Technology areas: typed by name between commas, with the names that fit offered while one types,
/// chosen from a menu (Alt+↓), or proposed from the texts of the record (Alt+↑).
class AreasField : public FieldEditor
{
    Q_OBJECT

public:
    AreasField(Context &context, const QString &type, const QString &field, const QString &label,
               QWidget *parent = nullptr);

    void setRecord(const QString &id) override;
    std::optional<QVariant> value() const override;
    QString problem() const override;
    QString typed() const override;

    void setPlaceholder(const QString &text);

protected:
    void display(const QVariant &stored) override;
    void displayTyped(const QString &text) override;
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void arrange(Context &context);
    QString keyOf(const QString &name) const; ///< null: no area is called so
    QStringList keys() const;                 ///< of the names that are known
    void take(const QStringList &keys);
    void offer();
    void complete(const QString &name);
    void pick();
    void addChoice(QMenu *menu, const QString &key);

    const QString m_type;
    QLineEdit *m_line;
    QToolButton *m_pick;
    SuggestButton *m_suggest = nullptr;
    QStandardItemModel *m_offered;
    QCompleter *m_completer;
};

} // namespace ilo
