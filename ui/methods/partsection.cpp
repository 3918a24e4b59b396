#include "ui/methods/partsection.h"

#include "core/storage/bin.h"
#include "ui/forms/fieldform.h"
#include "ui/kit/context.h"
#include "ui/kit/fieldlabels.h"
#include "ui/kit/icons.h"
#include "ui/kit/readingorder.h"
#include "ui/kit/sectionheader.h"
#include "ui/kit/style.h"
#include "ui/kit/textlabel.h"
#include "ui/methods/methodsource.h"
#include "ui/methods/partmodel.h"

#include <QHeaderView>
#include <QKeyEvent>
#include <QPushButton>
#include <QScrollBar>
#include <QTableView>
#include <QTimer>
#include <QVBoxLayout>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace ilo {
namespace {

constexpr int partGap = 8;
constexpr int mostRowsShown = 7; ///< more than this scroll within the table

} // namespace

PartSection::PartSection(Context &context, MethodSource &source, Kind kind, QWidget *parent)
    : QWidget(parent)
    , m_context(context)
    , m_source(source)
    , m_kind(std::move(kind))
    , m_model(new PartModel(m_kind.type, m_kind.columns, this))
    , m_table(new QTableView)
    , m_empty(TextLabel::secondary())
    , m_add(new QPushButton(kit::icon(u"list-add"_s), m_kind.add))
    , m_formPlace(new QWidget)
{
    m_table->setObjectName(m_kind.type);
    m_table->setAccessibleName(m_kind.title);
    m_table->setModel(m_model);
    m_table->setSelectionBehavior(QAbstractItemView::SelectRows);
    m_table->setSelectionMode(QAbstractItemView::SingleSelection);
    m_table->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_table->setShowGrid(false);
    m_table->setWordWrap(false);
    m_table->setTabKeyNavigation(false);
    m_table->setAlternatingRowColors(true);
    m_table->verticalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    m_table->verticalHeader()->setHighlightSections(false);
    m_table->horizontalHeader()->setHighlightSections(false);
    m_table->horizontalHeader()->setSectionResizeMode(QHeaderView::ResizeToContents);
    m_table->horizontalHeader()->setSectionResizeMode(m_kind.wide, QHeaderView::Stretch);
    m_table->installEventFilter(this);
    kit::dressWith(m_table, [this] { fitTable(); });
    connect(m_table, &QTableView::doubleClicked, this, [this] {
        if (m_form)
            m_form->edit(m_formFields.first());
    });
    connect(m_table->selectionModel(),
            &QItemSelectionModel::currentRowChanged,
            this,
            &PartSection::showCurrent);
    connect(m_model, &QAbstractItemModel::modelReset, this, &PartSection::fitTable);

    m_add->setObjectName(u"add:"_s + m_kind.type);
    connect(m_add, &QPushButton::clicked, this, [this] { begin(); });
    m_empty->setWordWrap(true);
    m_empty->setText(m_kind.sentence);
    auto *head = new QHBoxLayout;
    head->addWidget(new SectionHeader(m_kind.title), 1);
    head->addWidget(m_add);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(partGap);
    column->addLayout(head);
    column->addWidget(m_empty);
    column->addWidget(m_table);
    column->addWidget(m_formPlace);
    new QVBoxLayout(m_formPlace);
    m_formPlace->layout()->setContentsMargins(partGap, 0, partGap, 0);
    m_formPlace->hide();
}

void PartSection::load(std::vector<AnyRecord> records)
{
    const bool isStored =
        m_fresh && std::ranges::find(records, idOf(*m_fresh), idOf) != records.end();
    const int before = m_table->currentIndex().row();
    const QString chosen = isStored                   ? idOf(*m_fresh)
        : before >= 0 && before < m_model->rowCount() ? idOf(m_model->records()[size_t(before)])
                                                      : QString();
    if (isStored)
        m_fresh.reset();
    m_model->load(std::move(records));
    if (!m_fresh) {
        const int row = m_model->rowOf(chosen);
        // Of what is deleted, the next one takes the place.
        m_table->setCurrentIndex(
            m_model->index(row >= 0 ? row : std::min(before, m_model->rowCount() - 1), 0));
    }
    fitTable();
    showCurrent();
}

void PartSection::begin(const QString &field, const QVariant &stored)
{
    m_table->setCurrentIndex({});
    m_fresh = m_kind.make();
    // With it the record may be whole already, and then stands in the table.
    if (!field.isEmpty())
        (void)m_source.write(*m_fresh, field, stored);
    showCurrent();
    if (!m_form)
        return;
    m_form->edit(m_formFields.first());
    // It opens below what is seen, and has its place when it is laid out.
    QTimer::singleShot(0, m_form, [this] {
        scrollTo(*m_form);
        if (QWidget *line = m_form->focusWidget())
            scrollTo(*line);
    });
}

