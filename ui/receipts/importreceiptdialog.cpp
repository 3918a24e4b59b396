#include "ui/receipts/importreceiptdialog.h"

#include "core/storage/listimports.h"
#include "ui/kit/context.h"
#include "ui/kit/fieldlabels.h"
#include "ui/kit/formrows.h"
#include "ui/kit/style.h"
#include "ui/kit/textlabel.h"

#include <QDialogButtonBox>
#include <QHeaderView>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QLocale>
#include <QPushButton>
#include <QScreen>
#include <QScrollArea>
#include <QTableWidget>
#include <QVBoxLayout>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace ilo {
namespace {

TextLabel *wrappedText(const QString &text)
{
    auto *label = new TextLabel(text);
    label->setWordWrap(true);
    label->setTextFormat(Qt::PlainText);
    label->setTextInteractionFlags(Qt::TextSelectableByMouse);
    return label;
}

/// "capability.text" → "Description", "contact.name" → "Person: Name"
QString fieldText(const QString &field)
{
    const QString type = field.contains(u'.') ? field.section(u'.', 0, 0) : u"organisation"_s;
    const QString words = fieldLabel(type, field.section(u'.', -1));
    //: a field of a person beside a company: "Person: E-mail"
    return type == u"contact" ? ImportReceiptDialog::tr("Person: %1").arg(words) : words;
}

QString reasonText(const QJsonObject &row)
{
    const QString reason = row.value("reason"_L1).toString();
    if (reason == "no_name"_L1)
        return ImportReceiptDialog::tr("The row names no company.");
    if (reason == "total"_L1)
        return ImportReceiptDialog::tr("The row sums up others.");
    if (reason == "header_again"_L1)
        return ImportReceiptDialog::tr("The row repeats the names of the columns.");
    if (reason == "same_as_row"_L1)
        return ImportReceiptDialog::tr("The same company as row %1.")
            .arg(QLocale().toString(row.value("sameAs"_L1).toInteger()));
    return ImportReceiptDialog::tr("It may be a company that is here already.");
}

/// A table as high as its rows, up to a height beyond which it scrolls.
QTableWidget *table(const QStringList &heads, const QString &name)
{
    auto *made = new QTableWidget(0, int(heads.size()));
    made->setHorizontalHeaderLabels(heads);
    made->setAccessibleName(name);
    made->setEditTriggers(QAbstractItemView::NoEditTriggers);
    made->setSelectionBehavior(QAbstractItemView::SelectRows);
    made->setShowGrid(false);
    made->setTabKeyNavigation(false);
    made->verticalHeader()->hide();
    made->horizontalHeader()->setStretchLastSection(true);
    made->horizontalHeader()->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    return made;
}

void addRow(QTableWidget &to, const QStringList &cells)
{
    const int row = to.rowCount();
    to.insertRow(row);
    for (int column = 0; column < int(cells.size()); ++column) {
        auto *item = new QTableWidgetItem(cells[column]);
        // A screen reader hears the column before the value.
        if (const QString &heading = to.horizontalHeaderItem(column)->text();
            !cells[column].isEmpty())
            item->setData(Qt::AccessibleTextRole, u"%1, %2"_s.arg(heading, cells[column]));
        to.setItem(row, column, item);
    }
}

void fit(QTableWidget &made)
{
    constexpr int mostLines = 9;
    made.resizeColumnsToContents();
    const int line = kit::lineHeight(made.fontMetrics(), 28);
    made.verticalHeader()->setDefaultSectionSize(line);
    made.setMinimumHeight(line * (2 + std::min(mostLines, made.rowCount())));
}

} // namespace

void ImportReceiptDialog::showOf(Context &context, qint64 changeset, QWidget *parent)
{
    const auto receipt = receiptOfAction(context.database(), changeset);
    if (!receipt)
        return context.report(receipt.error());
    const auto action = history(context.database(), changeset + 1, 1);
    if (!action)
        return context.report(action.error());
    if (!*receipt || action->empty() || action->front().changeset != changeset)
        return context.announce(tr("This action has no receipt of an import."), false, false);
    auto *dialog = new ImportReceiptDialog(**receipt, action->front(), parent);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->open();
}

