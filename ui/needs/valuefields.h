#pragma once

#include "ui/needs/textfields.h"

#include <functional>

namespace ilo {

/// A day, typed as people do ("30.6.", "+2w", "fri") or picked in a calendar.
class DayField : public LineField
{
    Q_OBJECT

public:
    DayField(const QString &field, const QString &label, QWidget *parent = nullptr);

    std::optional<QVariant> value() const override;
    QString problem() const override;

protected:
    void display(const QVariant &stored) override;

private:
    void pick();
};

/// An amount with its currency. One typed without gets the office's.
class MoneyField : public LineField
{
    Q_OBJECT

public:
    MoneyField(const QString &field, const QString &label, const QString &currency,
               QWidget *parent = nullptr);

    std::optional<QVariant> value() const override;
    QString problem() const override;

protected:
    void display(const QVariant &stored) override;

private:
    QString m_currency;
};

} // namespace ilo
