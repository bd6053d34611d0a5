import { invalidAction, missingAction } from './errors.ts';
import type { HttpRequest } from './server.ts';

/** The version of the STS interface, the only one there is. */
export const apiVersion = '2011-06-15';

/** The version of the IAM interface. */
export const iamVersion = '2010-05-08';

export const actions = ['GetCallerIdentity', 'GetSessionToken', 'AssumeRole'] as const;

export type Action = (typeof actions)[number];

export const iamActions = [
  'ListMFADevices',
  'CreateVirtualMFADevice',
  'EnableMFADevice',
  'ResyncMFADevice',
  'DeactivateMFADevice',
  'DeleteVirtualMFADevice',
  'ListAccessKeys',
  'CreateAccessKey',
  'UpdateAccessKey',
  'DeleteAccessKey',
] as const;

export type IamAction = (typeof iamActions)[number];

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
  return readFrom(parameters, actions, apiVersion);
}

/**
 * The action that IAM is asked for.
 *
 * @throws StsError `MissingAction` or `InvalidAction`
 */
export function readIamAction(parameters: URLSearchParams): IamAction {
  return readFrom(parameters, iamActions, iamVersion);
}

function readFrom<A extends string>(
  parameters: URLSearchParams,
  known: readonly A[],
  knownVersion: string,
): A {
  const asked = parameters.get('Action');
  const version = parameters.get('Version') ?? '';
  if (asked === null || asked === '') throw missingAction();
  const action = known.find((one) => one === asked);
  if (action === undefined || version !== knownVersion) throw invalidAction(asked, version);
  return action;
}
