#pragma once

#include "core/base/result.h"

#include <QStringList>

namespace ilo {

/// The family that papers are set in, and those that stand in for characters it lacks (≤, →, ✓).
struct Fonts
{
    QStringList families;
};

/// Noto Sans with its companions, from the system or from the folders where packages put it;
/// `folders` are looked through first. Needs a QGuiApplication (the offscreen platform will do).
/// Error::Code::NotFound with the family as subject when it is nowhere, so that no paper is ever
/// printed in a chance font or in boxes.
Result<Fonts> findFonts(const QStringList &folders = {},
                        const QString &family = QStringLiteral("Noto Sans"));

} // namespace ilo
