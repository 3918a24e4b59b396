#include "ui/lists/filtereditor.h"

#include "ui/kit/messageframe.h"
#include "ui/kit/style.h"
#include "ui/kit/textlabel.h"
#include "ui/lists/filterbar.h"
#include "ui/lists/filterlabels.h"
#include "ui/lists/listtext.h"

#include <QApplication>
#include <QComboBox>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QPushButton>
#include <QScreen>
#include <QStackedWidget>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace ilo {
namespace {

enum ValuePage { TypedPage, TickedPage, NoValuePage };

/// A text as a person types it, in pieces at commas outside quotes.
QStringList piecesOf(const QString &text)
{
    QStringList pieces{QString()};
    bool isQuoted = false;
    for (const QChar letter : text) {
        isQuoted ^= letter == u'"';
        if (letter == u',' && !isQuoted)
            pieces << QString();
        else
            pieces.last() += letter;
    }
    for (QString &piece : pieces)
        piece = piece.trimmed();
    pieces.removeAll(QString());
    return pieces;
}

FilterValue typedValue(FilterOperator op, QString text, bool isWords)
{
    FilterValue value{.op = op};
    const bool isQuoted = text.size() > 1 && text.startsWith(u'"') && text.endsWith(u'"');
    if (isQuoted)
        text = text.mid(1, text.size() - 2);
    value.text = text;
    value.isExact = op == FilterOperator::Has && isWords && (isQuoted || text.contains(u' '));
    return value;
}

QLabel *named(const QString &name, QWidget *field)
{
    auto *label = TextLabel::secondary(name);
    label->setBuddy(field);
    field->setAccessibleName(QString(name).remove(u'&'));
    return label;
}

} // namespace

FilterEditor::FilterEditor(const ListKind &kind, QWidget *parent)
    : QFrame(parent, Qt::Popup)
    , m_kind(kind)
    , m_columns(new QComboBox)
    , m_operators(new QComboBox)
    , m_choices(new QListWidget)
    , m_value(new QLineEdit)
    , m_upper(new QLineEdit)
    , m_values(new QStackedWidget)
    , m_fault(new MessageFrame)
{
    setProperty("iloHelp", u"lists"_s);
    setFrameShape(QFrame::StyledPanel);
    setAccessibleName(tr("Filter"));
    for (const ListColumn &column : kind.columns)
        m_columns->addItem(listColumnLabel(kind, column), column.key);
    m_columns->setMaxVisibleItems(20);

    auto *typed = new QWidget;
    auto *line = new QHBoxLayout(typed);
    line->setContentsMargins(0, 0, 0, 0);
    line->addWidget(m_value, 1);
    line->addWidget(m_upper, 1);
    m_upper->setAccessibleName(tr("Up to"));
    m_upper->setPlaceholderText(tr("up to"));
    m_values->insertWidget(TypedPage, typed);
    m_values->insertWidget(TickedPage, m_choices);
    m_values->insertWidget(NoValuePage, new QWidget);
    m_choices->setAccessibleName(tr("Values"));
    m_choices->installEventFilter(this);

    auto *apply = new QPushButton(tr("Filter"));
    kit::setRole(apply, ButtonRole::Primary);
    auto *cancel = new QPushButton(tr("Cancel"));
    auto *buttons = new QHBoxLayout;
    buttons->addStretch(1);
    buttons->addWidget(cancel);
    buttons->addWidget(apply);

    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(12, 12, 12, 12);
    column->addWidget(named(tr("&Field"), m_columns));
    column->addWidget(m_columns);
    column->addWidget(named(tr("&Comparison"), m_operators));
    column->addWidget(m_operators);
    column->addWidget(named(tr("&Value"), m_value));
    column->addWidget(m_values);
    column->addWidget(m_fault);
    column->addLayout(buttons);
    setMinimumWidth(fontMetrics().averageCharWidth() * 44);

    connect(m_columns, &QComboBox::currentIndexChanged, this, &FilterEditor::showColumn);
    connect(m_operators, &QComboBox::currentIndexChanged, this, &FilterEditor::showOperator);
    connect(apply, &QPushButton::clicked, this, &FilterEditor::accept);
    connect(cancel, &QPushButton::clicked, this, &QWidget::close);
    connect(m_value, &QLineEdit::textEdited, m_fault, &MessageFrame::clear);
    showColumn();
}

void FilterEditor::begin(const QPoint &at, const std::optional<FilterTerm> &term)
{
    m_fault->clear();
    if (term) {
        m_columns->setCurrentIndex(std::max(0, m_columns->findData(term->column)));
        showColumn();
        showTerm(*term);
    } else {
        showColumn();
    }
    place(at);
    show();
    if (!term)
        m_columns->setFocus(Qt::PopupFocusReason);
    else if (m_values->currentIndex() == TickedPage)
        m_choices->setFocus(Qt::PopupFocusReason);
    else
        m_value->setFocus(Qt::PopupFocusReason);
}

const ListColumn *FilterEditor::column() const
{
    return m_kind.column(m_columns->currentData().toString());
}

void FilterEditor::showColumn()
{
    const ListColumn *chosen = column();
    if (!chosen)
        return;
    m_operators->clear();
    for (const FilterChoice &choice : filterChoices(*chosen))
        m_operators->addItem(choice.words);
    m_choices->clear();
    const QStringList keys =
        chosen->type == ColumnType::Flag ? QStringList{u"yes"_s, u"no"_s} : chosen->keys;
    for (const QString &key : keys) {
        const QString words = chosen->type != ColumnType::Flag
            ? listChoiceLabel(m_kind, *chosen, key)
            : key == "yes"_L1 ? tr("Yes")
                              : tr("No");
        auto *item = new QListWidgetItem(words, m_choices);
        item->setData(Qt::UserRole, key);
        item->setCheckState(Qt::Unchecked);
    }
    if (m_choices->count() > 0)
        m_choices->setCurrentRow(0);
    m_value->clear();
    m_upper->clear();
    m_value->setPlaceholderText(filterValueHint(*chosen));
    showOperator();
}

