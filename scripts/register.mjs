// Loaded before every script (`node --import ./scripts/register.mjs …`): TypeScript and its paths
// through tsx, and `server-only`, which outside of Next's bundler throws by design. Node's
// condition `react-server` would satisfy it too, but takes React's client half away from Next.
import { createRequire, registerHooks } from "node:module";
import { dirname, join } from "node:path";
import { pathToFileURL } from "node:url";
import "tsx";

const marker = createRequire(import.meta.url).resolve("server-only");
const nothing = pathToFileURL(join(dirname(marker), "empty.js")).href;

registerHooks({
  resolve: (specifier, context, next) =>
    specifier === "server-only" ? { url: nothing, shortCircuit: true } : next(specifier, context),
});
