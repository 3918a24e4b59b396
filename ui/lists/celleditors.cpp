#include "ui/lists/celleditors.h"

#include "core/base/country.h"
#include "core/storage/companyrecord.h"
#include "core/storage/filterparser.h"
#include "ui/lists/listtext.h"

#include <QComboBox>
#include <QCoreApplication>
#include <QLineEdit>
#include <QLocale>

using namespace Qt::StringLiterals;

namespace ilo {
namespace {

struct CellEditors
{
    Q_DECLARE_TR_FUNCTIONS(ilo::CellEditors)
};

QString notStated()
{
    return CellEditors::tr("Not stated");
}

void fillChoices(QComboBox *box, Database &database, const ListKind &kind, const ListColumn &column)
{
    switch (column.type) {
    case ColumnType::Country:
        box->addItem(notStated(), QString());
        for (const Country &country : countriesIn(QLocale().name().left(2)))
            box->addItem(u"%1  %2"_s.arg(country.code, country.name), country.code);
        return;
    case ColumnType::Choice:
        for (const QString &key : column.keys)
            box->addItem(listChoiceLabel(kind, column, key), key);
        return;
    case ColumnType::Flag:
        box->addItem(CellEditors::tr("No"), QString());
        box->addItem(CellEditors::tr("Yes"), u"1"_s);
        return;
    case ColumnType::Link:
        box->addItem(CellEditors::tr("Nobody"), QString());
        if (const auto all = advisors(database); all) {
            for (const Advisor &advisor : *all)
                box->addItem(advisor.name, advisor.id.toString());
        }
        return;
    default:
        box->addItem(CellEditors::tr("None"), QString());
        for (int number = 1; number <= column.most; ++number)
            box->addItem(QLocale().toString(number), QString::number(number));
    }
}

bool isChosen(const ListColumn &column)
{
    return column.type == ColumnType::Country || column.type == ColumnType::Choice
        || column.type == ColumnType::Flag || column.type == ColumnType::Link
        || (column.type == ColumnType::Number && column.most > 0);
}

QDate dayOf(const QString &typed)
{
    if (const auto days = dayRange(typed, QDate::currentDate()); days && days->first == days->last)
        return days->first;
    for (const QString &format : {u"d MMM yyyy"_s, u"d.M.yyyy"_s, u"d/M/yyyy"_s}) {
        if (const QDate day = QLocale().toDate(typed, format); day.isValid())
            return day;
    }
    return {};
}

} // namespace

QWidget *cellEditor(Database &database, const ListKind &kind, const ListColumn &column,
                    QWidget *parent)
{
    QWidget *editor = nullptr;
    if (isChosen(column)) {
        auto *box = new QComboBox(parent);
        box->setMaxVisibleItems(12);
        fillChoices(box, database, kind, column);
        editor = box;
    } else {
        auto *line = new QLineEdit(parent);
        if (column.type == ColumnType::Day)
            line->setPlaceholderText(CellEditors::tr("2027-03-31, 31.3., +2w"));
        else if (column.type == ColumnType::Tags)
            line->setPlaceholderText(CellEditors::tr("Separated by commas"));
        editor = line;
    }
    editor->setAccessibleName(listColumnLabel(kind, column));
    return editor;
}

void showInEditor(QWidget *editor, const ListColumn &column, const QVariant &stored)
{
    if (auto *box = qobject_cast<QComboBox *>(editor)) {
        // A linked advisor comes as a name, everything else as its key.
        const int at = column.type == ColumnType::Link ? box->findText(stored.toString())
                                                       : box->findData(stored.toString());
        box->setCurrentIndex(std::max(0, at));
    } else if (auto *line = qobject_cast<QLineEdit *>(editor)) {
        line->setText(column.type == ColumnType::Tags ? stored.toStringList().join(u", "_s)
                                                      : stored.toString());
    }
}

EditedCell readEditor(const QWidget *editor, const ListKind &kind, const ListColumn &column)
{
    if (const auto *box = qobject_cast<const QComboBox *>(editor)) {
        const QString key = box->currentData().toString();
        if (key.isEmpty())
            return {};
        const bool isNumber = column.type == ColumnType::Number || column.type == ColumnType::Flag;
        return {isNumber ? QVariant(key.toLongLong()) : QVariant(key), {}};
    }
    const QString text = qobject_cast<const QLineEdit *>(editor)->text().trimmed();
    if (text.isEmpty())
        return {};
    const QString name = listColumnLabel(kind, column);
    switch (column.type) {
    case ColumnType::Number: {
        bool isNumber = false;
        const qlonglong number = QLocale().toLongLong(text, &isNumber);
        if (isNumber)
            return {number, {}};
        return {{},
                //: %1: name of a column, %2: what was typed
                CellEditors::tr("%1 is a whole number, “%2” is none.").arg(name, text)};
    }
    case ColumnType::Day:
        if (const QDate day = dayOf(text); day.isValid())
            return {toStored(day), {}};
        return {{},
                //: %1: name of a column, %2: what was typed
                CellEditors::tr("%1 is a day such as 2027-03-31, “%2” is none.").arg(name, text)};
    case ColumnType::Tags: {
        QStringList members;
        for (const QString &member : text.split(u',', Qt::SkipEmptyParts))
            members << member.trimmed();
        return {toStored(asSet(members)), {}};
    }
    default: return {toStored(text), {}};
    }
}

} // namespace ilo
