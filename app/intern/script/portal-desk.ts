import { askBeforeLosing } from "./unsaved";

// For every page behind the sign-in: without this script whoever sends one form loses what is typed into another.
askBeforeLosing();
