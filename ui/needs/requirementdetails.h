#pragma once

#include "core/domain/requirement.h"

#include <QWidget>

class QGridLayout;
class QToolButton;

namespace ilo {

class ChoiceField;
class Context;
class FieldKeeper;
class RequirementModel;
class TextLabel;

/// Everything of one requirement that the table's cells are too small for, below the table:
/// measure, proof, level, sign and unit by themselves, where it comes from, how far it is opened.
class RequirementDetails : public QWidget
{
    Q_OBJECT

public:
    RequirementDetails(Context &context, RequirementModel *model, QWidget *parent = nullptr);

    /// Shows the requirement of `row`; -1: none, and then it is hidden.
    void setRow(int row);

    /// What the model has now, for the same requirement.
    void refresh();

    bool keepAll();

    /// Puts the focus into a field of the requirement shown; null when it has no editor here.
    QWidget *focusField(const QString &field);

    /// Takes as many fields a line as `room` pixels hold, so that the form is never wider than it.
    void fitInto(int room);

private:
    bool keep(const QString &field, const QVariant &value);
    bool keepSource(const QString &source);
    void showSharing(const Need &need);
    void showSources(const Requirement &requirement);
    void openSource();
    void arrange(int columns);

    Context &m_context;
    RequirementModel *m_model;
    FieldKeeper *m_keeper;
    ChoiceField *m_sharing;
    ChoiceField *m_origin; ///< which record it goes back to
    QToolButton *m_open;   ///< goes there
    QGridLayout *m_grid;
    TextLabel *m_title;
    int m_columns = 0;
    Id<Requirement> m_shown;
};

} // namespace ilo
