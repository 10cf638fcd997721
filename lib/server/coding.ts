/** How an answer's bytes are written on the wire. */
export type Coding = "br" | "gzip" | "identity";

/** The smallest coding that a client takes, after its Accept-Encoding header. */
export function acceptedCoding(header: string | string[] | undefined): Coding {
  const text = String(header ?? "");
  // Browsers send one of two or three texts: no need to take it apart for each of their requests.
  const known = codings.get(text);
  if (known) return known;
  const coding = takes(text, "br") ? "br" : takes(text, "gzip") ? "gzip" : "identity";
  if (codings.size < 100) codings.set(text, coding);
  return coding;
}

const codings = new Map<string, Coding>();

function takes(header: string, coding: Coding): boolean {
  return header.split(",").some((part) => {
    const [name = "", ...parameters] = part
      .trim()
      .toLowerCase()
      .split(/\s*;\s*/);
    return name === coding && !parameters.some((each) => /^q=0(\.0*)?$/.test(each));
  });
}
