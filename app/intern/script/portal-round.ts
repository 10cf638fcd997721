import { enterFromStart, walk } from "./round";
import { askBeforeLosing } from "./unsaved";

// For the lists of the day: without this script everything in them is reached by Tab alone.
const lists = [...document.querySelectorAll<HTMLElement>("[data-round]")];
for (const list of lists) walk(list);
const [first] = lists;
if (first) enterFromStart(first);
askBeforeLosing();
