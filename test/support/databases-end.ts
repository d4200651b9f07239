import { afterAll } from "vitest";
import { closeFileDatabases } from "./databases.ts";

// What is imported stays for the files after this one; only these lines run for each of them.
afterAll(closeFileDatabases);
