#include "ui/lists/filterbar.h"

#include "ui/kit/filteredit.h"
#include "ui/kit/flowlayout.h"
#include "ui/kit/icons.h"
#include "ui/kit/messageframe.h"
#include "ui/kit/style.h"
#include "ui/kit/textlabel.h"
#include "ui/lists/filterchip.h"
#include "ui/lists/filtereditor.h"
#include "ui/lists/filterhelp.h"
#include "ui/lists/filterlabels.h"

#include <QApplication>
#include <QHBoxLayout>
#include <QInputMethodEvent>
#include <QKeyEvent>
#include <QPushButton>
#include <QScopedValueRollback>
#include <QTextCharFormat>
#include <QToolButton>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace ilo {
namespace {

constexpr int fieldLetters = 28; ///< least width

QString typedText(const ListFilter &filter)
{
    return filterText({.words = filter.words, .phrases = filter.phrases, .terms = {}});
}

} // namespace

FilterBar::FilterBar(const ListKind &kind, QWidget *parent)
    : QWidget(parent)
    , m_kind(kind)
    , m_field(new FilterEdit(tr("Filter this list")))
    , m_chips(new QWidget)
    , m_flow(new FlowLayout(8))
    , m_add(new QPushButton(kit::icon(u"list-add"_s), tr("Add filter")))
    , m_count(TextLabel::secondary())
    , m_tools(new QHBoxLayout)
    , m_fault(new MessageFrame)
    , m_editor(new FilterEditor(kind, this))
{
    setAutoFillBackground(true);
    setBackgroundRole(QPalette::Window);
    m_field->setToolTip(tr("Words, or field:value such as country:PL, trl:>=6, -tag:visited"));
    m_field->installEventFilter(this);
    kit::setRole(m_add, ButtonRole::Flat);
    m_chips->setLayout(m_flow);
    m_flow->setContentsMargins(0, 0, 0, 0);
    m_flow->addWidget(m_add);

    auto *help = new QToolButton;
    help->setIcon(kit::icon(u"help-contents"_s));
    help->setToolTip(tr("What can be typed here"));
    help->setAccessibleName(tr("What can be typed into the filter"));
    help->setAutoRaise(true);
    connect(help, &QToolButton::clicked, this, [this, help] { showFilterHelp(m_kind, help); });
    m_tools->setSpacing(4);
    m_tools->addWidget(help);

    auto *row = new QHBoxLayout;
    row->setSpacing(8);
    row->addWidget(m_field, 2);
    row->addWidget(m_chips, 3);
    row->addWidget(m_count);
    row->addLayout(m_tools);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(16, 8, 16, 8);
    column->addLayout(row);
    column->addWidget(m_fault);

    arrange();
    connect(m_field, &QLineEdit::textChanged, this, [this] {
        if (!m_isSetting)
            read();
    });
    connect(m_field, &FilterEdit::leftDown, this, [this] {
        takeTyped();
        emit leftDown();
    });
    connect(m_add, &QPushButton::clicked, this, &FilterBar::beginTerm);
    connect(m_editor, &FilterEditor::accepted, this, [this](const FilterTerm &term) {
        if (m_edited < m_terms.size())
            m_terms[m_edited] = term;
        else
            addTerm(term);
        showChips();
        read();
    });
}

void FilterBar::addTool(QWidget *tool)
{
    m_tools->addWidget(tool);
}

/// Understands what is typed; with the chips it is the filter.
void FilterBar::read()
{
    const ParsedFilter parsed = parseFilter(m_kind, m_field->text());
    markFault(parsed.fault);
    // Beside a fault the rest of it holds.
    ListFilter whole = parsed.filter;
    whole.terms.insert(whole.terms.begin(), m_terms.begin(), m_terms.end());
    if (whole == m_filter)
        return;
    m_filter = whole;
    emit changed();
}

void FilterBar::markFault(const std::optional<FilterFault> &fault)
{
    const QString words = fault ? faultText(m_kind, *fault) : QString();
    m_field->setAccessibleDescription(words);
    if (fault)
        m_fault->show(Tone::Warning, words);
    else
        m_fault->clear();

    // The wrong piece is underlined as a spelling mistake is; a line has no other way to do so.
    QList<QInputMethodEvent::Attribute> marks;
    if (fault) {
        QTextCharFormat wrong;
        wrong.setUnderlineStyle(QTextCharFormat::WaveUnderline);
        wrong.setUnderlineColor(kit::tokens().tone(Tone::Negative).ink);
        marks << QInputMethodEvent::Attribute(QInputMethodEvent::TextFormat,
                                              int(fault->at) - m_field->cursorPosition(),
                                              int(std::max<qsizetype>(1, fault->length)),
                                              wrong);
    }
    QInputMethodEvent event(QString(), marks);
    QCoreApplication::sendEvent(m_field, &event);
}

/// Typed terms become chips.
void FilterBar::takeTyped()
{
    const ParsedFilter parsed = parseFilter(m_kind, m_field->text());
    if (parsed.fault || parsed.filter.terms.empty())
        return;
    for (const FilterTerm &term : parsed.filter.terms)
        addTerm(term);
    {
        const QScopedValueRollback setting(m_isSetting, true); // the filter as a whole stays
        m_field->setText(typedText(parsed.filter));
    }
    showChips();
    read();
}

