const interval = 1_000;

/**
 * Ends the process with the engine that started it. An engine that was killed tells its plugins nothing, and one that stays
 * behind would go on asking Docker Hub for a run that nobody follows any more.
 */
export function endWithEngine(): void {
  const engine = process.ppid;
  const watch = () => {
    if (process.ppid !== engine) process.exit(1);
  };
  setInterval(watch, interval).unref();
}
