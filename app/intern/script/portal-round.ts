import { walk } from "./round";

// For the lists of the day: without this script everything in them is reached by Tab alone.
for (const list of document.querySelectorAll<HTMLElement>("[data-round]")) walk(list);
