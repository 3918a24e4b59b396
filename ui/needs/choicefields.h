#pragma once

#include "ui/needs/fieldeditor.h"

#include <vector>

class QComboBox;

namespace ilo {

/// A choice among fixed values, kept as soon as it is made.
class ChoiceField : public FieldEditor
{
    Q_OBJECT

public:
    struct Option
    {
        QVariant stored;
        QString label;
        QString hint = {}; ///< shown below while it is chosen
    };

    ChoiceField(const QString &field, const QString &label, std::vector<Option> options,
                QWidget *parent = nullptr);

    void setOptions(std::vector<Option> options);

    std::optional<QVariant> value() const override;
    QString typed() const override;

protected:
    void display(const QVariant &stored) override;
    void displayTyped(const QString &text) override;

private:
    void showHint();

    QComboBox *m_box;
    std::vector<Option> m_options;
};

/// Options for every value of an enum, in its order, with the words of ui/kit/fieldlabels.h.
template<typename E>
std::vector<ChoiceField::Option> optionsOf();

/// "not stated" and the nine levels, with what each means.
std::vector<ChoiceField::Option> trlOptions();

} // namespace ilo
