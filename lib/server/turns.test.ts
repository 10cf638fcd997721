import { setImmediate as nextTurn } from "node:timers/promises";
import { expect, test } from "vitest";
import { Turns } from "./turns";

test("everybody has a turn, in the order in which they came", async () => {
  const turns = new Turns();
  const order: string[] = [];
  const come = async (who: string) => {
    await turns.next();
    order.push(who);
  };
  const first = [come("first"), come("second")];
  await nextTurn();
  await Promise.all([...first, come("third")]);
  await come("much later");
  expect(order).toEqual(["first", "second", "third", "much later"]);
});

test("between two turns the process does what has come meanwhile", async () => {
  const turns = new Turns();
  const order: string[] = [];
  const other = async () => {
    for (let i = 0; i < 3; i += 1) {
      await nextTurn();
      order.push("other");
    }
  };
  const waiting = ["one", "two", "three"].map(async (who) => {
    await turns.next();
    order.push(who);
  });
  await Promise.all([...waiting, other()]);
  expect(order).toEqual(["one", "other", "two", "other", "three", "other"]);
});
