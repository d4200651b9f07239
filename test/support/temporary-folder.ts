import { makeTestFolder } from "./test-folder.mjs";

/** Gives a run of tests one folder for all its files, and takes it away at the end. */
export default function setup() {
  return process.env.TEST_DIR ? undefined : makeTestFolder();
}
