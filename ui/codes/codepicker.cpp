#include "ui/codes/codepicker.h"

#include "core/domain/codescheme.h"
#include "core/storage/referencelists.h"
#include "ui/codes/codetext.h"
#include "ui/codes/codetree.h"
#include "ui/kit/context.h"
#include "ui/kit/emptystate.h"
#include "ui/kit/icons.h"
#include "ui/kit/style.h"
#include "ui/kit/textlabel.h"

#include <QKeyEvent>
#include <QLineEdit>
#include <QLocale>
#include <QPushButton>
#include <QShortcut>
#include <QStackedWidget>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace ilo {
namespace {

constexpr int usualLetters = 84; ///< width in average letters
constexpr int usualLines = 22;

} // namespace

CodePicker *CodePicker::open(Context &context, const QString &scheme, const QStringList &codes,
                             Choice choice, QWidget *over, const Then &then)
{
    auto *picker = new CodePicker(context, scheme, codes, choice, over->window());
    picker->m_then = then;
    picker->setAttribute(Qt::WA_DeleteOnClose);
    picker->QDialog::open();
    return picker;
}

CodePicker::CodePicker(Context &context, const QString &scheme, const QStringList &codes,
                       Choice choice, QWidget *over)
    : QDialog(over)
    , m_context(context)
    , m_scheme(scheme)
    , m_before(codes)
    , m_choice(choice)
    , m_field(new QLineEdit)
    , m_tree(new CodeTree(context.database(), scheme, choice == Choice::Several))
    , m_empty(new EmptyState)
    , m_stack(new QStackedWidget)
    , m_chosen(TextLabel::secondary())
    , m_use(new QPushButton)
    , m_cancel(new QPushButton(tr("Cancel")))
{
    setObjectName(u"codePicker"_s);
    setWindowTitle(schemeWords(scheme).title);
    setProperty("iloHelp", u"codes"_s);
    arrange();
    QSet<QString> ticked;
    for (const QString &code : codes) {
        if (const QString read = readTypedCode(scheme, code).code; !read.isEmpty())
            ticked.insert(read);
    }
    m_tree->setTicked(ticked);
    const auto list = listInUse(context.database(), scheme);
    if (!list) {
        context.report(list.error());
    } else if (*list) {
        const QString name = schemeWords(scheme).name;
        //: %1: CPV, %2: a version
        setWindowTitle(tr("%1 – version %2").arg(schemeWords(scheme).title, (*list)->version));
        m_field->setPlaceholderText(tr("Words in any language, or a code"));
        m_field->setAccessibleName(tr("Search %1 codes").arg(name));
        m_tree->setAccessibleName(tr("%1 codes").arg(name));
        search();
        showChosen();
        m_field->setFocus();
    } else {
        showWhatIsMissing();
    }
}

void CodePicker::arrange()
{
    m_field->setObjectName(u"codeSearch"_s);
    m_field->setClearButtonEnabled(true);
    m_field->addAction(kit::icon(u"search"_s, [](const Tokens &t) { return t.text2; }),
                       QLineEdit::LeadingPosition);
    m_field->installEventFilter(this);
    m_chosen->setObjectName(u"chosenCodes"_s);
    m_chosen->setWordWrap(true);
    m_use->setObjectName(u"useCodes"_s);
    m_cancel->setObjectName(u"cancelCodes"_s);
    m_use->setDefault(false);
    m_use->setAutoDefault(false);
    m_cancel->setAutoDefault(false);
    kit::setRole(m_use, ButtonRole::Primary);
    m_stack->addWidget(m_tree);
    m_stack->addWidget(m_empty);

    auto *buttons = new QHBoxLayout;
    buttons->addWidget(m_chosen, 1);
    buttons->addWidget(m_cancel);
    buttons->addWidget(m_use);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(16, 16, 16, 16);
    column->setSpacing(8);
    column->addWidget(m_field);
    column->addWidget(m_stack, 1);
    column->addLayout(buttons);
    const QFontMetrics metrics = fontMetrics();
    resize(metrics.averageCharWidth() * usualLetters, kit::lineHeight(metrics, 28) * usualLines);

    connect(m_field, &QLineEdit::textChanged, this, &CodePicker::search);
    connect(m_tree, &CodeTree::ticksChanged, this, &CodePicker::showChosen);
    connect(m_tree, &QTreeWidget::currentItemChanged, this, &CodePicker::showChosen);
    connect(m_tree, &CodeTree::chosen, this, &CodePicker::takeCurrent);
    connect(m_tree, &CodeTree::escapedUp, m_field, qOverload<>(&QWidget::setFocus));
    connect(m_cancel, &QPushButton::clicked, this, &QDialog::reject);
    connect(m_use, &QPushButton::clicked, this, [this] { finish(chosenCodes()); });
    for (const auto key : {Qt::Key_Return, Qt::Key_Enter}) {
        auto *done = new QShortcut(QKeySequence(Qt::CTRL | key), this);
        connect(done, &QShortcut::activated, m_use, &QPushButton::click);
    }
}

