#pragma once

#include <QWidget>

class QPushButton;

namespace ilo {

class TextLabel;

/// The title over a part of a page: bold, a grey remark beside it, at most one action at the right.
class SectionHeader : public QWidget
{
    Q_OBJECT

public:
    explicit SectionHeader(const QString &title, QWidget *parent = nullptr);

    void setTitle(const QString &title);
    void setRemark(const QString &remark); ///< "Say what it must do, not how it is built"

    /// The action as a link ("All 14"); made when first asked for.
    QPushButton *addLink(const QString &text);

private:
    TextLabel *m_title;
    TextLabel *m_remark;
};

} // namespace ilo
