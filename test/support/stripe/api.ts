import type { ValidateFunction } from "ajv";
import qs from "qs";
import { type Account, found } from "./account.ts";
import { type Intent, invalid, type Session } from "./books.ts";
import type { ParameterType } from "./schema.ts";

type Params = Record<string, unknown>;
type Asked = { account: Account; id: string; params: Params; pageUrl: (id: string) => string };
type Endpoint = {
  method: "GET" | "POST";
  path: RegExp;
  takes: ParameterType;
  answer(asked: Asked): unknown;
};

const endpoints: Endpoint[] = [
  {
    method: "POST",
    path: /^\/v1\/checkout\/sessions$/,
    takes: "CreateSession",
    answer: ({ account, params, pageUrl }) =>
      sessionBody(account.createSession(params as never, pageUrl), account, params),
  },
  {
    method: "GET",
    path: /^\/v1\/checkout\/sessions\/(\w+)$/,
    takes: "RetrieveSession",
    answer: ({ account, id, params }) => sessionBody(account.session(id), account, params),
  },
  {
    method: "POST",
    path: /^\/v1\/checkout\/sessions\/(\w+)\/expire$/,
    takes: "ExpireSession",
    answer: ({ account, id, params }) => sessionBody(account.expireSession(id), account, params),
  },
  {
    method: "GET",
    path: /^\/v1\/payment_intents\/(\w+)$/,
    takes: "RetrieveIntent",
    answer: ({ account, id, params }) =>
      intentBody(found(account.books.intents, id, "payment_intent"), account, expanded(params)),
  },
  {
    method: "POST",
    path: /^\/v1\/refunds$/,
    takes: "CreateRefund",
    answer: ({ account, params }) => account.createRefund(params),
  },
  {
    method: "GET",
    path: /^\/v1\/refunds\/(\w+)$/,
    takes: "RetrieveRefund",
    answer: ({ account, id }) => found(account.books.refunds, id, "refund"),
  },
  {
    method: "GET",
    path: /^\/v1\/refunds$/,
    takes: "ListRefunds",
    answer: ({ account, params }) =>
      list(
        [...account.books.refunds.values()]
          .reverse()
          .filter(
            (refund) => !params.payment_intent || refund.payment_intent === params.payment_intent,
          ),
        params,
      ),
  },
  {
    method: "GET",
    path: /^\/v1\/disputes\/(\w+)$/,
    takes: "RetrieveDispute",
    answer: ({ account, id }) => found(account.books.disputes, id, "dispute"),
  },
  {
    method: "GET",
    path: /^\/v1\/events$/,
    takes: "ListEvents",
    answer: ({ account, params }) => list(eventsAsked(account, params), params),
  },
];

/** Answers one call to the API as Stripe would, or throws an `ApiError`. */
export function callApi(
  call: { method: string; path: string; query: string; body: string },
  means: {
    account: Account;
    check: (type: ParameterType) => ValidateFunction;
    pageUrl: (id: string) => string;
  },
): unknown {
  const endpoint = endpoints.find(
    ({ method, path }) => method === call.method && path.test(call.path),
  );
  if (!endpoint) throw invalid(`Unrecognized request URL (${call.method}: ${call.path}).`);
  const text = call.method === "GET" ? call.query : call.body;
  const params = qs.parse(text, { depth: 10, arrayLimit: 1000, parameterLimit: 5000 }) as Params;
  const check = means.check(endpoint.takes);
  if (!check(params)) throw wrongParameter(check);
  return endpoint.answer({
    account: means.account,
    id: endpoint.path.exec(call.path)?.[1] ?? "",
    params,
    pageUrl: means.pageUrl,
  });
}

function wrongParameter(check: ValidateFunction) {
  const first = check.errors?.[0];
  const where = (first?.instancePath ?? "").split("/").filter(Boolean);
  const extra = first?.params.additionalProperty;
  const [top = "", ...rest] = extra === undefined ? where : [...where, String(extra)];
  const param = [top, ...rest.map((part) => `[${part}]`)].join("");
  if (extra !== undefined) {
    return invalid(`Received unknown parameter: ${param}`, { code: "parameter_unknown", param });
  }
  return invalid(`Invalid ${param || "request"}: ${first?.message ?? "not understood"}`, { param });
}

function expanded(params: Params): Set<string> {
  const paths = (params.expand as string[] | undefined) ?? [];
  return new Set(
    paths.flatMap((path) => path.split(".").map((_, n, all) => all.slice(0, n + 1).join("."))),
  );
}

function sessionBody(session: Session, account: Account, params: Params) {
  const expand = expanded(params);
  const { line_items: items, payment_intent: intentId, ...rest } = session;
  const intent = intentId === null ? null : account.books.intents.get(intentId);
  const inner = new Set([...expand].map((path) => path.replace(/^payment_intent\./, "")));
  return {
    ...rest,
    payment_intent:
      intent && expand.has("payment_intent") ? intentBody(intent, account, inner) : intentId,
    ...(expand.has("line_items") ? { line_items: list(items, {}) } : {}),
  };
}

function intentBody(intent: Intent, account: Account, expand: Set<string>) {
  if (!expand.has("latest_charge")) return intent;
  const charge = found(account.books.charges, intent.latest_charge, "charge");
  const transaction = account.books.transactions.get(charge.balance_transaction ?? "");
  const whole = expand.has("latest_charge.balance_transaction");
  return {
    ...intent,
    latest_charge: whole ? { ...charge, balance_transaction: transaction ?? null } : charge,
  };
}

function eventsAsked(account: Account, params: Params) {
  const after = (params.created as { gte?: number } | undefined)?.gte ?? 0;
  const types = params.types as string[] | undefined;
  return account.books.events
    .filter((event) => event.created >= after && (!types || types.includes(event.type)))
    .reverse();
}

function list<T extends object>(all: T[], params: Params) {
  const from = all.findIndex((one) => "id" in one && one.id === params.starting_after) + 1;
  const limit = Number(params.limit ?? 10);
  const data = all.slice(from, from + limit);
  return { object: "list", data, has_more: from + limit < all.length, url: "/v1/list" };
}
