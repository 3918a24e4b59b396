#pragma once

#include "core/domain/office.h"

#include <QWidget>

namespace ilo {

class Context;
class FieldDrafts;
class FieldRow;

/// The office as it is printed on papers. Every field is kept when it is left, as an action of its
/// own.
class OfficeSection : public QWidget
{
    Q_OBJECT

public:
    explicit OfficeSection(Context &context, QWidget *parent = nullptr);

private:
    struct Bound
    {
        QString field; ///< stored name
        QString Office::*member;
        FieldRow *row;
    };

    void bind(const QString &field, QString Office::*member, FieldRow *row);
    void showOffice();
    void keep(const Bound &bound);

    Context &m_context;
    std::vector<Bound> m_bound;
    FieldDrafts *m_drafts;
};

} // namespace ilo
