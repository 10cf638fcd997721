import { answerOf, type Outcome } from "./save-answer";
import { isTouched } from "./touched";

const pauseMs = 3_000;
/** Between two tries without a network. */
const retryMs = 5_000;
const patienceMs = 15_000;

/**
 * Saves a form as a draft whenever its writer pauses, and says so. What was sent without an answer
 * is sent again as it was, before anything newer: the server takes the same text twice, and tells a
 * change by somebody else from one of our own. What is refused is kept under an address of its own,
 * which shows both texts; so is what is typed after that, and the link leads to the last of it.
 */
export function autosave(form: HTMLFormElement, said: HTMLElement): void {
  const words = said.dataset;
  // What was typed before this script ran is not saved yet.
  let savedText = isTouched(form) ? "" : textOf(form);
  /** Sent, and not answered yet. */
  let pending: { body: FormData; text: string } | undefined;
  let sending: Promise<void> | undefined;
  let timer: ReturnType<typeof setTimeout> | undefined;
  /** The portal takes none of it. */
  let over = false;
  /** It took it under an address of its own, which only the link names. */
  let apart = false;
  /** The form itself is on its way. */
  let leaving = false;
  let failing = false;

  const isDirty = () => pending !== undefined || textOf(form) !== savedText;
  const later = (ms: number) => {
    clearTimeout(timer);
    timer = setTimeout(() => void save(), ms);
  };
  const say = (text = "", link?: { href: string; text: string | undefined }) => {
    said.hidden = false;
    said.textContent = text;
    if (!link) return;
    const element = document.createElement("a");
    element.href = link.href;
    element.textContent = link.text ?? "";
    element.addEventListener("click", follow);
    said.append(" ", element);
  };
  /** Takes along what was typed since. */
  const follow = (event: MouseEvent) => {
    if (event.ctrlKey || event.metaKey || event.shiftKey) return;
    leaving = !isDirty();
    if (leaving) return;
    event.preventDefault();
    void save().then(() => said.querySelector("a")?.click());
  };

  const take = (outcome: Outcome, text: string) => {
    failing = outcome.kind === "offline";
    switch (outcome.kind) {
      case "saved":
        apart = false;
        pending = undefined;
        savedText = text;
        for (const each of sameDraft(form)) setValue(each, "version", String(outcome.version));
        setValue(form, "opened", outcome.opened);
        say(words.saved?.replace("{time}", outcome.at));
        if (isDirty()) later(pauseMs);
        break;
      case "offline":
        say(words.offlineWords);
        later(retryMs);
        break;
      case "refused":
        over = true;
        say(words.refused);
        break;
      default:
        pending = undefined;
        savedText = text;
        apart = true;
        say(words[outcome.kind], { href: outcome.href, text: words[`${outcome.kind}Link`] });
        if (isDirty()) later(pauseMs);
    }
  };

  const send = async (keepalive: boolean) => {
    pending ??= { body: bodyOf(form), text: textOf(form) };
    const { body, text } = pending;
    if (!failing) say(words.saving);
    const outcome = await fetch(form.action, {
      method: "POST",
      body,
      keepalive,
      signal: AbortSignal.timeout(patienceMs),
    }).then(answerOf, (): Outcome => ({ kind: "offline" }));
    take(outcome, text);
  };
  const save = (keepalive = false): Promise<void> => {
    clearTimeout(timer);
    if (sending || over || leaving || !isDirty()) return sending ?? Promise.resolve();
    sending = send(keepalive).finally(() => {
      sending = undefined;
    });
    return sending;
  };

  form.addEventListener("input", () => {
    if (!failing) later(pauseMs);
  });
  form.addEventListener("submit", (event) => {
    if (!sending) {
      leaving = true;
      return;
    }
    // Two of the same form at once would be each other's conflict.
    event.preventDefault();
    void sending.then(() => form.requestSubmit(event.submitter));
  });
  if (isDirty()) later(pauseMs);
  addEventListener("online", () => void save());
  document.addEventListener("visibilitychange", () => {
    if (document.visibilityState === "hidden") void save(true);
  });
  addEventListener("beforeunload", (event) => {
    if (leaving || !(apart || isDirty())) return;
    void save(true);
    if (over || apart || failing || !navigator.onLine) event.preventDefault();
  });
  // Whoever comes back by the back button finds an old form with an old version.
  addEventListener("pageshow", ({ persisted }) => {
    if (persisted) location.reload();
  });
}

/** Everything that is typed and ticked, as one text to compare. */
function textOf(form: HTMLFormElement): string {
  const entries = [...new FormData(form)].filter(
    ([name]) => !["version", "opened", "draft"].includes(name),
  );
  return JSON.stringify(entries);
}

/** The form, and what else the page offers to do with its draft. */
function sameDraft(form: HTMLFormElement): HTMLFormElement[] {
  return [form, ...document.querySelectorAll<HTMLFormElement>("form[data-same-draft]")];
}

function bodyOf(form: HTMLFormElement): FormData {
  const body = new FormData(form);
  body.set("then", "stay");
  return body;
}

function setValue(form: HTMLFormElement, name: string, value: string): void {
  const field = form.elements.namedItem(name);
  if (field instanceof HTMLInputElement) field.value = value;
}
