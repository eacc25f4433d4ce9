// KContacts' reader: a folder of cards to JSON lines. Needs libkf5contacts-dev.
#include <KContacts/Addressee>
#include <KContacts/VCardConverter>
#include <QCryptographicHash>
#include <QDir>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTextStream>

int main(int, char **arguments)
{
    QDir folder(QString::fromLocal8Bit(arguments[1]));
    QTextStream out(stdout);
    const QStringList names = folder.entryList({QStringLiteral("*.vcf")}, QDir::Files, QDir::Name);
    for (const QString &name : names) {
        QFile file(folder.filePath(name));
        file.open(QIODevice::ReadOnly);
        const KContacts::Addressee card = KContacts::VCardConverter().parseVCard(file.readAll());
        QJsonArray emails;
        for (const QString &email : card.emails()) {
            emails.append(email);
        }
        QJsonArray phones;
        for (const KContacts::PhoneNumber &phone : card.phoneNumbers()) {
            phones.append(phone.number());
        }
        QJsonArray organisation;
        if (!card.organization().isEmpty() || !card.department().isEmpty()) {
            organisation = {card.organization(), card.department()};
        }
        QByteArray photo = card.photo().isIntern() ? card.photo().rawData() : QByteArray();
        // 5.103 takes a data: URI for a link; its bytes are still there.
        const QString link = card.photo().isIntern() ? QString() : card.photo().url();
        if (link.startsWith(QLatin1String("data:")) && link.contains(QLatin1String(";base64,"))) {
            photo = QByteArray::fromBase64(link.section(QLatin1Char(','), 1).toLatin1());
        }
        QString digest;
        if (!photo.isEmpty()) {
            digest = QString::fromLatin1(QCryptographicHash::hash(photo, QCryptographicHash::Sha256).toHex());
        }
        const QJsonObject said{
            {QStringLiteral("card"), name.chopped(4)},
            {QStringLiteral("name"), card.formattedName()},
            {QStringLiteral("emails"), emails},
            {QStringLiteral("phones"), phones},
            {QStringLiteral("org"), organisation},
            {QStringLiteral("note"), card.note()},
            {QStringLiteral("photo"), digest},
        };
        out << QJsonDocument(said).toJson(QJsonDocument::Compact) << "\n";
    }
    return 0;
}
