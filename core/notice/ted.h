#pragma once

#include "core/notice/noticevalues.h"

namespace ilo {

/// Reads a TED XML notice (TED_EXPORT, R2.0.9 and close relatives) out of its tree: the standard
/// forms F01 to F25 of Implementing Regulation (EU) 2015/1986, T01 and T02, and the forms 16 to 19
/// of defence, which kept the names of the schema before.
class TedReader
{
public:
    TedReader(const XmlNode &root, QString shown);

    Result<Notice> read();

private:
    const XmlNode *originalForm() const;
    void readCodedData();
    void readPurpose(const XmlNode &form);
    void addCodedValues();
    void addTranslations(const XmlNode &form);
    void sumUp();

    // tedforms.cpp: F01 to F25, T01, T02
    void readForm(const XmlNode &form);
    void readBuyers(const XmlNode &body);
    void readObject(const XmlNode &object, const QString &prefix);
    Lot readPart(const XmlNode &part) const;
    void takePart(const Lot &part);
    void readProcedure(const XmlNode &procedure);
    void readChanges(const XmlNode &changes);
    void readModification(const XmlNode &modification);

    // tedaward.cpp
    void readAward(const XmlNode &award);
    void readPrizes(const XmlNode &results);
    void addWinners(const XmlNode &contract, const ContractAward &award);

    // teddefence.cpp
    void readDefence(const XmlNode &form);
    void readDefenceObject(const XmlNode &form);
    void readDefenceLots(const XmlNode &form);
    void readDefenceAwards(const XmlNode &form);

    const XmlNode &m_root;
    QString m_shown;
    Notice m_notice;
};

/// An address of section I.1 or V.2.3.
NoticeParty tedParty(const XmlNode &address);

/// The CODE of all CPV_CODE below `node` along `path`; marked as read.
QStringList tedCpv(const XmlNode &node, QStringView path);

/// The largest amount that `node` tells under the names of section II and V; none without one.
Money tedValue(const XmlNode &node);

/// The winner's fields of `award` from `party`.
void setWinner(ContractAward &award, const NoticeParty &party);

void addOnce(QStringList &list, const QString &text);

} // namespace ilo
