#include "ui/shell/shortcutdialog.h"

#include "core/text/fold.h"
#include "ui/kit/filteredit.h"
#include "ui/kit/icons.h"
#include "ui/kit/readingorder.h"
#include "ui/kit/spoken.h"
#include "ui/kit/spokenitem.h"
#include "ui/kit/textlabel.h"
#include "ui/shell/commands.h"
#include "ui/shell/shortcuts.h"

#include <QAction>
#include <QClipboard>
#include <QCoreApplication>
#include <QDialogButtonBox>
#include <QGuiApplication>
#include <QHeaderView>
#include <QKeyEvent>
#include <QKeySequenceEdit>
#include <QPushButton>
#include <QScreen>
#include <QTreeWidget>
#include <QVBoxLayout>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace ilo {
namespace {

enum Column { What, Keys, Note };

struct LocalKeys
{
    Q_DECLARE_TR_FUNCTIONS(ilo::LocalKeys)

public:
    /// Keys that no menu shows, because they act only where the focus is.
    static std::vector<std::pair<QString, QString>> all()
    {
        return {
            {tr("Open the row"), tr("Enter")},
            {tr("Open it in a new window"), tr("Ctrl+Enter")},
            {tr("Edit in place"), tr("F2")},
            {tr("Tick the row"), tr("Space")},
            {tr("Tick all that are shown"), tr("Ctrl+A")},
            {tr("Into the bin"), tr("Delete")},
            {tr("Menu of the row"), tr("Shift+F10")},
            {tr("In a filter: bring all back"), tr("Esc")},
            {tr("In a field: take back what was typed"), tr("Esc")},
            {tr("In a field of several lines: keep it"), tr("Ctrl+Enter")},
            {tr("In a field: what is this?"), tr("Shift+F1")},
        };
    }
};

QString keysText(const QAction &action)
{
    return QKeySequence::listToString(action.shortcuts(), QKeySequence::NativeText);
}

} // namespace

ShortcutDialog::ShortcutDialog(Shortcuts &shortcuts, const std::vector<KeyedAction> &actions,
                               QWidget *parent)
    : QDialog(parent)
    , m_shortcuts(shortcuts)
    , m_actions(actions)
    , m_filter(new FilterEdit(tr("Find a command or its keys")))
    , m_list(new QTreeWidget)
    , m_keys(new QKeySequenceEdit)
    , m_usual(new QPushButton(tr("Usual keys")))
    , m_none(new QPushButton(tr("No keys")))
    , m_note(TextLabel::secondary())
{
    setWindowTitle(tr("Keyboard shortcuts"));
    setProperty("iloHelp", u"shortcuts"_s);
    m_list->setAccessibleName(windowTitle());
    m_list->setColumnCount(3);
    m_list->setHeaderLabels({tr("What"), tr("Keys"), tr("Note")});
    m_list->setAlternatingRowColors(true);
    m_list->header()->setSectionResizeMode(What, QHeaderView::Stretch);
    m_list->header()->setSectionResizeMode(Keys, QHeaderView::ResizeToContents);
    m_list->header()->setSectionResizeMode(Note, QHeaderView::ResizeToContents);
    m_list->header()->setStretchLastSection(false);

    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Close);
    auto *resetAll = buttons->addButton(tr("Reset all"), QDialogButtonBox::ResetRole);
    auto *copy = buttons->addButton(tr("Copy the list"), QDialogButtonBox::ActionRole);
    auto *column = new QVBoxLayout(this);
    column->addWidget(m_filter);
    column->addWidget(m_list, 1);
    column->addWidget(makeEditor());
    column->addWidget(buttons);
    const int line = fontMetrics().height();
    resize(QSize(line * 40, line * 36).boundedTo(screen()->availableSize() * 9 / 10));

    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    connect(resetAll, &QPushButton::clicked, this, [this] {
        m_shortcuts.resetAll(all());
        fill();
    });
    connect(copy, &QPushButton::clicked, this, [this] {
        QGuiApplication::clipboard()->setText(asText());
    });
    connect(m_filter, &QLineEdit::textChanged, this, &ShortcutDialog::fill);
    connect(m_filter, &FilterEdit::leftDown, m_list, [this] { m_list->setFocus(); });
    connect(m_list, &QTreeWidget::currentItemChanged, this, &ShortcutDialog::showChosen);
    fill();
    m_list->setFocus();
}

QWidget *ShortcutDialog::makeEditor()
{
    auto *editor = new QWidget;
    auto *row = new QHBoxLayout;
    auto *label = new TextLabel(tr("&New keys:"));
    label->setBuddy(m_keys);
    kit::setSpoken(m_keys, QAccessible::HotkeyField);
    m_keys->setAccessibleName(tr("New keys of the chosen command"));
    m_keys->installEventFilter(this);
    row->addWidget(label);
    row->addWidget(m_keys, 1);
    row->addWidget(m_usual);
    row->addWidget(m_none);
    m_note->setWordWrap(true);
    auto *column = new QVBoxLayout(editor);
    column->setContentsMargins(0, 0, 0, 0);
    column->addLayout(row);
    column->addWidget(m_note);
    connect(m_keys, &QKeySequenceEdit::editingFinished, this, [this] {
        if (!m_keys->keySequence().isEmpty())
            change(QKeySequence(m_keys->keySequence()[0])); // one chord; more are hard to learn
    });
    connect(m_usual, &QPushButton::clicked, this, [this] {
        if (QAction *action = chosen())
            change(Shortcuts::usual(*action));
    });
    connect(m_none, &QPushButton::clicked, this, [this] { change({}); });
    return editor;
}

