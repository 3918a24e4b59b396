#pragma once

#include "core/notice/noticevalues.h"

namespace ilo {

/// Reads an eForms notice out of its tree. The names BT-nnn in the code are those of the fields in
/// the eForms SDK (fields.json); a field keeps its place in the tree from SDK 1.3 to 1.15.
class EFormsReader
{
public:
    EFormsReader(const XmlNode &root, QString shown);

    Result<Notice> read();

private:
    TextMap texts(const XmlNode &from, QStringView path) const;
    QString text(const XmlNode &from, QStringView path) const;

    void readHead();
    void readPurpose();
    void readParties();
    void readBuyers();
    void readProcedure();
    void readChanges();
    void readRegistration();

    // eformslots.cpp
    void readLots();
    void readLot(const XmlNode &node);
    void readDeadlines(const XmlNode &process, Lot &lot);
    void readTerms(const XmlNode &terms, Lot &lot);
    void sumUpLots();

    // eformsresult.cpp
    void readResult();
    void readLotResult(const XmlNode &result);
    void addWinners(const XmlNode &tender, const ContractAward &award);
    void addWinner(const XmlNode &tenderer, const XmlNode &party, ContractAward award,
                   bool isGroup);
    QDate decisionDay() const;

    const XmlNode &m_root;
    const XmlNode *m_extension = nullptr; ///< EformsExtension
    QString m_shown;
    Notice m_notice;
    QHash<QString, NoticeParty> m_parties; ///< by ORG- or TPO- id
    QHash<QString, bool> m_leads;          ///< organisations that lead a group of buyers
};

/// The fields that a whole procurement and a lot have in common (BT-21, 24, 23, 262, 263, 5071, 27,
/// 271, 36, 536, 537, 726, 06, 776), read into `what`.
struct EFormsProject
{
    TextMap titles;
    TextMap descriptions;
    ContractKind contracts = ContractKind::Any;
    QString mainCpv;
    QStringList cpv;
    QStringList nuts;
    Money value;
    Money frameworkMaximum;
    QStringList innovation;
    QStringList strategic;
    Stated smeSuitable = Stated::NotStated;
    QString duration;
    QDate startsOn;
    QDate endsOn;
};

EFormsProject readEFormsProject(const XmlNode &project, const QString &language);

/// The texts along `path` by language; one without a language is in `language`.
TextMap eFormsTexts(const XmlNode &from, QStringView path, const QString &language);

} // namespace ilo