void CodePicker::showWhatIsMissing()
{
    const SchemeWords words = schemeWords(m_scheme);
    m_field->hide();
    m_chosen->hide();
    m_use->hide();
    m_stack->setCurrentWidget(m_empty);
    //: %1: CPV
    m_empty->show(u"view-filter"_s,
                  tr("No %1 list yet").arg(words.name),
                  tr("%1 Codes can be typed without it. The official file is published at %2")
                      .arg(words.adds, words.site),
                  tr("Import the list…"));
    connect(m_empty, &EmptyState::primaryTriggered, this, [this] {
        Context &context = m_context;
        reject();
        context.go({u"settings"_s, {}, u"lists"_s});
    });
}

void CodePicker::search()
{
    const QString text = m_field->text().trimmed();
    m_tree->search(text);
    const bool isEmpty = m_tree->topLevelItemCount() == 0;
    m_stack->setCurrentWidget(isEmpty ? static_cast<QWidget *>(m_empty) : m_tree);
    if (isEmpty)
        m_empty->show(u"view-filter"_s,
                      tr("No code matches “%1”").arg(text),
                      tr("Every word must begin a word of the name, in any of the nine languages; "
                         "accents and capitals do not count."));
    showChosen();
}

/// Enter on a code: the one it is for a single choice, else a tick more or less.
void CodePicker::takeCurrent()
{
    if (m_choice == Choice::One)
        return finish({m_tree->currentCode()});
    if (QTreeWidgetItem *item = m_tree->currentItem())
        item->setCheckState(0, item->checkState(0) == Qt::Checked ? Qt::Unchecked : Qt::Checked);
}

QStringList CodePicker::chosenCodes() const
{
    if (m_choice == Choice::One)
        return {m_tree->currentCode()};
    QStringList codes;
    QSet<QString> rest = m_tree->ticked();
    for (const QString &before : m_before) {
        const QString code = readTypedCode(m_scheme, before).code;
        // What is no code, and a code that is still ticked, stays as it was typed.
        if (code.isEmpty() || rest.remove(code))
            codes << before;
    }
    QStringList added(rest.begin(), rest.end());
    added.sort();
    for (const QString &code : std::as_const(added))
        codes << m_tree->shown(code);
    return codes;
}

void CodePicker::showChosen()
{
    if (m_choice == Choice::One) {
        const QString code = m_tree->currentCode();
        m_use->setText(code.isEmpty() ? tr("Use") : tr("Use %1").arg(code));
        m_use->setEnabled(!code.isEmpty());
        return;
    }
    const QStringList codes = chosenCodes();
    m_chosen->setText(codes.isEmpty() ? tr("Nothing chosen. Space ticks a code.")
                                      : codes.join(u", "_s));
    m_use->setText(codes.size() == 1 ? tr("Use 1 code")
                                     : tr("Use %Ln codes", nullptr, int(codes.size())));
    m_use->setEnabled(asSet(codes) != asSet(m_before));
}

void CodePicker::finish(const QStringList &codes)
{
    const Then then = m_then;
    accept();
    if (then)
        then(codes);
}

bool CodePicker::eventFilter(QObject *watched, QEvent *event)
{
    if (watched != m_field || event->type() != QEvent::KeyPress)
        return QDialog::eventFilter(watched, event);
    const auto *key = static_cast<QKeyEvent *>(event);
    if (key->key() == Qt::Key_Down) {
        m_tree->setFocus();
        if (!m_tree->currentItem() && m_tree->topLevelItemCount() > 0)
            m_tree->setCurrentItem(m_tree->topLevelItem(0));
        return true;
    }
    const bool isEnter = key->key() == Qt::Key_Return || key->key() == Qt::Key_Enter;
    if (isEnter && key->modifiers() == Qt::NoModifier) {
        if (!m_field->text().trimmed().isEmpty() && m_tree->currentItem())
            takeCurrent();
        return true;
    }
    return QDialog::eventFilter(watched, event);
}

} // namespace ilo
