#include "ui/methods/methodpage.h"

#include "ui/kit/style.h"

namespace ilo {
namespace {

constexpr int pageEdge = 16;
constexpr int betweenParts = 24;
constexpr int mostLetters = 170; ///< wider pages read badly

} // namespace

MethodPage::MethodPage(QWidget *parent) : QScrollArea(parent)
{
    auto *inner = new QWidget;
    for (QWidget *ground : {inner, viewport()}) {
        ground->setBackgroundRole(QPalette::Base);
        ground->setAutoFillBackground(true);
    }
    kit::dressWith(inner, [inner] {
        inner->setMaximumWidth(mostLetters * inner->fontMetrics().averageCharWidth());
    });
    m_column = new QVBoxLayout(inner);
    m_column->setContentsMargins(pageEdge, pageEdge, pageEdge, pageEdge);
    m_column->setSpacing(betweenParts);
    setWidget(inner);
    setWidgetResizable(true);
    setFrameShape(QFrame::NoFrame);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setFocusPolicy(Qt::NoFocus);
    setAlignment(Qt::AlignHCenter | Qt::AlignTop);
}

} // namespace ilo
