import type { StsError } from './errors.ts';

const stsNamespace = 'https://sts.amazonaws.com/doc/2011-06-15/';
// Requests that no operation takes are answered by the layer in front of STS, which has a namespace of its own.
const faultNamespace = 'http://webservices.amazon.com/AWSFault/2005-15-09';

/** Elements in order; a value is text or elements in turn. */
export interface XmlFields {
  readonly [element: string]: string | XmlFields;
}

/** The body of a success: `<ActionResponse>` with result and request ID. */
export function successXml(action: string, result: XmlFields, requestId: string): string {
  return envelope(`${action}Response`, stsNamespace, {
    [`${action}Result`]: result,
    ResponseMetadata: { RequestId: requestId },
  });
}

/** The body of an error: `<ErrorResponse>` with type, code, message and request ID. */
export function errorXml(error: StsError, requestId: string): string {
  const namespace =
    error.code === 'InvalidAction' || error.code === 'MissingAction' ? faultNamespace : stsNamespace;
  return envelope('ErrorResponse', namespace, {
    Error: {
      Type: error.status < 500 ? 'Sender' : 'Receiver',
      Code: error.code,
      Message: error.message,
    },
    RequestId: requestId,
  });
}

function envelope(root: string, namespace: string, fields: XmlFields): string {
  return `<${root} xmlns="${namespace}">\n${elements(fields, '  ')}</${root}>\n`;
}

function elements(fields: XmlFields, indent: string): string {
  return Object.entries(fields)
    .map(([name, value]) =>
      typeof value === 'string'
        ? `${indent}<${name}>${escapeText(value)}</${name}>\n`
        : `${indent}<${name}>\n${elements(value, `${indent}  `)}${indent}</${name}>\n`,
    )
    .join('');
}

function escapeText(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');
}
