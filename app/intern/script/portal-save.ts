import { autosave } from "./autosave";
import { askBeforeLosing } from "./unsaved";

// For forms that are long enough to be worth it: without this script they save when they are sent.
const form = document.querySelector<HTMLFormElement>("form[data-autosave]");
const said = form?.querySelector<HTMLElement>("[data-saved]");
if (form && said) autosave(form, said);
askBeforeLosing();
