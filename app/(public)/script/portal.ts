import { copyAddress } from "./copy-address";
import { offlinePage } from "./offline-page";
import { readAloud } from "./read-aloud";

// What these pages need a script for. All else works without it.
const words = document.querySelector<HTMLElement>("[data-read]")?.dataset;
if (words) {
  readAloud({ read: words.read ?? "", pause: words.pause ?? "", stop: words.stop ?? "" });
}
copyAddress();
const room = document.querySelector<HTMLElement>("[data-offline]");
if (room) offlinePage(room);
