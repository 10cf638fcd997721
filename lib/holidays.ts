import { addDays, daysBetween, type PlainDate, plainDate } from "./plain-date";

/** Days off in North Rhine-Westphalia (Feiertagsgesetz NW §2), by month and day. */
const fixed = ["01-01", "05-01", "10-03", "11-01", "12-25", "12-26"];
/** Days from Easter Sunday: Good Friday, Easter Monday, Ascension, Whit Monday, Corpus Christi. */
const fromEaster = [-2, 1, 39, 50, 60];

export function isPublicHoliday(day: PlainDate): boolean {
  const days = daysBetween(easterSunday(Number(day.slice(0, 4))), day);
  return fixed.includes(day.slice(5)) || fromEaster.includes(days);
}

/** Easter Sunday of the Gregorian calendar, after Gauss with Lichtenberg's correction; years 1900-2199. */
export function easterSunday(year: number): PlainDate {
  const century = Math.floor(year / 100);
  const moonShift = 15 + Math.floor((3 * century + 3) / 4) - Math.floor((8 * century + 13) / 25);
  const sunShift = 2 - Math.floor((3 * century + 3) / 4);
  const golden = year % 19;
  const moonSeed = (19 * golden + moonShift) % 30;
  const correction = Math.floor((moonSeed + Math.floor(golden / 11)) / 29);
  const easterLimit = 21 + moonSeed - correction;
  const firstSunday = 7 - ((year + Math.floor(year / 4) + sunShift) % 7);
  const distance = 7 - ((easterLimit - firstSunday) % 7);
  return addDays(
    plainDate.parse(`${year}-02-28`),
    easterLimit + distance - (isLeap(year) ? -1 : 0),
  );
}

function isLeap(year: number): boolean {
  return (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
}
