#include "ui/needs/valuefields.h"

#include "core/base/stored.h"
#include "core/text/daytext.h"
#include "ui/kit/icons.h"
#include "ui/kit/valuetext.h"

#include <QAction>
#include <QCalendarWidget>
#include <QLineEdit>
#include <QLocale>
#include <QMenu>
#include <QWidgetAction>

using namespace Qt::StringLiterals;

namespace ilo {
namespace {

QDate dayIn(const QVariant &stored)
{
    QDate day;
    fromStored(stored, day);
    return day;
}

QString dayLabel(QDate day)
{
    return day.isValid() ? QLocale().toString(day, u"d MMM yyyy"_s) : QString();
}

} // namespace

DayField::DayField(const QString &field, const QString &label, QWidget *parent)
    : LineField(field, label, parent)
{
    setPlaceholder(tr("30.6.2028, +2w, fri"));
    QAction *calendar =
        m_line->addAction(kit::icon(u"view-calendar"_s), QLineEdit::TrailingPosition);
    calendar->setToolTip(tr("Pick the day (Alt+Down)"));
    calendar->setText(tr("Pick %1 in a calendar").arg(label));
    calendar->setShortcut(QKeySequence(Qt::ALT | Qt::Key_Down));
    calendar->setShortcutContext(Qt::WidgetShortcut);
    connect(calendar, &QAction::triggered, this, &DayField::pick);
}

std::optional<QVariant> DayField::value() const
{
    const QString text = m_line->text().trimmed();
    if (text.isEmpty())
        return QVariant();
    if (text == dayLabel(dayIn(stored())))
        return stored();
    const QDate day = parseDay(text, QDate::currentDate());
    return day.isValid() ? std::optional(toStored(day)) : std::nullopt;
}

QString DayField::problem() const
{
    return tr("“%1” is not a day. Write it as 30.6.2028, 30 June, +2w or fri.")
        .arg(m_line->text().trimmed());
}

void DayField::display(const QVariant &stored)
{
    LineField::display(dayLabel(dayIn(stored)));
}

void DayField::pick()
{
    auto *menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    auto *calendar = new QCalendarWidget;
    calendar->setVerticalHeaderFormat(QCalendarWidget::ISOWeekNumbers);
    calendar->setFirstDayOfWeek(QLocale().firstDayOfWeek());
    if (const QDate day = dayIn(value().value_or(QVariant())); day.isValid())
        calendar->setSelectedDate(day);
    auto *shown = new QWidgetAction(menu);
    shown->setDefaultWidget(calendar);
    menu->addAction(shown);
    const auto take = [this, menu](QDate day) {
        menu->close();
        type(dayLabel(day));
        emit left();
    };
    connect(calendar, &QCalendarWidget::activated, this, take);
    connect(calendar, &QCalendarWidget::clicked, this, take);
    menu->popup(m_line->mapToGlobal(QPoint(0, m_line->height())));
    calendar->setFocus();
}

MoneyField::MoneyField(const QString &field, const QString &label, const QString &currency,
                       QWidget *parent)
    : LineField(field, label, parent)
    , m_currency(currency)
{
    setPlaceholder(tr("1.2 m EUR"));
}

std::optional<QVariant> MoneyField::value() const
{
    const QString text = m_line->text().trimmed();
    if (text.isEmpty())
        return QVariant();
    Money now;
    fromStored(stored(), now);
    if (text == moneyLabel(now))
        return stored();
    const Result<Money> money = parseMoney(text, m_currency);
    return money ? std::optional(toStored(*money)) : std::nullopt;
}

QString MoneyField::problem() const
{
    return tr("“%1” is not an amount. Write it as 600 000 EUR or 1.2 m EUR.")
        .arg(m_line->text().trimmed());
}

void MoneyField::display(const QVariant &stored)
{
    Money money;
    fromStored(stored, money);
    LineField::display(moneyLabel(money));
}

} // namespace ilo
