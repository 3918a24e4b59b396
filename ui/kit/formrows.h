#pragma once

#include <QFormLayout>

namespace ilo {

/// A form whose rows fit their wrapped texts.
///
/// QFormLayout of Qt 6.4 keeps the heights of its rows from a moment when it had less room: a pane
/// that settles in steps ends as high as it should be, but a note of four lines shows two. Here
/// the rows are worked out anew whenever the room changes.
class FormRows : public QFormLayout
{
public:
    using QFormLayout::QFormLayout;

    void setGeometry(const QRect &rect) override;

private:
    QSize m_size; ///< in which the rows were last laid
};

} // namespace ilo
