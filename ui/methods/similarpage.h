#pragma once

#include "core/storage/similarneeds.h"
#include "ui/kit/job.h"
#include "ui/methods/methodpage.h"

class QTableWidget;

namespace ilo {

class Context;
class MethodSource;
class TextLabel;

/// Needs of others that ask for the like: candidates for buying together.
class SimilarPage : public MethodPage
{
    Q_OBJECT

public:
    SimilarPage(Context &context, MethodSource &source, QWidget *parent = nullptr);

    void load() override;
    QWidget *first() const override;

signals:
    void ready(); ///< the answer is shown

private:
    struct Answer
    {
        std::shared_ptr<const MatchKnowledge> knowledge;
        std::vector<SimilarNeed> needs;
    };

    void show(std::vector<SimilarNeed> needs);
    void showCurrent();
    using MethodPage::show;

    Context &m_context;
    MethodSource &m_source;
    std::shared_ptr<const MatchKnowledge> m_knowledge; ///< learnt once a window
    Id<Need> m_of;                                     ///< of which these are
    std::vector<SimilarNeed> m_needs;
    Job m_job;
    TextLabel *m_state;
    QTableWidget *m_table;
    TextLabel *m_words;
    TextLabel *m_sharedTitle;
    QTableWidget *m_shared;
};

} // namespace ilo
