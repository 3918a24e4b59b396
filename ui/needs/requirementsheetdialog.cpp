#include "ui/needs/requirementsheetdialog.h"

#include "ui/kit/context.h"
#include "ui/kit/errortext.h"
#include "ui/kit/fieldlabels.h"
#include "ui/kit/formfield.h"
#include "ui/kit/icons.h"
#include "ui/kit/messageframe.h"
#include "ui/kit/style.h"
#include "ui/kit/textlabel.h"
#include "ui/needs/requirementmodel.h"
#include "ui/needs/requirementrows.h"

#include <QCheckBox>
#include <QComboBox>
#include <QFileInfo>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QPushButton>
#include <QScreen>
#include <QScrollArea>
#include <QSplitter>
#include <QTableWidget>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace ilo {
namespace {

constexpr int sheetEdge = 16;
constexpr int mostSamples = 3;
constexpr int sampleLetters = 40;
constexpr int partLetters = 36; ///< width of the choices where a column goes
constexpr int remarkColumn = RequirementModel::ColumnCount;

QString partWords(RequirementPart part)
{
    return part == RequirementPart::LeftOut ? RequirementSheetDialog::tr("Left out")
                                            : fieldLabel(u"requirement"_s, fieldOf(part));
}

QString noteWords(const RequirementNote &note)
{
    switch (note.what) {
    case RequirementNote::What::NoText: return {};
    case RequirementNote::What::UnknownWord:
        //: %1: what stands in a cell, %2: name of a field such as "Priority"
        return RequirementSheetDialog::tr("“%1” is not known as %2")
            .arg(note.written, partWords(note.part));
    case RequirementNote::What::Converted:
        //: %1: "1 h", %2: "60 min"
        return RequirementSheetDialog::tr("%1 becomes %2").arg(note.written, note.taken);
    case RequirementNote::What::OtherUnit:
        return RequirementSheetDialog::tr("%1 is in another unit than the threshold")
            .arg(note.written);
    }
    Q_UNREACHABLE();
}

/// A cell that says its column before its value to a screen reader.
QTableWidgetItem *previewCell(const QString &heading, const QStringList &lines)
{
    auto *cell = new QTableWidgetItem(lines.join(u'\n'));
    if (!lines.isEmpty())
        cell->setData(Qt::AccessibleTextRole, u"%1, %2"_s.arg(heading, lines.join(u", "_s)));
    return cell;
}

/// The first rows of a file's sheet, and whether there are more.
struct ReadRows
{
    SheetForm form;
    CellRows rows;
    bool isCut = false;
};

Result<ReadRows> readRows(SheetForm form)
{
    auto reader = openSheet(form);
    if (!reader)
        return fail(reader.error());
    ReadRows read{.form = std::move(form), .rows = {}};
    for (;;) {
        auto row = (*reader)->next();
        if (!row)
            return fail(row.error());
        if (!*row)
            return read;
        if (read.rows.size() == size_t(RequirementSheetDialog::mostRows)) {
            read.isCut = true;
            return read;
        }
        if (!(*row)->isBlank())
            read.rows.push_back((*row)->cells);
    }
}

QString sheetFault(const Error &error)
{
    if (error.code != Error::Code::Damaged)
        return errorText(error).sentence();
    //: %1: name of a file
    return RequirementSheetDialog::tr("“%1” is damaged and cannot be read. Nothing was changed. "
                                      "Save it again in the program it comes from.")
        .arg(QFileInfo(error.subject).fileName());
}

} // namespace

RequirementSheetDialog::RequirementSheetDialog(Context &context, const QString &source,
                                               QWidget *parent)
    : QDialog(parent ? parent->window() : nullptr)
    , m_context(context)
    , m_title(new ElidedLabel(QFileInfo(source).fileName(), TextSize::Section, true))
    , m_sentence(new TextLabel)
    , m_sheets(new QComboBox)
    , m_sheetField(new FormField(tr("Sheet"), m_sheets))
    , m_hasNames(new QCheckBox(tr("A row names the columns")))
    , m_list(new QWidget)
    , m_grid(new QGridLayout(m_list))
    , m_preview(new QTableWidget)
    , m_message(new MessageFrame)
    , m_take(new QPushButton(tr("Add requirements")))
{
    setWindowTitle(tr("Add requirements from a table"));
    setAttribute(Qt::WA_DeleteOnClose);
    setProperty("iloHelp", u"needs"_s);
    lay();
    connect(m_take, &QPushButton::clicked, this, &QDialog::accept);
    connect(m_hasNames, &QCheckBox::clicked, this, [this](bool on) {
        const int named = guessColumns(m_rows).headerRow;
        guess(on ? std::max(0, named) : -1);
    });
    connect(m_sheets, &QComboBox::activated, this, [this] {
        m_form.sheet = m_sheets->currentText();
        readSheet(m_form);
    });
    const int letter = fontMetrics().averageCharWidth();
    resize(QSize(letter * 170, letter * 84).boundedTo(screen()->availableSize() * 9 / 10));
    showResult();
}

