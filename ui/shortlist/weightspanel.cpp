#include "ui/shortlist/weightspanel.h"

#include "core/matching/matchreasons.h"
#include "ui/kit/scrolled.h"
#include "ui/kit/style.h"
#include "ui/kit/textlabel.h"
#include "ui/shortlist/coloursquare.h"
#include "ui/shortlist/fitwords.h"

#include <QEvent>
#include <QGridLayout>
#include <QPushButton>
#include <QScopedValueRollback>
#include <QSlider>
#include <QVBoxLayout>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace ilo {
namespace {

constexpr int fullPoints = 100;
constexpr int keysPause = 600; ///< milliseconds after which what the keys did is one step

} // namespace

WeightsPanel::WeightsPanel(QWidget *parent)
    : QWidget(parent)
    , m_reset(new QPushButton(tr("Re&set")))
    , m_total(TextLabel::secondary(tr("Total is always 100. The ranking moves while you drag.")))
{
    auto *head = new QHBoxLayout;
    head->addWidget(new TextLabel(tr("Weights"), TextSize::Text, true), 1);
    m_reset->setObjectName(u"resetWeights"_s);
    kit::setRole(m_reset, ButtonRole::Link);
    head->addWidget(m_reset);
    QVBoxLayout *column = scrolledColumn(this);
    column->setContentsMargins(16, 12, 16, 12);
    column->addLayout(head);
    for (const MatchCriterion criterion : kMatchCriteria) {
        auto *row = new QHBoxLayout;
        row->addWidget(new ColourSquare(criterion), 0, Qt::AlignVCenter);
        auto *name = new TextLabel(label(criterion));
        row->addWidget(name, 1);
        TextLabel *&points = m_points[size_t(criterion)];
        points = new TextLabel;
        row->addWidget(points);
        QSlider *&slider = m_sliders[size_t(criterion)];
        slider = new QSlider(Qt::Horizontal);
        slider->setRange(0, fullPoints);
        slider->setPageStep(5);
        slider->setObjectName(u"weight:"_s + matchCriterionKey(criterion));
        //: %1: a criterion
        slider->setAccessibleName(tr("Weight of %1").arg(label(criterion)));
        name->setBuddy(slider);
        column->addLayout(row);
        column->addWidget(slider);
        connect(slider, &QSlider::valueChanged, this, [this, criterion](int value) {
            if (!m_isShowing)
                set(criterion, value);
        });
        connect(slider, &QSlider::sliderReleased, this, [this] { emit settled(m_weights); });
        slider->installEventFilter(this);
    }
    m_total->setWordWrap(true);
    column->addWidget(m_total);
    auto *fair = TextLabel::secondary(
        tr("Country, office and how well you know a firm never change the score."));
    fair->setWordWrap(true);
    column->addWidget(fair);
    column->addStretch();
    m_pause.setSingleShot(true);
    m_pause.setInterval(keysPause);
    connect(&m_pause, &QTimer::timeout, this, [this] { emit settled(m_weights); });
    connect(m_reset, &QPushButton::clicked, this, [this] {
        setWeights({});
        emit moved(m_weights);
        emit settled(m_weights);
    });
    show();
}

void WeightsPanel::setWeights(const MatchWeights &weights)
{
    if (weights == m_weights)
        return;
    m_pause.stop();
    m_weights = weights;
    m_moving.reset();
    show();
}

void WeightsPanel::setReadOnly(const QString &words)
{
    for (QSlider *slider : m_sliders)
        slider->setEnabled(false);
    m_reset->hide();
    m_total->setText(words);
}

void WeightsPanel::set(MatchCriterion criterion, int points)
{
    if (m_moving != criterion) {
        m_moving = criterion;
        m_before = m_weights;
    }
    std::vector<double> others;
    for (const MatchCriterion other : kMatchCriteria)
        others.push_back(other == criterion ? 0 : m_before.points[size_t(other)]);
    // Where all others are at nothing, they share what is given back evenly.
    if (std::ranges::all_of(others, [](double weight) { return weight == 0; })) {
        for (const MatchCriterion other : kMatchCriteria)
            others[size_t(other)] = other == criterion ? 0 : 1;
    }
    const std::vector<int> shared = apportioned(others, fullPoints - points);
    for (size_t i = 0; i < shared.size(); ++i)
        m_weights.points[i] = shared[i];
    m_weights.points[size_t(criterion)] = points;
    show();
    emit moved(m_weights);
    if (!m_sliders[size_t(criterion)]->isSliderDown())
        m_pause.start(); // by the keys, of which one holds an arrow: not a step of the log for each
}

void WeightsPanel::settle()
{
    if (!m_pause.isActive())
        return;
    m_pause.stop();
    emit settled(m_weights);
}

bool WeightsPanel::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::FocusOut || event->type() == QEvent::Hide)
        settle();
    return QWidget::eventFilter(watched, event);
}

void WeightsPanel::show()
{
    const QScopedValueRollback showing(m_isShowing, true);
    for (const MatchCriterion criterion : kMatchCriteria) {
        const int points = m_weights.points[size_t(criterion)];
        m_sliders[size_t(criterion)]->setValue(points);
        m_points[size_t(criterion)]->setText(QString::number(points));
    }
}

} // namespace ilo
