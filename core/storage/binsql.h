#pragma once

namespace ilo {

/// What went with its owner in the same action comes back with it and is not listed. Nor is the
/// note of a merge that was separated: nobody deleted it, and alone it says of two companies that
/// stand apart that they are one. `b` is a row of bin.
constexpr auto deletedOnItsOwn =
    "b.type <> 'merger' AND NOT EXISTS (SELECT 1 FROM bin o JOIN entity oe ON oe.number = o.entity "
    "WHERE o.changeset = b.changeset AND oe.uuid = b.owner)";

/// Undo took its creation back: no person deleted it, and Redo brings it back. `c` is the changeset
/// of `b`. Undoing that something came back from the bin is deleting, and so is doing a deletion
/// again.
constexpr auto takenBack =
    "(c.kind = 'undo' AND EXISTS (WITH RECURSIVE chain (number) AS (SELECT c.undo_of UNION ALL "
    "SELECT u.undo_of FROM chain JOIN changeset u ON u.number = chain.number "
    "WHERE u.undo_of IS NOT NULL) SELECT 1 FROM op n JOIN field nf ON nf.number = n.field "
    "WHERE n.entity = b.entity AND nf.name = '_new' "
    "AND n.changeset IN (SELECT number FROM chain)))";

} // namespace ilo
