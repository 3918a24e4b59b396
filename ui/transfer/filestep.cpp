#include "ui/transfer/filestep.h"

#include "core/sheets/textdecoder.h"
#include "ui/kit/errortext.h"
#include "ui/kit/importkind.h"
#include "ui/kit/messageframe.h"
#include "ui/kit/prompts.h"
#include "ui/kit/scrolled.h"
#include "ui/kit/style.h"
#include "ui/kit/textlabel.h"
#include "ui/transfer/importwords.h"
#include "ui/transfer/transferwords.h"

#include <QComboBox>
#include <QDir>
#include <QGridLayout>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QLineEdit>
#include <QPushButton>
#include <QSignalBlocker>
#include <QSpinBox>
#include <QStandardItemModel>
#include <QTableView>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace ilo {
namespace {

constexpr int shownRows = 50;
constexpr int deepestHeader = 1000;
constexpr qsizetype longestShown = 200;

} // namespace

FileStep::FileStep(ImportDraft &draft, Prompts &prompts, QWidget *parent)
    : QWidget(parent)
    , m_draft(draft)
    , m_prompts(prompts)
    , m_path(new QLineEdit(this))
    , m_choose(new QPushButton(tr("Choose file…"), this))
    , m_sheet(new QComboBox)
    , m_encoding(new QComboBox)
    , m_delimiter(new QComboBox)
    , m_header(new QSpinBox)
    , m_form(new QWidget(this))
    , m_table(new QTableView(this))
    , m_rows(new QStandardItemModel(this))
    , m_message(new MessageFrame(this))
{
    m_path->setReadOnly(true);
    m_path->setAccessibleName(tr("File"));
    m_path->setPlaceholderText(
        tr("A list of companies: CSV, TSV or text, or a workbook (XLSX, ODS)"));
    m_choose->setObjectName(u"chooseFile"_s);
    auto *line = new QHBoxLayout;
    line->setSpacing(8);
    line->addWidget(m_path, 1);
    line->addWidget(m_choose);

    makeForm();
    m_table->setModel(m_rows);
    m_table->setAccessibleName(tr("First rows of the file"));
    m_table->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_table->setWordWrap(false);
    m_table->setShowGrid(false);
    m_table->setTabKeyNavigation(false);
    m_table->horizontalHeader()->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);

    auto *all = scrolledColumn(this);
    all->setContentsMargins(18, 14, 18, 14);
    all->setSpacing(12);
    all->addLayout(line);
    all->addWidget(m_message);
    all->addWidget(m_form);
    all->addWidget(m_table, 1);
    m_form->hide();
    m_table->hide();
    all->addStretch();

    connect(m_choose, &QPushButton::clicked, this, &FileStep::choose);
    connect(&m_draft, &ImportDraft::fileRead, this, &FileStep::showFile);
}

void FileStep::makeForm()
{
    for (const QString &name : offeredEncodings())
        m_encoding->addItem(encodingLabel(name), name);
    for (const QChar delimiter : {QChar(u','),
                                  QChar(u';'),
                                  QChar(u'\t'),
                                  QChar(u'|'),
                                  QChar(u':'),
                                  QChar(u'^'),
                                  QChar(u'~'),
                                  QChar(u' '),
                                  QChar()})
        m_delimiter->addItem(delimiterLabel(delimiter), delimiter);
    m_header->setRange(0, deepestHeader);
    m_header->setSpecialValueText(tr("no row"));
    m_header->setPrefix(tr("row ", "before the number of the row that holds the column names"));
    m_sheet->setObjectName(u"sheet"_s);
    m_encoding->setObjectName(u"encoding"_s);
    m_delimiter->setObjectName(u"delimiter"_s);
    m_header->setObjectName(u"headerRow"_s);

    auto *grid = new QGridLayout(m_form);
    grid->setContentsMargins(0, 0, 0, 0);
    grid->setHorizontalSpacing(12);
    grid->setVerticalSpacing(8);
    grid->setColumnStretch(2, 1);
    m_sheetChoice = addChoice(*grid, tr("Sheet"), m_sheet);
    m_encodingChoice = addChoice(*grid, tr("Letters"), m_encoding);
    m_delimiterChoice = addChoice(*grid, tr("Columns are parted by"), m_delimiter);
    m_headerChoice = addChoice(*grid, tr("Names of the columns are in"), m_header);

    connect(m_sheet, &QComboBox::activated, this, [this] {
        m_sheetSure = 1;
        m_draft.readFile(m_draft.form().path, m_sheet->currentText());
    });
    connect(m_encoding, &QComboBox::activated, this, &FileStep::reform);
    connect(m_delimiter, &QComboBox::activated, this, &FileStep::reform);
    connect(m_header, &QSpinBox::valueChanged, this, &FileStep::reform);
}

