/** What would tell others what somebody is here for: papers, offices, courses, asylum, the city's team. */
export const tellingWords: readonly RegExp[] = [
  /asyl|duldung|gestattung|ausländer|behörde|amt\b|jobcenter|kurs|ausbildung|papier|flücht|teilhabe/i,
  /لجوء|إقامة|دورة|تدريب|دائرة|أجانب|ورقة|المشاركة|عرض/,
  /پناه|اقامت|کورس|آموزش|اداره|سند|مشارکت|مهاجر|پیشنهاد/,
  /ዑቕባ|ስደተ|ኮርስ|ስልጠና|ቤት ጽሕፈት|ወረቐት|ተሳትፎ|ዕድል/,
];

/**
 * True where a text that somebody typed tells others what the person is here for: one of these words,
 * or the name of a place of advice.
 * @param names of offices and places of advice
 */
export function tells(typed: string, names: readonly string[]): boolean {
  const said = typed.toLowerCase();
  return (
    tellingWords.some((words) => words.test(typed)) ||
    names.some((name) => said.includes(name.toLowerCase()))
  );
}
