#include "ui/needs/areasfield.h"

#include "core/base/stored.h"
#include "core/domain/technologyarea.h"
#include "core/exchange/fieldreader.h"
#include "core/text/fold.h"
#include "ui/codes/codetext.h"
#include "ui/codes/suggestbutton.h"
#include "ui/kit/icons.h"

#include <QAbstractItemView>
#include <QCompleter>
#include <QFocusEvent>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QMenu>
#include <QRegularExpression>
#include <QShortcut>
#include <QStandardItemModel>
#include <QToolButton>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace ilo {
namespace {

constexpr int mostAreasOffered = 12;

QStringList namesIn(const QString &text)
{
    static const QRegularExpression between(u"\\s*[,;]\\s*"_s);
    QStringList names = text.trimmed().split(between, Qt::SkipEmptyParts);
    names.removeAll(QString());
    return names;
}

QString namesOf(const QStringList &keys)
{
    QStringList names;
    for (const QString &key : keys)
        names << technologyAreaLabel(key, labelLanguage());
    return names.join(u", "_s);
}

/// Some word of its name, in any language, begins with what was typed.
bool mayBe(const CodeEntry &area, const QString &typed)
{
    return std::ranges::any_of(area.labels, [&](const QString &label) {
        return QString(u' ' + folded(label)).contains(u' ' + typed);
    });
}

} // namespace

AreasField::AreasField(Context &context, const QString &type, const QString &field,
                       const QString &label, QWidget *parent)
    : FieldEditor(field, label, parent)
    , m_type(type)
    , m_line(new QLineEdit)
    , m_pick(new QToolButton)
    , m_offered(new QStandardItemModel(this))
    , m_completer(new QCompleter(m_offered, this))
{
    arrange(context);
    m_completer->setCompletionMode(QCompleter::UnfilteredPopupCompletion);
    m_completer->setWrapAround(false); // Down on the last line keeps it
    m_completer->setMaxVisibleItems(mostAreasOffered);
    m_completer->setWidget(m_line);
    connect(m_completer,
            qOverload<const QString &>(&QCompleter::activated),
            this,
            &AreasField::complete);
    connect(m_line, &QLineEdit::textEdited, this, [this] {
        m_suggest->setHeld(keys());
        noteTyping();
        offer();
    });
    connect(m_line, &QLineEdit::returnPressed, this, [this] {
        // The list gets the key after the field and takes its line then.
        if (m_completer->popup()->isVisible() && m_completer->popup()->currentIndex().isValid())
            return;
        emit left();
        focusNextChild();
    });
}

void AreasField::arrange(Context &context)
{
    auto *row = new QWidget;
    m_suggest = new SuggestButton(context, SuggestionKind::TechnologyAreas, true, row);
    m_pick->setObjectName(u"pickAreas"_s);
    m_pick->setIcon(kit::icon(u"view-list-tree"_s));
    m_pick->setAutoRaise(true);
    m_pick->setToolTip(tr("Choose technology areas (Alt+Down)"));
    m_pick->setAccessibleName(tr("Choose technology areas"));
    auto *line = new QHBoxLayout(row);
    line->setContentsMargins(0, 0, 0, 0);
    line->setSpacing(4);
    line->addWidget(m_line, 1);
    line->addWidget(m_pick);
    line->addWidget(m_suggest);
    row->setFocusProxy(m_line);
    setTabOrder(m_line, m_pick);
    setTabOrder(m_pick, m_suggest);
    setEditor(m_line, row);

    connect(m_pick, &QToolButton::clicked, this, &AreasField::pick);
    connect(m_suggest, &SuggestButton::taken, this, [this](const QString &key) {
        take(keys() + QStringList{key});
    });
    auto *down = new QShortcut(QKeySequence(Qt::ALT | Qt::Key_Down), row);
    down->setContext(Qt::WidgetWithChildrenShortcut);
    connect(down, &QShortcut::activated, this, &AreasField::pick);
}

void AreasField::setRecord(const QString &id)
{
    m_suggest->setRecord(m_type, id);
}

QString AreasField::keyOf(const QString &name) const
{
    // An area that a newer program knows stands by its key, and stays.
    return stored().toStringList().contains(name) ? name : areaKey(name);
}

QStringList AreasField::keys() const
{
    QStringList known;
    for (const QString &name : namesIn(m_line->text()))
        known << keyOf(name);
    known.removeAll(QString());
    return known;
}

