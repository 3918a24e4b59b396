#pragma once

#include "core/domain/change.h"
#include "ui/kit/recordpane.h"

class QPushButton;

namespace ilo {

class BigScienceActions;
class FactRow;
class FieldForm;
class FlowLayout;
class MessageFrame;
class TextLabel;
struct Changed;

/// One rule or EU threshold beside its list: what it says and its fields, edited in place.
class RulePane : public RecordPane
{
    Q_OBJECT

public:
    /// @param type  of ProcurementRule or Threshold
    RulePane(Context &context, BigScienceActions &actions, const QString &type,
             QWidget *parent = nullptr);

    void edit(const QString &field);

protected:
    void reload() override;

private:
    void showRecord();
    void follow(const Changed &changed);

    BigScienceActions &m_actions;
    const QString m_type;
    AnyRecord m_record;
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
