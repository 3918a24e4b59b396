#pragma once

#include "core/domain/office.h"

#include <QString>
#include <QStringList>

#include <vector>

namespace ilo {

class Context;
class FieldEditor;

/// One field of the need's form.
struct FieldSpec
{
    enum class Kind {
        Line,
        Text,
        Paragraph,
        Heading,
        Day,
        Amount,
        Disclosed,
        Codes,
        Areas,
        Trl,
        Ipr,
        State,
        Level,
        Person,
        Organisation,
        Language
    };

    QString field; ///< name in Description<Need>
    Kind kind = Kind::Line;
    int words = 0; ///< at most, for what a brief prints; 0: not counted
    QString hint = {};
    QString placeholder = {};
    QStringList openedWith =
        {};             ///< fields whose sharing goes along; no button of its own for these
    bool opened = true; ///< has a sharing level
    int stretch = 1;
};

/// A part of the form. Fields of a row stand beside each other.
struct NeedSection
{
    QString key;
    QString title;
    std::vector<std::vector<FieldSpec>> rows;
    bool hasRequirements = false; ///< the table stands above the rows

    QStringList fields() const;
};

/// All fields of a need that a person fills, in the order of the page.
std::vector<NeedSection> needSections(const Office &office);

/// The editor of a field.
FieldEditor *makeEditor(Context &context, const FieldSpec &spec);

} // namespace ilo
