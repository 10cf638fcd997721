import { walk } from "./round";

// For the list of the day: without this script everything in it is reached by Tab alone.
const list = document.querySelector<HTMLElement>("[data-round]");
if (list) walk(list);
