// Preloaded into the steps of a build. A portal killed with kill -9 can stop nobody any more, and
// a build that went on alone would write into that of the next start. When the parent is gone,
// the pipe on stdin ends. Workers that the step itself starts inherit this file, but not the pipe.
if (process.env.PORTAL_STEP_PARENT === String(process.ppid)) {
  process.stdin.on("close", () => process.kill(process.pid, "SIGKILL"));
  process.stdin.resume();
  process.stdin.unref();
}
