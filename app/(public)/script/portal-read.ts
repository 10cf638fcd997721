import { copyAddress } from "./copy-address";
import { readAloud } from "./read-aloud";

// For pages that are read and passed on: what they need a script for. All else works without it.
const words = document.querySelector<HTMLElement>("[data-read]")?.dataset;
if (words) {
  readAloud({ read: words.read ?? "", pause: words.pause ?? "", stop: words.stop ?? "" });
}
copyAddress();
