#include "ui/transfer/filestep.h"

#include "core/sheets/textdecoder.h"
#include "ui/kit/errortext.h"
#include "ui/kit/messageframe.h"
#include "ui/kit/prompts.h"
#include "ui/kit/style.h"
#include "ui/kit/textlabel.h"
#include "ui/transfer/importwords.h"
#include "ui/transfer/transferwords.h"

#include <QComboBox>
#include <QDir>
#include <QFormLayout>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QLineEdit>
#include <QPushButton>
#include <QSignalBlocker>
#include <QSpinBox>
#include <QStandardItemModel>
#include <QTableView>

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

    auto *all = new QVBoxLayout(this);
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
    for (const QChar delimiter :
         {QChar(u','), QChar(u';'), QChar(u'\t'), QChar(u'|'), QChar(u':'), QChar(u' '), QChar()})
        m_delimiter->addItem(delimiterLabel(delimiter), delimiter);
    m_header->setRange(0, deepestHeader);
    m_header->setSpecialValueText(tr("no row"));
    m_header->setPrefix(tr("row ", "before the number of the row that holds the column names"));
    m_sheet->setObjectName(u"sheet"_s);
    m_encoding->setObjectName(u"encoding"_s);
    m_delimiter->setObjectName(u"delimiter"_s);
    m_header->setObjectName(u"headerRow"_s);

    auto *form = new QFormLayout(m_form);
    form->setContentsMargins(0, 0, 0, 0);
    form->setFieldGrowthPolicy(QFormLayout::FieldsStayAtSizeHint);
    form->setLabelAlignment(Qt::AlignLeft);
    form->addRow(tr("Sheet"), m_sheet);
    form->addRow(tr("Letters"), m_encoding);
    form->addRow(tr("Columns are parted by"), m_delimiter);
    form->addRow(tr("Names of the columns are in"), m_header);

    connect(m_sheet, &QComboBox::activated, this, [this] {
        m_draft.readFile(m_draft.form().path, m_sheet->currentText());
    });
    connect(m_encoding, &QComboBox::activated, this, &FileStep::reform);
    connect(m_delimiter, &QComboBox::activated, this, &FileStep::reform);
    connect(m_header, &QSpinBox::valueChanged, this, &FileStep::reform);
}

void FileStep::begin()
{
    m_choose->setFocus();
}

void FileStep::choose()
{
    const QString path = m_prompts.openFile(
        this,
        tr("Import companies"),
        tr("Lists (*.csv *.tsv *.txt *.tab *.xlsx *.xlsm *.ods);;All files (*)"));
    if (path.isEmpty())
        return;
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
    auto *layout = static_cast<QFormLayout *>(m_form->layout());
    const auto showRow = [&](QWidget *field, bool shown) {
        field->setVisible(shown);
        layout->labelForField(field)->setVisible(shown);
    };
    showRow(m_sheet, form.isWorkbook());
    showRow(m_encoding, !form.isWorkbook());
    showRow(m_delimiter, !form.isWorkbook());
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
    for (const SheetRow &row : m_draft.sample()) {
        if (m_rows->rowCount() == shownRows)
            break;
        QList<QStandardItem *> items;
        for (qsizetype column = 0; column < names.size(); ++column)
            items << new QStandardItem(row.cells.value(column).simplified().left(longestShown));
        m_rows->appendRow(items);
        m_rows->setVerticalHeaderItem(m_rows->rowCount() - 1,
                                      new QStandardItem(QString::number(row.number)));
    }
}

void FileStep::reform()
{
    SheetForm form = m_draft.form();
    if (!form.isWorkbook()) {
        form.encoding = m_encoding->currentData().toString();
        form.delimiter = m_delimiter->currentData().toChar();
    }
    if (m_header->value() != form.headerRow.value_or(0))
        form.setHeaderRow(m_header->value());
    if (form != m_draft.form())
        m_draft.reform(form);
}

} // namespace ilo
