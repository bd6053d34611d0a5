import type { StsError } from './errors.ts';

const namespaces = {
  sts: 'https://sts.amazonaws.com/doc/2011-06-15/',
  iam: 'https://iam.amazonaws.com/doc/2010-05-08/',
} as const;

/** The services with the AWS Query protocol. */
export type QueryService = keyof typeof namespaces;

// Requests that no operation takes are answered by the layer in front of STS, which has a namespace of its own.
const faultNamespace = 'http://webservices.amazon.com/AWSFault/2005-15-09';

/** Elements in order; a value is text or elements in turn, or several such of the same name. */
export interface XmlFields {
  readonly [element: string]: string | XmlFields | readonly XmlFields[];
}

/** The body of a success: `<ActionResponse>` with the result, where there is one, and request ID. */
export function successXml(
  service: QueryService,
  action: string,
  result: XmlFields | undefined,
  requestId: string,
): string {
  return envelope(`${action}Response`, namespaces[service], {
    ...(result && { [`${action}Result`]: result }),
    ResponseMetadata: { RequestId: requestId },
  });
}

/** The body of an error: `<ErrorResponse>` with type, code, message and request ID. */
export function errorXml(service: QueryService, error: StsError, requestId: string): string {
  const namespace =
    error.code === 'InvalidAction' || error.code === 'MissingAction' ? faultNamespace : namespaces[service];
  return envelope('ErrorResponse', namespace, {
    Error: {
      Type: error.status < 500 ? 'Sender' : 'Receiver',
      Code: error.code,
      Message: error.message,
    },
    RequestId: requestId,
  });
}

/** A document as S3 writes it: with a declaration, the namespace where there is one. */
export function documentXml(root: string, namespace: string | undefined, fields: XmlFields): string {
  const opening = namespace === undefined ? root : `${root} xmlns="${namespace}"`;
  return `<?xml version="1.0" encoding="UTF-8"?>\n<${opening}>\n${elements(fields, '  ')}</${root}>\n`;
}

function envelope(root: string, namespace: string, fields: XmlFields): string {
  return `<${root} xmlns="${namespace}">\n${elements(fields, '  ')}</${root}>\n`;
}

function elements(fields: XmlFields, indent: string): string {
  return Object.entries(fields)
    .flatMap(([name, value]) => (isList(value) ? value : [value]).map((one) => element(name, one, indent)))
    .join('');
}

function element(name: string, value: string | XmlFields, indent: string): string {
  return typeof value === 'string'
    ? `${indent}<${name}>${escapeText(value)}</${name}>\n`
    : `${indent}<${name}>\n${elements(value, `${indent}  `)}${indent}</${name}>\n`;
}

/** As `Array.isArray`, which does not narrow read-only arrays. */
function isList(value: XmlFields[string]): value is readonly XmlFields[] {
  return Array.isArray(value);
}

function escapeText(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');
}
