import { createHash } from 'node:crypto';
import type { Caller } from './directory.ts';
import { StsError } from './errors.ts';
import type { HttpRequest } from './server.ts';
import { headerValue, type Authorization } from './signature.ts';
import { documentXml } from './xml.ts';

// As much of S3 as a first look needs: who may list the buckets. Texts and shapes are S3's, which differ from STS's:
// https://docs.aws.amazon.com/AmazonS3/latest/API/ErrorResponses.html
// https://docs.aws.amazon.com/AmazonS3/latest/API/API_ListBuckets.html

const s3Namespace = 'http://s3.amazonaws.com/doc/2006-03-01/';

/** The buckets that every user of the sandbox sees. */
export const sampleBuckets = ['sample-letters', 'sample-pictures'] as const;

/** The operation that a request to S3 asks for; undefined for all that the sandbox does not have. */
export function readOperation(request: HttpRequest): 'ListBuckets' | undefined {
  const isService = request.method === 'GET' && (request.path === '/' || request.path === '');
  // SDKs add their own name of the operation, and signatures may stand in the query string.
  const asksForMore = [...new URLSearchParams(request.query).keys()].some(
    (name) => name !== 'x-id' && !/^x-amz-/i.test(name),
  );
  return isService && !asksForMore ? 'ListBuckets' : undefined;
}

/**
 * What the signature says about the body: its hash, or that it is not signed.
 *
 * @throws StsError when nothing is said, or another hash than that of the body
 */
export function payloadHash(request: HttpRequest): string {
  const unsigned = 'UNSIGNED-PAYLOAD';
  const isPresigned = new URLSearchParams(request.query).has('X-Amz-Algorithm');
  const said = headerValue(request, 'x-amz-content-sha256') ?? (isPresigned ? unsigned : undefined);
  if (said === undefined) {
    throw new StsError(
      'InvalidRequest',
      400,
      'Missing required header for this request: x-amz-content-sha256',
    );
  }
  if (said !== unsigned && said !== createHash('sha256').update(request.body).digest('hex')) {
    throw new StsError(
      'XAmzContentSHA256Mismatch',
      400,
      "The provided 'x-amz-content-sha256' header does not match what was computed.",
    );
  }
  return said;
}

/**
 * Does what a request to S3 asks for, for a caller whose signature is good.
 *
 * @returns the body of the answer
 * @throws StsError where the caller's policy denies it, and for every other operation
 */
export function performS3(request: HttpRequest, caller: Caller): string {
  if (readOperation(request) === undefined) {
    throw new StsError(
      'NotImplemented',
      501,
      'A header you provided implies functionality that is not implemented.',
    );
  }
  // A role has policies of its own, and no user's.
  if (caller.user?.policyAsksForMfa === true && caller.session?.mfa !== true) {
    throw new StsError(
      'AccessDenied',
      403,
      `User: ${caller.principal.arn} is not authorized to perform: s3:ListAllMyBuckets with an explicit deny in ` +
        'an identity-based policy',
    );
  }
  return documentXml('ListAllMyBucketsResult', s3Namespace, {
    Owner: { ID: createHash('sha256').update(caller.principal.account).digest('hex'), DisplayName: 'sample' },
    Buckets: {
      Bucket: sampleBuckets.map((name) => ({ Name: name, CreationDate: '2024-02-03T04:05:06.000Z' })),
    },
  });
}

/** The same refusal in S3's words: it checks keys and signatures like STS, and names the findings differently. */
export function inS3Words(error: StsError, authorization: Authorization | undefined): StsError {
  switch (error.code) {
    case 'InvalidClientTokenId':
      return authorization?.sessionToken === undefined
        ? new StsError(
            'InvalidAccessKeyId',
            403,
            'The AWS Access Key Id you provided does not exist in our records.',
          )
        : new StsError('InvalidToken', 400, 'The provided token is malformed or otherwise invalid.');
    case 'ExpiredToken':
      return new StsError('ExpiredToken', 400, 'The provided token has expired.');
    case 'IncompleteSignature':
      return new StsError('AuthorizationHeaderMalformed', 400, error.message);
    case 'SignatureDoesNotMatch':
      return /^Signature (?:expired|not yet current)/.test(error.message)
        ? new StsError(
            'RequestTimeTooSkewed',
            403,
            'The difference between the request time and the current time is too large.',
          )
        : new StsError(
            'SignatureDoesNotMatch',
            403,
            'The request signature we calculated does not match the signature you provided. Check your key and ' +
              'signing method.',
          );
    default:
      return error;
  }
}

/** The body of an error: `<Error>`, without a namespace. */
export function s3ErrorXml(error: StsError, requestId: string): string {
  return documentXml('Error', undefined, {
    Code: error.code,
    Message: error.message,
    RequestId: requestId,
    HostId: Buffer.from(requestId).toString('base64'),
  });
}
