#include "ui/kit/spoken.h"

#include "ui/kit/readingorder.h"

#include <QAccessibleWidget>
#include <QComboBox>
#include <QCoreApplication>
#include <QKeyEvent>
#include <QLabel>
#include <QPointer>
#include <QSplitter>
#include <QToolButton>

#include <algorithm>
#include <vector>

using namespace Qt::StringLiterals;

namespace ilo {
namespace {

constexpr auto spokenRole = "iloSpokenRole";
constexpr auto spokenValue = "iloSpokenValue";
constexpr auto spokenOpen = "iloSpokenOpen";

struct SpokenWords
{
    Q_DECLARE_TR_FUNCTIONS(ilo::SpokenWords)
};

/// One painted part; lives as long as its widget.
class SpokenPart : public QAccessibleInterface
{
public:
    SpokenPart(QWidget *widget, int part) : m_widget(widget), m_part(part) { }

    bool isValid() const override { return !m_widget.isNull(); }
    QObject *object() const override { return nullptr; }
    QWindow *window() const override { return nullptr; }
    QAccessibleInterface *childAt(int, int) const override { return nullptr; }
    QAccessibleInterface *parent() const override
    {
        return m_widget ? QAccessible::queryAccessibleInterface(m_widget) : nullptr;
    }
    QAccessibleInterface *child(int) const override { return nullptr; }
    int childCount() const override { return 0; }
    int indexOfChild(const QAccessibleInterface *) const override { return -1; }
    QString text(QAccessible::Text what) const override
    {
        return what == QAccessible::Name && parts() ? parts()->partName(m_part) : QString();
    }
    void setText(QAccessible::Text, const QString &) override { }
    QRect rect() const override
    {
        if (!parts())
            return {};
        const QRect inside = parts()->partRect(m_part);
        return {m_widget->mapToGlobal(inside.topLeft()), inside.size()};
    }
    QAccessible::Role role() const override { return QAccessible::StaticText; }
    QAccessible::State state() const override
    {
        QAccessible::State state;
        state.readOnly = true;
        state.invisible = !m_widget || !m_widget->isVisible();
        return state;
    }

private:
    const SpokenParts *parts() const { return dynamic_cast<SpokenParts *>(m_widget.data()); }

    QPointer<QWidget> m_widget;
    int m_part;
};

/// A pane, or the halves of a splitter: what stands in it from the top left on.
class SpokenPane : public QAccessibleWidget
{
public:
    explicit SpokenPane(QWidget *widget)
        : QAccessibleWidget(
            widget, qobject_cast<QSplitter *>(widget) ? QAccessible::Splitter : QAccessible::Client)
    {
    }

    QAccessibleInterface *child(int index) const override
    {
        const auto all = children();
        return index >= 0 && index < int(all.size()) ? all[size_t(index)] : nullptr;
    }

    int indexOfChild(const QAccessibleInterface *one) const override
    {
        const auto all = children();
        const auto found = std::ranges::find(all, one);
        return found == all.end() ? -1 : int(found - all.begin());
    }

private:
    std::vector<QAccessibleInterface *> children() const
    {
        std::vector<std::pair<QRect, QAccessibleInterface *>> seen;
        std::vector<QAccessibleInterface *> all;
        for (int i = 0; i < QAccessibleWidget::childCount(); ++i) {
            QAccessibleInterface *one = QAccessibleWidget::child(i);
            const auto *part = one ? qobject_cast<QWidget *>(one->object()) : nullptr;
            if (part && part->isVisibleTo(widget()))
                seen.emplace_back(part->geometry(), one);
            else
                all.push_back(one); // hidden ones stand last
        }
        sortForReading(seen);
        std::vector<QAccessibleInterface *> ordered;
        for (const auto &[place, one] : seen)
            ordered.push_back(one);
        ordered.insert(ordered.end(), all.begin(), all.end());
        return ordered;
    }
};

class SpokenWidget : public QAccessibleWidget
{
public:
    explicit SpokenWidget(QWidget *widget)
        : QAccessibleWidget(widget,
                            static_cast<QAccessible::Role>(widget->property(spokenRole).toInt()))
    {
    }

    ~SpokenWidget() override
    {
        for (const QAccessible::Id id : m_parts)
            QAccessible::deleteAccessibleInterface(id);
    }
    Q_DISABLE_COPY_MOVE(SpokenWidget)

    QString text(QAccessible::Text what) const override
    {
        const QVariant value = widget()->property(spokenValue);
        if (what == QAccessible::Value)
            return value.toString();
        const auto *label = qobject_cast<QLabel *>(widget());
        QString own = QAccessibleWidget::text(what);
        if (what == QAccessible::Name && own.isEmpty() && label)
            own = label->text();
        if (what != QAccessible::Name || !value.isValid())
            return own;
        //: %1: what a field is called, %2: what stands in it; for a screen reader
        return value.toString().isEmpty() ? SpokenWords::tr("%1, empty").arg(own)
                                          : SpokenWords::tr("%1, %2").arg(own, value.toString());
    }

