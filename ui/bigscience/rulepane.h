#pragma once

#include "core/domain/change.h"

#include <QWidget>

class QPushButton;
class QScrollArea;

namespace ilo {

class BigScienceActions;
class Context;
class FactRow;
class FieldForm;
class FlowLayout;
class MessageFrame;
class TextLabel;
struct Changed;

/// One rule or EU threshold beside its list: what it says and its fields, edited in place.
class RulePane : public QWidget
{
    Q_OBJECT

public:
    /// @param type  of ProcurementRule or Threshold
    RulePane(Context &context, BigScienceActions &actions, const QString &type,
             QWidget *parent = nullptr);

    void show(const QString &id);
    void edit(const QString &field);

private:
    void reload();
    void showRecord();
    void follow(const Changed &changed);

    Context &m_context;
    BigScienceActions &m_actions;
    const QString m_type;
    QString m_id;
    AnyRecord m_record;
    QScrollArea *m_scroll;
    TextLabel *m_title;
    TextLabel *m_organisation;
    QWidget *m_badges;
    FlowLayout *m_badgeFlow;
    QPushButton *m_checked;
    QPushButton *m_source;
    QPushButton *m_owner;
    FieldForm *m_form;
    MessageFrame *m_caution;
};

} // namespace ilo
