#include "ui/needs/scorebar.h"

#include "ui/kit/spoken.h"
#include "ui/kit/tokens.h"

#include <QPainter>

namespace ilo {
namespace {

constexpr int barThickness = 8;
constexpr int markHeight = 14;
constexpr int markWidth = 2;
constexpr int fullScore = 100;

} // namespace

ScoreBar::ScoreBar(QWidget *parent) : QWidget(parent)
{
    kit::setSpoken(this, QAccessible::Graphic);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
}

void ScoreBar::setScore(int score, int readyAt)
{
    m_score = score;
    m_readyAt = readyAt;
    //: a score, as a screen reader says it
    setAccessibleName(tr("%1 of 100, ready to share at %2").arg(score).arg(readyAt));
    update();
}

QSize ScoreBar::sizeHint() const
{
    return {120, markHeight};
}

void ScoreBar::paintEvent(QPaintEvent *)
{
    const Tokens &tokens = kit::tokens();
    QPainter painter(this);
    const QRect bar(0, (height() - barThickness) / 2, width(), barThickness);
    painter.fillRect(bar, tokens.line);
    const auto placeOf = [&](int score) {
        const int at = width() * score / fullScore;
        return layoutDirection() == Qt::RightToLeft ? width() - at : at;
    };
    QRect done = bar;
    done.setWidth(placeOf(m_score));
    painter.fillRect(done, tokens.accentGraphic);
    painter.fillRect(
        QRect(
            placeOf(m_readyAt) - markWidth / 2, (height() - markHeight) / 2, markWidth, markHeight),
        tokens.text);
}

} // namespace ilo