    QAccessible::State state() const override
    {
        QAccessible::State state = QAccessibleWidget::state();
        const QVariant open = widget()->property(spokenOpen);
        state.expandable = open.isValid();
        state.expanded = open.toBool();
        state.collapsed = open.isValid() && !open.toBool();
        return state;
    }

    int childCount() const override
    {
        return parts() ? parts()->partCount() : QAccessibleWidget::childCount();
    }

    QAccessibleInterface *child(int index) const override
    {
        if (!parts())
            return QAccessibleWidget::child(index);
        if (index < 0 || index >= parts()->partCount())
            return nullptr;
        while (int(m_parts.size()) <= index)
            m_parts.push_back(QAccessible::registerAccessibleInterface(
                new SpokenPart(widget(), int(m_parts.size()))));
        return QAccessible::accessibleInterface(m_parts[size_t(index)]);
    }

    int indexOfChild(const QAccessibleInterface *one) const override
    {
        if (!parts())
            return QAccessibleWidget::indexOfChild(one);
        for (int i = 0; i < int(m_parts.size()); ++i) {
            if (QAccessible::accessibleInterface(m_parts[size_t(i)]) == one)
                return i;
        }
        return -1;
    }

    QStringList actionNames() const override
    {
        QStringList names = QAccessibleWidget::actionNames();
        if (role() == QAccessible::Button)
            names.prepend(pressAction());
        return names;
    }

    void doAction(const QString &action) override
    {
        if (action != pressAction())
            return QAccessibleWidget::doAction(action);
        widget()->setFocus(Qt::OtherFocusReason);
        for (const QEvent::Type type : {QEvent::KeyPress, QEvent::KeyRelease})
            QCoreApplication::postEvent(widget(),
                                        new QKeyEvent(type, Qt::Key_Return, Qt::NoModifier));
    }

private:
    const SpokenParts *parts() const { return dynamic_cast<SpokenParts *>(widget()); }

    mutable std::vector<QAccessible::Id> m_parts;
};

QAccessibleInterface *spokenWidget(const QString &className, QObject *object)
{
    auto *widget = qobject_cast<QWidget *>(object);
    if (!widget)
        return nullptr;
    if (widget->property(spokenRole).isValid())
        return new SpokenWidget(widget);
    // Asked from the class itself up to QWidget: what has an interface of its own is not asked so
    // far.
    if ((className == "QWidget"_L1 || className == "QSplitter"_L1) && !widget->isWindow())
        return new SpokenPane(widget);
    return nullptr;
}

} // namespace

namespace kit {

void installSpoken()
{
    [[maybe_unused]] static const bool isInstalled = [] {
        QAccessible::installFactory(spokenWidget);
        return true;
    }();
}

void nameInner(QWidget *widget)
{
    if (auto *button = qobject_cast<QToolButton *>(widget); button
        && button->inherits("QLineEditIconButton") && button->text().isEmpty()
        && button->accessibleName().isEmpty()) {
        const QString field = button->parentWidget()->accessibleName();
        button->setAccessibleName(!button->defaultAction() ? SpokenWords::tr("Clear")
                                      : field.isEmpty()    ? SpokenWords::tr("Symbol")
                                                           : field);
    }
    auto *choice = qobject_cast<QComboBox *>(widget);
    if (!choice || !choice->parentWidget() || choice->accessibleName().isEmpty())
        return;
    for (const QLabel *label :
         choice->parentWidget()->findChildren<QLabel *>(QString(), Qt::FindDirectChildrenOnly)) {
        if (label->buddy() == choice)
            return;
    }
    auto *label = new QLabel(choice->accessibleName(), choice->parentWidget());
    label->setBuddy(choice);
    label->hide();
}

void setSpoken(QWidget *widget, QAccessible::Role role)
{
    installSpoken();
    widget->setProperty(spokenRole, int(role));
}

void setSpokenValue(QWidget *widget, const QString &value)
{
    if (widget->property(spokenValue) == QVariant(value))
        return;
    widget->setProperty(spokenValue, value);
    QAccessibleEvent renamed(widget, QAccessible::NameChanged);
    QAccessible::updateAccessibility(&renamed);
}

void setSpokenOpen(QWidget *widget, bool isOpen)
{
    widget->setProperty(spokenOpen, isOpen);
    QAccessible::State changed;
    changed.expanded = true;
    QAccessibleStateChangeEvent opened(widget, changed);
    QAccessible::updateAccessibility(&opened);
}

} // namespace kit
} // namespace ilo
