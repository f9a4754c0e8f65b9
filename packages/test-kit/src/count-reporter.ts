import type { Reporter, SerializedError, TestModule } from 'vitest/node';

/** Ends a test run with one line that people and scripts read: "N passed, N failed". */
export default class CountReporter implements Reporter {
  onTestRunEnd(modules: readonly TestModule[], errors: readonly SerializedError[]): void {
    let passed = 0;
    let skipped = 0;
    // An error outside every test fails the run, so it counts.
    let failed = errors.length;
    for (const module of modules) {
      let testsFailed = 0;
      for (const test of module.children.allTests()) {
        const { state } = test.result();
        if (state === 'passed') passed += 1;
        else if (state === 'failed') testsFailed += 1;
        else skipped += 1;
      }
      // A file that does not load, or whose hooks fail, has no failed test of its own.
      failed += testsFailed === 0 && module.state() === 'failed' ? 1 : testsFailed;
    }
    const line = `${passed} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ''}`;
    // After the other reporters, which write in the same turn.
    process.once('beforeExit', () => process.stdout.write(`${line}\n`));
  }
}