std::optional<QVariant> AreasField::value() const
{
    const QStringList known = keys();
    return known.size() == namesIn(m_line->text()).size() ? std::optional(toStored(asSet(known)))
                                                          : std::nullopt;
}

QString AreasField::problem() const
{
    for (const QString &name : namesIn(m_line->text())) {
        if (keyOf(name).isEmpty())
            return tr("“%1” is no technology area. Alt+Down shows all of them.").arg(name);
    }
    return {};
}

QString AreasField::typed() const
{
    return m_line->text();
}

void AreasField::setPlaceholder(const QString &text)
{
    m_line->setPlaceholderText(text);
}

void AreasField::display(const QVariant &stored)
{
    displayTyped(namesOf(stored.toStringList()));
}

void AreasField::displayTyped(const QString &text)
{
    m_line->setText(text);
    m_line->setCursorPosition(m_line->hasFocus() ? int(text.size()) : 0);
    m_suggest->setHeld(keys());
}

void AreasField::take(const QStringList &keys)
{
    displayTyped(namesOf(asSet(keys)));
    noteTyping();
    emit left();
}

void AreasField::offer()
{
    const QString typed = folded(m_line->text().section(QRegularExpression(u"[,;]"_s), -1));
    m_offered->clear();
    const QStringList held = keys();
    QStringList first; // what begins so, before what has a word that does
    QStringList then;
    for (const CodeEntry &area : technologyAreas()) {
        const QString name = area.label(labelLanguage());
        if (!typed.isEmpty() && mayBe(area, typed) && !held.contains(area.key))
            (folded(name).startsWith(typed) ? first : then) << name;
    }
    for (const QString &name : (first + then).mid(0, mostAreasOffered))
        m_offered->appendRow(new QStandardItem(name));
    if (m_offered->rowCount() == 0) {
        m_completer->popup()->hide();
        return;
    }
    m_completer->complete();
    m_completer->popup()->setAccessibleName(label());
    m_completer->popup()->setCurrentIndex(m_completer->completionModel()->index(0, 0));
}

/// The name in place of what was typed of it.
void AreasField::complete(const QString &name)
{
    QStringList names = namesIn(m_line->text());
    if (!names.isEmpty())
        names.removeLast();
    m_line->setText((names + QStringList{name}).join(u", "_s));
    m_suggest->setHeld(keys());
    noteTyping();
}

/// Tab takes what the list has marked, unless the name is there already.
bool AreasField::eventFilter(QObject *watched, QEvent *event)
{
    const QAbstractItemView *list = m_completer->popup();
    if (watched == m_line && event->type() == QEvent::FocusOut && list->isVisible()
        && list->currentIndex().isValid() && !value()
        && static_cast<QFocusEvent *>(event)->reason() == Qt::TabFocusReason)
        complete(list->currentIndex().data().toString());
    return FieldEditor::eventFilter(watched, event);
}

void AreasField::addChoice(QMenu *menu, const QString &key)
{
    QAction *choice = menu->addAction(technologyAreaLabel(key, labelLanguage()));
    choice->setData(key);
    choice->setCheckable(true);
    choice->setChecked(keys().contains(key));
    connect(choice, &QAction::triggered, this, [this, key](bool isChosen) {
        QStringList chosen = keys();
        chosen.removeAll(key);
        take(isChosen ? chosen + QStringList{key} : chosen);
    });
}

void AreasField::pick()
{
    auto *menu = new QMenu(this);
    menu->setObjectName(u"areas"_s);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    QHash<QString, QMenu *> wide;
    for (const CodeEntry &area : technologyAreas()) {
        if (!area.parent.isEmpty()) {
            addChoice(wide.value(area.parent, menu), area.key);
            continue;
        }
        const bool hasFiner = std::ranges::find(technologyAreas(), area.key, &CodeEntry::parent)
            != technologyAreas().end();
        if (!hasFiner) {
            addChoice(menu, area.key);
            continue;
        }
        QMenu *finer = menu->addMenu(area.label(labelLanguage()));
        wide.insert(area.key, finer);
        addChoice(finer, area.key);
        finer->addSeparator();
    }
    menu->popup(m_line->mapToGlobal(QPoint(0, m_line->height())));
}

} // namespace ilo
