const hourMs = 3_600_000;

/** "3 Tage", "5 Stunden": how long somebody has been waiting. */
export function waitingWords(ms: number): string {
  const hours = Math.floor(ms / hourMs);
  if (hours < 1) return "unter 1 Stunde";
  if (hours < 48) return hours === 1 ? "1 Stunde" : `${hours} Stunden`;
  return `${Math.floor(hours / 24)} Tage`;
}
