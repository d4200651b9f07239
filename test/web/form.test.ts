import { expect, test } from "vitest";
import * as z from "zod";
import { choice, email, line, optionalLine } from "#app/lib/fields.ts";
import { unprocessable } from "#app/web/answers.ts";
import { formOf, parseForm } from "#app/web/form.server.ts";

const Person = z.object({ name: line(100), email: email(), note: optionalLine() });
const Group = z.object({ people: z.array(z.object({ name: line(100) })).max(20) });
const Boxes = z.object({ days: z.array(choice(["one", "two", "three"])) });

function form(fields: [string, string][]): FormData {
  const made = new FormData();
  for (const [name, value] of fields) made.append(name, value);
  return made;
}

const ada: [string, string][] = [
  ["name", "Ada"],
  ["email", "ada@example.com"],
];

test("a good form gives its values and what was typed", async () => {
  expect(await parseForm(form([...ada, ["note", " hi "]]), Person)).toEqual({
    ok: true,
    value: { name: "Ada", email: "ada@example.com", note: "hi" },
    typed: { name: "Ada", email: "ada@example.com", note: " hi " },
  });
});

test("a form with faults names each and keeps what was typed", async () => {
  expect(await parseForm(form([["email", "ada@"]]), Person)).toEqual({
    ok: false,
    errors: { name: "required", email: "bad_email" },
    typed: { email: "ada@" },
  });
});

test("lists are read by their numbers, and one choice is a list of one", async () => {
  const group = form([
    ["people[0].name", "Ada"],
    ["people[1].name", ""],
  ]);
  expect(await parseForm(group, Group)).toMatchObject({
    ok: false,
    errors: { "people[1].name": "required" },
  });
  expect(await parseForm(form([["days", "two"]]), Boxes)).toMatchObject({
    ok: true,
    value: { days: ["two"] },
  });
});

test("bad input 13: a NUL in a field is no form of ours: 400", async () => {
  const read = await parseForm(
    form([
      ["name", "A\0da"],
      ["email", "a@example.com"],
    ]),
    Person,
  );
  if (read.ok) throw new Error("taken");
  expect(read.errors).toEqual({ name: "bad_characters" });
  expect(unprocessable(read).init?.status).toBe(400);
});

test("bad input 59: names that reach for a prototype or a huge list are ignored", async () => {
  const read = await parseForm(
    form([
      ...ada,
      ["__proto__.polluted", "1"],
      ["constructor.prototype.polluted", "1"],
      ["a.constructor", "1"],
      ["people[999999999].name", "x"],
      ["]", "x"],
      ["__state__", "{"],
      ["__intent__", "x"],
    ]),
    Person,
  );
  expect(read.ok && read.value).toEqual({ name: "Ada", email: "ada@example.com", note: "" });
  expect({}).not.toHaveProperty("polluted");
});

test("bad input 60: fields the form does not have are dropped", async () => {
  const read = await parseForm(form([...ada, ["role", "owner"], ["paid", "1"]]), Person);
  expect(read.ok && read.value).toEqual({ name: "Ada", email: "ada@example.com", note: "" });
});

test("the same field twice is no single value", async () => {
  const read = await parseForm(form([...ada, ["name", "Eve"]]), Person);
  expect(read).toMatchObject({ ok: false, errors: { name: "required" } });
});

test("a body that is no form is one error, and 400", async () => {
  const request = new Request("http://localhost/", {
    method: "POST",
    headers: { "Content-Type": "application/json" },
    body: "{}",
  });
  const read = await parseForm(request, Person);
  if (read.ok) throw new Error("taken");
  expect(read).toEqual({ ok: false, errors: { form: "invalid" }, typed: {} });
  expect(unprocessable(read).init?.status).toBe(400);
});

test("a form that breaks off in the middle is refused as 400 where an action reads it itself", async () => {
  const posted = (type: string, body: string) =>
    new Request("http://localhost/", { method: "POST", headers: { "Content-Type": type }, body });
  const broken = ["multipart/form-data; boundary=x", "--x\r\nContent-Disposition: form-data; na"];
  for (const [type = "", body = ""] of [broken, ["application/json", "{}"], ["text/plain", "a"]]) {
    await expect(formOf(posted(type, body))).rejects.toMatchObject({ status: 400 });
  }
  const whole = await formOf(posted("application/x-www-form-urlencoded", "intent=remove"));
  expect(whole.get("intent")).toBe("remove");
});