/// What is said twice narrows no further.
void FilterBar::addTerm(const FilterTerm &term)
{
    if (std::ranges::find(m_terms, term) == m_terms.end())
        m_terms.push_back(term);
}

QString FilterBar::text() const
{
    QStringList pieces;
    if (!m_field->text().trimmed().isEmpty())
        pieces << m_field->text().trimmed();
    for (const FilterTerm &term : m_terms)
        pieces << filterText(term);
    return pieces.join(u' ');
}

void FilterBar::setText(const QString &text)
{
    const ParsedFilter parsed = parseFilter(m_kind, text);
    m_terms = parsed.fault ? std::vector<FilterTerm>() : parsed.filter.terms;
    showChips();
    {
        const QScopedValueRollback setting(m_isSetting, true);
        const bool isPlain = parsed.fault || parsed.filter.terms.empty();
        m_field->setText(isPlain ? text : typedText(parsed.filter));
    }
    read();
}

void FilterBar::setTerm(const FilterTerm &term)
{
    std::erase_if(m_terms, [&](const FilterTerm &old) { return old.column == term.column; });
    m_terms.push_back(term);
    showChips();
    read();
}

void FilterBar::beginTerm()
{
    m_edited = m_terms.size();
    m_editor->begin(m_add->mapToGlobal(QPoint(0, m_add->height() + 2)));
}

void FilterBar::editTerm(size_t at)
{
    m_edited = at;
    const QWidget *chip = m_flow->itemAt(int(at))->widget();
    m_editor->begin(chip->mapToGlobal(QPoint(0, chip->height() + 2)), m_terms[at]);
}

void FilterBar::removeTerm(size_t at)
{
    m_terms.erase(m_terms.begin() + qptrdiff(at));
    showChips();
    // The next chip, else the one that adds.
    QWidget *next = m_flow->itemAt(int(std::min(at, m_terms.size())))->widget();
    next->setFocus(Qt::OtherFocusReason);
    read();
}

void FilterBar::showChips()
{
    while (m_flow->count() > 0) {
        QLayoutItem *item = m_flow->takeAt(0);
        if (item->widget() != m_add) {
            item->widget()->hide();
            item->widget()->deleteLater(); // it may be the one that was pressed
        }
        delete item;
    }
    QWidget *before = m_field;
    for (size_t at = 0; at < m_terms.size(); ++at) {
        auto *chip = new FilterChip(filterTermLabel(m_kind, m_terms[at]), m_chips);
        connect(chip, &QAbstractButton::clicked, this, [this, at] { editTerm(at); });
        connect(chip, &FilterChip::removed, this, [this, at] { removeTerm(at); });
        m_flow->addWidget(chip);
        chip->show();
        QWidget::setTabOrder(before, chip);
        before = chip;
    }
    m_flow->addWidget(m_add);
    QWidget::setTabOrder(before, m_add);
    // Out of sight nothing else says that they may need another line now.
    m_flow->invalidate();
    layout()->invalidate();
    m_chips->updateGeometry();
    updateGeometry();
    // The field of chips keeps its size when one comes, and is then not laid out again by itself.
    m_flow->setGeometry(m_chips->contentsRect());
}

void FilterBar::arrange()
{
    m_field->setMinimumWidth(fontMetrics().averageCharWidth() * fieldLetters);
    m_flow->invalidate();
    layout()->invalidate();
    layout()->activate();
    m_flow->setGeometry(m_chips->contentsRect());
    m_chips->updateGeometry(); // for the list around it, which gives the height
    updateGeometry();
}

void FilterBar::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    // Once field and chips have the new size too.
    if (event->type() == QEvent::FontChange)
        QMetaObject::invokeMethod(this, &FilterBar::arrange, Qt::QueuedConnection);
}

void FilterBar::setCount(const QString &count)
{
    m_count->setText(count);
}

bool FilterBar::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == m_field && event->type() == QEvent::KeyPress) {
        const auto *key = static_cast<QKeyEvent *>(event);
        if (key->key() == Qt::Key_Backspace && m_field->cursorPosition() == 0
            && !m_field->hasSelectedText() && !m_terms.empty()) {
            const QString last = filterText(m_terms.back());
            m_terms.pop_back();
            showChips();
            m_field->setText(last
                             + (m_field->text().isEmpty() ? QString() : u' ' + m_field->text()));
            m_field->setCursorPosition(int(last.size()));
            return true;
        }
        if (key->key() == Qt::Key_Escape && m_field->text().isEmpty() && !m_terms.empty()) {
            clear();
            return true;
        }
    }
    if (watched == m_field && event->type() == QEvent::FocusOut) {
        const auto reason = static_cast<QFocusEvent *>(event)->reason();
        if (reason != Qt::PopupFocusReason && reason != Qt::ActiveWindowFocusReason)
            takeTyped();
    }
    return QWidget::eventFilter(watched, event);
}

} // namespace ilo
