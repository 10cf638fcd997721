import { weighPage } from "../../scripts/bench/weigh";
import { allWeighed, weightBudget } from "../../scripts/bench/weight-budget";
import { expect, test } from "../steps/windows";

// Bytes and traces alone: how fast pages are depends on the machine and is told by the benchmarks.
for (const { locale, name, path } of allWeighed) {
  test(`${locale}: a first visit of the ${name} stays within its weight`, async ({
    browser,
    baseURL,
    request,
  }) => {
    const address = `${baseURL}${path}`;
    expect((await request.get(address)).status()).toBe(200);
    const weight = await weighPage(browser, address);
    expect.soft(weight.requests).toBeLessThanOrEqual(weightBudget.requests);
    expect.soft(weight.withoutFonts / 1000).toBeLessThanOrEqual(weightBudget.withoutFonts);
    expect.soft(weight.withFonts / 1000).toBeLessThanOrEqual(weightBudget.withFonts[locale]);
    const { cookies, storage, foreign, consoleErrors } = weight;
    expect
      .soft({ cookies, storage, foreign, consoleErrors })
      .toEqual({ cookies: 0, storage: 0, foreign: 0, consoleErrors: 0 });
  });
}
