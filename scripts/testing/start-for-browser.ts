import { portalParts } from "../runtime/portal-parts";
import { runPortal } from "../runtime/start-portal";

// The one start that lets PORTAL_TEST_CLOCK through: journeys depend on what is due today.
await runPortal({ demo: process.argv[2] === "demo", mayTurnTheClock: true }, portalParts);
