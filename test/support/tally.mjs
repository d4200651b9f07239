/** What was counted: `{ passed, failed, skipped }`. */
export const nothing = { passed: 0, failed: 0, skipped: 0 };

export function sum(...tallies) {
  return tallies.reduce(
    (all, tally) => ({
      passed: all.passed + tally.passed,
      failed: all.failed + tally.failed,
      skipped: all.skipped + tally.skipped,
    }),
    nothing,
  );
}

/** The last line of a run: `12 passed, 0 failed`, and how many were skipped where any were. */
export function lastLine({ passed, failed, skipped }) {
  return `${passed} passed, ${failed} failed${skipped ? `, ${skipped} skipped` : ""}`;
}

/**
 * Counts a JSON report of Vitest. A test that was never reached has failed, and so has a file that
 * could not be loaded; only a test that says so itself is skipped.
 */
export function ofVitest(report) {
  const files = report.testResults;
  const tests = files.flatMap((file) => file.assertionResults);
  const count = (...states) => tests.filter(({ status }) => states.includes(status)).length;
  const broken = files.filter(
    (file) =>
      file.status === "failed" && !file.assertionResults.some(({ status }) => status === "failed"),
  );
  return {
    passed: count("passed"),
    failed: tests.length - count("passed", "skipped", "todo", "disabled") + broken.length,
    skipped: count("skipped", "todo", "disabled"),
  };
}

/** Counts a JSON report of Playwright; one that passed at the second try has failed. */
export function ofPlaywright({ stats, errors }) {
  return {
    passed: stats.expected,
    failed: stats.unexpected + stats.flaky + errors.length,
    skipped: stats.skipped,
  };
}