FileStep::Choice FileStep::addChoice(QGridLayout &grid, const QString &words, QWidget *field)
{
    const int row = grid.rowCount();
    auto *name = new TextLabel(words, TextSize::Text, false, m_form);
    name->setWordWrap(true);
    name->setBuddy(field);
    auto *sure = TextLabel::secondary({}, m_form);
    sure->setWordWrap(true);
    sure->setObjectName(field->objectName() + u"Sure"_s);
    grid.addWidget(name, row, 0);
    grid.addWidget(field, row, 1);
    grid.addWidget(sure, row, 2);
    return {name, field, sure};
}

void FileStep::show(const Choice &choice, bool shown, double confidence, const QStringList &others)
{
    for (QWidget *widget : {choice.name, choice.field, static_cast<QWidget *>(choice.sure)})
        widget->setVisible(shown);
    QString words = confidenceLabel(confidence);
    if (!others.isEmpty() && confidence < 0.995)
        //: how sure it is, and what else it could be: "fairly sure; else Comma or Tab"
        words = tr("%1; else %2").arg(words, others.mid(0, 2).join(tr(" or ")));
    choice.sure->setText(words);
    choice.sure->setInk(confidence < 0.75 ? Ink::Warning : Ink::Secondary);
    choice.field->setAccessibleDescription(words);
}

void FileStep::begin()
{
    m_choose->setFocus();
}

void FileStep::choose()
{
    const QString path =
        m_prompts.openFile(this, tr("Import companies"), importFilters(ImportKind::List));
    if (path.isEmpty())
        return;
    if (importKind(path).value_or(ImportKind::List) != ImportKind::List) {
        emit offered(path);
        return;
    }
    m_path->setText(QDir::toNativeSeparators(path));
    m_message->clear();
    m_draft.readFile(path);
}

void FileStep::showError(const Error &error)
{
    m_message->show(Tone::Negative, importErrorText(error));
    if (m_path->text().isEmpty())
        m_path->setText(QDir::toNativeSeparators(error.subject));
}

void FileStep::showFile()
{
    const SheetForm &form = m_draft.form();
    const QSignalBlocker quietHeader(m_header);
    m_message->clear();
    m_path->setText(QDir::toNativeSeparators(form.path));
    m_sheet->clear();
    m_sheet->addItems(form.sheets);
    m_sheet->setCurrentText(form.sheet);
    m_encoding->setCurrentIndex(m_encoding->findData(form.encoding));
    m_delimiter->setCurrentIndex(m_delimiter->findData(form.delimiter));
    m_header->setValue(int(form.headerRow.value_or(0)));
    const FormConfidence &sure = form.confidence;
    QStringList encodings;
    for (const QString &other : sure.otherEncodings)
        encodings << encodingLabel(other);
    QStringList delimiters;
    for (const QChar other : sure.otherDelimiters)
        delimiters << delimiterLabel(other);
    show(m_sheetChoice, form.isWorkbook(), form.sheets.size() > 1 ? m_sheetSure : 1, {});
    show(m_encodingChoice, !form.isWorkbook(), sure.encoding, encodings);
    show(m_delimiterChoice, !form.isWorkbook(), sure.delimiter, delimiters);
    show(m_headerChoice, true, sure.header, {});
    m_form->show();
    m_table->show();
    showRows();
}

void FileStep::showRows()
{
    const SheetForm &form = m_draft.form();
    m_rows->clear();
    QStringList names;
    for (int column = 0; column < form.columns.size(); ++column)
        names << columnLabel(form, column);
    m_rows->setHorizontalHeaderLabels(names);
    auto *header = m_table->horizontalHeader();
    for (int column = 0; column < names.size(); ++column)
        m_table->setColumnWidth(
            column, std::max(header->defaultSectionSize(), header->sectionSizeHint(column)));
    for (const SheetRow &row : m_draft.sample()) {
        if (m_rows->rowCount() == shownRows)
            break;
        QList<QStandardItem *> items;
        for (qsizetype column = 0; column < names.size(); ++column) {
            const QString text = row.cells.value(column).simplified().left(longestShown);
            items << new QStandardItem(text);
            if (!text.isEmpty())
                items.last()->setData(u"%1, %2"_s.arg(names[column], text), Qt::AccessibleTextRole);
        }
        m_rows->appendRow(items);
        m_rows->setVerticalHeaderItem(m_rows->rowCount() - 1,
                                      new QStandardItem(QString::number(row.number)));
    }
}

void FileStep::reform()
{
    SheetForm form = m_draft.form();
    if (!form.isWorkbook()) {
        const QString encoding = m_encoding->currentData().toString();
        const QChar delimiter = m_delimiter->currentData().toChar();
        if (encoding != form.encoding)
            form.confidence.encoding = 1;
        if (delimiter != form.delimiter)
            form.confidence.delimiter = 1;
        form.encoding = encoding;
        form.delimiter = delimiter;
    }
    if (m_header->value() != form.headerRow.value_or(0))
        form.setHeaderRow(m_header->value());
    if (form != m_draft.form())
        m_draft.reform(form);
}

} // namespace ilo
