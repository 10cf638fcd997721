import { offlinePage } from "./offline-page";

// For the page on which a reader has the list kept on the device.
const room = document.querySelector<HTMLElement>("[data-offline]");
if (room) offlinePage(room);
