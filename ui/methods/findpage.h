#pragma once

#include "ui/methods/methodpage.h"

namespace ilo {

class Context;
class FieldForm;
class FramingPanel;
class MethodSource;
class PartSection;

/// How a need is found and framed: the framing sentence, the challenge question, five whys, and
/// what people said.
class FindPage : public MethodPage
{
    Q_OBJECT

public:
    FindPage(Context &context, MethodSource &source, QWidget *parent = nullptr);

    void load() override;
    QWidget *first() const override;
    bool showRecord(const QString &id) override;

private:
    MethodSource &m_source;
    FramingPanel *m_framing;
    FieldForm *m_whys;
    PartSection *m_statements;
};

} // namespace ilo
