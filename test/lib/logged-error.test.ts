import { DrizzleQueryError } from "drizzle-orm";
import { expect, test } from "vitest";
import { loggedError } from "#app/lib/logged-error.ts";

test("bad input 66: a failed query is logged without what it was asked with", () => {
  const cause = Object.assign(new Error("duplicate key"), {
    detail: "Key (email)=(lin@example.com)",
  });
  const failed = new DrizzleQueryError(
    "insert into people values ($1, $2)",
    ["lin@example.com", "two\nlines"],
    cause,
  );
  for (const error of [failed, new AggregateError([failed], "1 of 2 failed")]) {
    const shown = JSON.stringify(loggedError(error));
    expect(shown).toContain("insert into people");
    expect(shown).toContain("duplicate key");
    expect(shown).toContain("logged-error.test.ts");
    expect(shown).not.toMatch(/lin@example|two|lines/);
  }
});

test("what is no error of the database is logged as it is", () => {
  expect(loggedError(new TypeError("nothing there"))).toMatchObject({
    type: "TypeError",
    message: "nothing there",
  });
  expect(loggedError("not an error")).toBe("not an error");
});
