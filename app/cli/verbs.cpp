#include "app/cli/verb.h"

#include "app/cli/briefverb.h"
#include "app/cli/codelistverb.h"
#include "app/cli/compareverb.h"
#include "app/cli/duplicateverbs.h"
#include "app/cli/exportverb.h"
#include "app/cli/importverb.h"
#include "app/cli/lintverb.h"
#include "app/cli/matchverbs.h"
#include "app/cli/noticeverb.h"
#include "app/cli/similarverb.h"
#include "app/cli/suggestverb.h"
#include "app/cli/words.h"

using namespace Qt::StringLiterals;

namespace ilo {

QCommandLineOption jsonOption()
{
    return {u"json"_s, Words::tr("Writes JSON for programs instead of text.")};
}

std::vector<Verb> allVerbs()
{
    std::vector<Verb> all;
    for (const std::vector<Verb> &group : {workspaceVerbs(),
                                           recordVerbs(),
                                           {importVerb(),
                                            noticeVerb(),
                                            codelistVerb(),
                                            briefVerb(),
                                            compareVerb(),
                                            lintVerb(),
                                            similarVerb(),
                                            suggestVerb(),
                                            exportVerb()},
                                           matchVerbs(),
                                           duplicateVerbs(),
                                           bigScienceVerbs(),
                                           personVerbs(),
                                           careVerbs(),
                                           historyVerbs()})
        all.insert(all.end(), group.begin(), group.end());
    return all;
}

Failure usageError(const QString &message)
{
    return fail(Error::Code::Format, message, u"usage"_s);
}

} // namespace ilo
