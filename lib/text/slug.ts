const german: Readonly<Record<string, string>> = { ä: "ae", ö: "oe", ü: "ue", ß: "ss" };
const longest = 60;

/** Address of an offer from its German title: "Löten für Anfänger" is "loeten-fuer-anfaenger". */
export function slugFrom(title: string): string {
  return wordsOf(title) || "angebot";
}

/** The same of what somebody types as an address; undefined for what is none. */
export function addressFrom(typed: string): string | undefined {
  const address = /[/\\]/.test(typed) ? "" : wordsOf(typed);
  return address.length >= 3 ? address : undefined;
}

function wordsOf(title: string): string {
  const plain = title
    .toLowerCase()
    .replace(/[äöüß]/g, (letter) => german[letter] ?? letter)
    .normalize("NFD")
    .replace(/\p{M}/gu, "")
    .replace(/[^a-z0-9]+/g, "-")
    .replace(/^-+|-+$/g, "");
  const short = plain.length <= longest ? plain : plain.slice(0, plain.lastIndexOf("-", longest));
  return short.slice(0, longest).replace(/-+$/, "");
}

/** The first free one of "kurs", "kurs-2", "kurs-3" … */
export function freeSlug(title: string, isTaken: (slug: string) => boolean): string {
  const wanted = slugFrom(title);
  if (!isTaken(wanted)) return wanted;
  for (let number = 2; ; number += 1) {
    const next = `${wanted}-${number}`;
    if (!isTaken(next)) return next;
  }
}
