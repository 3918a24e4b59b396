#pragma once

#include <QWidget>

class QButtonGroup;
class QSlider;

namespace ilo {

class Appearance;
class Language;
class TextLabel;

/// Colours and text size; both take effect at once.
class AppearanceSection : public QWidget
{
    Q_OBJECT

public:
    AppearanceSection(Appearance &appearance, Language &language, QWidget *parent = nullptr);

private:
    QWidget *makeColours();
    QWidget *makeTextSize();
    QWidget *makeLanguage();
    void showChoice();

    Appearance &m_appearance;
    Language &m_language;
    QButtonGroup *m_schemes;
    QSlider *m_scale = nullptr;
    TextLabel *m_percent = nullptr;
};

} // namespace ilo
