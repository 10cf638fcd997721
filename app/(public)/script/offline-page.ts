import { copyName, keepAll, keptManifest } from "./copy";

/** The buttons by which a reader keeps the list on the device and takes it away again. */
export function offlinePage(room: HTMLElement): void {
  // Also missing on an address without https, where no browser keeps anything.
  if (!("serviceWorker" in navigator && "caches" in window)) return;
  const part = (name: string) => room.querySelector<HTMLElement>(`[data-part="${name}"]`);
  const [save, remove, said] = [part("save"), part("remove"), part("said")];
  if (!save || !remove || !said) return;
  const words = room.dataset;
  const address = words.offline ?? "";
  const say = (text = "", gaps: Record<string, string | number> = {}) => {
    said.textContent = text.replace(/\{(\w+)\}/g, (_gap, name: string) => String(gaps[name] ?? ""));
  };

  save.onclick = async () => {
    save.setAttribute("disabled", "");
    try {
      await navigator.serviceWorker.register("/sw.js");
      const answer = await fetch(address);
      if (!answer.ok) throw new Error(String(answer.status));
      let all = 0;
      await keepAll(address, answer, (done, most) => {
        all = most;
        say(words.progress, { done, all: most });
      });
      say(words.saved, { all });
      remove.hidden = false;
    } catch (error) {
      // Half a copy is none: what is kept must not look like the whole list.
      if (!(await keptManifest(address))) await removeAll();
      const full = error instanceof DOMException && error.name === "QuotaExceededError";
      say(full ? words.full : words.failed);
    }
    save.removeAttribute("disabled");
  };
  remove.onclick = async () => {
    await removeAll();
    remove.hidden = true;
    say(words.removed);
  };

  for (const without of document.querySelectorAll<HTMLElement>("[data-without]")) {
    without.hidden = true;
  }
  room.hidden = false;
  void keptManifest(address).then((kept) => {
    if (!kept) return;
    remove.hidden = false;
    say(words.kept, { all: kept.addresses.length, day: kept.day });
  });
  void caches.has(copyName).then((any) => {
    if (any) remove.hidden = false;
  });
}

async function removeAll(): Promise<void> {
  for (const each of await navigator.serviceWorker.getRegistrations()) await each.unregister();
  for (const name of await caches.keys()) await caches.delete(name);
}
