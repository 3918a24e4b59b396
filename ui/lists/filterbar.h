#pragma once

#include "core/storage/filterparser.h"

#include <QWidget>

class QHBoxLayout;

namespace ilo {

class FilterEdit;
class MessageFrame;
class TextLabel;

/// The filter of a list as a person types it, with the count of what it leaves. Text that cannot be
/// understood says so under the field, and the list stays as it was.
class FilterBar : public QWidget
{
    Q_OBJECT

public:
    explicit FilterBar(const ListKind &kind, QWidget *parent = nullptr);

    FilterEdit *field() const { return m_field; }

    /// As it was last understood.
    const ListFilter &filter() const { return m_filter; }

    /// All of it, as it can be typed.
    QString text() const;
    void setText(const QString &text);
    void clear() { setText({}); }

    void setCount(const QString &count);

signals:
    void changed(); ///< another filter is understood
    void leftDown();

private:
    void read();

    const ListKind &m_kind;
    FilterEdit *m_field;
    TextLabel *m_count;
    MessageFrame *m_fault;
    ListFilter m_filter;
};

/// Why a filter is not understood and what to do, in words.
QString faultText(const ListKind &kind, const FilterFault &fault);

} // namespace ilo
