// ical.js' reader: a folder of cards to JSON lines. `node ical_js_reader.mjs MODULE FOLDER`; needs npm's ical.js.
import { createHash } from "node:crypto";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";

const { default: ICAL } = await import(process.argv[2]);
const folder = process.argv[3];
const text = (value) => (Array.isArray(value) ? value.map(text).join(",") : String(value ?? ""));

for (const name of readdirSync(folder).filter((each) => each.endsWith(".vcf")).sort()) {
  const card = new ICAL.Component(ICAL.parse(readFileSync(join(folder, name), "utf-8")));
  // A group is a part of the name here.
  const lines = card.getAllProperties();
  const all = (wanted) => lines.filter((line) => line.name.split(".").pop() === wanted);
  const first = (wanted) => all(wanted).map((line) => text(line.getFirstValue()));
  let photo = "";
  for (const line of all("photo")) {
    const value = text(line.getFirstValue());
    const data = /^data:[^,]*;base64,(.*)$/s.exec(value);
    const encoded = data ? data[1] : line.getParameter("encoding") ? value : "";
    if (encoded) {
      photo = createHash("sha256").update(Buffer.from(encoded, "base64")).digest("hex");
      break;
    }
  }
  const organisation = all("org");
  console.log(JSON.stringify({
    card: name.slice(0, -4),
    name: first("fn")[0] ?? "",
    emails: first("email"),
    phones: first("tel"),
    org: organisation.length ? [organisation[0].getFirstValue()].flat() : [],
    note: first("note").join("\n"),
    photo,
  }));
}
