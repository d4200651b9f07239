import { stdSerializers } from "pino";

const values = /\nparams: [\s\S]*?(?=\n {4}at |$)/g;

/**
 * An error as the log shows it: what went wrong and where, without the values that a failed query
 * was asked with, since these are names, addresses and sealed secrets.
 */
export function loggedError(error: unknown): unknown {
  if (!(error instanceof Error)) return error;
  const { raw, params, parameters, detail, ...told } = stdSerializers.err(error);
  const all = error instanceof AggregateError ? error.errors.map(loggedError) : null;
  return {
    ...told,
    ...(all ? { aggregateErrors: all } : {}),
    message: told.message.replace(values, ""),
    stack: told.stack.replace(values, ""),
  };
}
