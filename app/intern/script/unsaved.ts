import { isTouched } from "./touched";

/**
 * A page with several forms sends one of them, and shows the others anew: asks first where something
 * typed into another one would be lost. What saves itself is not asked about.
 */
export function askBeforeLosing(): void {
  const question = document.querySelector<HTMLElement>("[data-unsaved]")?.dataset["unsaved"];
  if (!question) return;
  const typedInto = new Set<HTMLFormElement>();
  document.addEventListener("input", ({ target }) => {
    const form = target instanceof Element ? target.closest("form") : null;
    if (form?.method === "post" && form.dataset["autosave"] === undefined) typedInto.add(form);
  });
  document.addEventListener("submit", (event) => {
    if (event.defaultPrevented) return;
    const lost = [...typedInto].find((form) => form !== event.target && isTouched(form));
    if (lost && !confirm(question.replace("{part}", titleOf(lost)))) event.preventDefault();
  });
}

/** What the part of the page is called in which a form stands. */
function titleOf(form: HTMLFormElement): string {
  const heading = form.closest("section")?.querySelector("h2, h3") ?? document.querySelector("h1");
  return heading?.textContent ?? "";
}
