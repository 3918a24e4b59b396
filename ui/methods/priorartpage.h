#pragma once

#include "ui/methods/methodpage.h"

namespace ilo {

class ConclusionPanel;
class Context;
class CoverageTable;
class MethodSource;
class PartSection;
class SectionHeader;
class TextLabel;

/// The prior-art log: how it was searched, what was found, what it covers, what it comes to.
class PriorArtPage : public MethodPage
{
    Q_OBJECT

public:
    PriorArtPage(Context &context, MethodSource &source, QWidget *parent = nullptr);

    void load() override;
    QWidget *first() const override;
    bool showRecord(const QString &id) override;

private:
    Context &m_context;
    MethodSource &m_source;
    PartSection *m_searches;
    PartSection *m_hits;
    TextLabel *m_coverageWords;
    CoverageTable *m_coverage;
    ConclusionPanel *m_conclusion;
};

} // namespace ilo
