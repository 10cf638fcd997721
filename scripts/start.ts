import { portalParts } from "./runtime/portal-parts";
import { runPortal } from "./runtime/start-portal";

await runPortal({ demo: process.argv[2] === "demo", isTest: false }, portalParts);
