#pragma once

#include <QWidget>

class QButtonGroup;
class QSlider;

namespace ilo {

class Appearance;
class TextLabel;

/// Colours and text size; both take effect at once.
class AppearanceSection : public QWidget
{
    Q_OBJECT

public:
    explicit AppearanceSection(Appearance &appearance, QWidget *parent = nullptr);

private:
    QWidget *makeColours();
    QWidget *makeTextSize();
    void showChoice();

    Appearance &m_appearance;
    QButtonGroup *m_schemes;
    QSlider *m_scale = nullptr;
    TextLabel *m_percent = nullptr;
};

} // namespace ilo