void RequirementSheetDialog::lay()
{
    m_sentence->setWordWrap(true);
    m_sheetField->hide();
    m_grid->setContentsMargins(0, 0, sheetEdge / 2, 0);
    auto *scroll = new QScrollArea;
    scroll->setWidget(m_list);
    scroll->setWidgetResizable(true);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    scroll->setFocusPolicy(Qt::NoFocus);
    scroll->setMinimumWidth(fontMetrics().averageCharWidth() * partLetters);
    m_preview->setAccessibleName(tr("What becomes of the table"));
    m_preview->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_preview->setSelectionBehavior(QAbstractItemView::SelectRows);
    m_preview->setTabKeyNavigation(false);
    m_preview->setShowGrid(false);
    m_preview->setAlternatingRowColors(true);
    m_preview->setWordWrap(true);
    auto *beside = new QSplitter;
    beside->setChildrenCollapsible(false);
    beside->addWidget(scroll);
    beside->addWidget(m_preview);
    beside->setStretchFactor(0, 2);
    beside->setStretchFactor(1, 5);
    kit::setRole(m_take, ButtonRole::Primary);
    auto *cancel = new QPushButton(tr("Cancel"));
    connect(cancel, &QPushButton::clicked, this, &QDialog::reject);
    auto *buttons = new QHBoxLayout;
    buttons->addStretch();
    buttons->addWidget(cancel);
    buttons->addWidget(m_take);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(sheetEdge, sheetEdge, sheetEdge, sheetEdge);
    column->setSpacing(sheetEdge / 2);
    column->addWidget(m_title);
    column->addWidget(m_sentence);
    column->addWidget(m_sheetField, 0, Qt::AlignLeft);
    column->addWidget(m_hasNames);
    column->addWidget(beside, 1);
    column->addWidget(m_message);
    column->addLayout(buttons);
}

void RequirementSheetDialog::setRows(CellRows rows)
{
    m_rows = std::move(rows);
    m_columns = guessColumns(m_rows);
    m_hasNames->setChecked(m_columns.headerRow >= 0);
    showColumns();
    showResult();
    m_take->setFocus();
}

void RequirementSheetDialog::readFile(const QString &path)
{
    m_sentence->setText(tr("Reading the file …"));
    m_job.ask<ReadRows>(
        [path](const Progress &) -> Result<ReadRows> {
            Result<SheetForm> form = formOfFile(path);
            return form ? readRows(*std::move(form)) : fail(form.error());
        },
        [this](Result<ReadRows> read) {
            if (!read) {
                m_sentence->setText({});
                m_message->show(Tone::Negative, sheetFault(read.error()));
                return;
            }
            m_form = read->form;
            m_isCut = read->isCut;
            m_sheets->clear();
            m_sheets->addItems(m_form.sheets);
            m_sheets->setCurrentText(m_form.sheet);
            m_sheetField->setVisible(m_form.sheets.size() > 1);
            setRows(std::move(read->rows));
        });
}

void RequirementSheetDialog::readSheet(SheetForm form)
{
    m_job.ask<ReadRows>([form](const Progress &) -> Result<ReadRows> { return readRows(form); },
                        [this](Result<ReadRows> read) {
                            if (!read) {
                                m_message->show(Tone::Negative, sheetFault(read.error()));
                                return;
                            }
                            m_isCut = read->isCut;
                            setRows(std::move(read->rows));
                        });
}

void RequirementSheetDialog::guess(int headerRow)
{
    m_columns = columnsUnder(m_rows, headerRow);
    showColumns();
    showResult();
}