QList<QAction *> ShortcutDialog::all() const
{
    QList<QAction *> actions;
    for (const KeyedAction &keyed : m_actions)
        actions << keyed.action;
    return actions;
}

QAction *ShortcutDialog::chosen() const
{
    const QTreeWidgetItem *item = m_list->currentItem();
    const QVariant index = item ? item->data(What, Qt::UserRole) : QVariant();
    return index.isValid() ? m_actions.at(index.toUInt()).action : nullptr;
}

QString ShortcutDialog::faultOf(const QAction &action) const
{
    QStringList names;
    for (const QAction *other : Shortcuts::conflicts(action, all()))
        names << lastingName(*other);
    return names.isEmpty() ? QString() : tr("Also: %1").arg(names.join(u", "_s));
}

void ShortcutDialog::fill()
{
    const QAction *before = chosen();
    const QStringList words = foldedWords(m_filter->text());
    QTreeWidgetItem *current = nullptr;
    m_list->clear();
    const auto fits = [&](const QString &text) {
        const QString spaced = u' ' + folded(text);
        return std::ranges::all_of(
            words, [&](const QString &word) { return spaced.contains(u' ' + word); });
    };
    const auto groupOf = [this](const QString &place) {
        for (int i = 0; i < m_list->topLevelItemCount(); ++i) {
            if (m_list->topLevelItem(i)->text(What) == place)
                return m_list->topLevelItem(i);
        }
        auto *group = new QTreeWidgetItem(m_list, {place});
        QFont bold = m_list->font();
        bold.setBold(true);
        group->setFont(What, bold);
        group->setFlags(Qt::ItemIsEnabled);
        group->setExpanded(true);
        return group;
    };
    for (size_t i = 0; i < m_actions.size(); ++i) {
        const auto &[place, action] = m_actions[i];
        const QString what = lastingName(*action);
        if (!fits(what + u' ' + keysText(*action) + u' ' + place))
            continue;
        const QString fault = faultOf(*action);
        const QString note = fault.isEmpty() && Shortcuts::isChanged(*action)
            ? tr("Usually %1").arg(Shortcuts::usual(*action).toString(QKeySequence::NativeText))
            : fault;
        auto *item = new SpokenItem(groupOf(place), {what, keysText(*action), note});
        if (!fault.isEmpty())
            item->setIcon(Note, kit::icon(u"data-warning"_s));
        item->setData(What, Qt::UserRole, uint(i));
        if (action == before || !current)
            current = item;
    }
    for (const auto &[what, keys] : LocalKeys::all()) {
        if (fits(what + u' ' + keys))
            new SpokenItem(groupOf(tr("In lists and forms")), {what, keys, tr("Fixed")});
    }
    m_list->setCurrentItem(current);
    showChosen();
}

void ShortcutDialog::showChosen()
{
    const QAction *action = chosen();
    const bool canChange = action && Shortcuts::isTaken(*action);
    for (QWidget *part : std::initializer_list<QWidget *>{m_keys, m_usual, m_none})
        part->setEnabled(canChange);
    m_usual->setEnabled(canChange && Shortcuts::isChanged(*action));
    const QSignalBlocker quiet(m_keys);
    m_keys->setKeySequence(action ? action->shortcut() : QKeySequence());
    const QString fault = canChange ? faultOf(*action) : QString();
    m_note->setInk(fault.isEmpty() ? Ink::Secondary : Ink::Warning);
    m_note->setText(
        fault.isEmpty()
            ? tr("Choose a command and press its new keys.")
            : tr("These keys have two meanings. %1. Give one of them others.").arg(fault));
}

void ShortcutDialog::change(const QKeySequence &keys)
{
    QAction *action = chosen();
    if (!action || keys == action->shortcut())
        return; // only left
    m_shortcuts.set(action, keys);
    fill();
}

QString ShortcutDialog::asText() const
{
    QStringList lines;
    for (int i = 0; i < m_list->topLevelItemCount(); ++i) {
        const QTreeWidgetItem *group = m_list->topLevelItem(i);
        lines << group->text(What);
        for (int j = 0; j < group->childCount(); ++j)
            lines << u"%1\t%2"_s.arg(group->child(j)->text(What), group->child(j)->text(Keys));
        lines << QString();
    }
    return lines.join(u'\n');
}

bool ShortcutDialog::focusNextPrevChild(bool next)
{
    return moveFocus(*this, next);
}

/// Tab alone leaves the field; else it would be taken as a key, and the keyboard caught.
bool ShortcutDialog::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == m_keys && event->type() == QEvent::KeyPress) {
        const auto *key = static_cast<QKeyEvent *>(event);
        const bool isTab = key->key() == Qt::Key_Tab && key->modifiers() == Qt::NoModifier;
        if (isTab || key->key() == Qt::Key_Backtab)
            return focusNextPrevChild(isTab);
    }
    return QDialog::eventFilter(watched, event);
}

} // namespace ilo
