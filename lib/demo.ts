/** True in a portal started with demo data: every page says that all in it is made up. */
export function isDemo(): boolean {
  return process.env.PORTAL_DEMO === "1";
}
