#pragma once

#include "core/domain/change.h"

#include <QWidget>

#include <functional>
#include <optional>

class QPushButton;
class QTableView;

namespace ilo {

class Context;
class FieldForm;
class MethodSource;
class PartModel;
class SectionHeader;
class TextLabel;

/// Records of one kind that belong to a need: a table, and below it all fields of the chosen one.
/// Enter or F2 goes to the fields, Delete takes the record out, Insert begins another.
class PartSection : public QWidget
{
    Q_OBJECT

public:
    struct Kind
    {
        QString type;
        QString title;
        QString sentence; ///< what the method is, in one sentence
        QString add;      ///< the button: "Add search"
        QStringList columns;
        int wide = 0;       ///< the column that takes the room that the others leave
        QStringList fields; ///< of the form; those of statements go by their method
        std::function<AnyRecord()> make;
        std::function<QStringList(const AnyRecord &)> fieldsOf = {}; ///< empty: `fields`
    };

    PartSection(Context &context, MethodSource &source, Kind kind, QWidget *parent = nullptr);

    void load(std::vector<AnyRecord> records);

    /// Begins a record, with a field set already.
    void begin(const QString &field = {}, const QVariant &stored = {});

    /// Shows the record of this id; false when it is not here.
    bool select(const QString &id);

    QTableView *table() const { return m_table; }

signals:
    void currentChanged(const QString &id); ///< empty: none

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void showCurrent();
    void showForm(const AnyRecord &record);
    void remove();
    void fitTable();

    Context &m_context;
    MethodSource &m_source;
    Kind m_kind;
    std::optional<AnyRecord> m_fresh; ///< begun and not in the file yet
    PartModel *m_model;
    QTableView *m_table;
    TextLabel *m_empty;
    QPushButton *m_add;
    QWidget *m_formPlace;
    FieldForm *m_form = nullptr;
    QStringList m_formFields;
};

} // namespace ilo
