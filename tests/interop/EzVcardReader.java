// ez-vcard's reader: a folder of cards to JSON lines. `java -cp JARS EzVcardReader.java FOLDER`; needs libez-vcard-java.

import ezvcard.Ezvcard;
import ezvcard.VCard;
import ezvcard.property.Email;
import ezvcard.property.Note;
import ezvcard.property.Organization;
import ezvcard.property.Photo;
import ezvcard.property.Telephone;
import java.io.File;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

public class EzVcardReader {
    static String quoted(String text) {
        StringBuilder out = new StringBuilder("\"");
        for (char c : (text == null ? "" : text).toCharArray()) {
            if (c == '"' || c == '\\') {
                out.append('\\').append(c);
            } else if (c < 0x20 || c > 0x7e) {
                out.append(String.format("\\u%04x", (int) c));
            } else {
                out.append(c);
            }
        }
        return out.append('"').toString();
    }

    static String quoted(List<String> texts) {
        List<String> parts = new ArrayList<>();
        for (String text : texts) {
            parts.add(quoted(text));
        }
        return "[" + String.join(",", parts) + "]";
    }

    static String digest(byte[] data) throws Exception {
        StringBuilder out = new StringBuilder();
        for (byte b : MessageDigest.getInstance("SHA-256").digest(data)) {
            out.append(String.format("%02x", b));
        }
        return out.toString();
    }

    public static void main(String[] arguments) throws Exception {
        PrintStream out = new PrintStream(System.out, true, "UTF-8");
        File[] files = new File(arguments[0]).listFiles((folder, name) -> name.endsWith(".vcf"));
        Arrays.sort(files);
        for (File file : files) {
            String text = new String(Files.readAllBytes(file.toPath()), StandardCharsets.UTF_8);
            VCard card = Ezvcard.parse(text).first();
            List<String> emails = new ArrayList<>();
            for (Email email : card.getEmails()) {
                emails.add(email.getValue());
            }
            List<String> phones = new ArrayList<>();
            for (Telephone phone : card.getTelephoneNumbers()) {
                phones.add(phone.getText() != null ? phone.getText() : phone.getUri().toString());
            }
            List<Organization> organisations = card.getOrganizations();
            List<String> notes = new ArrayList<>();
            for (Note note : card.getNotes()) {
                notes.add(note.getValue());
            }
            String photo = "";
            for (Photo each : card.getPhotos()) {
                if (photo.isEmpty() && each.getData() != null) {
                    photo = digest(each.getData());
                }
            }
            out.println("{\"card\":" + quoted(file.getName().replace(".vcf", ""))
                + ",\"name\":" + quoted(card.getFormattedName() == null ? "" : card.getFormattedName().getValue())
                + ",\"emails\":" + quoted(emails)
                + ",\"phones\":" + quoted(phones)
                + ",\"org\":" + quoted(organisations.isEmpty() ? new ArrayList<>() : organisations.get(0).getValues())
                + ",\"note\":" + quoted(String.join("\n", notes))
                + ",\"photo\":" + quoted(photo) + "}");
        }
    }
}
