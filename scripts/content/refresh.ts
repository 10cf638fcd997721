import { openContent } from "./open-content";

/** Builds the content of this installation anew, as after an update of the portal. */
const { content, takeOver } = openContent();
await takeOver();
const { failure } = await content.refresh();
if (failure) process.stderr.write(`${failure}\n`);
process.exit(failure ? 1 : 0);
