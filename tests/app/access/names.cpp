#include "checks.h"

#include "accesskit.h"
#include "ui/kit/formfield.h"
#include "ui/kit/glyphs.h"
#include "ui/kit/textlabel.h"

#include <QAbstractButton>
#include <QAbstractItemView>
#include <QAccessible>
#include <QAction>
#include <QComboBox>
#include <QDir>
#include <QFile>
#include <QHeaderView>
#include <QLabel>
#include <QMenuBar>
#include <QMetaEnum>
#include <QSet>
#include <QTextStream>
#include <QWidget>

#include <functional>

using namespace Qt::StringLiterals;

namespace ilo::test {
namespace {

constexpr int cellsLookedAt = 60;

bool isControl(QAccessible::Role role)
{
    static const QSet<int> roles{QAccessible::Button,
                                 QAccessible::CheckBox,
                                 QAccessible::RadioButton,
                                 QAccessible::ComboBox,
                                 QAccessible::EditableText,
                                 QAccessible::SpinBox,
                                 QAccessible::Slider,
                                 QAccessible::Link,
                                 QAccessible::List,
                                 QAccessible::Table,
                                 QAccessible::Tree,
                                 QAccessible::ButtonMenu,
                                 QAccessible::ButtonDropDown,
                                 QAccessible::PageTab,
                                 QAccessible::HotkeyField,
                                 QAccessible::MenuItem};
    return roles.contains(role);
}

/// Roles that tell a blind person nothing of what can be done there.
bool isEmptyRole(QAccessible::Role role)
{
    return role == QAccessible::NoRole || role == QAccessible::Client || role == QAccessible::Window
        || role == QAccessible::Pane || role == QAccessible::Canvas;
}

void visit(QAccessibleInterface *at, int depth,
           const std::function<bool(QAccessibleInterface *, int)> &look)
{
    if (!at || !at->isValid() || at->state().invisible || !look(at, depth))
        return;
    for (int i = 0; i < at->childCount(); ++i)
        visit(at->child(i), depth + 1, look);
}

const QWidget *widgetOf(QAccessibleInterface *at)
{
    return qobject_cast<const QWidget *>(at->object());
}

QString place(const QWidget *widget)
{
    for (const QWidget *up = widget ? widget->parentWidget() : nullptr; up;
         up = up->parentWidget()) {
        const QString name = QString::fromLatin1(up->metaObject()->className());
        if (name.startsWith(u"ilo::"_s) && name != "ilo::MainWindow"_L1)
            return name.mid(5);
    }
    return {};
}

} // namespace

QString called(const QWidget *widget)
{
    QString name = widget->accessibleName();
    if (name.isEmpty()) {
        if (const auto *button = qobject_cast<const QAbstractButton *>(widget))
            name = button->text();
        else if (const auto *label = qobject_cast<const QLabel *>(widget))
            name = label->text();
    }
    if (name.isEmpty())
        name = widget->objectName();
    return u"%1 “%2” in %3"_s.arg(
        QString::fromLatin1(widget->metaObject()->className()), name.left(60), place(widget));
}

QStringList namelessControls(const QWidget *window)
{
    QStringList faults;
    visit(QAccessible::queryAccessibleInterface(const_cast<QWidget *>(window)),
          0,
          [&](QAccessibleInterface *at, int) {
              const QWidget *widget = widgetOf(at);
              const bool isView = qobject_cast<const QAbstractItemView *>(widget) != nullptr;
              if (!widget)
                  return false; // cells and tabs have a check of their own
              const bool isFocusable = widget->focusPolicy() & Qt::TabFocus;
              const QString name = at->text(QAccessible::Name).trimmed();
              const bool isInner = widget->objectName().startsWith(u"qt_"_s);
              if ((isFocusable || isControl(at->role())) && !isInner) {
                  if (name.isEmpty())
                      faults << u"no name: "_s + called(widget);
                  // On X11 the name of a choice is its label's, by a relation; else it has none.
                  if (qobject_cast<const QComboBox *>(widget)
                      && at->relations(QAccessible::Label).empty())
                      faults << u"no label: "_s + called(widget);
                  if (isFocusable && isEmptyRole(at->role()))
                      faults << u"no fitting role: "_s + called(widget);
              }
              if (name.contains(u'&') && !name.contains(u" & "_s))
                  faults << u"an “&” in the name: "_s + called(widget);
              return !isView && at->role() != QAccessible::ComboBox
                  && at->role() != QAccessible::SpinBox;
          });
    for (const FormField *field : window->findChildren<FormField *>()) {
        if (!field->isVisible())
            continue;
        for (const TextLabel *note : field->findChildren<TextLabel *>()) {
            if (note->isVisible() && !note->buddy() && note->parentWidget() == field
                && field->editor()->accessibleDescription().isEmpty())
                faults << u"hint not spoken: "_s + called(field->editor());
        }
    }
    return faults;
}

QStringList unreadCells(const QWidget *window)
{
    QStringList faults;
    for (QAbstractItemView *view : window->findChildren<QAbstractItemView *>()) {
        if (!view->isVisible() || qobject_cast<QHeaderView *>(view) || !view->model())
            continue;
        const int columns = view->model()->columnCount(view->rootIndex());
        const auto shown = [&](int column) {
            return view->visualRect(view->model()->index(0, column, view->rootIndex())).width() > 0;
        };
        int looked = 0;
        int many = 0;
        for (int column = 0; column < columns; ++column)
            many += shown(column) ? 1 : 0;
        for (int row = 0; row < view->model()->rowCount(view->rootIndex()); ++row) {
            for (int column = 0; column < columns; ++column) {
                const QModelIndex index = view->model()->index(row, column, view->rootIndex());
                const bool isHeading = !(index.flags() & Qt::ItemIsSelectable);
                if (!shown(column) || !(index.flags() & Qt::ItemIsEnabled) || isHeading
                    || ++looked > cellsLookedAt)
                    continue;
                const QString value = index.data().toString().simplified();
                const QString spoken = index.data(Qt::AccessibleTextRole).toString();
                QString heading = view->model()->headerData(column, Qt::Horizontal).toString();
                if (heading.endsWith(u'…')) // what is cut off is spoken too
                    heading.chop(1);
                const QString what = u"%1 cell %2,%3 “%4”"_s.arg(called(view))
                                         .arg(row)
                                         .arg(column)
                                         .arg(spoken.isEmpty() ? value : spoken);
                if (spoken.isEmpty() && value.isEmpty() && index.data(Qt::CheckStateRole).isNull()
                    && index.data(Qt::DecorationRole).isNull())
                    continue; // nothing is shown either
                if (spoken.isEmpty() && value.isEmpty())
                    faults << u"shown, not spoken: "_s + what;
                else if (many > 1 && !heading.isEmpty()
                         && !spoken.contains(heading, Qt::CaseInsensitive))
                    faults << u"column “%1” not spoken: "_s.arg(heading) + what;
            }
        }
    }
    return faults.mid(0, 12);
}

QStringList doubledKeys(const QWidget *window)
{
    QMap<QString, QStringList> users;
    const auto note = [&](const QString &text) {
        if (const QKeySequence key = QKeySequence::mnemonic(text); !key.isEmpty())
            users[key.toString()] << text;
    };
    for (const auto *bar : window->findChildren<QMenuBar *>()) {
        for (const QAction *menu : bar->actions())
            note(menu->text());
    }
    for (const auto *button : window->findChildren<QAbstractButton *>()) {
        if (button->isVisible() && button->window() == window)
            note(button->text());
    }
    for (const auto *label : window->findChildren<QLabel *>()) {
        if (label->isVisible() && label->window() == window && label->buddy())
            note(label->text());
    }
    QStringList faults;
    for (auto it = users.cbegin(); it != users.cend(); ++it) {
        if (it.value().size() > 1)
            faults << u"%1 of %2"_s.arg(it.key(), it.value().join(u", "_s));
    }
    return faults;
}

QStringList shapelessIcons(const QWidget *window)
{
    QStringList faults;
    const auto look = [&](const QIcon &icon, const QObject *at) {
        if (!icon.isNull() && !icon.name().isEmpty() && !kit::hasGlyph(icon.name()))
            faults << u"no shape of our own: %1 in %2"_s.arg(
                icon.name(), QString::fromLatin1(at->metaObject()->className()));
    };
    for (const auto *action : window->findChildren<QAction *>())
        look(action->icon(), action);
    for (const auto *button : window->findChildren<QAbstractButton *>())
        look(button->icon(), button);
    for (const auto *view : window->findChildren<QAbstractItemView *>()) {
        const QAbstractItemModel *model = view->model();
        for (int row = 0; model && row < std::min(model->rowCount(), 60); ++row) {
            for (int column = 0; column < model->columnCount(); ++column)
                look(model->index(row, column).data(Qt::DecorationRole).value<QIcon>(), view);
        }
    }
    faults.removeDuplicates();
    return faults;
}

void dump(const QWidget *window, const QString &name)
{
    const QString folder = qEnvironmentVariable("INPROCAP_ACCESS_DUMP");
    if (folder.isEmpty())
        return;
    const QString path = QDir(folder).filePath(QString(name).replace(u' ', u'-'));
    const_cast<QWidget *>(window)->grab().save(path + u".png"_s);
    QFile file(path + u".txt"_s);
    if (!file.open(QIODevice::WriteOnly))
        qFatal("cannot write %s", qPrintable(file.fileName()));
    QTextStream out(&file);
    visit(QAccessible::queryAccessibleInterface(const_cast<QWidget *>(window)),
          0,
          [&](QAccessibleInterface *at, int depth) {
              const QMetaEnum roles = QMetaEnum::fromType<QAccessible::Role>();
              out << QString(depth * 2, u' ') << roles.valueToKey(at->role()) << u" “"_s
                  << at->text(QAccessible::Name) << u"”"_s;
              if (const QString text = at->text(QAccessible::Description); !text.isEmpty())
                  out << u" ("_s << text << u')';
              if (const QString text = at->text(QAccessible::Value); !text.isEmpty())
                  out << u" = "_s << text.left(120).simplified();
              const QAccessible::State state = at->state();
              for (const auto &[is, word] :
                   {std::pair<bool, const char *>{state.focused, "focused"},
                    {state.focusable, "focusable"},
                    {state.disabled, "disabled"},
                    {state.checked, "checked"},
                    {state.selected, "selected"},
                    {state.readOnly, "read only"},
                    {state.expanded, "expanded"}}) {
                  if (is)
                      out << " [" << word << "]";
              }
              if (const QWidget *widget = widgetOf(at))
                  out << u"  "_s << widget->metaObject()->className();
              out << '\n';
              return depth < 40;
          });
}

} // namespace ilo::test
