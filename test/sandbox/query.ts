import { invalidAction, missingAction } from './errors.ts';
import type { HttpRequest } from './server.ts';

/** The version of the STS interface, the only one there is. */
export const apiVersion = '2011-06-15';

export const actions = ['GetCallerIdentity', 'GetSessionToken', 'AssumeRole'] as const;

export type Action = (typeof actions)[number];

/** Parameters of the AWS Query protocol: those of the query string, and of the form when it is a POST. */
export function readParameters(request: HttpRequest): URLSearchParams {
  const parameters = new URLSearchParams(request.query);
  if (request.method === 'POST') {
    for (const [name, value] of new URLSearchParams(request.body.toString('utf8'))) {
      parameters.append(name, value);
    }
  }
  return parameters;
}

/**
 * The action that is asked for.
 *
 * @throws StsError `MissingAction` or `InvalidAction`
 */
export function readAction(parameters: URLSearchParams): Action {
  const asked = parameters.get('Action');
  const version = parameters.get('Version') ?? '';
  if (asked === null || asked === '') throw missingAction();
  const action = actions.find((known) => known === asked);
  if (action === undefined || version !== apiVersion) throw invalidAction(asked, version);
  return action;
}
