import type { Preview } from "./preview-rows";

/** What keeps a list from being carried out. */
export function openWords({ error, doubtful }: Preview["counts"]): string {
  const open = [
    said(error, "1 Zeile hat Fehler", `${error} Zeilen haben Fehler`),
    said(
      doubtful,
      "über 1 Zeile müssen Sie entscheiden",
      `über ${doubtful} Zeilen müssen Sie entscheiden`,
    ),
  ];
  const words = open.filter(Boolean).join(", und ");
  return `${words.charAt(0).toUpperCase()}${words.slice(1)}.`;
}

/** A count in words; nothing where there is nothing. */
function said(count: number, one: string, many: string): string {
  return count === 0 ? "" : count === 1 ? one : many;
}

/** What carrying a list out does, in one sentence. */
export function effectOf({ counts, altered, elsewhere }: Preview): string {
  const { unchanged, missing, leftOut, paperEnded } = counts;
  const kept = counts.changed - altered;
  const effects = [
    said(
      counts.new,
      "1 Person kommt neu auf die Liste",
      `${counts.new} Personen kommen neu auf die Liste`,
    ),
    said(altered, "bei 1 ändern sich Angaben", `bei ${altered} ändern sich Angaben`),
    said(
      kept,
      "bei 1 bleibt stehen, was das Portal weiß",
      `bei ${kept} bleibt stehen, was das Portal weiß`,
    ),
    said(
      paperEnded,
      "bei 1 davon ist das Papier schon abgelaufen",
      `bei ${paperEnded} davon ist das Papier schon abgelaufen`,
    ),
    said(unchanged, "1 bleibt, wie sie ist", `${unchanged} bleiben, wie sie sind`),
    said(
      missing,
      "1 steht nicht mehr darauf und wird so vermerkt",
      `${missing} stehen nicht mehr darauf und werden so vermerkt`,
    ),
    said(
      elsewhere,
      "1 steht nicht mehr darauf, aber auf der Liste einer anderen Stelle",
      `${elsewhere} stehen nicht mehr darauf, aber auf Listen anderer Stellen`,
    ),
    said(leftOut, "1 Zeile bleibt draußen", `${leftOut} Zeilen bleiben draußen`),
  ];
  const words = effects.filter(Boolean).join("; ");
  return `${words}. Es wird alles übernommen oder, wenn etwas dazwischenkommt, nichts.`;
}
