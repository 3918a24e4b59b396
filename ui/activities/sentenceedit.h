#pragma once

#include "core/quicklog/sentence.h"

#include <QLineEdit>

namespace ilo {

/// A line of free text in which what was understood is underlined.
class SentenceEdit : public QLineEdit
{
    Q_OBJECT

public:
    explicit SentenceEdit(QWidget *parent = nullptr);

    void setUnderstood(const std::vector<TextSpan> &spans);
    const std::vector<TextSpan> &understood() const { return m_spans; }

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    std::vector<TextSpan> m_spans;
};

} // namespace ilo
