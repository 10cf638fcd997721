/**
 * A telephone number: digits with what people write between them. No date, no time, no year.
 * What stands before it is caught too: older Safaris cannot look behind.
 */
const number = /(^|[^\d.:])((?:\+|0)\d[\d ()/-]{4,}\d)/g;
const time = /\b(\d{1,2}):(\d{2})\b(?: Uhr)?/g;

/**
 * A text as a voice has to say it: telephone numbers digit by digit, so that one can write along,
 * and in German the time of day as people say it.
 */
export function spoken(text: string, language: string): string {
  const numbers = text.replace(number, (_found, before: string, digits: string) => {
    const bare = digits.replace(/[ ()/-]/g, "");
    return before + bare.split("").join(" ");
  });
  if (language !== "de") return numbers;
  return numbers.replace(time, (_found, hour: string, minute: string) =>
    minute === "00" ? `${Number(hour)} Uhr` : `${Number(hour)} Uhr ${Number(minute)}`,
  );
}

/** A language without its region: a voice for "fa-IR" reads "fa-AF". */
export function plainLanguage(tag: string): string {
  return tag.toLowerCase().split(/[-_]/)[0] ?? "";
}
