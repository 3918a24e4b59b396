#include "ui/lists/celleditors.h"

#include "core/base/country.h"
#include "core/storage/companyrecord.h"
#include "core/storage/filterparser.h"
#include "core/storage/recordfinder.h"
#include "core/text/fold.h"
#include "ui/kit/fieldlabels.h"
#include "ui/kit/identifiertext.h"
#include "ui/kit/pickedit.h"
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

constexpr int mostLinks = 12;
const QString unchanged = u"="_s; ///< in place of the id of what a cell links to

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

bool isAdvisor(const ListColumn &column)
{
    return column.target == typeName<Advisor>();
}

bool isChosen(const ListColumn &column)
{
    return column.type == ColumnType::Country || column.type == ColumnType::Choice
        || column.type == ColumnType::Flag || (column.type == ColumnType::Link && isAdvisor(column))
        || (column.type == ColumnType::Number && column.most > 0);
}

/// A record of the column's type, found by some letters. A cell knows its record by the name alone:
/// as long as nothing is typed, the one that is linked stays, whatever else has that name.
PickEdit *linkEditor(Database &database, const ListColumn &column, QWidget *parent)
{
    const auto suggest = [&database, type = column.target](const QString &typed) {
        std::vector<PickEdit::Choice> choices;
        const auto found = findRecords(database, type, typed, mostLinks);
        for (const FoundRecord &one : found ? *found : std::vector<FoundRecord>()) {
            QStringList about{one.organisation == one.title ? QString() : one.organisation,
                              one.town,
                              one.country};
            about.removeAll(QString());
            choices.push_back(
                {one.id, (one.code + u' ' + one.title).trimmed(), about.join(u", "_s)});
        }
        return choices;
    };
    auto *pick = new PickEdit(u"search"_s, suggest, parent);
    pick->setPlaceholderText(CellEditors::tr("Type three letters"));
    return pick;
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

/// The key of what is called so, in capitals or not; null: nothing is.
QString keyCalled(const ListKind &kind, const ListColumn &column, const QString &name)
{
    const QString wanted = folded(name);
    for (const QString &key : column.keys) {
        if (folded(listChoiceLabel(kind, column, key)) == wanted || folded(key) == wanted)
            return key;
    }
    return {};
}

/// Texts between commas; of a column with keys their names.
EditedCell membersOf(const ListKind &kind, const ListColumn &column, const QString &text)
{
    QStringList members;
    for (const QString &member : text.split(u',', Qt::SkipEmptyParts)) {
        const QString name = member.trimmed();
        const QString key =
            column.keys.isEmpty() || name.isEmpty() ? name : keyCalled(kind, column, name);
        if (key.isEmpty() && !name.isEmpty())
            return {{},
                    //: %1: what was typed, %2: name of a column
                    CellEditors::tr("“%1” names nothing that can stand under %2.")
                        .arg(name, listColumnLabel(kind, column))};
        members << key;
    }
    return {toStored(asSet(members)), {}};
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
    } else if (column.type == ColumnType::Link) {
        editor = linkEditor(database, column, parent);
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

void showInEditor(QWidget *editor, const ListKind &kind, const ListColumn &column,
                  const QVariant &stored)
{
    if (auto *box = qobject_cast<QComboBox *>(editor)) {
        // A linked advisor comes as a name, everything else as its key.
        const int at = column.type == ColumnType::Link ? box->findText(stored.toString())
                                                       : box->findData(stored.toString());
        box->setCurrentIndex(std::max(0, at));
    } else if (auto *pick = qobject_cast<PickEdit *>(editor)) {
        const QString name = stored.toString();
        pick->setChoice({name.isEmpty() ? QString() : unchanged, name});
        pick->selectAll();
    } else if (auto *line = qobject_cast<QLineEdit *>(editor)) {
        const QStringList members =
            column.keys.isEmpty() ? stored.toStringList() : listTags(kind, column, stored);
        line->setText(column.type == ColumnType::Tags ? members.join(u", "_s) : stored.toString());
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
    if (const auto *pick = qobject_cast<const PickEdit *>(editor)) {
        if (pick->choice().id == unchanged)
            return {text, {}}; // the value of the cell
        if (!pick->choice().id.isEmpty())
            return {pick->choice().id, {}};
        return {{},
                //: %1: what was typed, %2: name of a column
                CellEditors::tr("“%1” names nothing that can stand under %2.").arg(text, name)};
    }
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
    case ColumnType::Tags: return membersOf(kind, column, text);
    default: break;
    }
    const auto *line = qobject_cast<const QLineEdit *>(editor);
    if (!line->isModified())
        return {toStored(text), {}}; // imported as it is
    const IdentifierText read = identifierText(column.field, text);
    return {read.fault.isEmpty() ? toStored(read.value) : QVariant(), read.fault};
}

} // namespace ilo
