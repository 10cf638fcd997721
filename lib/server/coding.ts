/** How an answer's bytes are written on the wire. */
export type Coding = "br" | "gzip" | "identity";

/** The coding that an answer's head names. */
export function codingOf(header: string | undefined): Coding {
  return header === "br" || header === "gzip" ? header : "identity";
}

/** The coding that a client prefers, after its Accept-Encoding header; of equals the smallest. */
export function acceptedCoding(header: string | string[] | undefined): Coding {
  const text = String(header ?? "");
  // Browsers send one of two or three texts: no need to take it apart for each of their requests.
  const known = codings.get(text);
  if (known) return known;
  const coding = preferredCoding(text);
  // Whoever makes up a thousand texts shall not fill it for good.
  if (codings.size >= 100) codings.clear();
  codings.set(text, coding);
  return coding;
}

const codings = new Map<string, Coding>();

function preferredCoding(header: string): Coding {
  const weights = weightsOf(header);
  const rest = weights.get("*") ?? 0;
  // Plain bytes may always be sent; nobody who does not name them likes them better.
  const plain = weights.get("identity") ?? 0;
  const best = Math.max(...packed.map((coding) => weights.get(coding) ?? rest));
  if (best === 0 || best < plain) return "identity";
  return packed.find((coding) => (weights.get(coding) ?? rest) === best) ?? "identity";
}

/** The smallest first. */
const packed = ["br", "gzip"] as const;

/** What stands in the header and how much it is wanted (RFC 9110, 12.4.2); 0: not at all. */
function weightsOf(header: string): ReadonlyMap<string, number> {
  return new Map(
    header
      .toLowerCase()
      .split(",")
      .map((part): [string, number] => {
        const [name = "", ...parameters] = part.split(";").map((each) => each.trim());
        const weight = parameters.find((each) => each.startsWith("q="))?.slice(2);
        return [name, weight === undefined ? 1 : qvalue(weight)];
      }),
  );
}

/** A weight that is none counts as a refusal: plain bytes are read by everybody. */
function qvalue(text: string): number {
  return /^(0(\.\d{0,3})?|1(\.0{0,3})?)$/.test(text) ? Number(text) : 0;
}
