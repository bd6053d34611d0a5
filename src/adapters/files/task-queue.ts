/** Runs tasks one after the other, in the order in which they came; one that fails does not hold up the next. */
export class TaskQueue {
  #last: Promise<unknown> = Promise.resolve();

  /** Runs `task` when those before it have ended, and answers what it answers. */
  run<T>(task: () => Promise<T>): Promise<T> {
    const result = this.#last.then(task, task);
    this.#last = result.catch(() => {});
    return result;
  }
}
