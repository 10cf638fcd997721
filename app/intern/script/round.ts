/** Keys that lead from row to row. */
const steps: Readonly<Record<string, number>> = { j: 1, ArrowDown: 1, k: -1, ArrowUp: -1 };

/** Keys that lead into the list from the start of the page. */
const entries: readonly string[] = ["j", "k"];

/**
 * Leads through a list by single keys: from row to row, and to what a row offers under `data-key`, or
 * the page for the whole list under `data-list-key`.
 * They count only while the focus is in the list, so that they are in nobody's way who dictates or
 * types elsewhere.
 */
export function walk(list: HTMLElement): void {
  const rows = rowsOf(list);
  const said = list.querySelector<HTMLElement>("[data-keys]");
  if (said && rows.length > 0) said.hidden = false;

  list.addEventListener("keydown", (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const here = rows.findIndex((row) => row.contains(document.activeElement));
    if (event.key === "Escape") return fold(rows[here], event);
    if (isTyping(event.target)) return;
    const step = steps[event.key];
    if (step !== undefined) {
      event.preventDefault();
      const there = here < 0 ? 0 : Math.min(Math.max(here + step, 0), rows.length - 1);
      rows[there]?.focus();
      return;
    }
    const key = CSS.escape(event.key);
    const offered =
      rows[here]?.querySelector<HTMLElement>(`[data-key="${key}"]`) ??
      document.querySelector<HTMLElement>(`[data-list-key="${key}"]`);
    if (!offered) return;
    event.preventDefault();
    offered.click();
    // What unfolds is filled in at once.
    offered
      .closest("details[open]")
      ?.querySelector<HTMLElement>("input:not([type=hidden])")
      ?.focus();
  });
}

/** Leads from the start of the page to the first row, as long as nothing else has the focus. */
export function enterFromStart(list: HTMLElement): void {
  document.addEventListener("keydown", (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey || !entries.includes(event.key)) return;
    if (document.activeElement !== document.body) return;
    const [first] = rowsOf(list);
    if (!first) return;
    event.preventDefault();
    first.focus();
  });
}

const rowsOf = (list: HTMLElement) => [...list.querySelectorAll<HTMLElement>("[data-row]")];

/** Folds what was unfolded in a row, and gives the row the focus again. */
function fold(row: HTMLElement | undefined, event: KeyboardEvent): void {
  const unfolded = row?.querySelector<HTMLDetailsElement>("details[open]");
  if (!row || !unfolded) return;
  event.preventDefault();
  unfolded.open = false;
  row.focus();
}

function isTyping(target: EventTarget | null): boolean {
  return target instanceof Element && target.matches("input, select, textarea");
}
