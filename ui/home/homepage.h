#pragma once

#include "ui/home/attentionloader.h"
#include "ui/kit/job.h"
#include "ui/kit/page.h"

class QBoxLayout;
class QButtonGroup;

namespace ilo {

class AttentionList;
class Context;
class EngagedCard;
class EmptyState;
class OpenedCard;
class StartCard;
class TextLabel;

/// The start page: only what the person can do something about, the most urgent chosen.
class HomePage : public Page
{
    Q_OBJECT

public:
    explicit HomePage(Context &context, QWidget *parent = nullptr);

    QString key() const override { return QStringLiteral("home"); }
    QString title() const override { return tr("Home"); }
    QIcon icon() const override;
    QString statusText() const override;
    QAction *primaryAction() const override;
    QByteArray saveLayout() const override;
    void restoreLayout(const QByteArray &layout) override;

protected:
    void showEvent(QShowEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    QWidget *makeAttention();
    void refresh();
    void show(const HomeContent &content);
    void arrange();
    void fitAttention();
    using Page::show;

    Context &m_context;
    TextLabel *m_count;
    QButtonGroup *m_scope;          ///< 0: mine, 1: the whole office
    QWidget *m_attention = nullptr; ///< the card of the list
    AttentionList *m_list;
    EmptyState *m_nothing;
    EngagedCard *m_engaged;
    OpenedCard *m_opened;
    StartCard *m_start;
    QBoxLayout *m_columns;
    QWidget *m_right;
    Job m_job;
};

} // namespace ilo
