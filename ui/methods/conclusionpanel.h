#pragma once

#include "core/methods/priorart.h"

#include <QWidget>

class QComboBox;
class QLineEdit;
class QPushButton;

namespace ilo {

class Badge;
class Context;
class FormField;
class MethodSource;
class TextLabel;

/// What the search comes to: what the rules propose and why, what a person concludes, and what
/// follows from it.
class ConclusionPanel : public QWidget
{
    Q_OBJECT

public:
    ConclusionPanel(Context &context, MethodSource &source, QWidget *parent = nullptr);

    void load();

private:
    void conclude();
    void showChoice();
    PriorArtCode chosen() const;

    Context &m_context;
    MethodSource &m_source;
    PriorArtProposal m_proposal;
    Badge *m_proposed;
    TextLabel *m_reasons;
    QComboBox *m_code;
    QLineEdit *m_reason;
    FormField *m_reasonField;
    TextLabel *m_step;
    QPushButton *m_conclude;
    QPushButton *m_route;
    TextLabel *m_standing; ///< the conclusion that counts now
};

} // namespace ilo
