#pragma once

#include <QString>

namespace ilo {

/// What an office prints at the foot of its papers, for a paper in `language`: the standard words
/// about money of the European Union ("funded by the European Union", "co-funded by …", "grant
/// agreement No 101…", in any language of briefs) are said in that language, as the emblem's own
/// sentence is. The rest, a project's name or a number, stays as typed; so does all of a note in
/// other words.
QString fundingNoteIn(const QString &note, const QString &language);

} // namespace ilo
