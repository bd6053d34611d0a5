import type { Problem } from '../../core/notice/problem.ts';

/** Thrown by a transport that knows itself what the failure of a request means. */
export class TransportProblem extends Error {
  readonly problem: Problem;

  constructor(problem: Problem) {
    super(problem.code);
    this.problem = problem;
  }
}
