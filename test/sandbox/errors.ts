/** An error that STS answers. `code`, `message` and `status` are what a client sees. */
export class StsError extends Error {
  override readonly name = 'StsError';
  readonly code: string;
  readonly status: number;

  constructor(code: string, status: number, message: string) {
    super(message);
    this.code = code;
    this.status = status;
  }
}

// The texts are AWS's own, odd double spaces included: clients match on pieces of them.

export const missingAction = () => new StsError('MissingAction', 400, 'Missing Action');

export const invalidAction = (action: string, version: string) =>
  new StsError('InvalidAction', 400, `Could not find operation ${action} for version ${version}`);

export const missingAuthenticationToken = () =>
  new StsError('MissingAuthenticationToken', 403, 'Request is missing Authentication Token');

export const incompleteSignature = (message: string) => new StsError('IncompleteSignature', 400, message);

export const signatureDoesNotMatch = (message: string) => new StsError('SignatureDoesNotMatch', 403, message);

export const wrongSignature = () =>
  signatureDoesNotMatch(
    'The request signature we calculated does not match the signature you provided. Check your AWS Secret ' +
      'Access Key and signing method. Consult the service documentation for details.',
  );

export const invalidClientTokenId = () =>
  new StsError('InvalidClientTokenId', 403, 'The security token included in the request is invalid.');

export const expiredToken = () =>
  new StsError('ExpiredToken', 403, 'The security token included in the request is expired');

export const accessDenied = (message: string) => new StsError('AccessDenied', 403, message);

/** The answer to a wrong code and to a used one alike: AWS does not tell them apart. */
export const wrongCode = () =>
  accessDenied('MultiFactorAuthentication failed with invalid MFA one time pass code.');

export const wrongSerial = () =>
  accessDenied(
    'MultiFactorAuthentication failed, unable to validate MFA code.  Please verify your MFA serial number is ' +
      'valid and associated with this user.',
  );

export const halfMfa = () =>
  accessDenied(
    'MultiFactorAuthentication failed, must provide both MFA serial number and one time pass code.',
  );

export const sessionForSession = () => accessDenied('Cannot call GetSessionToken with session credentials');

export const mayNotAssume = (callerArn: string, roleArn: string) =>
  accessDenied(`User: ${callerArn} is not authorized to perform: sts:AssumeRole on resource: ${roleArn}`);

export const validationError = (message: string) => new StsError('ValidationError', 400, message);

export const throttling = () => new StsError('Throttling', 400, 'Rate exceeded');

export const internalFailure = () =>
  new StsError(
    'InternalFailure',
    500,
    'The request processing has failed because of an unknown error, exception or failure.',
  );

export const serviceUnavailable = () =>
  new StsError('ServiceUnavailable', 503, 'The request has failed due to a temporary failure of the server.');

export const regionDisabled = (account: string) =>
  new StsError(
    'RegionDisabledException',
    403,
    `STS is not activated in this region for account:${account}. Your account administrator can activate STS ` +
      'in this region using the IAM Console.',
  );

// IAM's own (IAM API reference, "Errors" of each action).

export const notAuthorized = (callerArn: string, action: string, explicitly: boolean) =>
  accessDenied(
    explicitly
      ? `User: ${callerArn} is not authorized to perform: ${action} with an explicit deny in an identity-based policy`
      : `User: ${callerArn} is not authorized to perform: ${action} because no identity-based policy allows the ` +
          `${action} action`,
  );

export const noSuchEntity = (message: string) => new StsError('NoSuchEntity', 404, message);

export const entityAlreadyExists = (message: string) => new StsError('EntityAlreadyExists', 409, message);

export const limitExceeded = (quota: string, limit: number) =>
  new StsError('LimitExceeded', 409, `Cannot exceed quota for ${quota}: ${limit}`);

export const deleteConflict = () =>
  new StsError('DeleteConflict', 409, 'MFA VirtualDevice in use. Must deactivate first.');

export const invalidAuthenticationCode = () =>
  new StsError('InvalidAuthenticationCode', 403, 'Authentication code for device is not valid.');
