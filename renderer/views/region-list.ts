import { html } from 'lit-html';
import type { TemplateResult } from 'lit-html';
import { suggestedRegions } from '../form/regions.ts';

/** Id of the suggestions, for the `list` of a field. */
export const regionListId = 'regions';

/** The regions that a field suggests. Once in a view. */
export const regionList = (): TemplateResult => html`
  <datalist id=${regionListId}>
    ${suggestedRegions.map(([code, name]) => html`<option value=${code} label=${`${code} · ${name}`}></option>`)}
  </datalist>
`;