ImportReceiptDialog::ImportReceiptDialog(const ListImport &receipt, const HistoryEntry &action,
                                         QWidget *parent)
    : QDialog(parent)
{
    setObjectName(u"importReceiptDialog"_s);
    setWindowTitle(tr("Receipt of an import – %1").arg(receipt.name));
    setProperty("iloHelp", u"import"_s);
    auto *page = new QWidget;
    auto *column = new QVBoxLayout(page);
    column->setContentsMargins(18, 14, 18, 14);
    column->setSpacing(10);
    auto *title = new TextLabel(action.label, TextSize::Section, true);
    title->setWordWrap(true);
    column->addWidget(title);
    column->addWidget(makeFacts(receipt, action));
    column->addWidget(new TextLabel(tr("Where the columns went"), TextSize::Text, true));
    column->addWidget(makeColumns(receipt));
    if (QWidget *left = makeLeftOut(receipt)) {
        column->addWidget(new TextLabel(tr("Rows left out"), TextSize::Text, true));
        column->addWidget(left);
    }
    column->addStretch();
    auto *scroll = new QScrollArea;
    scroll->setWidget(page);
    scroll->setWidgetResizable(true);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setFocusPolicy(Qt::NoFocus);
    auto *buttons = new QDialogButtonBox;
    QPushButton *close = buttons->addButton(tr("Close"), QDialogButtonBox::RejectRole);
    buttons->setContentsMargins(16, 0, 16, 12);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    auto *all = new QVBoxLayout(this);
    all->setContentsMargins(0, 0, 0, 0);
    all->addWidget(scroll, 1);
    all->addWidget(buttons);
    for (QTableWidget *made : page->findChildren<QTableWidget *>())
        setTabOrder(made, close);
    resize(QSize(fontMetrics().averageCharWidth() * 100, fontMetrics().height() * 34)
               .boundedTo(screen()->availableSize()));
}

QWidget *ImportReceiptDialog::makeFacts(const ListImport &receipt, const HistoryEntry &action)
{
    auto *facts = new QWidget;
    auto *form = new FormRows(facts);
    form->setContentsMargins(0, 0, 0, 0);
    form->setRowWrapPolicy(QFormLayout::WrapLongRows);
    const auto add = [&](const QString &name, const QString &text) {
        if (!text.isEmpty())
            form->addRow(TextLabel::secondary(name), wrappedText(text));
    };
    add(tr("File"), receipt.name);
    add(tr("Sheet"), receipt.sheet);
    add(tr("When"), QLocale().toString(action.at.toLocalTime(), QLocale::ShortFormat));
    add(tr("By"), action.who);
    const QJsonObject counts = QJsonDocument::fromJson(receipt.counts.toUtf8()).object();
    QStringList words;
    for (const auto &[key, label] : {std::pair{"rows", tr("rows read")},
                                     {"new", tr("new")},
                                     {"later", tr("left for later")},
                                     {"updated", tr("updated")},
                                     {"unchanged", tr("unchanged")},
                                     {"joined", tr("taken as one with others")},
                                     {"leftOut", tr("left out")},
                                     {"rejected", tr("rejected")}}) {
        if (QLatin1StringView(key) == "joined"_L1 && counts.value("joined"_L1).toInteger() == 0)
            continue;
        //: a count and what it counts: "412 rows read"
        words << tr("%1 %2").arg(
            QLocale().toString(counts.value(QLatin1StringView(key)).toInteger()), label);
    }
    add(tr("Counts"), words.join(u", "_s));
    add(tr("State"), action.undone ? tr("It was taken back since.") : QString());
    // In groups, which can be read aloud and broken into lines.
    QStringList groups;
    for (qsizetype at = 0; at < receipt.hash.size(); at += 8)
        groups << receipt.hash.mid(at, 8);
    //: a number that tells whether a file is the same, letter by letter
    add(tr("Fingerprint (SHA-256)"), groups.join(u' '));
    return facts;
}

QWidget *ImportReceiptDialog::makeColumns(const ListImport &receipt)
{
    auto *made = table({tr("Column in the file"), tr("Went to"), tr("Decided")},
                       tr("Where the columns went"));
    const QJsonArray columns =
        QJsonDocument::fromJson(receipt.mapping.toUtf8()).object().value("columns"_L1).toArray();
    for (const QJsonValue &value : columns) {
        const QJsonObject column = value.toObject();
        const QString field = column.value("field"_L1).toString();
        const QString name = column.value("column"_L1).toString();
        QStringList decided;
        const auto meanings = column.value("meanings"_L1).toObject();
        for (auto it = meanings.begin(); it != meanings.end(); ++it)
            //: what a word of the file was taken for
            decided << tr("“%1” is %2").arg(it.key(), it.value().toString());
        if (const QString repair = column.value("repair"_L1).toString();
            !repair.isEmpty() && repair != "none"_L1)
            decided << tr("letters repaired");
        addRow(*made,
               {name.isEmpty() ? tr("Column %1").arg(column.value("position"_L1).toInt()) : name,
                field.isEmpty() ? tr("Not imported") : fieldText(field),
                decided.join(u", "_s)});
    }
    fit(*made);
    return made;
}

QWidget *ImportReceiptDialog::makeLeftOut(const ListImport &receipt)
{
    const QJsonArray rows = QJsonDocument::fromJson(receipt.leftOut.toUtf8()).array();
    if (rows.isEmpty())
        return nullptr;
    auto *made = table({tr("Row"), tr("Line"), tr("Why")}, tr("Rows left out"));
    for (const QJsonValue &value : rows) {
        const QJsonObject row = value.toObject();
        addRow(*made,
               {QLocale().toString(row.value("row"_L1).toInteger()),
                QLocale().toString(row.value("line"_L1).toInteger()),
                reasonText(row)});
    }
    fit(*made);
    return made;
}

} // namespace ilo
