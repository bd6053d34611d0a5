/** What was dropped or pasted: files, or else a text. */
export interface HandedOver {
  readonly files: readonly Blob[];
  readonly text: string;
}

// A picture that was dragged or copied out of a web page may come as its source only.
const embedded = /["'\s]?(data:image\/(?:png|jpeg|gif|webp|bmp);base64,[A-Za-z0-9+/=]+)/;

/** Takes over what a drop or a paste brings; empty when there is nothing of use in it. */
export const handedOver = (transfer: DataTransfer | null): HandedOver => {
  if (transfer === null) return { files: [], text: '' };
  const files = [...transfer.files];
  if (files.length > 0) return { files, text: '' };
  const inPage = embedded.exec(transfer.getData('text/html') || transfer.getData('text/uri-list'))?.[1];
  const picture = inPage === undefined ? undefined : blobOf(inPage);
  return picture === undefined
    ? { files: [], text: transfer.getData('text/plain') }
    : { files: [picture], text: '' };
};

/** The picture in a `data:` address: not fetched, as pages may fetch nothing. */
const blobOf = (address: string): Blob | undefined => {
  const [head = '', body = ''] = address.split(',', 2);
  try {
    const bytes = Uint8Array.from(atob(body), (sign) => sign.codePointAt(0) ?? 0);
    return new Blob([bytes], { type: head.slice('data:'.length, -';base64'.length) });
  } catch {
    return undefined;
  }
};