void FilterEditor::showOperator()
{
    const ListColumn *chosen = column();
    const auto choices = chosen ? filterChoices(*chosen) : std::vector<FilterChoice>();
    const int at = m_operators->currentIndex();
    if (at < 0 || size_t(at) >= choices.size())
        return;
    const FilterOperator op = choices[size_t(at)].op;
    m_upper->setVisible(op == FilterOperator::Between);
    if (op == FilterOperator::None || op == FilterOperator::Some)
        m_values->setCurrentIndex(NoValuePage);
    else
        m_values->setCurrentIndex(hasFewValues(*chosen) ? TickedPage : TypedPage);
    // As high as the value that is asked for needs.
    const bool isTicked = m_values->currentIndex() == TickedPage;
    m_choices->setMinimumHeight(isTicked ? fontMetrics().height() * 9 : 0);
    m_choices->setSizePolicy(QSizePolicy::Expanding,
                             isTicked ? QSizePolicy::Expanding : QSizePolicy::Ignored);
    m_values->layout()->invalidate();
    m_values->updateGeometry(); // at once, for place()
    if (isVisible())
        place(pos());
}

void FilterEditor::place(const QPoint &at)
{
    adjustSize();
    const QRect screen = QApplication::screenAt(at)
        ? QApplication::screenAt(at)->availableGeometry()
        : QRect(at, sizeHint());
    move(std::clamp(at.x(), screen.left(), std::max(screen.left(), screen.right() - width())),
         std::clamp(at.y(), screen.top(), std::max(screen.top(), screen.bottom() - height())));
}

void FilterEditor::showTerm(const FilterTerm &term)
{
    const auto choices = filterChoices(*column());
    const FilterValue &first = term.values.front();
    for (size_t i = 0; i < choices.size(); ++i) {
        if (choices[i].op == first.op && choices[i].isNegated == term.isNegated) {
            m_operators->setCurrentIndex(int(i));
            break;
        }
    }
    QStringList typed;
    for (const FilterValue &value : term.values) {
        typed << (value.isExact ? u'"' + value.text + u'"' : value.text);
        for (int row = 0; row < m_choices->count(); ++row) {
            if (m_choices->item(row)->data(Qt::UserRole).toString() == value.text)
                m_choices->item(row)->setCheckState(Qt::Checked);
        }
    }
    m_value->setText(typed.join(u", "_s));
    m_upper->setText(first.upper);
}

FilterTerm FilterEditor::term() const
{
    const ListColumn &chosen = *column();
    const FilterChoice choice = filterChoices(chosen)[size_t(m_operators->currentIndex())];
    FilterTerm made{.column = chosen.key, .isNegated = choice.isNegated, .values = {}};
    if (choice.op == FilterOperator::None || choice.op == FilterOperator::Some) {
        made.values.push_back({.op = choice.op});
    } else if (hasFewValues(chosen)) {
        for (int row = 0; row < m_choices->count(); ++row) {
            const QListWidgetItem *item = m_choices->item(row);
            if (item->checkState() == Qt::Checked)
                made.values.push_back(
                    {.op = choice.op, .text = item->data(Qt::UserRole).toString()});
        }
    } else {
        const bool isWords = chosen.type == ColumnType::Text || chosen.type == ColumnType::Link
            || chosen.type == ColumnType::Tags;
        const bool isOne = choice.op != FilterOperator::Has && choice.op != FilterOperator::Equals;
        for (const QString &piece :
             isOne ? QStringList{m_value->text().trimmed()} : piecesOf(m_value->text()))
            made.values.push_back(typedValue(choice.op, piece, isWords));
        if (choice.op == FilterOperator::Between)
            made.values.front().upper = m_upper->text().trimmed();
    }
    return made;
}

void FilterEditor::accept()
{
    FilterTerm made = term();
    if (made.values.empty()) // says what is missing
        made.values.push_back({.op = FilterOperator::Has, .text = {}});
    const ParsedFilter parsed = parseFilter(m_kind, filterText(made));
    if (parsed.fault || parsed.filter.terms.size() != 1) {
        m_fault->show(Tone::Negative,
                      parsed.fault ? faultText(m_kind, *parsed.fault)
                                   : tr("Choose or type at least one value."));
        adjustSize();
        return;
    }
    close();
    emit accepted(parsed.filter.terms.front());
}

bool FilterEditor::eventFilter(QObject *watched, QEvent *event)
{
    // Enter in the list of values keeps the filter as it does in a line.
    if (watched == m_choices && event->type() == QEvent::KeyPress) {
        const int key = static_cast<QKeyEvent *>(event)->key();
        if (key == Qt::Key_Return || key == Qt::Key_Enter) {
            if (auto *item = m_choices->currentItem(); item && term().values.empty())
                item->setCheckState(Qt::Checked);
            accept();
            return true;
        }
    }
    return QFrame::eventFilter(watched, event);
}

void FilterEditor::keyPressEvent(QKeyEvent *event)
{
    switch (event->key()) {
    case Qt::Key_Return:
    case Qt::Key_Enter: accept(); return;
    case Qt::Key_Escape: close(); return;
    default: QFrame::keyPressEvent(event);
    }
}

} // namespace ilo