void RequirementSheetDialog::showColumns()
{
    while (QLayoutItem *item = m_grid->takeAt(0)) {
        delete item->widget();
        delete item;
    }
    QWidget *before = m_hasNames; // the choices are made after the buttons, and stand above them
    for (size_t i = 0; i < m_columns.parts.size(); ++i) {
        QStringList samples;
        for (size_t row = size_t(m_columns.headerRow + 1); row < m_rows.size(); ++row) {
            const QString cell = m_rows[row].value(qsizetype(i)).simplified();
            if (!cell.isEmpty() && samples.size() < mostSamples)
                samples << cell.left(sampleLetters);
        }
        const QString named = m_columns.names.value(qsizetype(i)).simplified();
        //: %1: number of a column of a table
        const QString name = named.isEmpty() ? tr("Column %1").arg(i + 1) : named;
        auto *choice = new QComboBox;
        choice->setObjectName(u"part%1"_s.arg(i));
        choice->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
        for (const RequirementPart part : requirementParts())
            choice->addItem(partWords(part), int(part));
        choice->setCurrentIndex(choice->findData(int(m_columns.parts[i])));
        connect(choice, &QComboBox::activated, this, [this, choice, i] {
            m_columns.parts[i] = RequirementPart(choice->currentData().toInt());
            showResult();
        });
        m_grid->addWidget(new FormField(name, choice, samples.join(u" · "_s)), int(i), 0);
        setTabOrder(before, choice);
        before = choice;
    }
    m_grid->setRowStretch(int(m_columns.parts.size()), 1);
}

void RequirementSheetDialog::showResult()
{
    m_sheet = readRequirements(m_rows, m_columns);
    const int count = int(m_sheet.requirements.size());
    QStringList headings;
    for (int column = 0; column < RequirementModel::ColumnCount; ++column)
        headings << RequirementModel(m_context)
                        .headerData(column, Qt::Horizontal, Qt::DisplayRole)
                        .toString();
    headings << tr("Remark");
    m_preview->setColumnCount(remarkColumn + 1);
    m_preview->setHorizontalHeaderLabels(headings);
    m_preview->setRowCount(count);

    // Notes by the requirement that their row became.
    int made = 0;
    int leftOut = 0;
    bool anyRemark = false;
    for (int row = m_columns.headerRow + 1; row < int(m_rows.size()); ++row) {
        QStringList remarks;
        bool isOut = false;
        for (const RequirementNote &note : m_sheet.notes) {
            if (note.row != row)
                continue;
            isOut = isOut || note.what == RequirementNote::What::NoText;
            remarks << noteWords(note);
        }
        if (isOut) {
            ++leftOut;
            continue;
        }
        const Requirement &requirement = m_sheet.requirements[size_t(made)];
        for (int column = 0; column < RequirementModel::ColumnCount; ++column) {
            QStringList lines{requirementCell(requirement, column),
                              requirementDetail(requirement, column)};
            lines.removeAll(QString());
            m_preview->setItem(made, column, previewCell(headings[column], lines));
        }
        QTableWidgetItem *remark = previewCell(headings[remarkColumn], remarks);
        if (!remarks.isEmpty())
            remark->setIcon(kit::icon(u"data-warning"_s));
        anyRemark = anyRemark || !remarks.isEmpty();
        m_preview->setItem(made, remarkColumn, remark);
        ++made;
    }
    m_preview->setColumnHidden(remarkColumn, !anyRemark);
    m_preview->horizontalHeader()->setSectionResizeMode(QHeaderView::Interactive);
    m_preview->resizeColumnsToContents();
    m_preview->setColumnWidth(
        0, std::min(m_preview->columnWidth(0), fontMetrics().averageCharWidth() * 44));
    m_preview->resizeRowsToContents();

    if (!m_rows.empty()) {
        QString sentence = tr("%n requirements would be added below the row you are in. One Undo "
                              "takes them back.",
                              nullptr,
                              count);
        if (leftOut > 0)
            sentence += u' ' + tr("%n rows say nothing and are left out.", nullptr, leftOut);
        if (m_isCut)
            sentence += u' '
                + tr("The table is longer; only its first %Ln rows were read.", nullptr, mostRows);
        m_sentence->setText(sentence);
    }
    const bool hasText =
        std::ranges::find(m_columns.parts, RequirementPart::Text) != m_columns.parts.end();
    if (!m_rows.empty() && !hasText)
        m_message->show(Tone::Warning, tr("Say which column holds the requirements."));
    else
        m_message->clear();
    m_take->setText(count > 0 ? tr("Add %n requirements", nullptr, count) : tr("Add requirements"));
    m_take->setEnabled(count > 0);
}

} // namespace ilo
