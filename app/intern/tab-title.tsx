/**
 * What the tab and the browser's history call a page. Whoever sits beside, or uses the computer
 * next, reads it: so it has a person's code, and never a name. React puts it into the head; the
 * framework's own way would ask for the record once more, and write that down as a second reading.
 */
export function TabTitle({ children }: { children: string }) {
  return <title>{`${children} – Teilhabe-Portal`}</title>;
}