bool PartSection::select(const QString &id)
{
    const int row = m_model->rowOf(id);
    if (row < 0)
        return false;
    m_fresh.reset();
    m_table->setCurrentIndex(m_model->index(row, 0));
    m_table->setFocus(Qt::OtherFocusReason);
    return true;
}

void PartSection::showCurrent()
{
    const int row = m_table->currentIndex().row();
    if (row >= 0 && row < m_model->rowCount()) {
        m_fresh.reset();
        showForm(m_model->records()[size_t(row)]);
        emit currentChanged(idOf(m_model->records()[size_t(row)]));
    } else if (m_fresh) {
        showForm(*m_fresh);
    } else {
        m_formPlace->hide();
        emit currentChanged({});
    }
}

void PartSection::showForm(const AnyRecord &record)
{
    const QStringList fields = m_kind.fieldsOf ? m_kind.fieldsOf(record) : m_kind.fields;
    if (!m_form || fields != m_formFields) {
        if (m_form) { // it may be its own typing that brings other fields
            m_form->hide();
            m_formPlace->layout()->removeWidget(m_form);
            m_form->deleteLater();
        }
        m_formFields = fields;
        m_form = new FieldForm(m_context, m_kind.type, fields);
        m_form->setWrite([this](const QString &field, const QVariant &stored) {
            const int row = m_table->currentIndex().row();
            if (m_fresh) {
                const QString fault = m_source.write(*m_fresh, field, stored);
                // What decides which fields there are shows them at once.
                if (m_fresh && fault.isEmpty())
                    QMetaObject::invokeMethod(
                        this, &PartSection::showCurrent, Qt::QueuedConnection);
                return fault;
            }
            if (row < 0)
                return QString();
            AnyRecord shown = m_model->records()[size_t(row)];
            return m_source.write(shown, field, stored);
        });
        m_formPlace->layout()->addWidget(m_form);
    }
    m_form->setKeepsDrafts(!m_fresh);
    m_form->show(record);
    m_formPlace->show();
}

void PartSection::remove()
{
    const int row = m_table->currentIndex().row();
    if (row < 0)
        return;
    const AnyRecord record = m_model->records()[size_t(row)];
    //: %1: name of a record, %2: "N-0001"
    m_source.perform(tr("Deleted “%1” from %2").arg(methodRecordName(record), m_source.need().code),
                     {deleted(record)},
                     true);
}

void PartSection::fitTable()
{
    const int rows = std::min(m_model->rowCount(), mostRowsShown);
    m_table->setVisible(rows > 0);
    const int height = kit::lineHeight(QFontMetrics(m_table->font()), 28, 10);
    m_table->verticalHeader()->setDefaultSectionSize(height);
    // The style may ask for more than the line.
    const int row = std::max(height, m_table->verticalHeader()->sectionSize(0));
    const bool isWider = m_table->horizontalHeader()->length() > m_table->viewport()->width();
    m_table->setFixedHeight(m_table->horizontalHeader()->sizeHint().height() + rows * row
                            + 2 * m_table->frameWidth()
                            + (isWider ? m_table->horizontalScrollBar()->sizeHint().height() : 0));
}

bool PartSection::eventFilter(QObject *watched, QEvent *event)
{
    // Who comes by key sees where he is.
    if (watched == m_table && event->type() == QEvent::FocusIn && !m_fresh
        && !m_table->currentIndex().isValid() && m_model->rowCount() > 0)
        m_table->setCurrentIndex(m_model->index(0, 0));
    // The forms around find their heights only then, and would move it out of sight.
    if (watched == m_table && event->type() == QEvent::FocusIn)
        QTimer::singleShot(0, m_table, [this] {
            if (m_table->hasFocus())
                scrollTo(*m_table);
        });
    // Only then the columns have their widths.
    if (watched == m_table && event->type() == QEvent::Resize)
        QMetaObject::invokeMethod(this, &PartSection::fitTable, Qt::QueuedConnection);
    if (watched == m_table && event->type() == QEvent::KeyPress) {
        const auto *key = static_cast<QKeyEvent *>(event);
        if (key->modifiers() & ~Qt::KeypadModifier)
            return false;
        switch (key->key()) {
        case Qt::Key_Delete: remove(); return true;
        case Qt::Key_Insert: begin(); return true;
        case Qt::Key_Return:
        case Qt::Key_Enter:
        case Qt::Key_F2:
            if (m_form && m_table->currentIndex().isValid())
                m_form->edit(m_formFields.first());
            return true;
        default: break;
        }
    }
    return QWidget::eventFilter(watched, event);
}

} // namespace ilo
