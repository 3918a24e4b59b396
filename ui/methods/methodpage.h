#pragma once

#include <QScrollArea>
#include <QVBoxLayout>

namespace ilo {

/// One page of the work on a need: a column that scrolls, on the ground of a form.
class MethodPage : public QScrollArea
{
    Q_OBJECT

public:
    explicit MethodPage(QWidget *parent = nullptr);

    /// Shows what the source has now.
    virtual void load() = 0;

    /// Where the keys go when the page comes to the front.
    virtual QWidget *first() const = 0;

    /// Brings a record of the page into view; false when it is not of this page.
    virtual bool showRecord(const QString &id)
    {
        Q_UNUSED(id)
        return false;
    }

protected:
    QVBoxLayout *column() const { return m_column; }

private:
    QVBoxLayout *m_column;
};

} // namespace ilo
